import { expect, test } from "@playwright/test";

const ask = (q: string, more = "") => `/api/geocode?q=${encodeURIComponent(q)}${more}`;

test("a name is answered as GeocodeJSON, with what makes it honest", async ({ request }) => {
  const answer = await request.get(ask("上海市徐匯區", "&lang=en"));
  expect(answer.headers()["content-type"]).toBe("application/geo+json; charset=utf-8");
  const { geocoding, ambiguous, features } = await answer.json();
  expect(geocoding).toMatchObject({ version: "0.1.0", query: "上海市徐匯區" });
  expect(ambiguous).toBe(false);
  expect(features[0]).toMatchObject({
    geometry: { type: "Point", coordinates: [121.4322, 31.19021] },
    properties: {
      geocoding: { type: "district", label: "Xuhui District, Shanghai, China", city: "Shanghai", country: "China" },
      precision: "county",
      error_m: 4200,
      point_kind: "seat",
      parents: [
        { id: "shanghai", name: "Shanghai" },
        { id: "country-cn", name: "China" },
      ],
    },
  });
  expect(features[0].properties.confidence).toBeGreaterThan(0.9);
});

test("namesakes are flagged, and what does not exist is not placed", async ({ request }) => {
  const namesakes = await (await request.get(ask("鼓楼区", "&limit=3"))).json();
  expect(namesakes).toMatchObject({ ambiguous: true });
  expect(namesakes.features).toHaveLength(3);
  expect((await (await request.get(ask("落霞州"))).json()).features).toEqual([]);
});

test("a county without a point of its own is placed by its prefecture, one of which the middle is known by that", async ({
  request,
}) => {
  const around = (await (await request.get(ask("贵州省碧江区"))).json()).features[0].properties;
  expect(around).toMatchObject({ id: "bijiang-520602", precision: "city", point_of: "tongren-520600" });
  expect(around.error_m).toBeGreaterThanOrEqual(65_000);
  const middle = (await (await request.get(ask("浙江省淳安县"))).json()).features[0].properties;
  expect(middle).toMatchObject({ id: "chunan-330127", precision: "county", point_kind: "centroid", error_m: 40_000 });
});

test("where to look tells namesakes apart, and the answer is in the language of the question", async ({ request }) => {
  const { ambiguous, features } = await (await request.get(ask("鼓楼区", "&lat=26.07&lon=119.3"))).json();
  expect(ambiguous).toBe(false);
  expect(features[0].properties).toMatchObject({ id: "gulou-350102", name: "鼓楼区" });
  const english = await (await request.get(ask("Paris France"))).json();
  expect(english.features[0].properties.geocoding).toMatchObject({ name: "Paris", country: "France" });
});

test("bad parameters are refused", async ({ request }) => {
  for (const query of [
    "",
    "?q=",
    "?q=a&limit=0",
    "?q=a&lang=!",
    "?q=a&near=1",
    "?q=a&lat=1",
    "?q=a&lat=91&lon=0",
    `?q=${"a".repeat(101)}`,
  ])
    expect((await request.get(`/api/geocode${query}`)).status(), query).toBe(400);
});

test("the atlas's search reads traditional characters and whole addresses", async ({ page }) => {
  await page.goto(`/zh/search?q=${encodeURIComponent("上海市徐匯區")}`);
  await expect(page.getByRole("link", { name: "徐汇区", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "北京市代表团赴上海学习考察" })).toBeVisible();
});
