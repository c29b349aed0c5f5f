import { takeHold } from "./film";
import { expect, test } from "./fixtures";
import { settled } from "./seen";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("the map stays in view above a sheet that can be folded and pulled up", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai/urban-planning-exhibition-hall");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]:has([data-card])");
  const top = async () => (await sheet.boundingBox())?.y ?? 0;
  expect(await top()).toBeGreaterThan(380);
  await page.evaluate(() => window.scrollBy(0, 300));
  expect(await top()).toBeLessThan(200);
  await page.evaluate(() => window.scrollTo(0, 0));
  const mark = async () => (await page.locator(".mark:has(.selected)").boundingBox())?.y ?? 0;
  const before = await mark();
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect.poll(top).toBeGreaterThan(700);

  // Its head is a handle and a name, and the map has the room that it gave back.
  const handle = async () => (await sheet.locator("> :first-child").boundingBox())?.y ?? 0;
  await expect.poll(async () => Math.abs((await handle()) - (await top()))).toBeLessThan(3);
  await expect(sheet.getByRole("heading", { name: "上海城市规划展示馆" })).toBeInViewport({ ratio: 0.9 });
  await expect.poll(async () => (await mark()) - before).toBeGreaterThan(80);
});

test("a swipe over the text comes to rest where a sheet stops, and the buttons go on from there", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]");
  const top = async () => Math.round((await sheet.boundingBox())?.y ?? 0);
  const half = await top();
  const swipe = async (by: number) => {
    const hand = await takeHold(page, [[200, 600]]);
    await hand.move([[200, 600 + by]]);
    // A hand that stops before it lets go throws nothing.
    await page.waitForTimeout(120);
    await hand.release();
  };
  await swipe(-40);
  await expect.poll(top).toBe(half);
  await swipe(-120);
  await expect(sheet).toHaveAttribute("data-detent", "full");
  const full = 51;
  await expect.poll(async () => Math.abs((await top()) - full)).toBeLessThanOrEqual(1);
  await swipe(100);
  await expect.poll(top).toBe(half);
  await swipe(30);
  await expect(sheet).toHaveAttribute("data-detent", "half");
  await swipe(120);
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await expect.poll(top).toBeGreaterThan(700);
  await sheet.getByRole("button", { name: "拉高面板" }).click();
  await expect.poll(top).toBe(half);
  await sheet.getByRole("button", { name: "拉高面板" }).click();
  await expect.poll(async () => Math.abs((await top()) - full)).toBeLessThanOrEqual(1);
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect.poll(top).toBe(half);
  await expect(sheet).toHaveAttribute("data-detent", "half");
});

