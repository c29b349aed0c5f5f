import { expect, test } from "vitest";
import { curated, readRecords } from "../../pipeline/read";
import { metresBetween } from "../../sphere";
import { ancestors } from "./ancestors";
import { standIn } from "./fallback";
import { readGazetteer } from "./gazetteer";
import { openTables } from "./tables";

const gazetteer = readGazetteer(process.cwd(), curated(readRecords(process.cwd())));

test("the circle of what stands in holds every place that is known in it", () => {
  let count = 0;
  for (const table of openTables(process.cwd()).slice(0, 2))
    for (const id of table.ids()) {
      const { point } = gazetteer.get(id) ?? {};
      if (!point) continue;
      for (const around of ancestors(id, gazetteer)) {
        const entry = gazetteer.get(around);
        const drawn = entry?.point ? standIn(entry, gazetteer) : null;
        // What an editor says of a place's extent holds.
        if (!entry || entry.curated || !drawn?.point || drawn.error_m === null) continue;
        count++;
        const away = metresBetween(drawn.point, point);
        if (away > drawn.error_m) expect.soft(away, `${id} in ${around}`).toBeLessThanOrEqual(drawn.error_m);
      }
    }
  expect(count).toBeGreaterThan(20_000);
});
