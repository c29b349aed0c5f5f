/** What is named on the screens that pages are laid out for. */
import { expect, test } from "vitest";
import { LOCALES, visitId } from "../contract";
import { TABLES } from "../locales";
import { openBasemap } from "../read-basemap";
import { ofWholeScreen } from "./camera/screen";
import { SCREEN_KINDS, usualScreen } from "./camera/screens";
import { atlas, shanghaiTrip as trip } from "./fixtures/sample";
import { frame } from "./frame/frame";
import { sceneOf } from "./scene";
import { isVisit } from "./visits/stops";
import { legendOf } from "./visits/symbols";

const basemap = openBasemap(process.cwd());

test.each(SCREEN_KINDS)("on the atlas of a $name every visit has its name, and a line says what it is", (kind) => {
  for (const locale of LOCALES) {
    const furniture = { card: false, locator: false, atlas: true, legend: legendOf(atlas), locale };
    const screen = usualScreen(kind, furniture);
    const { size, covered, controls } = screen;
    const camera = ofWholeScreen(frame(atlas, basemap, null, screen), screen);
    const view = { camera, size, margin: 0, covered, controls };
    const { marks, labels, along } = sceneOf({ visits: atlas, basemap, view, locale, selected: null, tolerance: 1 });
    const aside = labels.flatMap(({ rows, leader }) => (rows[0]?.style === "along" && leader ? [rows[0].text] : []));
    expect(TABLES[locale].legs.inferred).toContain(along?.text ?? aside[0]);
    const named = new Set(labels.flatMap(({ rows }) => rows.map(({ visitId }) => visitId)));
    const nameless = marks.filter(
      ({ symbol, visits, trips }) =>
        symbol.kind !== "name" && !visits.some((id) => trips.some((trip) => named.has(visitId(trip, id)))),
    );
    expect(nameless.map(({ title }) => title)).toEqual([]);
  }
});

test.each(SCREEN_KINDS)("on a $name a choice leaves most other names where they are, with what they say", (kind) => {
  for (const locale of LOCALES) {
    const screen = usualScreen(kind, { card: false, locator: true, atlas: false, legend: legendOf(trip), locale });
    const { size, covered, controls } = screen;
    const view = {
      camera: ofWholeScreen(frame(trip, basemap, null, screen), screen),
      size,
      margin: 0,
      covered,
      controls,
    };
    const names = (selected: string | null) =>
      sceneOf({ visits: trip, basemap, view, locale, selected, tolerance: 1 })
        .labels.filter(({ rows }) => rows[0]?.visitId && !rows.some(({ style }) => style.includes("selected")))
        .map(({ rows, box }) => `${rows.map(({ text }) => text)} ${box.map(Math.round)}`);
    const before = new Set(names(null));
    const after = trip.features.filter(isVisit).flatMap(({ properties: { visit } }) => names(visit));
    const kept = after.filter((name) => before.has(name));
    expect(kept.length / after.length, locale).toBeGreaterThan(0.9);
  }
});

test("on a phone the trip's circles say how large they are, where Chinese names are short", () => {
  const locale = "zh" as const;
  const furniture = { card: false, locator: true, atlas: false, legend: legendOf(trip), locale };
  const screen = usualScreen(SCREEN_KINDS[0], furniture);
  const view = { ...screen, camera: ofWholeScreen(frame(trip, basemap, null, screen), screen), margin: 0 };
  const { labels } = sceneOf({ visits: trip, basemap, view, locale, selected: null, tolerance: 1 });
  const silent = labels.filter(({ rows }) => !rows.some(({ style }) => style.startsWith("remark")));
  const circles = trip.features.filter(isVisit).filter(({ properties }) => properties.precision === "area");
  const ids = silent.flatMap(({ rows }) => rows.map(({ visitId }) => visitId));
  expect(circles.filter(({ id }) => ids.includes(String(id))).map(({ properties }) => properties.name)).toEqual([]);
});
