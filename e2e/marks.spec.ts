/** What pressing what is on the map does: marks, their halves, counts, names, circles, the legend. */
import type { Page } from "@playwright/test";
import { expect, expectChosenBare, mark, TRIP, test } from "./film";
import { differences, look, settled } from "./seen";

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
const at = (page: Page, path: string) => expect(page).toHaveURL((url) => url.pathname === path);

async function open(page: Page, path: string) {
  await page.goto(path);
  await settled(page);
}

test("each half of a pair opens its own visit, and zooms into nothing", async ({ page }) => {
  await open(page, TRIP);
  const { scale } = await look(page);
  for (const [number, visit] of [
    [5, "xuhui-riverside-planning-centre"],
    [6, "huangpu-riverbank"],
  ] as const) {
    const half = page.locator(`.leaflet-marker-icon [data-half="${visit}"]`);
    await expect(half).toHaveAttribute("aria-label", new RegExp(`^${number} .+，`));
    await half.click();
    await at(page, `${TRIP}/${visit}`);
    await settled(page);
    await expect(half).toHaveAttribute("aria-current", "true");
    const seen = await look(page);
    expect(seen.scale).toBe(scale);
    expectChosenBare(seen, visit, `half ${number}`);
  }
});

test("Enter opens the half that has the focus, also after the map has been dragged", async ({ page }) => {
  await open(page, TRIP);
  await page.mouse.move(700, 700);
  await page.mouse.down();
  await page.mouse.move(720, 690, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  await page.locator('[data-half="huangpu-riverbank"]').focus();
  await page.keyboard.press("Enter");
  await at(page, `${TRIP}/huangpu-riverbank`);
  await settled(page);
  await page.keyboard.press("Escape");
  await at(page, TRIP);
  await settled(page);
  await expect(page.locator('[data-half="huangpu-riverbank"]')).toBeFocused();
});

test("a name on the map and a circle press their mark", async ({ page }) => {
  await open(page, TRIP);
  const press = async (text: string) => {
    const { x, y, width, height } =
      (await page.locator(".pane-route tspan", { hasText: text }).boundingBox()) ?? NOWHERE;
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  await press("黄浦江边");
  await at(page, `${TRIP}/huangpu-riverbank`);
  await settled(page);
  await press("徐汇区行政服务中心");
  await at(page, `${TRIP}/xuhui-service-centre`);
  await settled(page);
  // Inside of a circle, between its line and its mark.
  const park = await mark(page, "zhangjiang-hi-tech-park").boundingBox();
  const { x, y, width, height } = park ?? NOWHERE;
  await page.mouse.click(x + width / 2 - 50, y + height / 2);
  await at(page, `${TRIP}/zhangjiang-hi-tech-park`);
});

test("a count on the atlas opens a list of its visits, whose first line zooms there", async ({ page }) => {
  await open(page, "/zh");
  const count = page.locator('.leaflet-marker-icon[data-visits*=" "]', { hasText: /^\d+ 站$/ }).first();
  const visits = ((await count.getAttribute("data-visits")) ?? "").split(" ");
  const { scale } = await look(page);
  const list = page.getByRole("dialog");
  await count.click();
  await expect(list).toBeVisible();
  await settled(page);
  expect((await look(page)).scale, "opening the list moves nothing").toBe(scale);
  await expect(list.locator('a[href*="/trips/"]')).toHaveCount(visits.length);
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(count).toBeFocused();
  await count.click();
  await list.getByRole("button", { name: "放大到这里" }).click();
  await expect(list).toHaveCount(0);
  await settled(page);
  expect((await look(page)).scale).not.toBe(scale);
});

test("zooming to what a count stands for lays no circle under the legend or the locator", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `${TRIP}#7.75/31.2457/121.5341`);
  await page.locator(".mark:has(.symbol.count)").click();
  await page.getByRole("button", { name: "放大到这里" }).click();
  await settled(page);
  const { circles } = await look(page);
  expect(circles.length).toBeGreaterThan(3);
  for (const inset of ["[data-legend]", "[data-locator]"]) {
    const box = await page.locator(inset).boundingBox();
    if (!box) throw new Error(`no ${inset}`);
    for (const { middle, radii } of circles) {
      const dx = Math.max(box.x - middle[0], middle[0] - box.x - box.width, 0);
      const dy = Math.max(box.y - middle[1], middle[1] - box.y - box.height, 0);
      expect(Math.hypot(dx, dy), inset).toBeGreaterThan(radii[0]);
    }
  }
});

test("a legend that is spread out can be folded, and stays so on the next page", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, TRIP);
  const legend = page.locator("[data-legend]");
  const key = legend.locator("> div");
  await expect(legend).toHaveAttribute("data-foldable");
  await expect(key).toBeVisible();
  await legend.locator("summary").click();
  await expect(key).toBeHidden();
  await page.getByRole("link", { name: "全部 13 次行程" }).click();
  await expect(page).toHaveURL(/zh$/);
  await expect(legend).toHaveAttribute("data-foldable");
  await expect(key).toBeHidden();
  await legend.locator("summary").click();
  await expect(key).toBeVisible();
  await page.locator(".leaflet-container").click({ position: { x: 300, y: 120 } });
  await expect(key).toBeVisible();
});

