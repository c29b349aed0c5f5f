import { readdirSync, readFileSync } from "node:fs";
import { dirname, normalize, relative } from "node:path";
import { expect, test } from "vitest";

/** From the lowest to the highest: a folder imports those below it; the files of `lib/map` itself are `.`. */
const WALLS = {
  plane: [],
  text: ["plane"],
  camera: ["plane"],
  basemap: ["camera", "plane"],
  visits: ["basemap", "camera", "plane", "text"],
  frame: ["visits", "basemap", "camera", "plane"],
  labels: ["visits", "basemap", "camera", "plane", "text"],
  svg: [".", "labels", "visits", "basemap", "camera", "plane", "text"],
  ".": ["svg", "frame", "labels", "visits", "basemap", "camera", "plane", "text"],
};

const ROOT = "lib/map";
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("fixtures/"),
);
const importsOf = (file: string) =>
  [...readFileSync(`${ROOT}/${file}`, "utf8").matchAll(/from "(\.[^"]*)"/g)]
    .map(([, path = ""]) => relative(ROOT, normalize(`${ROOT}/${dirname(file)}/${path}`)))
    .filter((path) => !path.startsWith(".."));

test.each(Object.entries(WALLS))("%s imports what lies below it, and nothing else", (folder, below) => {
  const own = files.filter((file) => dirname(file) === folder);
  expect(own.length).toBeGreaterThan(0);
  for (const file of own)
    for (const path of importsOf(file))
      if (dirname(path) !== folder) expect(below, `${file} imports ${path}`).toContain(dirname(path));
});

test("the scene knows nothing of its writer, and every folder has its walls", () => {
  expect(importsOf("scene.ts").map(dirname)).not.toContain("svg");
  expect(Object.keys(WALLS).toSorted()).toEqual([...new Set(files.map(dirname))].toSorted());
});
