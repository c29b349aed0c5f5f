import fc from "fast-check";
import { expect, test } from "vitest";
import { type LegFeature, ORDERS, PRECISIONS, type Precision, STATUSES, type VisitFeature } from "../contract";
import { countsOf } from "../counts";
import { TABLES } from "../locales";
import { openBasemap } from "../read-basemap";
import { metresPerPixel } from "./camera/camera";
import { ofWholeScreen, roomOf, type Screen } from "./camera/screen";
import { SCREEN_KINDS, usualScreen } from "./camera/screens";
import { collection, leg, visit } from "./fixtures/build";
import { frame } from "./frame/frame";
import { type Box, contains, distanceTo, encloses, intersects } from "./plane/box";
import { sceneOf } from "./scene";
import { isUnit, stopsOf } from "./visits/stops";

const basemap = openBasemap(process.cwd());
const size = { width: 1000, height: 800 };
const screen: Screen = { size, covered: { top: 0, right: 0, bottom: 0, left: 0 }, controls: [] };

/** Errors that places of a precision have, metres. */
const ERRORS: Record<Precision, [number, number]> = {
  site: [10, 600],
  area: [500, 5000],
  township: [5000, 10_000],
  county: [20_000, 80_000],
  city: [15_000, 90_000],
  prefecture: [100_000, 250_000],
  province: [100_000, 400_000],
  country: [100_000, 900_000],
};

const stop = fc.record({
  at: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
  precision: fc.constantFrom(...PRECISIONS),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  isPlaced: fc.boolean(),
  isStandIn: fc.boolean(),
  order: fc.constantFrom(...ORDERS),
  status: fc.constantFrom(...STATUSES),
});

/** A trip over a corner of the world, of any mix of stops, some of which share a place. */
const trip = fc
  .tuple(
    fc.oneof(fc.array(stop, { minLength: 1, maxLength: 12 }), fc.array(stop, { minLength: 60, maxLength: 300 })),
    fc.tuple(fc.integer({ min: -175, max: 175 }), fc.integer({ min: -60, max: 65 })),
    fc.constantFrom(0.05, 0.5, 4),
  )
  .map(([stops, [lng, lat], step]) => {
    const visits = stops.map((each, i): VisitFeature => {
      const [low, high] = ERRORS[each.precision];
      const { order, status, precision, isStandIn, at } = each;
      // A place has one extent, and one name for what stands in.
      const error_m = Math.round(low + (high - low) * ((at[0] * 4 + at[1]) / 16));
      const name = `unit ${precision} ${at.join("-")}`;
      const placed = isStandIn && precision !== "site" ? { stand_in: { zh: name, en: name } } : {};
      const known = { precision, error_m, place: `${precision}-${at.join("-")}`, ...placed };
      const own = { name: { zh: `stop-${i + 1}-`, en: `stop-${i + 1}-` }, order, status };
      const point: [number, number] = [lng + at[0] * step, lat + at[1] * step];
      return visit(`v${i}`, each.isPlaced ? point : null, { ...own, ...(each.isPlaced ? known : {}) });
    });
    const legs = visits.slice(1).flatMap((to, i): LegFeature[] => {
      const from = visits[i];
      const { order } = to.properties;
      if (!from?.geometry || !to.geometry || order === "unknown" || from.properties.order === "unknown") return [];
      return [leg(from, to, { basis: order })];
    });
    return { visits, all: collection(...visits, ...legs) };
  });