test("Escape closes no legend that was spread out from the start", async ({ page }) => {
  await open(page, "/zh");
  await expect(page.locator("[data-legend] > div")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-legend] > div")).toBeVisible();
  await expect(page.locator("[data-legend]")).toHaveAttribute("open");
});

test("a legend that is spread out gives way to a stop, and comes back; one that was opened there stays", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, TRIP);
  const key = page.locator("[data-legend] > div");
  await expect(key).toBeVisible();
  const legend = (await key.boundingBox()) ?? NOWHERE;
  const seven = (await mark(page, "zhangjiang-hi-tech-park").boundingBox()) ?? NOWHERE;
  const [dx, dy] = [legend.x + 60 - seven.x, legend.y + 40 - seven.y];
  const drag = async (x: number, y: number) => {
    await page.mouse.move(700, 300);
    await page.mouse.down();
    await page.mouse.move(700 + x, 300 + y, { steps: 8 });
    await page.mouse.up();
    await settled(page);
  };
  await drag(dx, dy);
  await expect(key).toBeHidden();
  await drag(-dx, -dy);
  await expect(key).toBeVisible();
  await drag(dx, dy);
  await page.locator("[data-legend] summary").click();
  await expect(key).toBeVisible();
  await drag(6, 6);
  await expect(key).toBeVisible();
});

test("a legend that opens beside a card leaves the map and the chosen stop alone", async ({ page }) => {
  await open(page, `${TRIP}/zhangjiang-hi-tech-park`);
  const before = await look(page);
  await page.locator("[data-legend] summary").click();
  await settled(page);
  const now = await look(page);
  expectChosenBare(now, "zhangjiang-hi-tech-park", "legend");
  expect(differences(now, before)).toEqual([]);
});

test("the way back that lies on a circle leads back, and opens nothing", async ({ page }) => {
  await open(page, `${TRIP}#12.75/31.19/121.45`);
  const { width = 0, height = 0 } = (await page.locator(".home").boundingBox()) ?? {};
  expect(width * height).toBeGreaterThan(0);
  // The circle of the fifth stop is brought under it.
  const home = (await page.locator(".home").boundingBox()) ?? NOWHERE;
  const pair = (await page.locator(".mark:has([data-half])").boundingBox()) ?? NOWHERE;
  await page.mouse.move(900, 700);
  await page.mouse.down();
  await page.mouse.move(900 + home.x - pair.x, 700 + home.y - pair.y + 40, { steps: 8 });
  await page.mouse.up();
  await settled(page);
  await page.locator(".home").click({ position: { x: 4, y: height - 2 } });
  await settled(page);
  await at(page, TRIP);
});

test("the row of the stop that is open leaves the map's camera in the address", async ({ page }) => {
  await open(page, `${TRIP}/zhangjiang-hi-tech-park#12.75/31.2214/121.5754`);
  await page.locator('[data-itinerary] [data-visit="zhangjiang-hi-tech-park"]').click();
  await settled(page);
  await expect(page).toHaveURL(/zhangjiang-hi-tech-park#12.75\/31.2214\/121.5754$/);
  await expect(page.locator("[data-card]")).toBeVisible();
});

for (const pause of [0, 60])
  test(`presses ${pause} ms apart, that come while the map still zooms, are not lost`, async ({ page }) => {
    await open(page, "/en#6/34/110");
    const out = page.locator(".zoom").getByText("−", { exact: true });
    await out.evaluate(async (button, pause) => {
      if (!(button instanceof HTMLElement)) return;
      for (let press = 0; press < 3; press++) {
        button.click();
        if (pause > 0) await new Promise((done) => setTimeout(done, pause));
      }
    }, pause);
    await expect(page).toHaveURL(/#3\//);
  });

test("the locator leaves the circle of a chosen stop bare, and comes back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `${TRIP}/zhangjiang-hi-tech-park#12.75/31.2214/121.5754`);
  await expect(page.locator("[data-locator]")).toBeHidden();
  await page.getByRole("button", { name: "看全部" }).click();
  await expect(page.locator("[data-locator]")).toBeVisible();
});

test("far off, a legend explains the line that is drawn, and no mark that a count stands for", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${TRIP}#6/34/119.5`);
  await page.locator("[data-legend] summary").click();
  await expect(page.locator("[data-legend] [data-symbol=inferred]")).toBeVisible();
  for (const gone of ["pin", "disc", "unknown"])
    await expect(page.locator(`[data-legend] [data-symbol=${gone}]`)).toBeHidden();
});

test("the locator gives way to any stop that comes to lie under it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `${TRIP}#13.75/31.23/121.5`);
  await expect(page.locator("[data-locator]")).toBeVisible();
  await page.goto(`${TRIP}#13.75/31.2628/121.5037`);
  await expect(page.locator("[data-locator]")).toBeHidden();
});
