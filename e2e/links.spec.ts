import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const TRIP = "/zh/trips/2016-07-beijing-shanghai";
const CAMERA = "#12.5/31.2334/121.4709";

test("an address that a messenger has spoilt leads to what was meant", async ({ request, baseURL }) => {
  const to = async (path: string) => {
    const answer = await request.get(`${baseURL}${path}`, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  for (const rest of [
    "%E3%80%82",
    ".",
    ",",
    ")",
    "%E3%80%81",
    "%EF%BC%9B",
    "/",
    "&from=timeline",
    "%EF%BC%8C%E4%BD%A0%E7%9C%8B",
  ])
    expect(await to(TRIP + rest), rest).toEqual([308, TRIP]);
  expect(await to(`${TRIP}%2312%2F31.2334%2F121.4709?from=x`)).toEqual([308, `${TRIP}?from=x#12/31.2334/121.4709`]);
  expect(await to(`/zh%2Ftrips%2F2016-07-beijing-shanghai`)).toEqual([308, TRIP]);
  expect((await to("/zh/trips/no-such-trip%E3%80%82"))[0]).toBe(404);
  for (const path of ["/%2Fevil.example", "/%5Cevil.example/zh%E3%80%82", "//evil.example/zh%E3%80%82"])
    expect((await to(path))[1], path).toBeUndefined();
});

test("a broken query on a page is ignored", async ({ page }) => {
  for (const path of ["/zh?x=%ff%", `${TRIP}?a=%E0%A4%A`, "/zh/search?x=%ff&q=%E4%B8%8A%E6%B5%B7"]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(page.getByRole("link", { name: "北京市代表团赴上海学习考察" })).toHaveCount(
      path.startsWith(TRIP) ? 0 : 1,
    );
  }
});

for (const rest of ["。", ")", "&utm_source=x", "?from=timeline"]) {
  test(`a camera followed by ${rest} is where the map looks`, async ({ page }) => {
    await page.goto(`${TRIP}${CAMERA}`);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    const mark = page.locator('.mark[data-visits="urban-planning-exhibition-hall"]');
    const before = await mark.boundingBox();
    await page.goto("about:blank");
    await page.goto(`${TRIP}${CAMERA}${rest}`);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    await expect.poll(() => mark.boundingBox()).toEqual(before);
  });
}

test("the language switch keeps the query and the camera of the moment", async ({ page }) => {
  await page.goto(`${TRIP}?from=timeline${CAMERA}`);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.evaluate(() => window.history.replaceState(window.history.state, "", "#11/31.2000/121.4000"));
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en/trips/2016-07-beijing-shanghai?from=timeline#11/31.2000/121.4000");
});

test("going to a part of the page leaves the address alone, and Back leads to a page with its own address", async ({
  page,
}) => {
  await page.goto(`${TRIP}${CAMERA}`);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.getByRole("link", { name: "引用", exact: true }).click();
  await expect(page.locator("#cite")).toBeFocused();
  await expect(page.locator("#cite")).toBeInViewport();
  await expect(page).toHaveURL(TRIP + CAMERA);
  await page.keyboard.press("Home");
  await page.locator('header a[href="#content"]').focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  await expect(page).toHaveURL(TRIP + CAMERA);
  await page.locator("[data-column] > p:first-child a").click();
  await expect(page).toHaveURL("/zh");
  await expect(page.locator('[data-column="atlas"]')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(TRIP + CAMERA);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("北京市代表团赴上海学习考察");
});

test("a hash put into the address by hand does not part the page from its address", async ({ page }) => {
  await page.goto(TRIP);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, CAMERA);
  await page.locator("[data-column] > p:first-child a").click();
  await expect(page).toHaveURL("/zh");
  await expect(page.locator('[data-column="atlas"]')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(TRIP + CAMERA);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("北京市代表团赴上海学习考察");
});

test("the same link opened once more in its own tab is a page that Back returns to", async ({ page }) => {
  for (const _ of ["opened", "opened again"]) {
    await page.goto(TRIP + CAMERA);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  }
  await page.locator("[data-column] > p:first-child a").click();
  await expect(page.locator('[data-column="atlas"]')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(TRIP + CAMERA);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("北京市代表团赴上海学习考察");
});

test("trips, people and places have lists, in each language and without one", async ({ page }) => {
  await page.goto("/zh/trips");
  await expect(page).toHaveURL("/zh");
  await page.goto("/people");
  await expect(page).toHaveURL("/zh/people");
  await page.getByRole("link", { name: "韩正" }).click();
  await expect(page).toHaveURL("/zh/people/han-zheng");
  await page.goto("/en/places");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Places");
  await page.getByRole("link", { name: "Qinghai", exact: true }).click();
  await expect(page).toHaveURL("/en/places/qinghai");
});

test("a row of a person's page is its stop's, and the names in it are their own", async ({ page }) => {
  await page.goto("/en/people/han-zheng");
  const row = page.locator("[data-column] ol > li", { hasText: "Xining" }).first();
  await row.getByRole("link", { name: "Xining" }).click();
  await expect(page).toHaveURL(/\/en\/trips\/2016-07-shanghai-qinghai\/xining/);
  await page.goBack();
  await row.getByRole("link", { name: "Hao Peng" }).click();
  await expect(page).toHaveURL("/en/people/hao-peng");
});

test.describe("where a list was left", () => {
  test.use({ viewport: { width: 1440, height: 600 } });
  test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

  const column = (page: Page) => page.locator("[data-column]");
  const top = (page: Page) => column(page).evaluate((each) => each.scrollTop);

  for (const [path, rows] of [
    ["/zh", "li[data-trip] a"],
    ["/zh/people/han-zheng", "ol > li:not(:has(details)) div > a"],
  ] as const)
    test(`Back leads there, and a link to the top: ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
      await column(page).hover();
      await page.mouse.wheel(0, 5000);
      const row = page.locator(`[data-column] ${rows}`).last();
      await expect(row).toBeInViewport();
      const left = await top(page);
      expect(left).toBeGreaterThan(100);
      await row.click();
      await expect(page).toHaveURL(/\/trips\//);
      await expect(page.locator("[data-itinerary]")).toBeVisible();
      const trip = page.url();

      await page.goBack();
      await expect(page).toHaveURL(path);
      await expect(row).toBeInViewport();
      expect(Math.abs((await top(page)) - left)).toBeLessThanOrEqual(2);

      await page.goForward();
      await expect(page).toHaveURL(trip);
      await page.goBack();
      await expect(row).toBeInViewport();
      expect(Math.abs((await top(page)) - left)).toBeLessThanOrEqual(2);

      await row.click();
      await page.locator("[data-column] > p:first-child a").click();
      await expect(page).toHaveURL("/zh");
      await expect(page.locator('[data-column="atlas"]')).toBeVisible();
      expect(await top(page)).toBe(0);
    });

  test("what was unfolded is found unfolded on the way back", async ({ page }) => {
    await page.goto("/zh/people/han-zheng");
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    const fold = page.locator("[data-column] details:has(ol)");
    await fold.locator("summary").click();
    await fold.locator("li div > a").last().click();
    await expect(page).toHaveURL(/\/trips\//);
    await page.goBack();
    await expect(page).toHaveURL("/zh/people/han-zheng");
    await expect(fold.locator("li div > a").last()).toBeVisible();
  });

  test("a trip's list keeps its place beside a card, and comes back with it", async ({ page }) => {
    await page.goto(TRIP);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    const row = page.locator('[data-itinerary] [data-visit="shanghai-tower"]');
    await row.click();
    await expect(page.locator("[data-card] h2")).toHaveText("上海中心大厦");
    const left = await top(page);
    expect(left).toBeGreaterThan(50);
    await page.locator("[data-card] dd a", { hasText: "郭金龙" }).click();
    await expect(page).toHaveURL(/\/people\//);
    await expect(page.locator("h1")).toHaveText("郭金龙");
    await page.goBack();
    await expect(page.locator("[data-card] h2")).toHaveText("上海中心大厦");
    await expect(row).toBeInViewport();
    expect(Math.abs((await top(page)) - left)).toBeLessThanOrEqual(2);
    await page.goBack();
    await expect(page.locator("[data-card]")).toHaveCount(0);
    await expect(row).toBeInViewport();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("in-page links and the language switch are plain links", async ({ page }) => {
    await page.goto(TRIP);
    await page.getByRole("link", { name: "引用", exact: true }).click();
    await expect(page).toHaveURL(`${TRIP}#cite`);
    await expect(page.locator("#cite")).toBeInViewport();
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL("/en/trips/2016-07-beijing-shanghai");
  });
});

test("a link to what a page opens with offers no way back to it, one to elsewhere does", async ({ page }) => {
  const path = "/zh/trips/2016-07-beijing-shanghai/zhangjiang-hi-tech-park";
  const ready = () => expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.goto(path);
  await ready();
  const camera = (await page.locator("html").getAttribute("data-camera")) ?? "";
  await page.goto("about:blank");
  await page.goto(path + camera);
  await ready();
  await expect(page.locator(".mark:has(.selected)")).toBeInViewport();
  await expect(page.locator(".home")).toHaveCount(0);
  await page.goto("about:blank");
  await page.goto(`${path}#13.5/31.19/121.45`);
  await ready();
  await expect(page.locator(".home")).toBeVisible();
});

test("a link from a wide screen shows on a phone what it is about", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const camera of ["#11.75/31.2488/121.5088", "#11.75/31.2488/121.5087", "#11.75/31.25/121.48"]) {
    await page.goto("about:blank");
    await page.goto(`/zh/trips/2016-07-beijing-shanghai/zhangjiang-hi-tech-park${camera}`);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    const mark = await page.locator(".mark:has(.selected)").boundingBox();
    expect(mark?.x, camera).toBeGreaterThan(0);
    expect((mark?.x ?? 0) + (mark?.width ?? 0), camera).toBeLessThan(390);
    expect(page.url()).toContain(camera);
  }
});

test("the atlas's own link leads from wherever the map has gone to the whole of it", async ({ page }) => {
  const ready = () => expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.goto("/zh");
  await ready();
  const whole = await page.locator("html").getAttribute("data-camera");
  await page.goto("/zh#10.25/31.2566/121.1025");
  await ready();
  await page.getByRole("link", { name: "地图集", exact: true }).click();
  await expect(page).toHaveURL("/zh");
  await expect(page.locator("html")).toHaveAttribute("data-camera", whole ?? "");
});

test("a window made narrower goes on showing all that was seen, also with a card", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await page.locator(".mark[data-visits=zhangjiang-hi-tech-park]").click();
  await expect(page).toHaveURL(/zhangjiang-hi-tech-park#/);
  await page.setViewportSize({ width: 768, height: 900 });
  for (const visit of [
    "urban-planning-exhibition-hall",
    "ftz-service-centre",
    "xuhui-service-centre",
    "shanghai-tower",
  ])
    await expect(page.locator(`.mark[data-visits=${visit}]`)).toBeInViewport({ ratio: 0.9 });
  await expect(page.locator(".home")).toHaveCount(0);
});
