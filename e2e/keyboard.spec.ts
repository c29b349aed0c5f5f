import { expect, test } from "./fixtures";

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

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