test("of any trip what is drawn is what is known: no name for several, no place that is not, nothing out of sight", () => {
  fc.assert(
    fc.property(trip, fc.constantFrom("zh" as const, "en" as const), ({ visits, all }, locale) => {
      const camera = frame(all, basemap, null, screen);
      const view = { camera, size, margin: 0 };
      const scene = sceneOf({ visits: all, basemap, view, locale, selected: null, tolerance: 1 });
      const placed = new Map(visits.filter(({ geometry }) => geometry).map((each) => [each.properties.visit, each]));

      // Every placed visit has one mark, and no other has one.
      const marked = scene.marks.flatMap(({ visits: ids }) => ids);
      expect(new Set(marked).size).toBe(marked.length);
      for (const id of marked) expect(placed.has(id)).toBe(true);
      for (const { form, at, visit: each } of scene.stops)
        if (!isUnit(form)) {
          expect(contains([0, 0, size.width, size.height], at), "a stop opens out of sight").toBe(true);
          expect(marked).toContain(each.properties.visit);
        }

      // What several share that only stands in for them bears the name of what it is, or all of theirs; "here" is said of own points alone.
      for (const { symbol, visits: ids } of scene.marks) {
        const stops = ids.flatMap((id) => placed.get(id) ?? []);
        const written = symbol.kind === "name" ? symbol.label.rows.map(({ text }) => text).join(" ") : "";
        const named = stops.filter(({ properties }) => written.includes(properties.name[locale])).length;
        if (stops.length > 1 && stops.every(({ properties }) => properties.stand_in))
          expect([0, stops.length], written).toContain(named);
        if (written.includes(TABLES[locale].stopsHere(stops.length, true)))
          for (const { properties } of stops) expect(properties.stand_in).toBeNull();
      }

      // A circle is as wide as the error, and no line leads to what is in no order or has no edge.
      for (const { form, at, radius, visit: each } of scene.stops)
        if (form === "circle" || form === "disc") {
          const lat = each.geometry?.coordinates[1] ?? 0;
          const expected = (each.properties.error_m ?? 0) / metresPerPixel(lat, camera.zoom);
          expect(Math.abs(radius - expected), `${at}`).toBeLessThanOrEqual(Math.max(1, expected * 0.01));
        }
      for (const { joins } of scene.legs.lines)
        for (const id of joins) {
          const end = placed.get(id)?.properties;
          expect(end?.order).not.toBe("unknown");
          expect(["province", "country"]).not.toContain(end?.precision);
        }

      const counts = countsOf(
        visits.map(({ geometry, properties }) => ({ ...properties, point: geometry?.coordinates ?? null })),
      );
      const { own, within, none } = counts.located;
      expect(own + within + none).toBe(counts.visits);
      expect(counts.visits + counts.announced).toBe(visits.length);
    }),
    { numRuns: 60, seed: 12 },
  );
}, 60_000);

test("of any trip no stop opens under a card, a legend, a locator or a control, on any kind of screen", () => {
  fc.assert(
    fc.property(
      trip,
      fc.constantFrom(...SCREEN_KINDS),
      fc.boolean(),
      fc.boolean(),
      ({ visits, all }, kind, card, chosen) => {
        const usual = usualScreen(kind, {
          card,
          locator: true,
          atlas: false,
          legend: { rows: 6, isWide: false },
          locale: "en",
        });
        const selected = chosen ? (visits[0]?.properties.visit ?? null) : null;
        const camera = ofWholeScreen(frame(all, basemap, selected, usual), usual);
        const stops = stopsOf(all, { camera, size: kind.size, margin: 0 }, selected);
        for (const { at, form, isSelected } of stops) {
          // A view of a stop that is chosen in a crowd need not show the others.
          if (isUnit(form) || (selected && !isSelected)) continue;
          expect(contains(roomOf(usual, [0, 0]), at), "out of sight").toBe(true);
          for (const control of usual.controls) expect(distanceTo(control, at), "under a control").toBeGreaterThan(8);
        }
      },
    ),
    { numRuns: 400, seed: 13 },
  );
}, 60_000);

test("of any trip the edge of a phone cuts no name", () => {
  const phone = { width: 390, height: 346 };
  const edge: Box = [0, 0, phone.width, phone.height];
  fc.assert(
    fc.property(trip, fc.constantFrom("zh" as const, "en" as const), ({ all }, locale) => {
      const covered = { top: 0, right: 0, bottom: 0, left: 0 };
      const camera = frame(all, basemap, null, { size: phone, covered, controls: [] });
      const view = { camera, size: phone, margin: 0 };
      const { labels, marks } = sceneOf({ visits: all, basemap, view, locale, selected: null, tolerance: 1 });
      const names = [...labels, ...marks.flatMap(({ symbol }) => (symbol.kind === "name" ? symbol.label : []))];
      for (const { box, rows } of names)
        if (intersects(edge, box)) expect(encloses(edge, box), rows.map(({ text }) => text).join(" ")).toBe(true);
    }),
    { numRuns: 60, seed: 14 },
  );
}, 60_000);
