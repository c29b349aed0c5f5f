import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const TRIP = "/zh/trips/2016-07-beijing-shanghai";
const HALL = `${TRIP}/urban-planning-exhibition-hall`;
/** What the reading column says under a heading. */
const section = (page: Page, name: string) =>
  page.locator("[data-column] > section", { has: page.getByRole("heading", { name, exact: true }) });
const marker = (name: string) => `.leaflet-marker-pane [aria-label*="${name}"]`;

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

test("a click on a marker opens the visit's card, and the list shows the same selection", async ({ page }) => {
  await page.goto(TRIP);
  await page.locator(marker("上海城市规划展示馆")).click();
  await expect(page).toHaveURL(new RegExp(`${HALL}`));
  await expect(page.locator("[data-card] h2")).toHaveText("上海城市规划展示馆");
  await expect(page.locator("[data-card]")).toContainText("郭金龙");
  await expect(page.locator('[data-itinerary] [aria-current="true"]')).toHaveText(/上海城市规划展示馆/);
});

test("seven of nine stops are on the map, and all nine are listed", async ({ page }) => {
  await page.goto(TRIP);
  await expect(page.locator("[data-column] > div")).toContainText("9 处，图上标出 7 处");
  await expect(page.locator("[data-itinerary] li")).toHaveCount(9);
});

test("the first view shows the seven placed visits inside the map at city scale", async ({ page }) => {
  await page.goto(TRIP);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const stage = await page.locator(".leaflet-container").boundingBox();
  const marks = page.locator(".leaflet-marker-pane [data-visits]");
  const visits = new Set<string>();
  for (const mark of await marks.all()) {
    const box = await mark.boundingBox();
    const inside = stage && box && box.x >= stage.x && box.y >= stage.y && box.x + box.width <= stage.x + stage.width;
    if (inside) for (const id of ((await mark.getAttribute("data-visits")) ?? "").split(" ")) visits.add(id);
  }
  expect(visits.size).toBe(7);
});

test("a deep link gives the same card after a cold open and a reload", async ({ page }) => {
  await page.goto(HALL);
  await expect(page.locator("[data-card] h2")).toHaveText("上海城市规划展示馆");
  await page.reload();
  await expect(page.locator("[data-card] h2")).toHaveText("上海城市规划展示馆");
});

test("a first choice is a step of its own, the next takes its place, after a reload too", async ({ page }) => {
  await page.goto(TRIP);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.locator(marker("上海城市规划展示馆")).click();
  await page.locator('[data-card] > nav a[rel="next"]').click();
  await expect(page.locator("[data-card] h2")).toHaveText(/上海自贸/);
  await page.reload();
  await expect(page.locator("[data-card] h2")).toHaveText(/上海自贸/);
  await page.goBack();
  await expect(page.locator("[data-card]")).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${TRIP}(#.*)?$`));
  await page.goForward();
  await expect(page.locator("[data-card] h2")).toHaveText(/上海自贸/);
});

test("the camera of a shared address wins over framing", async ({ page }) => {
  await page.goto(`${HALL}#14/31.2000/121.5000`);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.waitForTimeout(300);
  expect(new URL(page.url()).hash).toBe("#14/31.2000/121.5000");
});

test("panning writes the camera into the address, and a reload brings it back", async ({ page }) => {
  await page.goto(HALL);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const box = await page.locator(".leaflet-container").boundingBox();
  if (!box) throw new Error("no map");
  await page.mouse.move(box.x + 200, box.y + 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 460, { steps: 6 });
  await page.waitForTimeout(120);
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\d+(\.\d+)?\/31\.\d{4}\/121\.\d{4}$/);
  const { hash } = new URL(page.url());
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.waitForTimeout(300);
  expect(new URL(page.url()).hash).toBe(hash);
});

test("sharing copies the address and says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(HALL);
  await page.getByRole("button", { name: "分享此处" }).click();
  await expect(page.locator('[data-card] [role="status"]')).toHaveText("链接已复制");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(HALL);
});

test("a selected visit is framed in the uncovered part of the map", async ({ page }) => {
  await page.goto(`${TRIP}/zhangjiang-hi-tech-park`);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.waitForTimeout(300);
  const mark = await page.locator(marker("张江高科技园区")).boundingBox();
  const card = await page.locator("[data-card]").boundingBox();
  if (!mark || !card) throw new Error("no marker or card");
  const covered = mark.x + mark.width > card.x && mark.y < card.y + card.height;
  expect(covered).toBe(false);
});

test("no name of a visit runs under the card or off the map", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/en/trips/2016-07-beijing-shanghai/ftz-service-centre");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const cut = () =>
    page.evaluate(() => {
      const [stage, card] = [".live", "[data-card]"].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      );
      if (!stage || !card) return ["no map or no card"];
      const names = [...document.querySelectorAll(".live .pane-route text.label")];
      return names.flatMap((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        const runsUnder = left < card.left && right > card.left && bottom > card.top && top < card.bottom;
        const runsOff = left < stage.left && right > stage.left;
        return runsUnder || runsOff ? [name.textContent] : [];
      });
    });
  await expect(page.locator(".live .pane-route text.label").first()).toBeAttached();
  await expect.poll(cut).toEqual([]);
});

