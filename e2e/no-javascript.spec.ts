import { EXPORTS } from "../lib/formats";
import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("a trip reads whole without JavaScript, picture included", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("[data-itinerary] li")).toHaveCount(9);
  await expect(page.locator('[data-screen="desk"] svg')).toBeVisible();
  for (const mark of await page.locator('[data-screen="desk"] a').all())
    await expect(mark).toHaveCSS("text-decoration-line", "none");
  await page.locator("[data-itinerary] a", { hasText: "上海城市规划展示馆" }).click();
  await expect(page.locator("[data-card] h2")).toHaveText("上海城市规划展示馆");
  const links = EXPORTS.map(({ id, name }) => [`下载 ${name}`, id] as const);
  for (const [name, id] of [["下载", EXPORTS[0].id], ...links] as const)
    await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute(
      "href",
      `/api/trips/2016-07-beijing-shanghai.${id}`,
    );
  await page.getByRole("link", { name: "引用", exact: true }).click();
  await expect(page.getByText(/^行迹：《北京市代表团赴上海学习考察》/)).toBeInViewport();
});

test("a number in the picture leads to its visit", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await page.locator('[data-screen="desk"] a[href$="/urban-planning-exhibition-hall"]').click();
  await expect(page.locator("[data-card] h2")).toHaveText("上海城市规划展示馆");
});

test("search is a form", async ({ page }) => {
  await page.goto("/en");
  await page.locator('input[type="search"]').fill("hanzheng");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-column]")).toContainText("Han Zheng");
});