test("a folded sheet opens for the keyboard, and its buttons hand the focus on", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]");
  await sheet.getByRole("button", { name: "拉高面板" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(sheet.getByRole("button", { name: "收低面板" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await expect(sheet.getByRole("button", { name: "拉高面板" })).toBeFocused();
  await sheet.locator("[data-itinerary] a").first().focus();
  await expect(sheet).toHaveAttribute("data-detent", "half");
  await expect(sheet.locator("[data-itinerary] a").first()).toBeInViewport();
});

test("the scale is that of what is seen, also after the sheet has been folded and opened", async ({ page }) => {
  await page.goto("/zh#3/52/114");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const bar = page.locator(".scale");
  const open = await bar.innerHTML();
  const sheet = page.locator("[data-detent]");
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect.poll(() => bar.innerHTML()).not.toBe(open);
  await sheet.getByRole("button", { name: "拉高面板" }).click();
  await expect.poll(() => bar.innerHTML()).toBe(open);
});

test("at the last stop the way back is not where the way on was", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai/shanghai-tower");
  const { x = 0, width = 390 } = (await page.locator('[data-card] a[rel="prev"]').boundingBox()) ?? {};
  expect(x + width / 2).toBeLessThan(195);
});

test("the name of what was chosen is read whole, whoever else has to yield", async ({ page }) => {
  for (const visit of ["xuhui-service-centre", "ftz-service-centre", "zhangjiang-hi-tech-park", "shanghai-tower"]) {
    await page.goto(`/zh/trips/2016-07-beijing-shanghai/${visit}`);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    const name = page.locator(".live .pane-route text.label:has(.selected)");
    await expect(name).toHaveCount(1);
    const { x, width } = (await name.boundingBox()) ?? { x: -1, width: 0 };
    expect(x, visit).toBeGreaterThanOrEqual(0);
    expect(x + width, visit).toBeLessThanOrEqual(390);
  }
});

test("folding a sheet changes neither the link that is shared nor what a page's link opens with", async ({ page }) => {
  const told = () => page.locator("html").getAttribute("data-camera");
  const lower = async () => {
    const sheet = page.locator("[data-detent]").filter({ visible: true });
    await sheet.getByRole("button", { name: "收低面板" }).click();
    await expect(sheet).toHaveAttribute("data-detent", "head");
    await settled(page);
  };
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.locator(".mark[data-visits=zhangjiang-hi-tech-park]").click();
  await expect(page).toHaveURL(/zhangjiang-hi-tech-park#/);
  await settled(page);
  const before = await told();
  await lower();
  expect(await told()).toBe(before);
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await lower();
  expect(await told()).toBeNull();
});

test("a card that was lowered to see the map leaves the map in sight when it is closed", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]").filter({ visible: true });
  await sheet.getByRole("button", { name: "拉高面板" }).click();
  await page.locator('[data-itinerary] a[data-visit="zhangjiang-hi-tech-park"]').click();
  await expect(page.locator("[data-card]")).toBeVisible();
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await page.locator("[data-card]").getByRole("link", { name: "关闭" }).click();
  await expect(page.locator("[data-card]")).toHaveCount(0);
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await expect(page.locator(".mark[data-visits=zhangjiang-hi-tech-park]")).toBeInViewport();
});

test("closing a card whose stop was left behind moves no map", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.locator(".mark[data-visits=zhangjiang-hi-tech-park]").click();
  await expect(page).toHaveURL(/zhangjiang-hi-tech-park#/);
  for (let step = 0; step < 4; step++) {
    await page.locator(".zoom button").first().click();
    await settled(page);
  }
  const before = await page.locator("html").getAttribute("data-camera");
  await page.getByRole("link", { name: "关闭，回到整个行程" }).click();
  await expect(page).toHaveURL(/beijing-shanghai#/);
  await settled(page);
  expect(await page.locator("html").getAttribute("data-camera")).toBe(before);
});

test("no page scrolls sideways at 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    "/zh",
    "/en",
    "/en/trips/2016-07-beijing-shanghai",
    "/zh/about",
    "/en/places/sh-ftz",
    "/en/people/han-zheng",
  ]) {
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("a word that is longer than the screen widens no page", async ({ page }) => {
  for (const path of ["/en", "/en/trips/2016-07-beijing-shanghai", "/en/people/han-zheng"]) {
    await page.goto(path);
    // What React has not taken over yet is its own to change.
    await settled(page);
    const overflow = await page.evaluate(() => {
      for (const text of document.querySelectorAll("[data-column] :is(h1, li a)")) text.append("x".repeat(120));
      return document.documentElement.scrollWidth - window.innerWidth;
    });
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("the grip is dragged to any stop, and a tap on it lifts a folded sheet", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]");
  const grip = async () => {
    const { y } = (await sheet.locator("> *").first().boundingBox()) ?? { y: 0 };
    return y + 14;
  };
  const drag = async (to: number) => {
    const hand = await takeHold(page, [[195, await grip()]]);
    await hand.move([[195, to]]);
    // A hand that stops before it lets go throws nothing.
    await page.waitForTimeout(120);
    await hand.release();
  };
  for (const [to, stop] of [
    [70, "full"],
    [835, "head"],
    [470, "half"],
    [835, "head"],
    [70, "full"],
    [460, "half"],
  ] as const) {
    await drag(to);
    await expect(sheet).toHaveAttribute("data-detent", stop);
    await expect(sheet.getByRole("heading", { level: 1 })).toBeInViewport();
    await expect.poll(() => sheet.evaluate((element) => element.getAnimations().length)).toBe(0);
  }
  await drag(835);
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await expect.poll(() => sheet.evaluate((element) => element.getAnimations().length)).toBe(0);
  await page.touchscreen.tap(195, await grip());
  await expect(sheet).toHaveAttribute("data-detent", "half");
});

test("a link leads to the top of its page, its map in sight", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai/zhangjiang-hi-tech-park");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.evaluate(() => window.scrollTo(0, 2000));
  await page.locator("[data-card]").getByRole("link", { name: "韩正" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "韩正" })).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.locator("[data-detent]")).toHaveAttribute("data-detent", "half");
});

test("a hand that unfolds the sheet leaves the map as the buttons do", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]");
  const mark = async () => Math.round((await page.locator(".mark").first().boundingBox())?.y ?? 0);
  const opening = await mark();
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect.poll(mark).not.toBe(opening);
  // By the text of its head, too: it is all there is to take hold of.
  const { y = 0 } = (await sheet.getByRole("heading", { level: 1 }).boundingBox()) ?? {};
  const hand = await takeHold(page, [[195, y + 10]]);
  await hand.move([[195, y - 300]]);
  await page.waitForTimeout(120);
  await hand.release();
  await expect(sheet).toHaveAttribute("data-detent", "half");
  await expect.poll(mark).toBe(opening);
});

test("a sheet that its button lowers and raises again is read on where it was", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await settled(page);
  // While it slides, it is measured on its way, and a finger that misses a button scrolls the page.
  const atRest = () =>
    expect
      .poll(() => page.locator("[data-detent]").evaluate((sheet) => sheet.getAnimations({ subtree: true }).length))
      .toBe(0);
  await page.getByRole("button", { name: "Raise the panel" }).tap();
  await atRest();
  await page.evaluate(() => window.scrollBy(0, 500));
  const row = page.locator('[data-itinerary] a[data-visit="zhangjiang-hi-tech-park"]');
  const before = (await row.boundingBox())?.y;
  await page.getByRole("button", { name: "Lower the panel" }).tap();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await atRest();
  await page.getByRole("button", { name: "Raise the panel" }).tap();
  await expect.poll(async () => Math.round((await row.boundingBox())?.y ?? 0)).toBe(Math.round(before ?? -1));
});
