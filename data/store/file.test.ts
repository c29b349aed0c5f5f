import { join } from "node:path";
import { expect, test } from "vitest";
import { fileStore } from "./file";
import { dateAsked, distance, searchKey } from "./search";
import { UnknownCursor } from "./store";

const store = fileStore(join(import.meta.dirname, "../fixtures/golden/collection.json"));

test("trips come newest first, page by page", async () => {
  const first = await store.trips({ limit: 1 });
  expect(first).toMatchObject({ total: 2, trips: [{ id: "2021-a-province", visits: 1, placed: 1 }] });
  const second = await store.trips({ limit: 1, cursor: first.next ?? "" });
  expect(second).toMatchObject({ next: null, trips: [{ id: "2020-03-a-trip" }] });
});

test("a cursor goes on after its trip, also where a filter leaves that trip out; one that no page gave is refused", async () => {
  const next = await store.trips({ kind: ["study-visit"], cursor: "2021-a-province" });
  expect(next).toMatchObject({ total: 1, next: null, trips: [{ id: "2020-03-a-trip" }] });
  expect((await store.trips({ kind: ["inspection"], cursor: "2020-03-a-trip" })).trips).toEqual([]);
  await expect(store.trips({ cursor: "no-such-trip" })).rejects.toThrow(UnknownCursor);
});

test("people are found under every spelling of their name", async () => {
  for (const q of ["甲", "jia", "a person", "other spelling"]) {
    expect(
      (await store.search(q)).people.map(({ id }) => id),
      q,
    ).toEqual(["a-person"]);
  }
});

test("a period finds what overlaps it, both ends included", async () => {
  const ids = async (from?: string, to?: string) => (await store.trips({ from, to })).trips.map(({ id }) => id);
  expect(await ids("2020-03-03", "2020")).toEqual(["2020-03-a-trip"]);
  expect(await ids("2022")).toEqual(["2021-a-province"]);
  expect(await ids("2020-03-04", "2020-12-31")).toEqual([]);
});

test("a place includes what lies inside it; other keys narrow further", async () => {
  expect((await store.trips({ place: ["a-city-110000"] })).trips.map(({ id }) => id)).toEqual(["2020-03-a-trip"]);
  expect((await store.trips({ place: ["a-city-110000", "b-province-120000"] })).total).toBe(2);
  expect((await store.trips({ place: ["a-city-110000"], kind: ["inspection"] })).total).toBe(0);
  expect((await store.visitsAt("a-city-110000")).map(({ visit }) => visit.id)).toEqual([
    "evening",
    "unknown",
    "hall",
    "park",
    "zone",
  ]);
});

test("GeoJSON keeps unplaced visits without a geometry and carries dates, precision, order and evidence", async () => {
  const visits = await store.tripVisits("2020-03-a-trip");
  expect(visits?.features.filter(({ properties }) => properties.type === "visit")).toHaveLength(5);
  const [evening, hall] = visits?.features ?? [];
  expect(evening?.geometry).toBeNull();
  expect(hall).toMatchObject({
    geometry: { type: "Point", coordinates: [121.47, 31.23] },
    properties: { precision: "site", error_m: 30, order: "listed", evidence: [{ source: "a-report" }] },
    when: { timespans: [{ start: { earliest: "2020-03-02" }, end: { latest: "2020-03-02" } }] },
  });
});

test("names are found by Chinese, pinyin and English", () => {
  const key = searchKey({ zh: "果洛藏族自治州", en: "Golog Prefecture" }, "果洛州");
  for (const q of ["果洛", "guoluo", "Guo luo", "glzzzz", "golog", "GOLOG prefecture"])
    expect(distance(key, q), q).toBeLessThan(3);
  for (const q of ["", " ", "^", "拉萨", "lasa", "zzzz"]) expect(distance(key, q), q).toBe(Infinity);
});

test("a name comes before what begins with it, and that before what holds it", () => {
  const far = (name: string, q: string) => distance(searchKey({ zh: name, en: name }), q);
  const names = ["中国（上海）自由贸易试验区", "上海市黄浦区", "上海市"];
  expect(names.map((name) => far(name, "上海市"))).toEqual([Infinity, 1, 0]);
  expect(names.map((name) => far(name, "上海"))).toEqual([2, 1, 1]);
  expect(far("上海市", "shanghaishi")).toBe(0);
});

test.each([
  ["2016", "2016"],
  ["2016-07", "2016-07"],
  ["2016年7月", "2016-07"],
  ["2016年7月12日", "2016-07-12"],
  ["2016.7.12", "2016-07-12"],
  ["July 2016", "2016-07"],
  ["12 july 2016", "2016-07-12"],
  ["Jul 12, 2016", "2016-07-12"],
  ["上海2016", null],
  ["2016-13", null],
  ["Guo 2016", null],
  ["16", null],
])("%s asks for the date %s", (q, date) => {
  expect(dateAsked(q)).toBe(date);
});

test("a date finds the trips that may have fallen in it, those that surely did first", async () => {
  const ids = async (q: string) => (await store.search(q)).trips.map(({ id }) => id);
  expect(await ids("2020")).toEqual(["2020-03-a-trip"]);
  expect(await ids("March 2020")).toEqual(["2020-03-a-trip"]);
  expect(await ids("2022")).toEqual(["2021-a-province"]);
  expect(await ids("2019")).toEqual([]);
});

test("what is listed for a query is what its map shows", async () => {
  const listed = (await store.search("2020")).trips.map(({ id }) => id);
  const { features } = await store.visits({ trip: listed });
  expect(new Set(features.map(({ properties }) => properties.trip))).toEqual(new Set(listed));
  expect((await store.visits({ trip: [] })).features).toEqual([]);
});
