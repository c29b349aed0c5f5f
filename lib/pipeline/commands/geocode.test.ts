import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ANSWERS, fixtureProject, TRIP, TSX } from "../fixture-project";

const project = fixtureProject();

const command = (options: string[], input = "", env: Record<string, string> = {}) =>
  spawnSync(
    process.execPath,
    [TSX, "lib/pipeline/commands/geocode.ts", "--root", project.root, "--today", "2026-02-02", ...options],
    {
      encoding: "utf8",
      input,
      env: { ...process.env, ...env },
    },
  );

/** Two places of one name, equally far from the rest of the trip. */
function makeAmbiguous() {
  project.edit("data/gazetteer/china.tsv", (text) => text.replace("110\t30", "101\t36"));
  project.edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "同市"'));
}

test("the command tells what is certain and what is not, for people and for programs, and its status says so", () => {
  rmSync(join(project.root, ANSWERS));
  const all = command([]);
  expect(all.stdout).toMatch(/^= 2020-03-a-trip\/hall “某馆”: 某馆 \(a-hall\), site, within 30 m, 98 % sure/m);
  expect(all.stdout).toMatch(/4 mentions looked up\n= +4 {2}found by its name/);
  expect(all.status).toBe(0);
  expect(command(["--refresh", "--trip", "2021-a-province"]).stdout).toMatch(/1 mention looked up/);
  const lines = command(["--refresh", "--json"]).stdout.trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(Array(5).fill("certain"));
  // Another trip that nobody has looked up yet is none of this one's business.
  rmSync(join(project.root, ANSWERS));
  expect(command(["--refresh", "--trip", "2021-a-province"]).status).toBe(0);
  expect(existsSync(join(project.root, ANSWERS))).toBe(false);
  expect(command(["--trip", "2021-a-provinse"])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('did you mean "2021-a-province"?'),
  });
  expect(command(["--provider", "none"]).stderr).toMatch(/no provider "none" is configured/);
  expect(command(["--help"]).stdout).toMatch(/--review[\s\S]*Exit status/);
  makeAmbiguous();
  const open = command([]);
  expect(open).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/same-1\d0100.* or .*same-1\d0100.*--review/),
  });
  expect(open.stdout).toMatch(/\? +1 {2}several places bear the name/);
});

test("an editor chooses with a reason, is asked again where one is missing, and is not overruled by a refresh", () => {
  makeAmbiguous();
  const chosen = command(["--review"], "9\n2\n\ns 1 2\n2\nThe report names the province.\n");
  expect(chosen.stderr).toMatch(
    /1 {2}同市[\s\S]*\|[\s\S]*there is no "9" here[\s\S]*needs its reason[\s\S]*write s longitude/,
  );
  expect(chosen.status).toBe(0);
  expect(project.answers().zone).toMatchObject({ reviewed: "The report names the province.", confidence: null });
  expect(project.answers().zone.rejected).toHaveLength(1);
  const before = project.read(ANSWERS);
  command(["--refresh"]);
  expect(project.answers().zone).toEqual(JSON.parse(before).zone);
});

test("an editor sets a point by hand or rejects all", () => {
  makeAmbiguous();
  command(["--review"], "s 121.5 31.2 site Infinity\n\n");
  expect(project.answers().zone).toBeUndefined();
  command(["--review"], "s 121.5 31.2 site 40\nRead from the plan in the report.\n");
  expect(project.answers().zone).toMatchObject({
    provider: "editor",
    place: "zone",
    point: [121.5, 31.2],
    error_m: 40,
  });
  expect(JSON.parse(project.read("data/places/zone.json"))).toMatchObject({
    aliases: ["同市"],
    precision: "site",
    point: [121.5, 31.2],
    sources: [{ text: expect.stringContaining("Read from the plan in the report.") }],
  });
  // Every later trip finds it.
  expect(command(["explain", "同市"]).stdout).toMatch(/^"同市": zone, site/);
  project.edit(TRIP, (text) => text.replace('"mention": "同市"', '"mention": "无此地"'));
  command(["--review"], "r\nA slip of the pen.\n");
  expect(project.answers().zone).toMatchObject({ place: null, point: null, reviewed: "A slip of the pen." });
});

test("a place that only stands for what is named does not keep an editor from a better one, nor is it lost", () => {
  project.edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "某村", "within": "a-city-110000"'));
  expect(command([]).status).toBe(0);
  expect(command(["--review"], "\n").stderr).toMatch(/“某村”[\s\S]*1 {2}/);
  expect(project.answers().zone).toMatchObject({ place: "a-city-110000", match: "fallback" });
  command(["--review"], "s 121.5 31.2 site 40\nRead from the plan in the report.\n");
  expect(project.answers().zone).toMatchObject({ place: "zone", point: [121.5, 31.2], provider: "editor" });
  expect(command(["--review"]).stderr).toBe("");
});

test("an editor's answer is not lost to a mistyped within", async () => {
  makeAmbiguous();
  command(["--review"], "2\nThe report names the province.\n");
  const before = project.answers();
  project.edit(TRIP, (text) => text.replace('"mention": "同市"', '"mention": "同市", "within": "b-provinse"'));
  expect(command([])).toMatchObject({ status: 1, stderr: expect.stringContaining("b-provinse") });
  expect(project.answers()).toEqual(before);
});

test("an answer is not lost to a service that cannot be asked", () => {
  command([]);
  const before = project.answers();
  const service = {
    GEOCODERS: "nominatim",
    GEOCODER_CONTACT: "editor@atlas.example",
    NOMINATIM_URL: "https://127.0.0.1",
  };
  const asked = command(["--refresh", "--provider", "nominatim", "--trip", "2020-03-a-trip"], "", service);
  expect(asked).toMatchObject({ status: 2, stderr: expect.stringContaining("could not be looked up: nominatim") });
  expect(project.answers()).toEqual(before);
});

/** Loaded before a program: kills it before its n-th step of writing. */
const killBefore = (step: number) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    let steps = 0;
    for (const name of ["writeFileSync", "renameSync"]) {
      const real = fs[name];
      fs[name] = (path, ...rest) => {
        if (String(path).startsWith(process.env.WRITES_TO) && ++steps === ${step}) process.kill(process.pid, "SIGKILL");
        return real(path, ...rest);
      };
    }
    syncBuiltinESMExports();
  `)}`;

test("broken off at any step of its writing and run again, it ends with the same bytes", () => {
  const files = [ANSWERS, "data/geocodes/2021-a-province.json", "data/permalinks.txt"];
  const state = () => files.map((file) => project.read(file));
  command(["--refresh"]);
  const whole = state();
  // Two files, each written beside its place and moved there.
  for (const step of [1, 2, 3, 4]) {
    for (const file of files.slice(0, 2)) rmSync(join(project.root, file), { force: true });
    const program = ["--import", "tsx", "lib/pipeline/commands/geocode.ts", "--root", project.root];
    const broken = spawnSync(process.execPath, ["--import", killBefore(step), ...program, "--today", "2026-02-02"], {
      env: { ...process.env, WRITES_TO: join(project.root, "data") },
    });
    expect(broken.signal, `step ${step}`).toBe("SIGKILL");
    command([]);
    expect(state()).toEqual(whole);
  }
});
