/** `npx tsx bench/long-trip.ts`: how long a trip of 300 visits takes to be laid out anew, as after each move of its map. */
import { readFileSync, writeFileSync } from "node:fs";
import { collection, leg, visit } from "../lib/map/fixtures/build";
import { sceneOf } from "../lib/map/scene";
import { isVisit } from "../lib/map/visits/stops";
import { openBasemap } from "../lib/read-basemap";

const HELP = `npx tsx bench/long-trip.ts

Lays a trip of 300 visits out at zooms from near to far, with none and with one of them chosen, and writes the medians of
nine into docs/benchmarks.md.`;

const [COLUMNS, ROWS, RUNS] = [20, 15, 9];

if (process.argv.includes("--help")) {
  console.log(HELP);
  process.exit();
}
const basemap = openBasemap(process.cwd());
const stops = Array.from({ length: COLUMNS * ROWS }, (_, i) =>
  visit(`v${i}`, [100 + 0.8 * (i % COLUMNS), 25 + 0.7 * Math.floor(i / COLUMNS)], { order: "stated" }),
);
const legs = stops.slice(1).flatMap((to, i) => (stops[i] ? [leg(stops[i], to)] : []));
const visits = collection(...stops, ...legs);

function median(zoom: number, selected: string | null): number {
  const view = {
    camera: { zoom, center: [107.6, 29.9] as [number, number] },
    size: { width: 1080, height: 840 },
    margin: 100,
  };
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    sceneOf({ visits, basemap, view, locale: "zh", selected, tolerance: 1 });
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
}

const rows = [6, 7, 8, 9, 10, 12].map(
  (zoom) => `| ${zoom} | ${median(zoom, null).toFixed(0)} | ${median(zoom, "v150").toFixed(0)} |`,
);
const count = visits.features.filter(isVisit).length;
const table = [
  `${count} visits, ${count - 1} legs, 1080 × 840 pixels; Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
  "",
  "| zoom | laid out, ms (median of 9) | with one chosen, ms |",
  "|---|---|---|",
  ...rows,
].join("\n");
console.log(table);
const file = "docs/benchmarks.md";
const section = `<!-- long-trip -->\n${table}\n<!-- /long-trip -->`;
writeFileSync(file, readFileSync(file, "utf8").replace(/<!-- long-trip -->[\s\S]*<!-- \/long-trip -->/, section));
