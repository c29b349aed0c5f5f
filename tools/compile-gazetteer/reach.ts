/** How far what is known within a place lies from its point: as far as a place that stands in for another has to reach. */
import type { Line } from "../../lib/geocoder/gazetteer/table";
import { metresBetween } from "../../lib/sphere";

/** @returns the lines, each with the distance of the farthest known place within it, metres, or its own where that is more */
export function withReaches(lines: Line[]): Line[] {
  const rows = new Map(lines.map(({ row }) => [row.id, row]));
  const reaches = new Map<string, number>();
  for (const { point, parent } of rows.values()) {
    if (!point) continue;
    for (let around = rows.get(parent ?? ""); around; around = rows.get(around.parent ?? ""))
      if (around.point)
        reaches.set(around.id, Math.max(reaches.get(around.id) ?? 0, metresBetween(around.point, point)));
  }
  return lines.map(({ row, names }) => ({
    row: { ...row, reach: Math.max(row.reach, Math.round(reaches.get(row.id) ?? 0)) },
    names,
  }));
}
