import { expect, test } from "vitest";
import type { Locale, Visits } from "../../contract";
import { inEach, perLocale } from "../../locales";
import { openBasemap } from "../../read-basemap";
import type { Pixel } from "../camera/camera";
import type { View } from "../camera/view";
import { collection, leg, visit } from "../fixtures/build";
import { atlas, shanghaiTrip as trip } from "../fixtures/sample";
import { frame } from "../frame/frame";
import { type Box, contains, grow, intersects } from "../plane/box";
import { distance } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { sceneOf } from "../scene";
import { routeSvg } from "../svg/scene";
import type { Label } from "../text/label";
import { outline } from "../visits/areas";
import { type Mark, markBox } from "../visits/marks";
import { isVisit } from "../visits/stops";

const basemap = openBasemap(process.cwd());

const SIZES: [number, number][] = [
  [390, 412],
  [484, 338],
  [660, 744],
  [1000, 844],
];
const LOCALES: Locale[] = ["zh", "en"];

const OPEN = { top: 0, right: 0, bottom: 0, left: 0 };

function draw(
  visits: Visits,
  [width, height]: [number, number],
  locale: Locale,
  selected: string | null = null,
  margin = 0,
) {
  const size = { width, height };
  const camera = frame(visits, basemap, selected, { size, covered: OPEN, controls: [] });
  const view: View = { camera, size, margin };
  return { view, scene: sceneOf({ visits, basemap, view, locale, selected, tolerance: 1 }) };
}

const cases = SIZES.flatMap((size) => LOCALES.map((locale) => [size, locale] as const));

/** Points all over a box. */
const sampled = ([left, top, right, bottom]: Box): Pixel[] =>
  Array.from(
    { length: 121 },
    (_, i): Pixel => [left + ((right - left) * (i % 11)) / 10, top + ((bottom - top) * Math.floor(i / 11)) / 10],
  );

/** The name that a mark is, where it is one. */
const nameOf = ({ symbol }: Mark): Label | null => (symbol.kind === "name" ? symbol.label : null);

test.each(cases)(
  "at %s in %s a province's name stands in its own shape, touches it or has a leader into it",
  (size, locale) => {
    const { scene, view } = draw(atlas, size, locale);
    const areas = scene.stops.filter(({ form }) => form === "shape");
    const shapes = new Map(areas.map((stop) => [stop.visit.id, outline(stop, basemap, view) ?? []]));
    for (const stop of areas) {
      const mark = scene.marks.find(({ key }) => key.split(" ").includes(String(stop.visit.id)));
      if (!mark) throw new Error(`${stop.visit.id} has no button`);
      const own = shapes.get(stop.visit.id) ?? [];
      const box = grow(markBox(mark), 2);
      const touches = sampled(box).some((point) => pointInPolygon(point, own));
      expect(touches || Boolean(nameOf(mark)?.leader), mark.title).toBe(true);
      for (const [id, other] of shapes)
        if (id !== stop.visit.id) expect(pointInPolygon(mark.at, other), mark.title).toBe(false);
    }
  },
);

test.each(cases)("at %s in %s a unit's name stands in its circle or touches it", (size, locale) => {
  const { scene } = draw(atlas, size, locale);
  let named = 0;
  for (const stop of scene.stops.filter(({ form }) => form === "circle")) {
    const mark = scene.marks.find(({ key }) => key.split(" ").includes(String(stop.visit.id)));
    if (!mark || !nameOf(mark)) continue;
    named++;
    const circles = scene.stops.filter(({ visit }) => mark.key.split(" ").includes(String(visit.id)));
    const near = circles.some(({ at, radius }) =>
      sampled(grow(markBox(mark), 3)).some((p) => distance(p, at) <= radius),
    );
    expect(near || Boolean(nameOf(mark)?.leader), mark.title).toBe(true);
  }
  // On a phone small circles are bare where a name beside them would lie on another's hatching.
  if (size[0] > 500) expect(named).toBeGreaterThan(0);
});

test("where there is no room for two cities, their province is written", () => {
  const { marks } = draw(atlas, [390, 346], "zh").scene;
  const both = marks.find(({ visits }) => visits.length === 2 && visits.includes("golog"));
  expect(both && nameOf(both)?.rows[0]?.text).toBe("青海");
  expect(both?.title).toBe("青海：西宁市、果洛藏族自治州");
});

test.each(cases)("at %s in %s a name that is a button is called what it writes, and no two alike", (size, locale) => {
  for (const visits of [trip, atlas]) {
    const { marks } = draw(visits, size, locale).scene;
    for (const mark of marks) {
      const { title, target } = mark;
      const rows = (nameOf(mark)?.rows ?? []).map(({ text }) => text);
      expect(title.startsWith(rows.join(" ")), `${rows} in ${title}`).toBe(true);
      if ("part" in target) expect(target.part.title).toBe(title);
    }
    expect(new Set(marks.map(({ title }) => title)).size).toBe(marks.length);
  }
});

