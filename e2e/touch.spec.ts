/** What a finger does on the map, and what the map then says. */
import { takeHold } from "./film";
import { expect, test } from "./fixtures";
import { look, settled, within } from "./seen";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

test("the map follows a finger to the end, though what it came down on is drawn anew meanwhile", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-shanghai-qinghai");
  await settled(page);
  const name = page.locator(".mark[data-visits~=golog] svg text").first();
  const { x, y, width, height } = (await name.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const from: [number, number] = [x + width / 2, y + height / 2];
  const place = async () => (await page.locator(".mark[data-visits~=golog]").boundingBox()) ?? { x: 0, y: 0 };
  const before = await place();
  const hand = await takeHold(page, [from]);
  await hand.move([[from[0] + 230, from[1]]]);
  await hand.release();
  await settled(page);
  expect((await place()).x - before.x).toBeGreaterThan(220);
  await expect(page).toHaveURL(/#/);
  // And the next touch is not the map's.
  const after = await place();
  const other = await takeHold(page, [[195, 700]]);
  await other.move([[195, 560]]);
  await other.release();
  expect((await place()).x).toBeCloseTo(after.x, 0);
});

test("a finger moves the map though its mark was drawn anew before it moved", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-shanghai-qinghai");
  await settled(page);
  const mark = page.locator(".mark[data-visits~=golog]");
  const { x, y, width, height } = (await mark.locator("svg text").first().boundingBox()) ?? NOWHERE;
  const before = (await mark.boundingBox()) ?? NOWHERE;
  const from: [number, number] = [x + width / 2, y + height / 2];
  const hand = await takeHold(page, [from]);
  await mark.locator("svg").evaluate((svg) => {
    svg.innerHTML = svg.innerHTML.trim();
  });
  await hand.move([[from[0] + 120, from[1]]]);
  await hand.release();
  await settled(page);
  expect(((await mark.boundingBox()) ?? NOWHERE).x - before.x).toBeGreaterThan(100);
  await expect(page).toHaveURL(/#/);
});

test.describe("on a phone whose browser zooms pages", () => {
  test.use({ isMobile: true });
  test("a pinch on the picture, before the map is live, enlarges no page", async ({ page }) => {
    await page.route("**/api/trips/*geojson*", async (route) => {
      await new Promise((done) => setTimeout(done, 3000));
      await route.continue().catch(() => {});
    });
    await page.goto("/zh/trips/2016-07-beijing-shanghai");
    await expect(page.locator("html")).not.toHaveAttribute("data-map", "ready");
    const hand = await takeHold(page, [
      [150, 260],
      [220, 260],
    ]);
    await hand.move([
      [30, 260],
      [340, 260],
    ]);
    await hand.release();
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  });
});

test("an opened legend goes with a touch of the map beside it", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await settled(page);
  await page.locator("[data-legend] summary").click();
  await expect(page.locator("[data-legend] > div")).toBeVisible();
  await page.locator("[data-legend] > div").click();
  await expect(page.locator("[data-legend] > div")).toBeVisible();
  const { x, y } = (await page.locator(".live").boundingBox()) ?? { x: 0, y: 0 };
  await page.touchscreen.tap(x + 20, y + 200);
  await expect(page.locator("[data-legend] > div")).toBeHidden();
});

test("the legend says so where a circle is too small to be seen, and no longer when it is seen", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await settled(page);
  await page.locator("[data-legend] summary").click();
  const tooSmall = page.locator("[data-legend] [data-symbol=small]");
  await expect(tooSmall).toBeVisible();
  await page.locator("[data-legend] summary").click();
  for (let presses = 0; presses < 2; presses++) await page.getByRole("button", { name: "放大" }).click();
  await settled(page);
  await page.locator("[data-legend] summary").click();
  await expect(tooSmall).toBeHidden();
});

