import { expect, test } from "./fixtures";

test("the atlas lists every trip of the collection, newest first, beside the map", async ({ page, request }) => {
  const { total, trips } = await (await request.get("/api/trips?limit=200")).json();
  expect(total).toBeGreaterThanOrEqual(13);
  await page.goto("/zh");
  await expect(page.locator(".list > li")).toHaveCount(total);
  await expect(page.locator(".list > li").first()).toContainText(trips[0].title.zh);
  await expect(page.locator(".leaflet-container")).toBeVisible();
});

test("a trip opens from the list and the map stays the same element", async ({ page }) => {
  await page.goto("/zh");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.locator(".leaflet-container").evaluate((map) => map.setAttribute("data-probe", "same"));
  await page.locator('[data-trip="2016-07-beijing-shanghai"] a').click();
  await expect(page).toHaveURL(/\/zh\/trips\/2016-07-beijing-shanghai/);
  await expect(page.locator("h1")).toContainText("上海");
  await expect(page.locator('.leaflet-container[data-probe="same"]')).toBeVisible();
});

test("the free-trade zone shows Xi, Li and Guo in time order", async ({ page }) => {
  await page.goto("/en/places/sh-ftz");
  const rows = await page.locator(".read ol.list > li").allInnerTexts();
  const order = ["Xi Jinping", "Li Keqiang", "Guo Jinlong"].map((name) => rows.findIndex((row) => row.includes(name)));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("search answers Chinese, pinyin and English", async ({ page }) => {
  for (const q of ["果洛", "hanzheng", "Tibet"]) {
    await page.goto(`/en/search?q=${encodeURIComponent(q)}`);
    await expect(page.locator(".read .list > li").first()).toBeVisible();
  }
  await page.goto("/en/search?q=zzzz");
  await expect(page.locator(".read")).toContainText("Nothing found");
});
