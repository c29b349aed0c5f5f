/** Without a mouse: how far it is to what a page is about, where the focus is and comes back to, and how large a target is. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const TRIP = "/trips/2016-07-beijing-shanghai";
const HALL = `${TRIP}/urban-planning-exhibition-hall`;
const FTZ = "ftz-service-centre";
const MAPS = ["", TRIP, HALL, "/people/han-zheng", "/places/sh-ftz", "/search?q=上海", "/people", "/places"];
const ALL = ["zh", "en"].flatMap((locale) => [...MAPS, "/search", "/about"].map((path) => `/${locale}${path}`));
const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

const STOPS = 'a[href], button, input, summary, [tabindex="0"]';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

async function open(page: Page, path: string) {
  await page.goto(path);
  if (!path.endsWith("/about")) await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
}

test("the first Tab reaches the skip link", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
});

test("Enter on a marker opens the card and moves focus into it; Escape closes it and returns focus", async ({
  page,
}) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  const marker = page.locator('.leaflet-marker-pane [aria-label*="上海城市规划展示馆"]');
  await marker.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".card h2")).toHaveText("上海城市规划展示馆");
  await expect(page.locator(".card h2")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".card")).toHaveCount(0);
  await expect(page).toHaveURL(/2016-07-beijing-shanghai(#.*)?$/);
});

for (const size of SIZES.slice(0, 3))
  test(`the first result is at most twelve Tabs behind the skip link (${size.width})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    for (const path of MAPS.flatMap((each) => [`/zh${each}`, `/en${each}`])) {
      await open(page, path);
      await page.keyboard.press("Tab");
      let tabs = 0;
      for (let found = false; !found && tabs <= 12; tabs++) {
        await page.keyboard.press("Tab");
        found = await page.evaluate(() => document.activeElement?.closest(".list, .itin, .card") != null);
      }
      expect.soft(tabs, path).toBeLessThanOrEqual(12);
    }
  });

test("the marks are one stop, and no link of the picture behind them is one", async ({ page }) => {
  await open(page, `/zh${TRIP}`);
  await page.locator(".src a").last().focus();
  const stops = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(() => document.activeElement?.getAttribute("class")?.split(" ")[0] ?? ""));
  }
  expect(stops.filter((stop) => stop === "mark" || stop === "half-of-mark")).toHaveLength(1);
  await expect(page.locator(".picture a:visible")).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test("the skip link leads past the map to what there is to read", async ({ page }) => {
      for (const path of MAPS.map((each) => `/zh${each}`)) {
        await page.goto(path);
        await page.locator(".skip").focus();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        await expect(page.locator(".sheet :focus"), path).toHaveCount(1);
      }
    });
  });

for (const size of SIZES.slice(1, 3))
  for (const [opener, selector] of [
    ["mark", `.mark[data-visits~="${FTZ}"]`],
    ["row", `.itin [data-visit="${FTZ}"]`],
  ] as const)
    for (const [how, close] of [
      ["×", (page: Page) => page.locator(".card .x").press("Enter")],
      ["Escape", (page: Page) => page.keyboard.press("Escape")],
    ] as const)
      test(`${how} gives the focus back to the ${opener} that opened the card (${size.width})`, async ({ page }) => {
        await page.setViewportSize(size);
        await open(page, `/zh${TRIP}`);
        await page.locator(selector).focus();
        await page.keyboard.press("Enter");
        await expect(page.locator(".card h2")).toBeFocused();
        await close(page);
        await expect(page.locator(".card")).toHaveCount(0);
        await expect(page.locator(selector)).toBeFocused();
        await expect(page.locator(selector)).toBeInViewport();
      });

test("what an open card lies over takes no focus", async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page, `/zh${HALL}`);
  await page.locator(".card .foot a").last().focus();
  await page.keyboard.press("Tab");
  await expect(page.locator(".read :focus")).toHaveCount(0);
  await expect(page.locator(".stage :focus")).toHaveCount(1);
});

for (const size of SIZES)
  test(`every target has 24 pixels or is a line of text (${size.width})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    for (const path of [...ALL, "/zh/trips/none"]) {
      await page.goto(path);
      if (!/about|none/.test(path)) await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
      const small = await page.locator(`${STOPS}, [role=button]`).evaluateAll((all) =>
        all
          // A link that covers its row is as large as the row.
          .filter((element) => getComputedStyle(element, "::after").position !== "absolute")
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
      );
      expect.soft(small, path).toEqual([]);
    }
  });

test("every stop has a name, the map a role, and the forms and pictures names of their own", async ({ page }) => {
  for (const path of ALL) {
    await open(page, path);
    for (const stop of await page.locator(STOPS).filter({ visible: true }).all())
      await expect.soft(stop, path).toHaveAccessibleName(/./);
    const forms = page.getByRole("search");
    const names = await forms.evaluateAll((all) => all.map((form) => form.getAttribute("aria-label")));
    expect.soft(new Set(names).size, path).toBe(names.length);
    for (const form of await forms.all()) await expect.soft(form, path).toHaveAccessibleName(/./);
    for (const picture of await page.locator("figure.picture").filter({ visible: true }).all())
      await expect.soft(picture, path).toHaveAccessibleName(/./);
    if (path.endsWith("/about")) continue;
    await expect.soft(page.locator(".leaflet-container"), path).toHaveRole("application");
    await expect
      .soft(page.locator(".leaflet-container"), path)
      .toHaveAccessibleName(path.startsWith("/zh") ? /方向键/ : /arrow keys/);
  }
});

test("at 320 pixels a search begins at the icon and goes on in a field that can be read", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "/zh");
  await page.locator(".to-search").click();
  const field = page.getByRole("searchbox").filter({ visible: true });
  await expect(field).toHaveCount(1);
  expect((await field.boundingBox())?.width).toBeGreaterThan(200);
  await field.fill("自贸区");
  await field.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "自贸区" })).toBeInViewport();
});
