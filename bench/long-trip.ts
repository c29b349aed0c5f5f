/** `npx tsx bench/long-trip.ts`: how long trips of 300 visits take to be laid out anew, as after each move of the map. */
import { readFileSync, writeFileSync } from "node:fs";
import { collection, leg, visit } from "../lib/map/fixtures/build";
import { sceneOf } from "../lib/map/scene";
import { isVisit } from "../lib/map/visits/stops";
import { openBasemap } from "../lib/read-basemap";

const HELP = `npx tsx bench/long-trip.ts

Lays a trip of 300 visits out at zooms from near to far, with none and with one of them chosen, and one of 300 counties, and
writes the medians of nine into docs/benchmarks.md.`;

const [COLUMNS, ROWS, RUNS] = [20, 15, 9];

if (process.argv.includes("--help")) {
  console.log(HELP);
  process.exit();
}
const basemap = openBasemap(process.cwd());
/** A trip in rows over China, each stop stated to come after the one before. */
function tripOf(rest: Parameters<typeof visit>[2], apart: number) {
  const stops = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const point: [number, number] = [
      107.6 + apart * 0.8 * ((i % COLUMNS) - COLUMNS / 2),
      29.9 + apart * 0.7 * (Math.floor(i / COLUMNS) - ROWS / 2),
    ];
    return visit(`v${i}`, point, {
      order: "stated",
      ...rest,
      ...(rest?.precision ? { adcode: `${100_000 + i}` } : {}),
    });
  });
  const legs = stops.slice(1).flatMap((to, i) => (stops[i] ? [leg(stops[i], to)] : []));
  return collection(...stops, ...legs);
}
const sites = tripOf({}, 1);
const counties = tripOf({ precision: "county", error_m: 20_000 }, 2);

function median(visits: typeof sites, zoom: number, selected: string | null): number {
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

const rows = [5, 6, 7, 8, 9, 10, 12].map(
  (zoom) =>
    `| ${zoom} | ${[median(sites, zoom, null), median(sites, zoom, "v150"), median(counties, zoom, null)].map((ms) => ms.toFixed(0)).join(" | ")} |`,
);
const count = sites.features.filter(isVisit).length;
const table = [
  `${count} visits, ${count - 1} legs, 1080 × 840 pixels; Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
  "",
  "| zoom | laid out, ms (median of 9) | with one chosen, ms | 300 counties over twice the distance, ms |",
  "|---|---|---|---|",
  ...rows,
].join("\n");
console.log(table);
const file = "docs/benchmarks.md";
const section = `<!-- long-trip -->\n${table}\n<!-- /long-trip -->`;
writeFileSync(file, readFileSync(file, "utf8").replace(/<!-- long-trip -->[\s\S]*<!-- \/long-trip -->/, section));
