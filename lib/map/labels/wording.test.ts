import { expect, test } from "vitest";
import type { Locale, VisitFeature } from "../../contract";
import { inEach } from "../../locales";
import { openBasemap } from "../../read-basemap";
import type { View } from "../camera/view";
import { collection, NO_BASEMAP, visit } from "../fixtures/build";
import { sceneOf } from "../scene";
import { areasSvg } from "../svg/scene";
import { symbolSvg } from "../svg/symbols";
import { groupsOf } from "../visits/groups";
import { stopsOf } from "../visits/stops";
import { repeatedNames, wordingOf } from "./wording";

const view: View = { camera: { zoom: 8, center: [120.6, 31.3] }, size: { width: 800, height: 600 }, margin: 0 };
const SUZHOU = inEach("苏州市", "Suzhou");

/** A stop of which only the city is known. */
const within = (id: string, rest: Partial<VisitFeature["properties"]> = {}) =>
  visit(id, [120.6, 31.3], {
    precision: "city",
    error_m: 52_000,
    adcode: "320500",
    place: "suzhou",
    stand_in: SUZHOU,
    ...rest,
  });

function marks(features: VisitFeature[], locale: Locale, selected: string | null = null, on = view) {
  const scene = sceneOf({
    visits: collection(...features),
    basemap: NO_BASEMAP,
    view: on,
    locale,
    selected,
    tolerance: 1,
  });
  return scene.marks.map(({ symbol, target }) => ({
    rows: symbol.kind === "name" ? symbol.label.rows.map(({ text }) => text) : [],
    listed: "list" in target ? target.list.length : 0,
  }));
}

const five = ["museum", "garden", "works", "school", "quarter"].map((id) => within(id));

test("stops of which only the city is known are one mark that bears the city's name and their numbers", () => {
  expect(marks(five, "zh")).toEqual([{ rows: ["1–5 苏州市", "5 处，具体位置未定"], listed: 5 }]);
  expect(marks(five, "en")).toEqual([{ rows: ["1–5 Suzhou", "5 stops, located only to the city"], listed: 5 }]);
});

test("a report that calls the city by another name as one of them does not make it two", () => {
  const { properties } = within("x");
  const city = visit("city", [120.6, 31.3], {
    ...properties,
    visit: "city",
    name: inEach("苏州", "Suchow"),
    stand_in: null,
  });
  expect(marks([city, within("works")], "zh")[0]?.rows).toEqual(["1–2 苏州市", "2 处，具体位置未定"]);
});

test("towns and cities of a trip under one name bear their numbers", () => {
  const unit = (id: string, name: string, lng: number, adcode: string) =>
    visit(id, [lng, 31.3], { precision: "county", error_m: 20_000, adcode, name: inEach(name, name) });
  const stops = [
    unit("a", "Luzhi", 120.87, "320506"),
    unit("b", "Kunshan", 120.95, "320583"),
    unit("c", "Kunshan", 120.95, "320583"),
  ];
  const afar: View = { ...view, camera: { zoom: 6, center: [120.9, 31.3] } };
  expect(marks(stops, "en", null, afar)[0]?.rows[0]).toBe("1–3 Luzhi; Kunshan");
});

test("one of them that is chosen is named, as somewhere in the city", () => {
  expect(marks(five, "en", "works")[0]?.rows).toEqual(["3 works", "somewhere in Suzhou"]);
  expect(marks(five, "zh", "works")[0]?.rows).toEqual(["3 works", "苏州市内某处"]);
});

test("what is said of it takes two lines where two counties touch on a phone", () => {
  const county = (id: string, place: string, at: [number, number], stand_in: typeof SUZHOU) =>
    visit(id, at, { precision: "county", error_m: 30_000, place, stand_in });
  const stops = [
    ...["a", "b"].map((id) => county(id, "kunshan", [120.954, 31.378], inEach("昆山市", "Kunshan"))),
    ...["c", "d"].map((id) => county(id, "zhangjiagang", [120.539, 31.865], inEach("张家港市", "Zhangjiagang"))),
  ];
  const phone: View = { camera: { zoom: 8.25, center: [120.75, 31.61] }, size: { width: 390, height: 330 }, margin: 0 };
  const rows = marks(stops, "en", null, phone).map((mark) => mark.rows);
  expect(rows).toContainEqual(["1–2 Kunshan", "2 stops, located", "only to the county"]);
  expect(rows.flat().join(" ")).toContain("Zhangjiagang");
});

test("a single one says that it is somewhere in the city; the city itself is called by its name alone", () => {
  expect(marks([within("works")], "en")[0]?.rows).toEqual(["1 works", "somewhere in Suzhou"]);
  const city = visit("city", [120.6, 31.3], { ...within("x").properties, visit: "city", name: SUZHOU, stand_in: null });
  expect(marks([city], "en")[0]?.rows).toEqual(["1 Suzhou", "only the city is known"]);
});

test("what is only announced says so, alone and among others, and is drawn hollow", () => {
  const announced = { status: "announced" as const };
  expect(marks([within("works", announced)], "en")[0]?.rows).toEqual(["1 works", "announced, somewhere in Suzhou"]);
  const some = five.map((each, i) => (i > 2 ? within(each.properties.visit, announced) : each));
  expect(marks(some, "en")[0]?.rows[1]).toBe("5 stops, located only to the city, 2 of them announced");
  const all = five.map(({ properties }) => within(properties.visit, announced));
  expect(marks(all, "zh")[0]?.rows[1]).toBe("5 处，具体位置未定，预告");
  const drawn = (status: "reported" | "announced") => {
    const visits = collection(visit("hall", [121.6, 31.3], { status }), within("works", { status }));
    const scene = sceneOf({ visits, basemap: NO_BASEMAP, view, locale: "en", selected: null, tolerance: 1 });
    return areasSvg(scene, "t") + scene.marks.map(({ symbol }) => symbolSvg(symbol)).join("");
  };
  for (const style of ["symbol pin announced", "uncertainty announced"]) {
    expect(drawn("announced")).toContain(style);
    expect(drawn("reported")).not.toContain(style);
  }
});

