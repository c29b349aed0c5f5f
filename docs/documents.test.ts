import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "ARCHITECTURE.md",
  "data/README.md",
  "data/gold/README.md",
  "docs/operating.md",
  "docs/dependencies.md",
  "docs/benchmarks.md",
];

test.each(DOCUMENTS)("every link of %s leads somewhere", (document) => {
  const text = readFileSync(document, "utf8");
  for (const [, target = ""] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
    if (!/^https?:/.test(target)) expect(existsSync(join(dirname(document), target)), target).toBe(true);
  }
});

test("every path that ARCHITECTURE.md names exists", () => {
  const paths = [
    ...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/`([\w.[\]()/-]+(?:\/|\.(?:tsx?|m?js|txt|json|css)))`/g),
  ];
  expect(paths.length).toBeGreaterThan(20);
  for (const [, path = ""] of paths)
    if (!path.startsWith("data/dist/") && !path.startsWith("/")) expect(existsSync(path), path).toBe(true);
});

const ROOMS = ["app", "components", "lib", "server", "scripts", "tools", "e2e", "bench", "docs"];
const GENERATED = [".next", "node_modules", "results"];
const LONGEST = 300;

/** Paths of the files of a folder and all folders within, but for what builds and installs leave. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !GENERATED.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]));

test(`no file of code or style has more than ${LONGEST} lines`, () => {
  const files = ROOMS.flatMap(filesOf).filter((file) => /\.(tsx?|mjs|js|css)$/.test(file));
  expect(files.length).toBeGreaterThan(ROOMS.length);
  const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;
  expect(files.filter((file) => linesOf(file) > LONGEST)).toEqual([]);
});

test("Next is newer than its last known critical fault, and the lock file carries no download address", () => {
  const lock = readFileSync("package-lock.json", "utf8");
  const version = /"node_modules\/next": \{\s*"version": "(\d+)\.(\d+)\.(\d+)"/.exec(lock);
  const [major = 0, minor = 0, patch = 0] = (version ?? []).slice(1).map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_003_003);
  expect(lock).not.toContain('"resolved"');
});
