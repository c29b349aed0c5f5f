import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { metresBetween } from "../geometry";
import { build } from "./build";
import { explain } from "./commands/explain";
import { geocode } from "./geocode";

const FIXTURES = join(import.meta.dirname, "fixtures");
const GOLDEN = join(FIXTURES, "golden/collection.json");
const silent = () => undefined;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "xingji-"));
  cpSync(join(FIXTURES, "data"), join(root, "data"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const output = () => readFileSync(join(root, "data/dist/collection.json"), "utf8");
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")));
const TRIP = "data/trips/2020-03-a-trip.json";

test("the fixtures assemble to the golden file, byte for byte, twice", () => {
  build(root, silent);
  if (process.env.REGEN) writeFileSync(GOLDEN, output());
  expect(output()).toBe(readFileSync(GOLDEN, "utf8"));
  build(root, silent);
  expect(output()).toBe(readFileSync(GOLDEN, "utf8"));
});

test.each([
  ["a missing bracket", (text: string) => text.slice(0, -4), /2020-03-a-trip\.json.*is not JSON/],
  [
    "an impossible date",
    (text: string) => text.replace('"2020-03-02"', '"2020-03-32"'),
    /visits\[1\]\.date.*2020-03-32/,
  ],
  ["an unknown field", (text: string) => text.replace('"kind"', '"kid"'), /kid/],
  [
    "an unknown person",
    (text: string) => text.replace('"a-person"', '"a-persom"'),
    /people\[0\]\.person.*did you mean "a-person"/,
  ],
  ["an unknown source", (text: string) => text.replace('"a-report"', '"b-report"'), /no source "b-report"/],
  [
    "a visit outside its trip",
    (text: string) => text.replace('"2020-03-02"', '"2020-04-02"'),
    /outside the trip's date/,
  ],
  [
    "an id that is not the file's name",
    (text: string) => text.replace('"2020-03-a-trip"', '"2020-03-b-trip"'),
    /must be the file's name/,
  ],
  [
    "a mode that no evidence is about",
    (text: string) => text.replace('"mode"\n', '"people"\n'),
    /visits\[2\]\.mode.*no evidence/,
  ],
  [
    "a mode to the first visit",
    (text: string) => text.replace('"order": "listed"', '"order": "listed", "mode": "rail"'),
    /visits\[0\]\.mode.*before the first/,
  ],
  ["a new mention", (text: string) => text.replace('"某馆"', '"某楼"'), /"某楼" has no geocode.*npm run geocode/],
])("%s fails, names the place and leaves the previous output", (_, change, message) => {
  build(root, silent);
  const before = output();
  edit(TRIP, change);
  expect(() => build(root, silent)).toThrow(message);
  expect(output()).toBe(before);
});

test("a person at a visit must be among the trip's people", () => {
  edit("data/people/a-person.json", (text) => {
    writeFileSync(join(root, "data/people/b-person.json"), text.replace('"a-person"', '"b-person"'));
    return text;
  });
  edit(TRIP, (text) =>
    text.replace(
      '"within": "a-city-110000"',
      '"within": "a-city-110000", "people": [{ "person": "b-person", "role": "host" }]',
    ),
  );
  expect(() => build(root, silent)).toThrow(
    /visits\[0\]\.people\[0\]\.person: "b-person" is not among the trip's people/,
  );
});

test("a place that has moved asks for its geocodes again, and gets them", async () => {
  edit("data/places/a-hall.json", (text) => text.replace(/"point": \[\s*[\d.]+/, '"point": [100.5'));
  expect(() => build(root, silent)).toThrow(/"某馆" has no geocode since "a-hall" changed yet; run npm run geocode/);
  await geocode(root, { today: "2026-02-02" }, silent);
  build(root, silent);
  const answers = JSON.parse(readFileSync(join(root, "data/geocodes/2020-03-a-trip.json"), "utf8"));
  expect(answers.hall).toMatchObject({ point: [100.5, expect.any(Number)], date: "2026-02-02" });
});

test("all problems are told at once", () => {
  edit(TRIP, (text) => text.replaceAll('"a-report"', '"b-report"'));
  expect(() => build(root, silent)).toThrow(/evidence\[0\][\s\S]*visits\[0\][\s\S]*visits\[4\]/);
});

test("places that contain each other are named, with the file", () => {
  edit("data/places/a-hall.json", (text) => text.replace(/"within": "[^"]+"/, '"within": "a-hall"'));
  expect(() => build(root, silent)).toThrow(/a-hall\.json at within: "a-hall" lies within "a-hall" itself/);
});

test("a published address that leads nowhere stops the build, until it is moved to one that does", () => {
  edit("data/permalinks.txt", (text) => `${text}/trips/old\n`);
  expect(() => build(root, silent)).toThrow(/permalinks\.txt: \/trips\/old leads nowhere/);
  edit("data/permalinks.txt", (text) => `${text}/trips/old -> /trips/older\n/trips/older -> /trips/old\n`);
  expect(() => build(root, silent)).toThrow(/\/trips\/old leads nowhere/);
  edit("data/permalinks.txt", (text) =>
    text.replace("/trips/older -> /trips/old\n", "/trips/older -> /trips/2021-a-province\n"),
  );
  build(root, silent);
});

test("a command runs from a folder whose name has a space and Chinese in it, and refuses options it does not know", () => {
  const folder = join(root, "行 迹");
  for (const part of ["data/gazetteer", "lib"]) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [tsx, "lib/pipeline/commands/data.ts", ...options], { cwd: folder, encoding: "utf8" });
  expect(run("--root", root).stdout).toMatch(/2 trips, 4 of 6 visits placed/);
  expect(run("--nope")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Unknown option '--nope'.*--help\n$/s),
  });
}, 30_000);

test("only what is new is geocoded, and the answer carries its date and reason", async () => {
  edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "某园"'));
  await geocode(root, { today: "2026-02-02" }, silent);
  const answers = JSON.parse(readFileSync(join(root, "data/geocodes/2020-03-a-trip.json"), "utf8"));
  expect(answers.zone).toMatchObject({ place: "a-park", date: "2026-02-02", provider: "gazetteer" });
  expect(answers.hall.date).toBe("2026-01-01");
});

test("asking again changes no byte of the answers", async () => {
  const file = join(root, "data/geocodes/2020-03-a-trip.json");
  rmSync(file);
  await geocode(root, { today: "2026-02-02" }, silent);
  const first = readFileSync(file, "utf8");
  await geocode(root, { today: "2026-03-03" }, silent);
  expect(readFileSync(file, "utf8")).toBe(first);
});

test("a name that two places bear goes to the one near the trip, with the other told", async () => {
  edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "同市"'));
  await geocode(root, { today: "2026-02-02" }, silent);
  const { zone } = JSON.parse(readFileSync(join(root, "data/geocodes/2020-03-a-trip.json"), "utf8"));
  expect(zone).toMatchObject({ place: "same-120100", rejected: ["same-130100"] });
  expect(zone.reason).toMatch(/km from the trip's other places; next best same-130100/);
});

test("an editor's answer is not lost to a mistyped within", async () => {
  makeAmbiguous();
  command(["--review"], "2\nThe report names the province.\n");
  const before = answers();
  edit(TRIP, (text) => text.replace('"mention": "同市"', '"mention": "同市", "within": "b-provinse"'));
  expect(command([])).toMatchObject({ status: 1, stderr: expect.stringContaining("b-provinse") });
  expect(answers()).toEqual(before);
});

test("an answer is not lost to a service that cannot be asked", () => {
  command([]);
  const before = answers();
  const service = {
    GEOCODERS: "nominatim",
    GEOCODER_CONTACT: "editor@atlas.example",
    NOMINATIM_URL: "https://127.0.0.1",
  };
  const asked = command(["--refresh", "--provider", "nominatim", "--trip", "2020-03-a-trip"], "", service);
  expect(asked).toMatchObject({ status: 2, stderr: expect.stringContaining("could not be looked up: nominatim") });
  expect(answers()).toEqual(before);
});

test("a name that two places bear is refused until the trip says within which", async () => {
  edit("data/gazetteer/china.tsv", (text) => text.replace("110\t30", "101\t36"));
  edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "同市"'));
  await expect(geocode(root, { today: "2026-02-02" }, silent)).rejects.toThrow(
    /visits\[3\]\.mention.*in 乙省 \(same-120100, within b-province-120000\) or .*same-130100.*"within"/,
  );
  edit(TRIP, (text) => text.replace('"mention": "同市"', '"mention": "同市", "within": "b-province-120000"'));
  await geocode(root, { today: "2026-02-02" }, silent);
  const answers = JSON.parse(readFileSync(join(root, "data/geocodes/2020-03-a-trip.json"), "utf8"));
  expect(answers.zone.place).toBe("same-120100");
});

const tsx = join(process.cwd(), "node_modules/tsx/dist/cli.mjs");
const command = (options: string[], input = "", env: Record<string, string> = {}) =>
  spawnSync(
    process.execPath,
    [tsx, "lib/pipeline/commands/geocode.ts", "--root", root, "--today", "2026-02-02", ...options],
    {
      encoding: "utf8",
      input,
      env: { ...process.env, ...env },
    },
  );
const answers = () => JSON.parse(readFileSync(join(root, "data/geocodes/2020-03-a-trip.json"), "utf8"));
/** Two places of one name, equally far from the rest of the trip. */
function makeAmbiguous() {
  edit("data/gazetteer/china.tsv", (text) => text.replace("110\t30", "101\t36"));
  edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "同市"'));
}

test("the command tells what is certain and what is not, for people and for programs, and its status says so", () => {
  rmSync(join(root, "data/geocodes/2020-03-a-trip.json"));
  const all = command([]);
  expect(all.stdout).toMatch(/^= 2020-03-a-trip\/hall “某馆”: 某馆 \(a-hall\), site, within 30 m, 98 % sure/m);
  expect(all.stdout).toMatch(/4 mentions looked up\n= +4 {2}found by its name/);
  expect(all.status).toBe(0);
  expect(command(["--refresh", "--trip", "2021-a-province"]).stdout).toMatch(/1 mention looked up/);
  const lines = command(["--refresh", "--json"]).stdout.trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(Array(5).fill("certain"));
  // Another trip that nobody has looked up yet is none of this one's business.
  rmSync(join(root, "data/geocodes/2020-03-a-trip.json"));
  expect(command(["--refresh", "--trip", "2021-a-province"]).status).toBe(0);
  expect(existsSync(join(root, "data/geocodes/2020-03-a-trip.json"))).toBe(false);
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
  expect(answers().zone).toMatchObject({ reviewed: "The report names the province.", confidence: null });
  expect(answers().zone.rejected).toHaveLength(1);
  const before = readFileSync(join(root, "data/geocodes/2020-03-a-trip.json"), "utf8");
  command(["--refresh"]);
  expect(answers().zone).toEqual(JSON.parse(before).zone);
});

test("an editor sets a point by hand or rejects all", () => {
  makeAmbiguous();
  command(["--review"], "s 121.5 31.2 site Infinity\n\n");
  expect(answers().zone).toBeUndefined();
  command(["--review"], "s 121.5 31.2 site 40\nRead from the plan in the report.\n");
  expect(answers().zone).toMatchObject({ provider: "editor", place: null, point: [121.5, 31.2], error_m: 40 });
  edit(TRIP, (text) => text.replace('"mention": "同市"', '"mention": "无此地"'));
  command(["--review"], "r\nA slip of the pen.\n");
  expect(answers().zone).toMatchObject({ place: null, point: null, reviewed: "A slip of the pen." });
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
  const files = ["data/geocodes/2020-03-a-trip.json", "data/geocodes/2021-a-province.json", "data/permalinks.txt"];
  const state = () => files.map((file) => readFileSync(join(root, file), "utf8"));
  command(["--refresh"]);
  const whole = state();
  // Two files, each written beside its place and moved there.
  for (const step of [1, 2, 3, 4]) {
    for (const file of files.slice(0, 2)) rmSync(join(root, file), { force: true });
    const args = ["--import", killBefore(step), "--import", "tsx", "lib/pipeline/commands/geocode.ts", "--root", root];
    const broken = spawnSync(process.execPath, [...args, "--today", "2026-02-02"], {
      env: { ...process.env, WRITES_TO: join(root, "data") },
    });
    expect(broken.signal, `step ${step}`).toBe("SIGKILL");
    command([]);
    expect(state()).toEqual(whole);
  }
});

test("a mention is explained: who bears the name, what is chosen, and that two fit or none", async () => {
  expect(await explain(root, { mention: "同市", within: null })).toMatch(
    /^"同市": ambiguous\..*"within".*\n {2}49 % same-120100: .*\n {2}49 % same-130100: /,
  );
  expect(await explain(root, { mention: "同市", within: "b-province-120000" })).toMatch(/: same-120100, .*98 % sure/);
  expect(await explain(root, { mention: "某馆", within: null })).toMatch(
    /\n {2}98 % a-hall: 某馆, A Hall; site at 31\.23° N 121\.47° E, within 30 m; by its own name; < a-city-110000.*; curated$/,
  );
  expect(await explain(root, { mention: "无此地", within: null })).toMatch(/^"无此地": not found\./);
  await expect(explain(root, { mention: "某馆", within: "a-hal" })).rejects.toThrow(/--within.*did you mean "a-hall"/);
});

test("a named site that is not known takes the place around it, and says so", async () => {
  edit(TRIP, (text) => text.replace('"mention": "某区"', '"mention": "某村", "within": "a-city-110000"'));
  await geocode(root, { today: "2026-02-02" }, silent);
  const answers = JSON.parse(readFileSync(join(root, "data/geocodes/2020-03-a-trip.json"), "utf8"));
  expect(answers.zone).toMatchObject({ place: "a-city-110000", precision: "city", error_m: 45000 });
  expect(answers.zone.reason).toMatch(/around it stands for it/);
});

test("a place given in GCJ-02 is converted, and the answer keeps what it came as", async () => {
  edit("data/places/a-hall.json", (text) => text.replace('"precision"', '"datum": "GCJ-02", "precision"'));
  // The fixtures have no basemap of their own.
  cpSync("public/basemap", join(root, "public/basemap"), { recursive: true });
  await geocode(root, { today: "2026-02-02" }, silent);
  const { hall } = answers();
  expect(hall).toMatchObject({ datum: "GCJ-02", original: [121.47, 31.23] });
  expect(metresBetween(hall.point, hall.original)).toBeGreaterThan(300);
  expect(metresBetween(hall.point, hall.original)).toBeLessThan(700);
});

test("a trip may bring its own people, places and sources in one file", async () => {
  const trip = JSON.parse(readFileSync(join(root, TRIP), "utf8"));
  const place = {
    id: "a-tower",
    name: { zh: "某塔", en: "A Tower" },
    precision: "site",
    point: [121.5, 31.2],
    error_m: 40,
    within: "a-city-110000",
    sources: [],
  };
  const alone = {
    ...trip,
    id: "2022-alone",
    visits: [{ ...trip.visits[1], mention: "某塔" }],
    define: { places: [place] },
  };
  writeFileSync(join(root, "data/trips/2022-alone.json"), JSON.stringify(alone));
  await geocode(root, { today: "2026-02-02" }, silent);
  build(root, silent);
  expect(output()).toContain('"a-tower"');
});

test("no line leaps over an unplaced visit or joins one of unknown order", () => {
  build(root, silent);
  const [trip] = JSON.parse(output()).trips;
  expect(trip.legs.map(({ from, to, basis }: Record<string, string>) => `${from} ${to} ${basis}`)).toEqual([
    "origin evening inferred",
    "hall park stated",
  ]);
});
