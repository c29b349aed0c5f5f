/** The manners of map, card and history: what a reader may expect of Back, of a link sent and of keys. */
import type { Page } from "@playwright/test";
import {
  expect,
  expectChosenBare,
  mark,
  openGround,
  SIZES,
  sizeName,
  TRIP,
  takeHold,
  test,
  windowOf,
  zoomIn,
} from "./film";
import { differences, distance, look, middleOf, type Point, settled, within } from "./seen";
import { beside, cameraOfMarks, digits, project, truthOf, unproject } from "./truth";

const HALL = "urban-planning-exhibition-hall";
const FTZ = "ftz-service-centre";
const CAMERA = /^#\d+(\.\d+)?\/-?\d+(\.\d+)?\/-?\d+(\.\d+)?$/;

const heading = (page: Page) => page.locator("[data-card] h2");
const row = (page: Page, visit: string) => page.locator(`[data-itinerary] a[data-visit="${visit}"]`);
const entries = (page: Page) => page.evaluate(() => window.history.length);
const hash = (page: Page) => new URL(page.url()).hash;
const at = (page: Page, path: string) => expect(page).toHaveURL((url) => url.pathname === path);

async function open(page: Page, path: string) {
  await page.goto(path);
  await settled(page);
}

async function choose(page: Page, visit: string) {
  await mark(page, visit).click();
  await at(page, `${TRIP}/${visit}`);
  await settled(page);
}

/** Chooses mark 2, goes to the next visit by its link, to another by its row and to a third by key. */
async function readOn(page: Page) {
  await choose(page, HALL);
  const first = await entries(page);
  await page.locator('[data-card] a[rel="next"]').click();
  await at(page, `${TRIP}/${FTZ}`);
  await row(page, "xuhui-service-centre").click();
  await at(page, `${TRIP}/xuhui-service-centre`);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await at(page, `${TRIP}/xuhui-riverside-planning-centre`);
  return first;
}

test.describe("history", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/zh");
    await page.locator(`a[href="${TRIP}"]`).first().click();
    await at(page, TRIP);
    await settled(page);
  });

  test("the first choice is an entry and what is read after it replaces it: Back shows the trip, Back again leaves it", async ({
    page,
  }) => {
    const before = await entries(page);
    expect(await readOn(page)).toBe(before + 1);
    expect(await entries(page)).toBe(before + 1);
    await page.goBack();
    await at(page, TRIP);
    await expect(page.locator("[data-card]")).toHaveCount(0);
    await page.goBack();
    await at(page, "/zh");
  });

  for (const [how, close] of [
    ["×", (page: Page) => page.locator("[data-card] > header > a").click()],
    ["Escape", (page: Page) => page.keyboard.press("Escape")],
  ] as const)
    test(`closing by ${how} goes back to the trip's entry`, async ({ page }) => {
      await readOn(page);
      await close(page);
      await at(page, TRIP);
      await page.goForward();
      await at(page, `${TRIP}/xuhui-riverside-planning-centre`);
      await page.goBack();
      await at(page, TRIP);
      await page.goBack();
      await at(page, "/zh");
    });
});

test("going back while the map still moves writes no camera that nobody chose", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  for (const delay of [90, 180, 300]) {
    await open(page, "/zh");
    await page.locator(`[data-trip] a[href$="${TRIP}"]`).click();
    await at(page, TRIP);
    await page.waitForTimeout(delay);
    await page.goBack();
    await at(page, "/zh");
    await settled(page);
    expect(hash(page), `after ${delay} ms`).toBe("");
  }
});

test("closing a visit that was opened cold replaces it with its trip", async ({ page }) => {
  await page.goto("/zh");
  await open(page, `${TRIP}/${HALL}`);
  const before = await entries(page);
  await page.locator("[data-card] > header > a").click();
  await at(page, TRIP);
  expect(await entries(page)).toBe(before);
  await page.goBack();
  await at(page, "/zh");
});

