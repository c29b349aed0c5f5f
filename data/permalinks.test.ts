import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const lines = readFileSync("data/permalinks.txt", "utf8").split("\n").filter(Boolean);

test("every address that was ever published leads to something in the data", () => {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const resolves = (path: string): boolean => {
    const moved = lines.find((line) => line.startsWith(`${path} -> `));
    if (moved) return resolves(moved.split(" -> ")[1] ?? "");
    const [, kind, id, visit] = path.split("/");
    if (kind === "trips") {
      const trip: { visits: { id: string }[] } = read(`data/trips/${id}.json`);
      return !visit || trip.visits.some((v) => v.id === visit);
    }
    if (kind === "people") return read(`data/people/${id}.json`).id === id;
    const china: { id: string }[] = read("data/gazetteer/china.json");
    return china.some((place) => place.id === id) || read(`data/places/${id}.json`).id === id;
  };
  expect(lines.length).toBeGreaterThan(70);
  for (const line of lines) expect(resolves(line.split(" -> ")[0] ?? ""), line).toBe(true);
});
