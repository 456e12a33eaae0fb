// Bundles scripts and styles, and compresses each once: site.css, site.js, chart.js, search.js, and their .br twins.
import { build } from "esbuild";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const out = process.env.OUT_DIR ?? "dist";
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: { site: "src/site.ts", chart: "src/chart.ts", search: "src/search.ts" },
  bundle: true, minify: true, format: "esm", target: "es2022", outdir: out, legalComments: "none", logLevel: "warning",
});
await build({ entryPoints: ["styles/site.css"], bundle: true, minify: true, outdir: out, logLevel: "warning" });
const names = readdirSync(out).sort();
for (const name of names) {
  const bytes = readFileSync(join(out, name));
  writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}
writeFileSync(join(out, "manifest.json"), JSON.stringify(names));
