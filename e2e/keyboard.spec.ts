/** Without a mouse: how far it is to what a page is about, where the focus is and comes back to, and how large a target is. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { LOCALES } from "../lib/locales";
import { expect, test } from "./fixtures";

const TRIP = "/trips/2016-07-beijing-shanghai";
const HALL = `${TRIP}/urban-planning-exhibition-hall`;
const FTZ = "ftz-service-centre";
const MAPS = ["", TRIP, HALL, "/people/han-zheng", "/places/sh-ftz", "/search?q=上海", "/people", "/places"];
const PAGES = [...MAPS, "/search", "/about", "/trips/none"];
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
  await expect(page.locator('header a[href="#content"]')).toBeFocused();
});

test("Enter on a marker opens the card and moves focus into it; Escape closes it and returns focus", async ({
  page,
}) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  const marker = page.locator('.leaflet-marker-pane [aria-label*="上海城市规划展示馆"]');
  await marker.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-card] h2")).toHaveText("上海城市规划展示馆");
  await expect(page.locator("[data-card] h2")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-card]")).toHaveCount(0);
  await expect(page).toHaveURL(/2016-07-beijing-shanghai(#.*)?$/);
});

test("the marks are one stop, and no link of the picture behind them is one", async ({ page }) => {
  await open(page, `/zh${TRIP}`);
  await page.locator("[data-column] > section a").last().focus();
  const stops = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(() => document.activeElement?.matches(".mark, [data-half]")));
  }
  expect(stops.filter(Boolean)).toHaveLength(1);
  await expect(page.locator("figure a:visible")).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test("the skip link leads past the map to what there is to read", async ({ page }) => {
      test.slow();
      for (const path of MAPS.map((each) => `/zh${each}`)) {
        await page.goto(path);
        await page.locator('header a[href="#content"]').focus();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        await expect(page.locator("[data-detent] :focus"), path).toHaveCount(1);
      }
    });
  });

for (const size of SIZES.slice(0, 3))
  for (const [opener, selector] of [
    ["mark", `.mark[data-visits~="${FTZ}"]`],
    ["row", `[data-itinerary] [data-visit="${FTZ}"]`],
  ] as const)
    for (const [how, close] of [
      ["×", (page: Page) => page.locator("[data-card] > header > a").press("Enter")],
      ["Escape", (page: Page) => page.keyboard.press("Escape")],
    ] as const)
      test(`${how} gives the focus back to the ${opener} that opened the card (${size.width})`, async ({ page }) => {
        await page.setViewportSize(size);
        await open(page, `/zh${TRIP}`);
        await page.locator(selector).focus();
        await page.keyboard.press("Enter");
        await expect(page.locator("[data-card] h2")).toBeFocused();
        await close(page);
        await expect(page.locator("[data-card]")).toHaveCount(0);
        await expect(page.locator(selector)).toBeFocused();
        await expect(page.locator(selector)).toBeInViewport();
      });

test("what an open card lies over takes no focus", async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page, `/zh${HALL}`);
  await page.locator("[data-card] > nav a").last().focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-column] :focus")).toHaveCount(0);
  await expect(page.locator("main > section :focus")).toHaveCount(1);
});

/** Targets of less than 24 pixels; a link that covers its row is as large as the row. */
const smallTargets = (page: Page) =>
  page.locator(`${STOPS}, [role=button]`).evaluateAll((all) =>
    all
      .filter((element) => getComputedStyle(element, "::after").position !== "absolute")
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
  );

/** How many Tabs behind the skip link the first result is: a row of a list or of the itinerary, or what a card holds. */
async function tabsToResult(page: Page) {
  await page.locator('header a[href="#content"]').focus();
  for (let tabs = 1; tabs <= 20; tabs++) {
    await page.keyboard.press("Tab");
    if (
      await page.evaluate(() =>
        document.activeElement?.closest(
          "[data-itinerary], [data-card], [data-column] ol, [data-column] > ul, form ~ section ul",
        ),
      )
    )
      return tabs;
  }
  return Infinity;
}