/** The atlas with a second visit to Tibet. */
const twiceInTibet: Visits = {
  ...atlas,
  features: atlas.features.flatMap((feature) => {
    if (!isVisit(feature) || feature.properties.trip !== "tibet-trip") return feature;
    const name = inEach("拉萨", "Lhasa");
    const properties = { ...feature.properties, trip: "lhasa-trip", visit: "lhasa", place: "lhasa", name };
    return [feature, { ...feature, id: "lhasa-trip/lhasa", properties }];
  }),
};

test.each(cases)("at %s in %s a province of two visits is named as one of a single visit is", (size, locale) => {
  const of = (visits: Visits) => {
    const mark = draw(visits, size, locale).scene.marks.find(({ visits }) => visits.includes("tibet"));
    const rows = (mark && nameOf(mark)?.rows) ?? [];
    return rows.filter(({ style }) => style === "area-name").map(({ text }) => text);
  };
  expect(of(atlas)).not.toEqual([]);
  expect(of(twiceInTibet).join(" ")).toBe(of(atlas).join(" "));
});

test("a title says once what is written, then what is not", () => {
  const titles = (visits: Visits, locale: Locale) => draw(visits, [1000, 844], locale).scene.marks.map((m) => m.title);
  expect(titles(atlas, "en")).toContain("Tibet (Xizang) 15–18 October 2014, tibet-trip");
  expect(titles(atlas, "zh")).toContain("西藏 2014年10月15日至18日，西藏自治区，tibet-trip");
  expect(titles(twiceInTibet, "en")).toContain("Tibet (Xizang) 2 stops here: Tibet, Lhasa");
});

test("an English phone names its visits before any landmark", () => {
  const { scene } = draw(trip, [390, 412], "en");
  const said = scene.labels.flatMap(({ rows }) => rows.map(({ text }) => text)).join(" ");
  const named = scene.stops.filter(({ visit }) => said.includes(visit.properties.name.en.split(" ")[0] ?? ""));
  const landmarks = scene.names.flatMap(({ rows }) => rows).filter(({ style }) => style === "place-name");
  expect(named.length).toBeGreaterThanOrEqual(6);
  expect(landmarks.length).toBeLessThan(named.length);
});

const choices = trip.features
  .filter(isVisit)
  .filter(({ geometry }) => geometry)
  .flatMap(({ properties: { visit } }) => cases.map(([size, locale]) => [visit, size, locale] as const));

test.each(choices)("the name of %s, chosen, is whole at %s in %s", (visit, size, locale) => {
  const { scene, view } = draw(trip, size, locale, visit);
  const label = scene.labels.find(({ rows }) => rows.some(({ style }) => /^(stop|area)-name selected/.test(style)));
  expect(label?.box[0]).toBeGreaterThanOrEqual(0);
  expect(label?.box[2]).toBeLessThanOrEqual(view.size.width);
  const name = trip.features.filter(isVisit).find(({ properties }) => properties.visit === visit)?.properties.name[
    locale
  ];
  const written = (label?.rows ?? [])
    .filter(({ style }) => style.startsWith("stop-name selected"))
    .map(({ text }) => text);
  // Two names beside one symbol bear their numbers.
  expect(written.join("").replaceAll(" ", "").replace(/^\d/, "")).toBe(name?.replaceAll(" ", ""));
});

test("what lies beyond the screen takes no landmark's place on it", () => {
  const count = (margin: number) => {
    const { scene, view } = draw(trip, [1000, 844], "zh", null, margin);
    const screen: Box = [0, 0, view.size.width, view.size.height];
    return scene.dots.filter((dot) => contains(screen, dot)).length;
  };
  expect(count(400)).toBe(count(0));
});

test("a name without room leaves its button on its shape", () => {
  const size = { width: 390, height: 412 };
  const camera = frame(atlas, basemap, null, { size, covered: OPEN, controls: [] });
  const controls: Box[] = [[-400, -400, 800, 800]];
  const view: View = { camera, size, margin: 0, controls };
  const { marks } = sceneOf({ visits: atlas, basemap, view, locale: "en", selected: null, tolerance: 1 });
  const bare = marks.filter(({ symbol }) => symbol.kind === "patch");
  const has = (mark: Mark, trip: string) => mark.key.includes(trip);
  expect(bare.some((mark) => has(mark, "tibet-trip"))).toBe(true);
  expect(new Set(marks.flatMap(({ key }) => key.split(" "))).size).toBe(
    atlas.features.filter(isVisit).filter(({ geometry }) => geometry).length,
  );
});

