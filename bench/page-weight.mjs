// Weighs every English indicator page of a site with all it loads, and prints the lightest, the median and the heaviest.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const site = resolve(process.argv[2]);
const sizes = new Map();

// Brotli at 5 is what servers do on the fly; files kept for ever are compressed once, at 11.
function weight(file, quality) {
  if (!sizes.has(file))
    sizes.set(file, brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length);
  return sizes.get(file);
}

function attributes(html, pattern) {
  return [...html.matchAll(pattern)].map(match => match[1]);
}

function weigh(page) {
  const html = readFileSync(page, "utf8");
  const base = attributes(html, /<base[^>]*href="([^"]*)"/g)[0] ?? "./";
  const root = resolve(page, "..", base);
  const loaded = [
    ...attributes(html, /<link(?=[^>]*rel="(?:stylesheet|icon|preload|modulepreload)")[^>]*href="([^"]*)"/g),
    ...attributes(html, /<(?:script|img|iframe|source)[^>]*\ssrc="([^"]*)"/g),
  ];
  const own = loaded.filter(address => !/^(?:[a-z]+:)?\/\//.test(address) && !address.startsWith("data:"));
  const hosts = new Set(loaded.filter(address => /^(?:[a-z]+:)?\/\//.test(address)).map(address => new URL(address, "https://x").host));
  const files = [...new Set(own)].map(address => resolve(root, address)).filter(existsSync);
  const assets = files.reduce((sum, file) => sum + weight(file, 11), 0);
  // The library of charts is fetched by the site script, on pages that have a chart.
  const chart = html.includes("<figure data-chart") ? readdirSync(join(site, "assets")).filter(name => /^chart\./.test(name)).map(name => join(site, "assets", name)) : [];
  const late = chart.filter(file => !files.includes(file));
  const early = chart.filter(file => files.includes(file)).reduce((sum, file) => sum + weight(file, 11), 0);
  return {
    page: relative(site, page), html: weight(page, 5), before: weight(page, 5) + assets - early,
    withChart: weight(page, 5) + assets + late.reduce((sum, file) => sum + weight(file, 11), 0),
    requests: 1 + files.length + late.length, hosts: 1 + hosts.size, hasChart: chart.length > 0,
  };
}

const folder = join(site, "en", "indicators");
const all = readdirSync(folder).map(code => join(folder, code, "index.html")).filter(existsSync).map(weigh).filter(p => p.hasChart).sort((a, b) => a.before - b.before);
console.log("| | page | HTML kB | before the chart library kB | with it kB | requests | hosts |");
console.log("|---|---|---|---|---|---|---|");
for (const [name, p] of [["lightest", all[0]], ["median", all[all.length >> 1]], ["heaviest", all[all.length - 1]]])
  console.log(`| ${name} of ${all.length} | ${p.page.replace("/index.html", "/")} | ${kb(p.html)} | ${kb(p.before)} | ${kb(p.withChart)} | ${p.requests} | ${p.hosts} |`);

function kb(bytes) {
  return (bytes / 1000).toFixed(1);
}