test("the name of a count is pressed for it, though another's room for a finger reaches over it", async ({ page }) => {
  await page.goto("/zh");
  await settled(page);
  const name = page.locator(".live .label", { hasText: /^上海(等地|、苏州市)$/ });
  const { x, y, width, height } = (await name.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(width).toBeGreaterThan(0);
  for (const share of [0.1, 0.5, 0.9]) {
    await page.touchscreen.tap(x + width * share, y + height / 2);
    await expect(page.getByRole("dialog").getByRole("heading", { name: "12 站" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

test("the list of a count says how many, and lies on no button", async ({ page }) => {
  for (const size of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ]) {
    await page.setViewportSize(size);
    await page.goto("/en");
    await settled(page);
    await page.locator(".mark:has(.symbol.count)").first().tap();
    const list = page.getByRole("dialog");
    await expect(list.getByRole("heading", { name: /^\d+ stops$/ })).toBeVisible();
    const box = (await list.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const button of [/zoom in/i, /zoom out/i]) {
      const other = await page.getByRole("button", { name: button }).boundingBox();
      const apart = other && (other.y + other.height <= box.y || other.x + other.width <= box.x);
      expect(apart, `${button} at ${size.width}`).toBe(true);
    }
    await page.locator("[data-legend] summary").click();
    await expect(page.locator("[data-legend] > div")).toBeVisible();
    await expect(list).toHaveCount(0);
  }
});

test("the list of a count can be closed on the smallest phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto("/en");
  await settled(page);
  await page.locator(".mark:has(.symbol.count)").first().tap();
  const list = page.getByRole("dialog");
  await list.getByRole("button", { name: /close/i }).tap();
  await expect(list).toHaveCount(0);
  await expect(page.locator("[data-legend] > div")).toBeHidden();
});

test("of two symbols that touch that is pressed which is seen there", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await settled(page);
  const pair = await page.locator(".mark:has([data-half]) .symbol.pair").boundingBox();
  if (!pair) throw new Error("no pair is drawn");
  // The room for a finger around mark 4 reaches over the pair's lower edge.
  await page.touchscreen.tap(pair.x + 12, pair.y + pair.height - 4);
  await expect(page).toHaveURL(/xuhui-riverside-planning-centre/);
});

test("a unit is pressed anywhere in its circle", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-shanghai-qinghai");
  await settled(page);
  const name = await page.locator(".mark[data-visits=golog]").boundingBox();
  if (!name) throw new Error("no name is drawn");
  await page.touchscreen.tap(name.x + name.width / 2, name.y + name.height + 24);
  await expect(page).toHaveURL(/golog/);
});

const WHOLE = { name: "Show all" };
const LOWER = { name: "Lower the panel" };
const CENTRE = '.mark[data-visits="ftz-service-centre"]';

test("all of a trip is offered where a card has come to lie on it", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await settled(page);
  await page.getByRole("button", LOWER).tap();
  await settled(page);
  await expect(page.getByRole("button", WHOLE)).toHaveCount(0);
  await page.locator(CENTRE).tap();
  await page.waitForURL(/\/ftz-service-centre/);
  await page.getByRole("button", WHOLE).tap();
  await settled(page);
  await expect(page.getByRole("button", WHOLE)).toHaveCount(0);
});

test("it is not offered where all is seen, after a card was lowered and closed", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await settled(page);
  await page.locator(CENTRE).tap();
  await page.waitForURL(/\/ftz-service-centre/);
  await page.getByRole("button", { name: "Zoom in" }).tap();
  await settled(page);
  await page.getByRole("button", WHOLE).tap();
  await settled(page);
  await page.getByRole("button", LOWER).tap();
  await settled(page);
  await page.locator("[data-card] header a").last().tap();
  await page.waitForURL(/beijing-shanghai(#|$)/);
  await settled(page);
  await expect(page.getByRole("button", WHOLE)).toHaveCount(0);
});

test("an open legend leaves the buttons that zoom bare", async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [320, 568],
    [844, 390],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/en");
    await settled(page);
    await page.locator("[data-legend] summary").tap();
    const [legend, zoom] = [
      await page.locator("[data-legend] > div").boundingBox(),
      await page.locator(".zoom").boundingBox(),
    ];
    expect(legend?.x, `at ${width}`).toBeGreaterThan((zoom?.x ?? 0) + (zoom?.width ?? 0));
  }
});

test("the list of a name says it, and stands beside what it is about where there is room", async ({ page }) => {
  await page.goto("/en/people/han-zheng");
  await settled(page);
  await page.getByRole("button", { name: "Lower the panel" }).tap();
  await settled(page);
  const name = page.locator(".mark[data-visits='xining golog']");
  await name.tap();
  const list = page.getByRole("dialog");
  await expect(list.getByRole("heading", { name: "Qinghai: 2 stops" })).toBeVisible();
  const [own, mark] = [await list.boundingBox(), await name.boundingBox()];
  expect(own && mark && (own.y >= mark.y + mark.height || own.y + own.height <= mark.y)).toBe(true);
});

test("what was chosen beside a lowered sheet comes up with all of its trip, clear of the legend", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await settled(page);
  await page.getByRole("button", { name: "Lower the panel" }).tap();
  await settled(page);
  await page.locator('[data-half="xuhui-riverside-planning-centre"]').tap();
  await expect(page.locator("[data-card]")).toBeVisible();
  await settled(page);
  const { marks, uncovered } = await look(page);
  const legend = await page.locator("[data-legend] summary").boundingBox();
  if (!legend) throw new Error("no legend");
  expect(marks.length).toBeGreaterThan(5);
  for (const { middle } of marks) {
    const [x, y] = middle;
    expect(within(uncovered, middle)).toBe(true);
    expect(x > legend.x && y < legend.y + legend.height).toBe(false);
  }
});
