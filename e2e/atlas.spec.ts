import { expect, test } from "./fixtures";
import { settled } from "./seen";

test("the atlas lists every trip of the collection, newest first, beside the map", async ({ page, request }) => {
  const { total, trips } = await (await request.get("/api/trips?limit=200")).json();
  expect(total).toBeGreaterThanOrEqual(13);
  await page.goto("/zh");
  await expect(page.locator("[data-column] li[data-trip]")).toHaveCount(total);
  await expect(page.locator("[data-column] li[data-trip]").first()).toContainText(trips[0].title.zh);
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
  const rows = await page.locator("[data-column] ol > li").allInnerTexts();
  const order = ["Xi Jinping", "Li Keqiang", "Guo Jinlong"].map((name) => rows.findIndex((row) => row.includes(name)));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("search answers Chinese, pinyin and English", async ({ page }) => {
  for (const q of ["果洛", "hanzheng", "Tibet"]) {
    await page.goto(`/en/search?q=${encodeURIComponent(q)}`);
    await expect(page.locator("[data-column] section li").first()).toBeVisible();
  }
  await page.goto("/en/search?q=zzzz");
  await expect(page.locator("[data-column]")).toContainText("Nothing found");
});

test("the atlas says what it covers, and who read the reports", async ({ page, request }) => {
  const { total } = await (await request.get("/api/trips")).json();
  await page.goto("/en");
  await expect(page.locator("[data-column] > p.quiet")).toContainText(`These ${total} trips of 2013–2016`);
  await expect(page.locator("[data-column] > p.quiet")).toContainText("one news report of July 2016");
  await expect(page.locator("[data-column] > p.quiet")).toContainText("editors of this atlas");
});

test("search puts a name before what holds it, and finds trips by their date", async ({ page, request }) => {
  await page.goto("/zh/search?q=上海市");
  await expect(page.locator("[data-column] section a").first()).toHaveText("上海市");
  for (const q of ["2016", "2016-07", "2016年7月", "July 2016"]) {
    const { trips } = await (await request.get(`/api/search?q=${encodeURIComponent(q)}`)).json();
    expect(
      trips.map(({ id }: { id: string }) => id.slice(0, 7)),
      q,
    ).toEqual(["2016-07", "2016-07", "2016-07"]);
  }
});

test("the map's data for a search is that of the trips it lists", async ({ request }) => {
  for (const q of ["上海", "2016", "guoluo", "滬", "zzzz"]) {
    const asked = encodeURIComponent(q);
    const { trips } = await (await request.get(`/api/search?q=${asked}`)).json();
    const { features } = await (await request.get(`/api/visits.geojson?q=${asked}`)).json();
    const shown = new Set(features.map(({ properties }: { properties: { trip: string } }) => properties.trip));
    expect([...shown].sort(), q).toEqual(trips.map(({ id }: { id: string }) => id).sort());
  }
});

test("trips of one vague date fold into a line that opens", async ({ page }) => {
  await page.goto("/zh/people/han-zheng");
  const fold = page.locator("[data-column] li", { has: page.locator("details") });
  await expect(fold).toHaveCount(1);
  await expect(fold.locator("summary")).toContainText("5 次行程");
  await expect(fold.getByRole("link", { name: "云南省", exact: true })).toBeHidden();
  await fold.locator("summary").click();
  await expect(fold.getByRole("link", { name: "云南省", exact: true })).toBeVisible();
});

test("a person's own page names each stop alone, a place's page says who came", async ({ page }) => {
  const tower = page.locator("[data-column] ol > li").filter({ has: page.locator('a[href$="/shanghai-tower"]') });
  await page.goto("/zh/people/han-zheng");
  await expect(tower.getByRole("link").first()).toHaveText("上海中心大厦");
  const trip = tower.getByRole("link", { name: "北京市代表团赴上海学习考察" });
  await expect(trip).toHaveAttribute("href", "/zh/trips/2016-07-beijing-shanghai");
  await page.goto("/zh/places/sh-shanghai-tower");
  await expect(tower.getByRole("link").first()).toHaveText("郭金龙：上海中心大厦");
});

test("the search says of a trip that sources differ where the atlas does", async ({ page }) => {
  const differing = () => page.locator("[data-trip]", { hasText: "另有说法" });
  const ids = () => differing().evaluateAll((all) => all.map((each) => each.getAttribute("data-trip")));
  await page.goto("/zh");
  const inAtlas = (await ids()).filter((id) => id?.includes("guizhou"));
  expect(inAtlas).toEqual(["2013-2015-shanghai-guizhou"]);
  await page.goto(`/zh/search?q=${encodeURIComponent("贵州")}`);
  await expect(differing().first()).toContainText("另有说法");
  expect(await ids()).toEqual(inAtlas);
});

test("a place without a stop tells which trips come from it, and whose reports talk about it", async ({ page }) => {
  await page.goto("/en/places/beijing");
  const from = page.locator("section", { has: page.getByRole("heading", { name: "Trips of delegations from here" }) });
  await expect(from.getByRole("link")).toHaveCount(3);
  await page.goto("/en/places/tianjin-120000");
  const talked = page.locator("section", { has: page.getByRole("heading", { name: /talked about/ }) });
  await expect(talked.getByRole("link")).not.toHaveCount(0);
});

test("the page of a province shows all of it, named, where only its east was visited", async ({ page, request }) => {
  const { asked } = await (await request.get("/api/visits.geojson?place=qinghai")).json();
  expect(asked).toMatchObject([{ adcode: "630000" }]);
  await page.goto("/zh/places/qinghai");
  await settled(page);
  const name = page.locator(".pane-ground text", { hasText: /^青海$/ });
  const [of, visited] = [await name.boundingBox(), await page.locator(".mark[data-visits=golog]").boundingBox()];
  expect(of && visited && of.x < visited.x).toBe(true);
});
