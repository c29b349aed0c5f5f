/** A phone that is turned goes on showing what was read, and its sheet tells where it is. */
import { takeHold } from "./film";
import { expect, test } from "./fixtures";
import { settled } from "./seen";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("a phone that is turned shows the page from its top", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.evaluate(() => window.scrollTo(0, 400));
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(390);
  await expect(page.locator("h1")).toBeInViewport();
  await expect(page.locator(".zoom")).toBeInViewport();
});

test("what is read stays in sight when the phone is turned, and turned back", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const row = page.locator('[data-itinerary] a[data-visit="zhangjiang-hi-tech-park"]');
  await page.evaluate(() => window.scrollTo(0, 300));
  await row.evaluate((each) => each.scrollIntoView({ block: "start" }));
  await page.evaluate(() => window.scrollBy(0, -120));
  await page.waitForTimeout(300);
  await expect(row).toBeInViewport();
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(row).toBeInViewport();
  await page.waitForTimeout(300);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(row).toBeInViewport();
});

for (const [path, swipes] of [
  ["/en/people/han-zheng", 3],
  ["/en/trips/2016-07-beijing-shanghai", 2],
  ["/en/trips/2016-07-beijing-shanghai/zhangjiang-hi-tech-park", 1],
] as const)
  test(`${path}, swiped ${swipes} times, is where it was after two turns`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    for (let swipe = 0; swipe < swipes; swipe++) {
      const hand = await takeHold(page, [[195, 740]]);
      await hand.move([[195, 320]]);
      await hand.release();
      await page.waitForTimeout(900);
    }
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(300);
    await page.setViewportSize({ width: 844, height: 390 });
    await page.waitForTimeout(700);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeCloseTo(before, -1);
  });

test("who has gone back to the top sees the top when the phone is turned again", async ({ page }) => {
  const upright = { width: 390, height: 844 };
  const lying = { width: 844, height: 390 };
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(300);
  for (const size of [lying, upright]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(700);
  }
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(300);
  await page.setViewportSize(lying);
  await page.waitForTimeout(700);
  await expect(page.locator("h1")).toBeInViewport();
});

test("the buttons tell where the sheet is after the phone was turned and back", async ({ page }) => {
  await page.goto("/zh");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]");
  const raise = sheet.getByRole("button", { name: "拉高面板" });
  await raise.click();
  await expect(sheet).toHaveAttribute("data-detent", "full");
  await page.setViewportSize({ width: 844, height: 390 });
  await page.setViewportSize({ width: 390, height: 844 });
  const isFull = async () => ((await sheet.boundingBox())?.y ?? 0) < 100;
  await expect.poll(async () => (await raise.isVisible()) !== (await isFull())).toBe(true);
});

test("a column beside the map is no sheet, though the phone that was turned had folded one", async ({ page }) => {
  await page.goto("/zh/people/han-zheng");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]");
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await page.setViewportSize({ width: 844, height: 390 });
  const fold = sheet.locator("details:has(ol)");
  await fold.locator("summary").tap();
  await expect(fold.locator("li a").first()).toBeVisible();
});

test("a sheet that was folded, turned there and back, and raised covers no stop", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.locator(".mark[data-visits=zhangjiang-hi-tech-park]").click();
  await expect(page).toHaveURL(/zhangjiang-hi-tech-park#/);
  const sheet = page.locator("[data-detent]:has([data-card])");
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await settled(page);
  await page.setViewportSize({ width: 844, height: 390 });
  await settled(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  await sheet.getByRole("button", { name: "拉高面板" }).click();
  await expect(sheet).toHaveAttribute("data-detent", "half");
  const lowest = () =>
    page.evaluate(() =>
      Math.max(...[...document.querySelectorAll(".mark")].map((mark) => mark.getBoundingClientRect().bottom)),
    );
  await expect.poll(async () => (await lowest()) < ((await sheet.boundingBox())?.y ?? 0)).toBe(true);
});

test("a card that came over what was read shows its heading, turned and turned back", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  for (let swipe = 0; swipe < 2; swipe++) {
    const hand = await takeHold(page, [[195, 740]]);
    await hand.move([[195, 320]]);
    await hand.release();
    await page.waitForTimeout(900);
  }
  await page.locator('[data-itinerary] [data-visit="zhangjiang-hi-tech-park"]').tap();
  const heading = page.locator("[data-card] h2");
  await expect(heading).toBeInViewport();
  for (const [width, height] of [
    [844, 390],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(700);
    await expect(heading).toBeInViewport({ ratio: 0.9 });
  }
});

test("a window that was narrow for a while shows what it opened with", async ({ page }) => {
  const camera = () => page.evaluate(() => document.documentElement.dataset.camera);
  for (const path of ["/zh", "/en/trips/2016-07-beijing-shanghai"]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await settled(page);
    const opened = await camera();
    await page.setViewportSize({ width: 1000, height: 800 });
    await settled(page);
    expect(await camera()).not.toBe(opened);
    await page.setViewportSize({ width: 1440, height: 900 });
    await settled(page);
    expect(await camera()).toBe(opened);
  }
});

test("after a resize the address tells what is seen, as a shared link does", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const visit = "/en/trips/2016-07-beijing-shanghai/zhangjiang-hi-tech-park";
  await page.goto(`${visit}#12.75/31.2193/121.5827`);
  await settled(page);
  await page.setViewportSize({ width: 768, height: 1024 });
  await settled(page);
  const [seen, address] = await page.evaluate(() => [document.documentElement.dataset.camera, window.location.hash]);
  expect(address).toBe(seen);
});

test("a sheet that was raised to its full is as high after two turns", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai/zhangjiang-hi-tech-park");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]:has([data-card])");
  await sheet.getByRole("button", { name: "拉高面板" }).click();
  await page.waitForTimeout(700);
  const top = () => sheet.evaluate((each) => Math.round(each.getBoundingClientRect().top));
  const before = await top();
  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(700);
  }
  expect(await top()).toBe(before);
});

test("the way back to the whole is offered where it was before Back and Forward", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.getByRole("button", { name: "收低面板" }).click();
  await settled(page);
  // So near that beside a card not all of the trip can be seen.
  await page.getByRole("button", { name: "放大", exact: true }).click();
  await settled(page);
  await page.locator('.mark[data-visits="urban-planning-exhibition-hall"]').click();
  const whole = page.getByRole("button", { name: "看全部" });
  await expect(whole).toBeVisible();
  await page.goBack();
  await settled(page);
  await page.goForward();
  await expect(page.locator("[data-card]")).toBeVisible();
  await expect(whole).toBeVisible();
});

test.describe("at a desk", () => {
  test.use({ viewport: { width: 1440, height: 900 }, hasTouch: false });

  test("a window resized there and back shows what it did, and the chosen row all the while", async ({ page }) => {
    await page.goto("/zh/trips/2016-07-beijing-shanghai");
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    await page.locator('[data-itinerary] a[data-visit="zhangjiang-hi-tech-park"]').click();
    await expect(page.locator("[data-card]")).toBeVisible();
    await settled(page);
    const seen = () => page.evaluate(() => [document.documentElement.dataset.camera, window.location.hash]);
    const before = await seen();
    for (const [width, height] of [
      [1100, 800],
      [1920, 1080],
      [1280, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settled(page);
      await expect(page.locator("[data-itinerary] li[data-selected]")).toBeInViewport({ ratio: 0.9 });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await settled(page);
    expect(await seen()).toEqual(before);
  });
});
