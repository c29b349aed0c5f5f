import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inEach } from "../locales";
import { metresBetween } from "../sphere";
import { build } from "./build";
import { ANSWERS, fixtureProject, silent, TRIP } from "./fixture-project";
import { geocode } from "./geocode";

const project = fixtureProject();

test("only what is new is geocoded, and the answer carries its date and reason", async () => {
  project.edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "某园"'));
  await geocode(project.root, { today: "2026-02-02" }, silent);
  const answers = project.answers();
  expect(answers.zone).toMatchObject({ place: "a-park", date: "2026-02-02", provider: "gazetteer" });
  expect(answers.hall.date).toBe("2026-01-01");
});

test("asking again changes no byte of the answers", async () => {
  rmSync(join(project.root, ANSWERS));
  await geocode(project.root, { today: "2026-02-02" }, silent);
  const first = project.read(ANSWERS);
  await geocode(project.root, { today: "2026-03-03" }, silent);
  expect(project.read(ANSWERS)).toBe(first);
});

test("a place that has moved asks for its geocodes again, and gets them", async () => {
  project.edit("data/places/a-hall.json", (text) => text.replace(/"point": \[\s*[\d.]+/, '"point": [121.5'));
  expect(() => build(project.root, silent)).toThrow(
    /"某馆" has no geocode since "a-hall" changed yet; run npm run geocode/,
  );
  await geocode(project.root, { today: "2026-02-02" }, silent);
  build(project.root, silent);
  const answers = project.answers();
  expect(answers.hall).toMatchObject({ point: [121.5, expect.any(Number)], date: "2026-02-02" });
});

test("a name that two places bear goes to the one near the trip, with the other told", async () => {
  project.edit(TRIP, (text) =>
    text
      .replace('"mention": "某区"', '"mention": "同市"')
      .replace('"within": "a-city-110000"', '"within": "b-province-120000"'),
  );
  await geocode(project.root, { today: "2026-02-02" }, silent);
  const { zone } = project.answers();
  expect(zone).toMatchObject({ place: "same-120100", rejected: ["same-130100"] });
  expect(zone.reason).toMatch(/km from the trip's other places; next best same-130100/);
});

test("where a trip set out from tells no namesakes apart", async () => {
  project.edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "同市"'));
  await expect(geocode(project.root, { today: "2026-02-02" }, silent)).rejects.toThrow(
    /visits\[3\]\.mention.*same-1[23]0100.*"within"/,
  );
});

test("a name that two places bear is refused until the trip says within which", async () => {
  project.edit("data/gazetteer/china.tsv", (text) => text.replace("110\t30", "101\t36"));
  project.edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "同市"'));
  await expect(geocode(project.root, { today: "2026-02-02" }, silent)).rejects.toThrow(
    /visits\[3\]\.mention.*in 乙省 \(same-120100, within b-province-120000\) or .*same-130100.*"within"/,
  );
  project.edit(TRIP, (text) => text.replace('"mention": "同市"', '"mention": "同市", "within": "b-province-120000"'));
  await geocode(project.root, { today: "2026-02-02" }, silent);
  const answers = project.answers();
  expect(answers.zone.place).toBe("same-120100");
});

test("a visit within a place that is not there is told, and not counted among those to look up", async () => {
  project.edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "某区", "within": "nowhere"'));
  project.edit(TRIP, (text) => text.replace('"mention": "某馆"', '"mention": "某园"'));
  const told: [string, number][] = [];
  await expect(
    geocode(project.root, { today: "2026-02-02" }, ({ visit }, total) => told.push([visit, total])),
  ).rejects.toThrow(/visits\[3\]\.within.*no place has the id "nowhere"/);
  expect(told).toEqual([["hall", 1]]);
  expect(project.answers()).toMatchObject({ hall: { place: "a-park" }, zone: { date: "2026-01-01" } });
});

test("a named site that is not known takes the place around it, and says so", async () => {
  project.edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "某村", "within": "a-city-110000"'));
  await geocode(project.root, { today: "2026-02-02" }, silent);
  const answers = project.answers();
  expect(answers.zone).toMatchObject({ place: "a-city-110000", precision: "city", error_m: 45000 });
  expect(answers.zone.reason).toMatch(/around it stands for it/);
});

test("a place given in GCJ-02 is converted, and the answer keeps what it came as", async () => {
  project.edit("data/places/a-hall.json", (text) => text.replace('"precision"', '"datum": "GCJ-02", "precision"'));
  // The fixtures have no basemap of their own.
  cpSync("public/basemap", join(project.root, "public/basemap"), { recursive: true });
  await geocode(project.root, { today: "2026-02-02" }, silent);
  const { hall } = project.answers();
  expect(hall).toMatchObject({ datum: "GCJ-02", original: [121.47, 31.23] });
  expect(metresBetween(hall.point, hall.original)).toBeGreaterThan(300);
  expect(metresBetween(hall.point, hall.original)).toBeLessThan(700);
});

test("a trip may bring its own people, places and sources in one file", async () => {
  const trip = JSON.parse(project.read(TRIP));
  const place = {
    id: "a-tower",
    name: inEach("某塔", "A Tower"),
    precision: "site",
    point: [121.5, 31.2],
    error_m: 40,
    within: "a-city-110000",
    sources: [],
  };
  const alone = {
    ...trip,
    id: "2022-alone",
    visits: [{ ...trip.visits[1], mention: "某塔" }],
    define: { places: [place] },
  };
  writeFileSync(join(project.root, "data/trips/2022-alone.json"), JSON.stringify(alone));
  await geocode(project.root, { today: "2026-02-02" }, silent);
  build(project.root, silent);
  expect(project.collection()).toContain('"a-tower"');
});

test("a place that was written since its mention was not found is asked for again, without being told to", async () => {
  project.edit(TRIP, (text) => text.replace('"mention": "某馆"', '"mention": "新书院"'));
  await geocode(project.root, { today: "2026-02-02" }, silent);
  build(project.root, silent);
  const place = JSON.parse(project.read("data/places/a-hall.json"));
  const written = { ...place, id: "new-academy", name: { zh: "新书院", en: "New Academy" } };
  writeFileSync(join(project.root, "data/places/new-academy.json"), JSON.stringify(written));
  expect(() => build(project.root, silent)).toThrow(/"新书院" has no geocode since a place of that name was written/);
  await geocode(project.root, { today: "2026-02-03" }, silent);
  expect(project.answers().hall).toMatchObject({ place: "new-academy", date: "2026-02-03" });
});