test("numbers that do not follow each other are told apart", () => {
  const site = visit("site", [122.5, 29.6]);
  const rows = marks([within("a"), within("b"), site, within("c")], "en").map(({ rows }) => rows[0]);
  expect(rows).toContain("1–2, 4 Suzhou");
});

test("only stops at one point of their own are said to be there", () => {
  const at = { precision: "area" as const, error_m: 1500, name: inEach("园区", "The park") };
  const here = [visit("a", [120.6, 31.3], at), visit("b", [120.6, 31.3], at)];
  const scene = (features: VisitFeature[]) =>
    sceneOf({ visits: collection(...features), basemap: NO_BASEMAP, view, locale: "en", selected: null, tolerance: 1 });
  const said = (features: VisitFeature[]) => scene(features).labels.flatMap(({ rows }) => rows.map(({ text }) => text));
  expect(said(here)).toEqual(["The park", "2 stops here"]);
  const standIn = here.map((each) => ({ ...each, properties: { ...each.properties, stand_in: at.name } }));
  expect(said(standIn)).toEqual(["1–2 The park", "2 stops, located only to the area"]);
});

test("from inside its circle a place says that all that is seen lies in it", () => {
  const place = visit("v", [120.6, 31.3], { precision: "area", error_m: 3000 });
  const written = (zoom: number) => {
    const { labels } = sceneOf({
      visits: collection(place),
      basemap: NO_BASEMAP,
      view: { ...view, camera: { ...view.camera, zoom } },
      locale: "en",
      selected: null,
      tolerance: 1,
    });
    return labels.flatMap(({ rows }) => rows.map(({ text }) => text)).join(" ");
  };
  expect(written(16)).toContain("this whole view lies within it");
  expect(written(12)).not.toContain("lies within it");
});

test("the circle of a city is never called by its province, what several in it are counted by may be", () => {
  const basemap = openBasemap(process.cwd());
  const words = (...features: VisitFeature[]) => {
    const [group] = groupsOf(stopsOf(collection(...features), view, null), false);
    return group && wordingOf(group, basemap, "en", new Set()).province;
  };
  expect(words(within("a", { trip: "one" }), within("b", { trip: "two" }))).toBeNull();
  const zone = { precision: "area", error_m: 900, stand_in: inEach("区", "Zone") } as const;
  expect(words(within("a", { trip: "one", ...zone }), within("b", { trip: "two", ...zone }))).toBe("Jiangsu");
});

test("close up several are called by the units that they are, not by the province; those of a trip by their numbers", () => {
  const NEAR: View = { ...view, camera: { zoom: 9, center: [121.46, 31.2] } };
  const district = (id: string, lng: number, adcode: string, trip = "t") =>
    visit(id, [lng, 31.2], { trip, precision: "county", error_m: 3_000, place: id, adcode });
  const units = [district("Huangpu", 121.48, "310101", "a"), district("Xuhui", 121.43, "310104", "b")];
  expect(marks(units, "en", null, NEAR).flatMap(({ rows }) => rows)).toContain("Huangpu; Xuhui");
  const hall = (id: string, lng: number, trip: string) => visit(id, [lng, 31.2], { trip, adcode: "310101" });
  const wordsOf = (...features: VisitFeature[]) => {
    const [group] = groupsOf(
      stopsOf(collection(...features), NEAR, null),
      features.every((each) => each.properties.trip === "t"),
    );
    return group && wordingOf(group, openBasemap(process.cwd()), "en", new Set(), { closeUp: true }).names;
  };
  const several = wordsOf(hall("p", 121.46, "a"), hall("q", 121.461, "b"), hall("r", 121.462, "c"));
  expect(several?.map(({ text }) => text)).toEqual(["p and others"]);
  const names = (...features: VisitFeature[]) => {
    const groups = groupsOf(stopsOf(collection(...features), NEAR, null), false);
    const repeated = repeatedNames(groups, openBasemap(process.cwd()), "en");
    return groups.flatMap((group) =>
      wordingOf(group, openBasemap(process.cwd()), "en", repeated, { closeUp: true }).names.map(({ text }) => text),
    );
  };
  const named = (id: string, name: string, lng: number) =>
    visit(id, [lng, 31.2], { trip: id, place: id, name: { zh: name, en: name } });
  const [a, b, c] = [named("a", "Bund", 121.46), named("b", "Bund", 121.461), named("c", "Bund", 121.462)];
  expect(names(a, b, c, named("d", "Bund", 121.9)).join()).not.toContain("others");
  const [first, second, third] = [
    named("a", "Hall", 121.46),
    named("b", "Tower", 121.461),
    named("c", "Park", 121.462),
  ];
  expect(names(first, second, third)).toContain("Hall and others");
  expect(names(first, second, third, named("d", "Hall", 121.9)).join()).not.toContain("others");
  const numbered = [1, 2, 3].map((i) => hall(`n${i}`, 121.46 + i / 1000, "t"));
  expect(wordsOf(...numbered)?.map(({ text }) => text)).toEqual(["1–3"]);
});