test("choosing writes the camera that is seen, and opening a visit writes none", async ({ page }) => {
  await open(page, `${TRIP}/${HALL}`);
  expect(hash(page)).toBe("");
  await open(page, TRIP);
  expect(hash(page)).toBe("");
  await choose(page, FTZ);
  expect(hash(page)).toMatch(CAMERA);
  expect(beside(await look(page), await truthOf(page))).toBeLessThanOrEqual(digits(13));
});

test("opening and closing a card beside what is chosen moves nothing", async ({ page }) => {
  await open(page, TRIP);
  const before = await look(page);
  await choose(page, HALL);
  const chosen = await look(page);
  expectChosenBare(chosen, HALL, "chosen");
  const others = ({ marks }: typeof before) =>
    new Map(marks.filter(({ visits }) => visits[0] !== HALL).map(({ visits, middle }) => [String(visits), middle]));
  for (const [visits, middle] of others(chosen))
    expect.soft(distance(middle, others(before).get(visits) ?? [0, 0]), visits).toBeLessThanOrEqual(1);
  await page.keyboard.press("Escape");
  await at(page, TRIP);
  await settled(page);
  expect(differences(await look(page), before)).toEqual([]);
});

for (const size of SIZES)
  test.describe(sizeName(size), () => {
    test.use(windowOf(size));
    test("a visit opened cold is on the open map with all its circle", async ({ page }) => {
      await open(page, `${TRIP}/zhangjiang-hi-tech-park`);
      const seen = await look(page);
      expectChosenBare(seen, "zhangjiang-hi-tech-park", "opened cold");
      const { middle } = seen.marks.find(({ chosen }) => chosen) ?? {};
      const circle = seen.circles.find((each) => middle && distance(each.middle, middle) <= 4);
      for (const [x, y] of [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ] as const) {
        const edge: Point = [
          (middle?.[0] ?? 0) + x * (circle?.radii[0] ?? 0),
          (middle?.[1] ?? 0) + y * (circle?.radii[1] ?? 0),
        ];
        expect.soft(within(seen.uncovered, edge), `edge at ${edge.map(Math.round)}`).toBe(true);
      }
    });
  });

test("the zoom buttons keep a chosen stop where it is, bare of its card", async ({ page }) => {
  await open(page, `${TRIP}/zhangjiang-hi-tech-park`);
  const chosen = async () => {
    const { marks } = await look(page);
    return marks.find(({ visits }) => visits.includes("zhangjiang-hi-tech-park"))?.foot ?? ([0, 0] as const);
  };
  const before = await chosen();
  for (const button of ["+", "+", "−"]) {
    await page.locator(".zoom").getByText(button, { exact: true }).click();
    await settled(page);
    expect(distance(await chosen(), before)).toBeLessThanOrEqual(3);
  }
  expectChosenBare(await look(page), "zhangjiang-hi-tech-park", "zoomed");
});

test("a link that was sent shows the same middle at the same zoom in windows of other sizes", async ({
  page,
  browser,
}) => {
  // It opens the link in a window of each size.
  test.slow();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, TRIP);
  await choose(page, FTZ);
  await zoomIn(page);
  await settled(page);
  // The hand brings what is sent near the middle, where smaller windows have it too.
  const { marks, uncovered } = await look(page);
  const [x = 0, y = 0] = marks.find(({ chosen }) => chosen)?.middle ?? [];
  const [middleX, middleY] = middleOf(uncovered);
  const from = await openGround(page);
  const hand = await takeHold(page, [from]);
  await hand.move([[from[0] + middleX - x + 24, from[1] + middleY - y + 16]]);
  await hand.release();
  await settled(page);
  const [sent, truth] = [await look(page), await truthOf(page)];
  const camera = cameraOfMarks(sent, truth);
  if (!camera) throw new Error("no marks tell where the map looks");
  await page.getByRole("button", { name: "分享此处" }).click();
  await expect(page.locator('[data-card] [role="status"]')).toHaveText("链接已复制");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  for (const size of SIZES.slice(1)) {
    const context = await browser.newContext({ ...windowOf(size), reducedMotion: "reduce", locale: "zh-CN" });
    const receiver = await context.newPage();
    await open(receiver, link);
    const received = await look(receiver);
    const there = cameraOfMarks(received, truth);
    expect.soft(there?.zoom, sizeName(size)).toBe(camera.zoom);
    const middle = there && project(unproject(middleOf(sent.uncovered), camera), there);
    expect
      .soft(middle && distance(middle, middleOf(received.uncovered)), `${sizeName(size)}: pixels from the middle sent`)
      .toBeLessThanOrEqual(digits(camera.zoom));
    await context.close();
  }
});

