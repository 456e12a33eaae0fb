namespace LocalGoals.Browser.Tests.Support;

/// <summary>What a page does to who needs larger targets, wider text or a page that keeps still.</summary>
public static class Readings
{
    /// <summary>
    /// Targets smaller than 24 by 24 pixels that are nearer than that to another (WCAG 2.2, 2.5.8). Links in a sentence may be
    /// small, and places on a map, which stand in the table beside it.
    /// </summary>
    public static async Task<IReadOnlyList<string>> SmallTargets(this Visit visit) => await visit.Page.EvaluateAsync<string[]>("""
        () => {
          const least = 24;
          const inSentence = (e) => getComputedStyle(e).display === "inline" && [...e.parentElement.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent.trim().length > 1);
          const targets = [...document.querySelectorAll("a[href], button, summary, select, textarea, label:has(input), input:not(label *), [tabindex='0']:not(.chart)")]
            .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".map, .skip") && !e.matches(".scroll"))
            .map((e) => ({ e, box: e.getBoundingClientRect() })).filter(({ box }) => box.width > 0 && box.height > 0);
          const distance = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
          const isSmall = ({ box }) => box.width < least - 0.5 || box.height < least - 0.5;
          return targets.filter(isSmall).filter(({ e }) => !inSentence(e)).filter(({ e, box }) => {
            const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
            return targets.some((other) => other.e !== e && !other.e.contains(e) && !e.contains(other.e) &&
              (isSmall(other)
                ? Math.hypot((other.box.left + other.box.right) / 2 - x, (other.box.top + other.box.bottom) / 2 - y) < least
                : distance(x, y, other.box) < least / 2));
          }).map(({ e, box }) => `${box.width.toFixed(1)} by ${box.height.toFixed(1)}: ${e.outerHTML.slice(0, 120)}`);
        }
        """);

    /// <summary>Spaces the text as readers may who need it (WCAG 2.2, 1.4.12).</summary>
    public static Task Space(this Visit visit) => visit.Page.EvaluateAsync("""
        () => {
          const wide = new CSSStyleSheet();
          wide.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
          document.adoptedStyleSheets = [wide];
        }
        """);

    /// <summary>Texts that their box cuts off, and hints that their field is too short for.</summary>
    public static async Task<IReadOnlyList<string>> Cut(this Visit visit) => await visit.Page.EvaluateAsync<string[]>("""
        () => {
          const pen = document.createElement("canvas").getContext("2d");
          const isCut = (e) => {
            const style = getComputedStyle(e);
            if (e.matches("input[placeholder]") && e.value === "") {
              pen.font = style.font;
              pen.letterSpacing = style.letterSpacing;
              return pen.measureText(e.placeholder).width > e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) + 1;
            }
            const hides = (overflow) => overflow === "hidden" || overflow === "clip";
            return (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1) || (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
          };
          return [...document.body.querySelectorAll("*")].filter((e) => e.checkVisibility() && !e.closest("svg, .chart") && getComputedStyle(e).clipPath === "none" && isCut(e)).map((e) => e.outerHTML.slice(0, 160));
        }
        """);

    /// <summary>What moved since the page began, without the reader's doing.</summary>
    public static async Task<IReadOnlyList<string>> Shifts(this Visit visit) => await visit.Page.EvaluateAsync<string[]>("""
        () => new Promise((done) => {
          const seen = [];
          const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
          observer.observe({ type: "layout-shift", buffered: true });
          setTimeout(() => {
            seen.push(...observer.takeRecords());
            done(seen.filter((shift) => !shift.hadRecentInput).map((shift) => `${shift.value.toFixed(4)}: ${shift.sources.map((source) => source.node?.outerHTML?.slice(0, 100)).join(" ; ")}`));
          }, 100);
        })
        """);
}
