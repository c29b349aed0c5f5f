import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with a page, by all its rules or by one. */
async function violations(page: Page, rule?: string) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rule ? axe.withRules(rule) : axe.withTags(TAGS)).analyze();
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((n) => n.html) }));
}

/** The same in both themes; a theme is a matter of colours. */
async function expectNoneInBoth(page: Page, title: string) {
  expect.soft(await violations(page), title).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await violations(page, "color-contrast"), `${title}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of PAGES) {
    test(`${path} has no accessibility violation (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      if (!/about|no-such/.test(path)) await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
      expect(await violations(page)).toEqual([]);
    });
  }
}

const TRIP = "/trips/2016-07-beijing-shanghai";
const KINDS = [
  "",
  TRIP,
  `${TRIP}/shanghai-tower`,
  "/people/han-zheng",
  "/places/sh-ftz",
  "/search?q=上海",
  "/people",
  "/about",
];

/** Each width sees each kind of page, in one language or the other. */
KINDS.forEach((kind, i) => {
  test(`no violation at any width in both themes: ${kind || "the atlas"}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    for (const [j, width] of [320, 768, 1280].entries()) {
      await page.setViewportSize({ width, height: 800 });
      const path = `/${(i + j) % 2 ? "en" : "zh"}${kind}`;
      await page.goto(path);
      if (!path.endsWith("about")) await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
      await expectNoneInBoth(page, `${path} at ${width}`);
    }
  });
});

for (const width of [320, 768, 1280])
  test(`what was opened has no violation at ${width} pixels in both themes`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto("/zh");
    await page.locator(".mark[aria-haspopup]").first().press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoneInBoth(page, "the list of a count");
    await page.goto(`/en${TRIP}/urban-planning-exhibition-hall`);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    await page.locator("[data-legend] summary").click();
    await page.locator("[data-card] summary").press("Enter");
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectNoneInBoth(page, "the legend, and why a point is where it is");
    if (width > 320) return;
    await page.goto(`/zh${TRIP}`);
    await expect(page.getByRole("button", { name: "拉高面板" })).toBeEnabled();
    for (const [stop, button] of [
      ["full", "拉高面板"],
      ["half", "收低面板"],
      ["head", "收低面板"],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await expect(page.locator("[data-detent]")).toHaveAttribute("data-detent", stop);
      await expectNoneInBoth(page, `the sheet at its ${stop}`);
    }
  });

test("a script that is held is a block of data, and bears nothing that only a script may", async ({ request }) => {
  for (const path of PAGES) {
    const held = [...(await (await request.get(path)).text()).matchAll(/<script[^>]* type="([^"]*)"[^>]*>/g)];
    for (const [tag, type = ""] of held) {
      expect(type).toMatch(/^[a-z]+\/[a-z+-]+$/);
      expect(tag).not.toMatch(/ (src|async|integrity)=/);
    }
  }
});