for (const locale of LOCALES)
  for (const path of PAGES.map((each) => `/${locale}${each}`))
    test(`${path}: few Tabs to the first result, large targets, and a name for every stop`, async ({ page }) => {
      await page.goto(path);
      const hasMap = !/about|none/.test(path);
      if (hasMap) await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
      for (const size of SIZES) {
        await page.setViewportSize(size);
        expect.soft(await smallTargets(page), `${size.width}`).toEqual([]);
        if (hasMap && !path.endsWith("/search"))
          expect.soft(await tabsToResult(page), `Tabs at ${size.width}`).toBeLessThanOrEqual(12);
      }
      const unnamed = await page.locator(STOPS).evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => !element.getAttribute("aria-label") && !element.textContent?.trim())
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect.soft(unnamed).toEqual([]);
      const forms = page.locator("form");
      const names = await forms.evaluateAll((all) => all.map((form) => form.getAttribute("aria-label")));
      expect.soft(new Set(names).size).toBe(names.length);
      for (const form of await forms.filter({ visible: true }).all()) {
        await expect.soft(form).toHaveRole("search");
        await expect.soft(form).toHaveAccessibleName(/./);
      }
      for (const picture of await page.locator("figure").filter({ visible: true }).all())
        await expect.soft(picture).toHaveAccessibleName(/./);
      if (!hasMap) return;
      const map = page.locator(".leaflet-container");
      await expect.soft(map).toHaveRole("application");
      await expect.soft(map).toHaveAccessibleName(JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")).Map.keys);
    });

test("an arrow key leads from a mark to one that lies that way", async ({ page }) => {
  await open(page, "/zh");
  const middle = () =>
    page.evaluate(() => {
      const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return [left + width / 2, top + height / 2] as const;
    });
  await page.locator('.leaflet-marker-icon[data-trips~="2014-10-beijing-tibet"]').focus();
  for (const [key, along, towards] of [
    ["ArrowUp", 1, -1],
    ["ArrowRight", 0, 1],
    ["ArrowDown", 1, 1],
    ["ArrowLeft", 0, -1],
  ] as const) {
    const before = (await middle())[along];
    await page.keyboard.press(key);
    expect(((await middle())[along] - before) * towards, key).toBeGreaterThan(0);
  }
  // Where nothing lies that way it stays, and so does the map.
  const address = page.url();
  for (let press = 0; press < 12; press++) {
    const before = (await middle())[0];
    await page.keyboard.press("ArrowRight");
    expect((await middle())[0]).toBeGreaterThanOrEqual(before);
  }
  expect(page.url()).toBe(address);
});

test("at 320 pixels a search begins at the icon and goes on in a field that can be read", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "/zh");
  await page.locator('header > a[href$="/search"]').click();
  const field = page.getByRole("searchbox").filter({ visible: true });
  await expect(field).toHaveCount(1);
  expect((await field.boundingBox())?.width).toBeGreaterThan(200);
  await field.fill("自贸区");
  await field.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "自贸区" })).toBeInViewport();
});

test("the way back and the way on keep to their halves, so that a press too many goes nowhere", async ({ page }) => {
  for (const [stop, rel] of [
    ["shanghai-tower", "prev"],
    ["arrival-and-delegation-meeting", "next"],
  ] as const) {
    await page.goto(`/zh/trips/2016-07-beijing-shanghai/${stop}`);
    const card = await page.locator("[data-card]").boundingBox();
    const link = await page.locator(`[data-card] nav a[rel="${rel}"]`).boundingBox();
    if (!card || !link) throw new Error(`no card of ${stop}`);
    const middle = card.x + card.width / 2;
    if (rel === "prev") expect(link.x + link.width).toBeLessThanOrEqual(middle);
    else expect(link.x).toBeGreaterThanOrEqual(middle);
  }
});

test("long names of the stops before and after do not run into each other", async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/en/trips/2016-07-beijing-shanghai/zhangjiang-hi-tech-park");
    const before = await page.locator('[data-card] nav a[rel="prev"]').boundingBox();
    const after = await page.locator('[data-card] nav a[rel="next"]').boundingBox();
    expect((before?.x ?? 0) + (before?.width ?? width)).toBeLessThanOrEqual(after?.x ?? 0);
  }
});

test("the ways on from a card are called what is written on them", async ({ page }) => {
  await page.goto(`/en${HALL}`);
  for (const link of await page.locator("[data-card] > nav a").all()) {
    const written = ((await link.textContent()) ?? "").replace(/[←→]/g, "").trim();
    expect(await link.getAttribute("aria-label")).toContain(written);
  }
});
