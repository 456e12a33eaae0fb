using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests.Support;

/// <summary>Sizes of screens, and whether a page fits them.</summary>
public static class Layouts
{
    public static BrowserNewContextOptions Phone(int width) => new() { ViewportSize = new ViewportSize { Width = width, Height = 800 }, HasTouch = true };

    /// <summary>What sticks out of the window sideways, outside frames that scroll on their own.</summary>
    public static async Task<IReadOnlyList<string>> Overflowing(this Visit visit) => await visit.Page.EvaluateAsync<string[]>("""
        async () => {
          // Charts follow the window one frame later.
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const scrolls = (element) => element !== null && element !== document.body && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
          return [`${root.scrollWidth} of ${root.clientWidth}`, ...[...document.body.querySelectorAll("*")].filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(element.parentElement);
          }).slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
        }
        """);
}