for (const size of SIZES)
  test.describe(sizeName(size), () => {
    test.use(windowOf(size));
    test("the zoom buttons keep what is in the middle", async ({ page }) => {
      for (const path of [TRIP, "/en"]) {
        await open(page, path);
        const read = async () =>
          (await page.locator("html").getAttribute("data-camera"))?.slice(1).split("/").map(Number);
        const [zoom = 0, lat = 0, lng = 0] = (await read()) ?? [];
        for (const [button, by] of [
          ["+", 1],
          ["+", 2],
          ["−", 1],
        ] as const) {
          await page.locator(".zoom").getByText(button, { exact: true }).click();
          await expect.poll(async () => (await read())?.[0]).toBeCloseTo(zoom + by, 1);
          const now = (await read()) ?? [];
          expect(Math.abs((now[1] ?? 90) - lat)).toBeLessThan(360 / 2 ** zoom / 40);
          expect(Math.abs((now[2] ?? 180) - lng)).toBeLessThan(360 / 2 ** zoom / 40);
        }
      }
    });
  });

test("arrows walk the visits in card and itinerary, pan on the map, and belong to a field", async ({ page }) => {
  await open(page, TRIP);
  await choose(page, HALL);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await at(page, `${TRIP}/${FTZ}`);
  await expect(heading(page)).toHaveText(/自贸/);
  await page.keyboard.press("ArrowLeft");
  await at(page, `${TRIP}/${HALL}`);
  await row(page, HALL).focus();
  await page.keyboard.press("ArrowRight");
  await at(page, `${TRIP}/${FTZ}`);
  await settled(page);

  const before = await look(page);
  await page.getByRole("searchbox").first().focus();
  await page.keyboard.type("上海");
  await page.keyboard.press("ArrowLeft");
  await settled(page);
  expect(differences(await look(page), before), "in a field").toEqual([]);
  await at(page, `${TRIP}/${FTZ}`);

  await page.locator(".leaflet-container").focus();
  await page.keyboard.press("ArrowRight");
  await settled(page);
  await at(page, `${TRIP}/${FTZ}`);
  const [was, is] = [cameraOfMarks(before, await truthOf(page)), cameraOfMarks(await look(page), await truthOf(page))];
  expect(is?.corner[0], "the map pans to the east").toBeLessThan((was?.corner[0] ?? 0) - 20);
});

test("a page that comes in under a resting pointer lights up nothing", async ({ page }) => {
  await page.goto("/zh/people/han-zheng");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const last = page.locator("[data-column] ol > li div > a").last();
  await last.hover();
  await last.click();
  await expect(page).toHaveURL(/\/zh\/trips\//);
  await settled(page);
  await expect(page.locator(".highlighted")).toHaveCount(0);
  const { x = 0, y = 0 } = (await row(page, "ftz-service-centre").boundingBox()) ?? {};
  await page.mouse.move(x + 5, y + 5);
  await expect(page.locator(".highlighted")).not.toHaveCount(0);
  // A key that does nothing else.
  await page.keyboard.press("Shift");
  await expect(page.locator(".highlighted")).toHaveCount(0);
});