test("an unplaced visit has a card, a reason, and no marker", async ({ page }) => {
  await page.goto(`${TRIP}/exchange-meeting`);
  await expect(page.locator("[data-card] h2")).toHaveText(/座谈会/);
  await expect(page.locator(marker("座谈会"))).toHaveCount(0);
});

test("an unreadable query value is ignored", async ({ page }) => {
  const response = await page.goto(`${TRIP}?from=timeline`);
  expect(response?.status()).toBe(200);
  await expect(page.locator("h1")).toBeVisible();
});

test("words say how each thing is known, and 率团 only of a delegation", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await expect(page.locator("[data-column] > div")).toContainText("7 of 9 stops on the map");
  await expect(page.locator("[data-itinerary]")).toContainText("located to the building (±30 m)");
  await expect(section(page, "People")).toContainText("head of delegation");
  await expect(section(page, "People")).toContainText("accompanied");
  await expect(page.locator("[data-legend] > div")).toContainText("somewhere inside the circle");
  await page.goto("/zh/trips/2014-05-xi-shanghai-ftz");
  await expect(section(page, "人员")).not.toContainText("率团");
  await expect(page.locator("[data-column] > div")).toContainText("1 处，只知大致范围");
});

test("the source's phrase stands where it says more than the date, and each source once", async ({ page }) => {
  await page.goto(TRIP);
  await expect(page.locator("[data-itinerary] h3").first()).toContainText("报道原词：“7月11日晚”");
  await expect(page.locator("[data-itinerary] h3").nth(1)).toHaveText("7月12日，周二");
  await page.goto(HALL);
  const evidence = page.getByRole("region", { name: "依据" });
  await expect(evidence.locator("> ul > li")).toHaveCount(1);
  await expect(evidence.locator("> ul > li > ul > li")).toHaveCount(3);
});

test("a stop that is not on the map has one symbol in list, card and legend", async ({ page }) => {
  await page.goto(`${TRIP}/exchange-meeting`);
  const looks = await page
    .locator('[data-itinerary] [data-mark="none"], [data-card] [data-mark="none"], [data-legend] [data-mark="none"]')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderRadius));
  expect(looks).toEqual(["0px", "0px", "0px", "0px"]);
});

test("English keeps its own apostrophes, a Chinese name its own face", async ({ page }) => {
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.evaluate(() => document.fonts.ready);
  for (const selector of ["[data-column] > p:last-of-type", "h1", "[data-itinerary] a", "[data-itinerary] li p"]) {
    const ems = await page
      .locator(selector)
      .first()
      .evaluate((each) => {
        const probe = each.appendChild(document.createElement("span"));
        probe.textContent = "’";
        return probe.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(probe).fontSize);
      });
    expect(ems, selector).toBeGreaterThan(0);
    expect(ems, selector).toBeLessThan(0.5);
  }
  const family = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => getComputedStyle(each).fontFamily);
  expect(await family(".leaflet-container")).toBe(await family("body"));
});

test("a date and a place that no source states are said to be inferred, in the list and on the card", async ({
  page,
}) => {
  for (const [locale, date, inferred, row] of [
    ["zh", "日期", "推定", "日期、地点为推定"],
    ["en", "Date", "inferred", "date, place inferred"],
  ] as const) {
    await page.goto(`/${locale}/trips/2016-07-beijing-shanghai/huangpu-riverbank`);
    await expect(page.locator("[data-itinerary] li").filter({ hasText: row })).toHaveCount(1);
    await expect(page.locator("[data-itinerary] li[data-selected]")).toContainText(row);
    const fact = (name: string) => page.locator("[data-card] > dl dt", { hasText: name }).locator("+ dd");
    for (const said of [fact(date).first(), page.locator("[data-card] [data-where]")])
      await expect(said.locator(".quiet").last()).toHaveText(`· ${inferred}`);
  }
  await page.goto(HALL);
  await expect(page.locator("[data-card] > :is(dl, [data-where])").first()).not.toContainText("推定");
  await expect(page.locator("[data-card] > dl")).not.toContainText("推定");
});

test("a first stop on a day before the second's needs no order, and says what a source states to follow", async ({
  page,
}) => {
  await page.goto("/zh/trips/2015-11-li-shanghai-ftz/suzhou");
  await expect(page.locator("[data-card] > dl dt").first()).toHaveText("日期");
  await expect(page.locator("[data-card] > dl dt", { hasText: "先后" }).locator("+ dd")).toHaveText(
    "之后到“上海市”，报道写明先后",
  );
  await page.goto("/zh/trips/2013-2015-shanghai-zhejiang");
  await page.locator("[data-itinerary] a[data-visit]").first().click();
  await expect(page.locator("[data-card] > dl dt").first()).toHaveText("日期");
  await expect(page.locator("[data-card] > dl")).not.toContainText("先后");
  await page.goto(HALL);
  await expect(page.locator("[data-card] > dl")).toContainText("先后");
});

test("closing a visit that was opened cold leads to its row", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.goto(`${TRIP}/shanghai-tower`);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`${TRIP}$`));
  await expect(page.locator('[data-itinerary] a[data-visit="shanghai-tower"]')).toBeInViewport();
});