test.each(cases)("at %s in %s what a line is is said off every mark", (size, locale) => {
  let said = 0;
  for (const visits of [trip, atlas]) {
    const { scene } = draw(visits, size, locale);
    const path = scene.along?.baseline;
    if (!path) continue;
    said++;
    expect(path[0]?.[0]).toBeLessThanOrEqual(path.at(-1)?.[0] ?? 0);
    for (const mark of scene.marks) {
      const inner = path.slice(1, -1).map(([x, y]): Box => [x - 1, y - 1, x + 1, y + 1]);
      expect(
        inner.some((box) => intersects(box, markBox(mark))),
        mark.title,
      ).toBe(false);
    }
  }
  expect(said).toBeGreaterThan(0);
});

test("a list is called a list on a desk, in both languages", () => {
  expect(draw(trip, [1000, 844], "zh").scene.along?.text).toBe("按报道列举，不是路线");
  expect(draw(trip, [1000, 844], "en").scene.along?.text).toBe("as listed, not a route");
  expect(draw(atlas, [1000, 844], "en").scene.along?.text).toBe("inferred origin, not a route");
});

test("a line that comes in from out of sight says where it is from, at least briefly", () => {
  const tibet = { ...atlas, features: atlas.features.filter(({ properties }) => properties.trip === "tibet-trip") };
  const said = (size: [number, number]) => draw(tibet, size, "en").scene.along?.text;
  expect(said([390, 420])).toBe("from Beijing (inferred)");
  expect(said([1600, 844])).toBe("from Beijing: inferred origin, not a route");
});

test("countries are named wherever of them is seen, neighbouring provinces too, and China by its provinces", () => {
  const named = (center: [number, number], zoom: number, size = { width: 1000, height: 800 }) =>
    sceneOf({
      visits: collection(),
      basemap,
      view: { camera: { zoom, center }, size, margin: 0 },
      locale: "en",
      selected: null,
      tolerance: 1,
    }).names.map(({ rows }) => rows.map(({ text }) => text).join(" "));
  expect(named([38, 1], 5)).toEqual(expect.arrayContaining(["Kenya", "Uganda", "Mogadishu"]));
  // Their middles are out of sight.
  expect(named([39.5, -3.5], 7)).toEqual(expect.arrayContaining(["Kenya", "Tanzania"]));
  expect(named([120.6, 31.3], 8)).toEqual(expect.arrayContaining(["Jiangsu", "Zhejiang"]));
  expect(named([104, 36], 2)).toContain("China");
  expect(named([104, 36], 4.5)).not.toContain("China");
});

test("an area whose outline is missing says so", () => {
  const kenya = visit("camp", [37.8, 0.6], {
    precision: "country",
    error_m: 435_000,
    stand_in: inEach("肯尼亚", "Kenya"),
  });
  const { scene } = draw(collection(kenya), [1000, 800], "en");
  expect(scene.areas).toEqual([]);
  expect(scene.marks.map((mark) => nameOf(mark)?.rows.map(({ text }) => text))).toEqual([
    ["1 camp", "somewhere in Kenya, no outline to draw"],
  ]);
});

test("names in any writing are drawn within their lines, and turn no neighbour", () => {
  const odd = [
    "قصر الشعب‏ (دمشق)",
    "上海\u202e反向",
    "👩🏽‍🚀🏙️🎌展览馆展览馆展览馆展览馆",
    "𠮷𡈽𪚥𬇙𬺈𰻞𠮷𡈽𪚥",
    "평양인민대학습당평양인민대학습당",
    "非常非常长的名字".repeat(30),
    "L".repeat(60),
  ];
  let i = 0;
  const features = trip.features.map((feature) => {
    if (!isVisit(feature)) return feature;
    const text = odd[i++ % odd.length] ?? "";
    return { ...feature, properties: { ...feature.properties, name: perLocale(text) } };
  });
  const { scene } = draw({ ...trip, features }, [1000, 844], "zh");
  const written = [...routeSvg(scene, "t").matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, text = ""]) => text);
  expect(written.length).toBeGreaterThan(6);
  for (const text of written) {
    if (/[\u0590-\u08ff\u202a-\u202e]/.test(text)) expect(text).toMatch(/^\u2068.*\u2069$/);
    expect([...text].length).toBeLessThan(30);
  }
});

test("no town's dot lies on a line, which would seem to call there", () => {
  const [a, b] = [visit("a", [108.94, 32]), visit("b", [108.94, 36.5])];
  const view: View = { camera: { zoom: 6, center: [109, 34.2] }, size: { width: 1000, height: 700 }, margin: 0 };
  const names = (...features: Visits["features"]) =>
    sceneOf({
      visits: collection(...features),
      basemap,
      view,
      locale: "en",
      selected: null,
      tolerance: 1,
    }).names.flatMap(({ rows }) => rows.map(({ text }) => text));
  expect(names(a, b)).toContain("Xi'an");
  expect(names(a, b, leg(a, b))).not.toContain("Xi'an");
});
