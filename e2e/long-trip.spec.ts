/** A trip of some three hundred visits: its map moves with the hand, and is laid out anew without holding the reader up. */
import type { VisitFeature, Visits } from "@/lib/contract";
import { expect, test } from "./fixtures";

const TRIP = "/zh/trips/2016-07-beijing-shanghai";
const HALL = "urban-planning-exhibition-hall";
const MORE = 300;

/** The trip as it is, and then as many visits more, in rows around it. */
function lengthened(trip: Visits): Visits {
  const known = trip.features.filter((feature): feature is VisitFeature => "visit" in feature.properties);
  const [model] = known.filter(({ properties }) => properties.visit === HALL);
  if (!model) throw new Error(`${HALL} is not there`);
  const more = Array.from({ length: MORE }, (_, i): VisitFeature => {
    const visit = `more-${i}`;
    const [lng, lat] = [120.9 + 0.06 * (i % 20), 30.9 + 0.05 * Math.floor(i / 20)];
    return {
      ...model,
      id: `${model.properties.trip}/${visit}`,
      geometry: { type: "Point", coordinates: [lng, lat] },
      properties: {
        ...model.properties,
        visit,
        place: visit,
        name: { zh: `第 ${i} 处`, en: `Stop ${i}` },
        number: known.length + 1 + i,
      },
    };
  });
  const legs = trip.features.filter((feature) => !("visit" in feature.properties));
  return { ...trip, features: [...known, ...more, ...legs] };
}

test("a long trip moves with the hand, is drawn anew where it came to rest, and answers all the while", async ({
  page,
}) => {
  await page.route("**/api/trips/*geojson*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: lengthened(await response.json()) });
  });
  await page.goto(TRIP);
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  await expect.poll(() => page.locator(".mark").count()).toBeGreaterThan(50);
  const drawing = page.locator(".pane-route svg").last();
  const mark = page.locator(`.mark[data-visits="${HALL}"], .mark[data-visits~="${HALL}"]`).first();
  const places = async () => {
    const [of, at] = [await drawing.boundingBox(), await mark.boundingBox()];
    if (!of || !at) throw new Error("nothing is drawn");
    return [of.x, of.y, at.x, at.y];
  };
  const map = await page.locator(".leaflet-container").boundingBox();
  if (!map) throw new Error("there is no map");
  const before = await places();
  const drawnBefore = await drawing.innerHTML();
  await page.evaluate(() => {
    // Each time that something is drawn: how many of the four drawings are new.
    const drawn: number[] = [];
    Object.assign(window, { drawn });
    const watch = new MutationObserver((changes) => drawn.push(new Set(changes.map(({ target }) => target)).size));
    for (const svg of document.querySelectorAll(".pane-ground svg, .pane-route svg"))
      watch.observe(svg, { childList: true });
  });
  const hand = [map.x + 30, map.y + map.height - 160] as const;
  await page.mouse.move(...hand);
  await page.mouse.down();
  await page.mouse.move(hand[0] + 90, hand[1] - 40, { steps: 6 });
  await page.mouse.up();
  const moved = await places();
  const by = moved.map((value, i) => Math.round(value - (before[i] ?? 0)));
  // The drawing may be the new one already, laid about the new middle.
  expect(by.slice(2)).toEqual([90, -40]);
  await expect.poll(() => drawing.innerHTML()).not.toBe(drawnBefore);
  // What is where does not wait for lines and names.
  expect(await page.evaluate(() => Reflect.get(window, "drawn"))).toEqual([2, 2]);
  const after = await places();
  expect(Math.abs((after[2] ?? 0) - (moved[2] ?? 0))).toBeLessThanOrEqual(2);
  expect(Math.abs((after[3] ?? 0) - (moved[3] ?? 0))).toBeLessThanOrEqual(2);
});
