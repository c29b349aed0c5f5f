import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

const PAGES = [
  "/zh",
  "/en",
  "/zh/trips/2016-07-beijing-shanghai",
  "/en/trips/2016-07-beijing-shanghai/urban-planning-exhibition-hall",
  "/zh/places/sh-ftz",
  "/en/people/han-zheng",
  "/en/search?q=tibet",
  "/zh/about",
  "/en/places",
  "/zh/trips/no-such-trip",
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of PAGES) {
    test(`${path} has no accessibility violation (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      if (!/about|no-such/.test(path)) await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((n) => n.html) }))).toEqual([]);
    });
  }
}
