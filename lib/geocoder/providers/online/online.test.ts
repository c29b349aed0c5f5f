import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { metresBetween } from "../../../geometry";
import { curated, readRecords } from "../../../pipeline/read";
import { readGazetteer } from "../../gazetteer/gazetteer";
import type { Geocoder } from "../provider";
import { amap } from "./amap";
import { type ClientOptions, isPrivate, openClient, QuotaSpent, ServiceFault } from "./client";
import { nominatim } from "./nominatim";
import { photon } from "./photon";
import { online, type Service } from "./service";
import { tianditu } from "./tianditu";

const entries = readGazetteer(process.cwd(), curated(readRecords(process.cwd())));
const MAKERS = { nominatim, photon, amap, tianditu };
type Id = keyof typeof MAKERS;
const IDS: Id[] = ["nominatim", "photon", "amap", "tianditu"];

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Text as it is, anything else as JSON. */
  body?: unknown;
  /** Nothing is sent, and the time that the client waits runs out. */
  silence?: true;
}

let server: Server;
let base = "";
let replies: Reply[] = [];
let asked: IncomingMessage[] = [];
let cache = "";
/** Ends the waiting of the last request, in the place of a clock. */
let runOut = () => {};
vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
  const controller = new AbortController();
  runOut = () => controller.abort(new DOMException("the time has run out", "TimeoutError"));
  return controller.signal;
});

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(request);
    const {
      status = 200,
      headers = {},
      body = "",
      silence,
    } = replies.length > 1 ? (replies.shift() ?? {}) : (replies[0] ?? {});
    if (silence) return runOut();
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/geo`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  cache = mkdtempSync(join(tmpdir(), "xingji-cache-"));
});

const env = (): NodeJS.ProcessEnv => ({
  NODE_ENV: "test",
  NOMINATIM_URL: base,
  PHOTON_URL: base,
  AMAP_URL: base,
  TIANDITU_URL: base,
  AMAP_KEY: "secret-amap",
  TIANDITU_KEY: "secret-tianditu",
});

function open(id: Id, options: Partial<ClientOptions> = {}): Geocoder {
  const service: Service = MAKERS[id](env());
  const client = openClient({
    id,
    base: service.base,
    perSecond: 1000,
    contact: "desk@example.org",
    cache,
    today: "2026-02-02",
    patience: 1,
    allowPrivate: true,
    ...options,
  });
  return online(service, client, entries, process.cwd());
}

const ask = (geocoder: Geocoder, within: string | null = "sh-xuhui", mention = "徐汇区某馆") =>
  geocoder.geocode({ mention, within, near: [] });

/** A place in Xuhui, as each service documents its answer. */
const row = (rest: object = {}) => ({
  place_id: 1,
  lat: "31.19",
  lon: "121.43",
  category: "tourism",
  type: "museum",
  place_rank: 30,
  importance: 0.2,
  display_name: "某馆, 徐汇区, 上海市, 中国",
  boundingbox: ["31.1899", "31.1901", "121.4299", "121.4301"],
  ...rest,
});
const feature = (properties: object = {}, coordinates: unknown = [121.43, 31.19]) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates },
  properties: { osm_key: "tourism", type: "house", name: "某馆", countrycode: "CN", ...properties },
});
const code = (rest: object = {}) => ({
  formatted_address: "上海市徐汇区某馆",
  country: "中国",
  province: "上海市",
  city: [],
  district: "徐汇区",
  street: [],
  number: [],
  location: "121.434,31.188",
  level: "兴趣点",
  ...rest,
});
const ok = (geocodes: unknown[]) => ({
  status: "1",
  info: "OK",
  infocode: "10000",
  count: String(geocodes.length),
  geocodes,
});
const fail = (infocode: string, info: string) => ({ status: "0", info, infocode });
const location = (rest: object = {}) => ({
  msg: "ok",
  location: { score: 100, level: "兴趣点", lon: "121.43", lat: "31.19", keyWord: "某馆", ...rest },
  searchVersion: "6.4.9V",
  status: "0",
});
const GOOD: Record<Id, unknown> = {
  nominatim: [row()],
  photon: { type: "FeatureCollection", features: [feature()] },
  amap: ok([code()]),
  tianditu: location(),
};

test.each<[Id, string, unknown, Record<string, unknown>]>([
  ["nominatim", "a museum", [row()], { precision: "site", error_m: 50, point: [121.43, 31.19] }],
  ["nominatim", "numbers for degrees", [row({ lat: 31.19, lon: 121.43 })], { point: [121.43, 31.19] }],
  [
    "nominatim",
    "a district",
    [row({ place_rank: 12, boundingbox: ["31.0", "31.2", "121.3", "121.5"] })],
    { precision: "county" },
  ],
  ["nominatim", "a street", [row({ place_rank: 26 })], { precision: "area" }],
  ["photon", "a house", GOOD.photon, { precision: "site", name: "某馆" }],
  [
    "photon",
    "a city with a box",
    { features: [feature({ type: "city", extent: [121.3, 31.3, 121.5, 31.1] })] },
    { precision: "city" },
  ],
  [
    "photon",
    "a street without a name",
    { features: [feature({ type: "street", name: undefined, street: "某路" })] },
    { name: "某路" },
  ],
  ["photon", "a type that is new", { features: [feature({ type: "other" })] }, { precision: "area" }],
  ["amap", "a point of interest", ok([code()]), { precision: "site", datum: "GCJ-02", original: [121.434, 31.188] }],
  [
    "amap",
    "[] for every empty field",
    ok([code({ formatted_address: [], level: [] })]),
    { name: "", precision: "county" },
  ],
  ["amap", "a district", ok([code({ level: "区县" })]), { precision: "county", error_m: 30_000 }],
  ["amap", "a level that is new", ok([code({ level: "某级" })]), { precision: "county" }],
  ["tianditu", "a point of interest", location(), { precision: "site", datum: "CGCS2000", point: [121.43, 31.19] }],
  ["tianditu", "numbers for degrees", location({ lon: 121.43, lat: 31.19 }), { point: [121.43, 31.19] }],
  ["tianditu", "a township", location({ level: "乡镇" }), { precision: "township" }],
  ["tianditu", "a status that is a number", { ...location(), status: 0 }, { precision: "site" }],
])("%s: %s is read", async (id, _, body, expected) => {
  replies = [{ body }];
  const { status, chosen } = await ask(open(id));
  expect(status).toBe("found");
  expect(chosen).toMatchObject({ place: null, match: "name", confidence: 0.75, ...expected });
});

test.each<[Id, string, unknown]>([
  ["nominatim", "no row", []],
  ["photon", "no feature", { type: "FeatureCollection", features: [] }],
  ["amap", "no geocode", ok([])],
  ["amap", "a geocode without a location", ok([code({ location: [] })])],
  ["amap", "no list at all", { status: "1", info: "OK", infocode: "10000", count: "0" }],
  ["amap", "the code for nothing found", fail("30001", "ENGINE_RESPONSE_DATA_ERROR")],
  ["tianditu", "the status for nothing found", { msg: "无结果", status: "101" }],
  ["tianditu", "no location", { msg: "ok", status: "0" }],
])("%s: %s is not found, and not asked again", async (id, _, body) => {
  replies = [{ body }];
  const geocoder = open(id);
  expect((await ask(geocoder)).status).toBe("not found");
  expect((await ask(geocoder)).status).toBe("not found");
  expect(asked).toHaveLength(1);
});

test.each<[Id, string, unknown]>([
  ["nominatim", "an object for the list", { error: "Unable to geocode" }],
  ["nominatim", "a latitude beyond the pole", [row({ lat: "91" })]],
  ["nominatim", "words for a degree", [row({ lon: "east" })]],
  ["nominatim", "an empty degree", [row({ lon: "" })]],
  ["nominatim", "half a box", [row({ boundingbox: ["31.1", "31.2"] })]],
  ["photon", "no features", { type: "FeatureCollection" }],
  ["photon", "one coordinate", { features: [feature({}, [121.43])] }],
  ["photon", "null for a coordinate", { features: [feature({}, [null, 31.19])] }],
  ["amap", "one number for a location", ok([code({ location: "121.43" })])],
  ["amap", "a number for the status", { ...ok([code()]), status: 1 }],
  ["amap", "a location beyond the globe", ok([code({ location: "221.43,31.19" })])],
  ["tianditu", "no latitude", location({ lat: undefined })],
  ["tianditu", "words for a degree", location({ lon: "不详" })],
  ["tianditu", "another status", { msg: "服务异常", status: "404" }],
])("%s: %s is a fault, told and not kept", async (id, _, body) => {
  replies = [{ body }];
  await expect(ask(open(id))).rejects.toThrow(ServiceFault);
  expect(readdirSync(cache)).toEqual([]);
});

test.each<[Id, unknown, number]>([
  ["amap", fail("10003", "DAILY_QUERY_OVER_LIMIT"), 200],
  ["amap", fail("10010", "IP_QUERY_OVER_LIMIT"), 200],
  ["amap", fail("10044", "USER_DAILY_QUERY_OVER_LIMIT"), 200],
  ["tianditu", { code: 12, msg: "访问次数超过配额上限" }, 403],
])("%s: a spent quota (%j) stops the service for the day, not for the next", async (id, body, status) => {
  replies = [{ body, status }];
  await expect(ask(open(id))).rejects.toThrow(QuotaSpent);
  await expect(ask(open(id), null, "another")).rejects.toThrow(QuotaSpent);
  expect(asked).toHaveLength(1);
  replies = [{ body: GOOD[id] }];
  expect((await ask(open(id, { today: "2026-02-03" }))).status).toBe("found");
});

test.each<[Id, unknown]>([
  ["amap", fail("10004", "ACCESS_TOO_FREQUENT")],
  ["amap", fail("10014", "CUQPS_HAS_EXCEEDED_THE_LIMIT")],
  ["tianditu", { code: 13, msg: "访问过于频繁" }],
])("%s: too fast (%j) is tried again", async (id, body) => {
  replies = [{ body }, { body: GOOD[id] }];
  expect((await ask(open(id))).status).toBe("found");
  expect(asked).toHaveLength(2);
});

test.each<[Id, unknown, number]>([
  ["amap", fail("10001", "INVALID_USER_KEY"), 200],
  ["tianditu", { code: 301, msg: "非法Key" }, 403],
  ["nominatim", "<html>Access blocked</html>", 403],
])("%s: a refusal (%j) is told without the key and not tried again", async (id, body, status) => {
  replies = [{ body, status }];
  const error = await ask(open(id)).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(ServiceFault);
  expect(String(error)).not.toContain("secret");
  expect(asked).toHaveLength(1);
});

for (const id of IDS) {
  test(`${id}: HTML, cut-off JSON, a redirect and a flood of bytes are faults`, async () => {
    const bad: Reply[] = [
      { body: "<!doctype html><title>busy</title>", headers: { "Content-Type": "text/html" } },
      { body: JSON.stringify(GOOD[id]).slice(0, -5) },
      { status: 302, headers: { Location: "http://169.254.169.254/" } },
      { body: `"${"x".repeat(1_100_000)}"` },
    ];
    for (const reply of bad) {
      asked = [];
      replies = [reply];
      await expect(ask(open(id))).rejects.toThrow(ServiceFault);
      expect(asked).toHaveLength(1);
    }
  });

  test(`${id}: 429 with Retry-After, 503 and a silence are waited out`, async () => {
    replies = [
      { status: 429, headers: { "Retry-After": "0" } },
      { status: 503, body: "{}" },
      { silence: true },
      { body: GOOD[id] },
    ];
    expect((await ask(open(id))).status).toBe("found");
    expect(asked).toHaveLength(4);
  });

  test(`${id}: what has been answered is never asked again, and the key is nowhere in the cache`, async () => {
    replies = [{ body: GOOD[id] }];
    const first = await ask(open(id));
    expect(await ask(open(id))).toEqual(first);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers["user-agent"]).toBe("Xingji/0.1 (desk@example.org)");
    const [file = ""] = readdirSync(join(cache, id));
    expect(file + readFileSync(join(cache, id, file), "utf8")).not.toContain("secret");
  });

  test(`${id}: a server that fails five times in a row is left alone`, async () => {
    replies = [{ status: 500 }];
    const geocoder = open(id);
    await expect(ask(geocoder, null, "one")).rejects.toThrow(/status 500/);
    await expect(ask(geocoder, null, "two")).rejects.toThrow(ServiceFault);
    const before = asked.length;
    await expect(ask(geocoder, null, "three")).rejects.toThrow(/several times in a row/);
    expect(asked).toHaveLength(before);
  });
}

test.each(["", "{", '{"a":1}'])("a cache file that holds %j is asked for again, and written over", async (damage) => {
  replies = [{ body: GOOD.amap }];
  const first = await ask(open("amap"));
  const [file = ""] = readdirSync(join(cache, "amap"));
  writeFileSync(join(cache, "amap", file), damage);
  expect(await ask(open("amap"))).toEqual(first);
  expect(await ask(open("amap"))).toEqual(first);
  expect(asked).toHaveLength(2);
});

test("an answer far from the middle of a large country is still within it", async () => {
  replies = [{ body: [row({ lat: "21.31", lon: "-157.86" })] }];
  expect(await ask(open("nominatim"), "country-us", "Some Hall")).toMatchObject({ status: "found" });
  replies = [{ body: [row({ lat: "43.12", lon: "131.9" })] }];
  expect(await ask(open("nominatim"), "country-ru", "Other Hall")).toMatchObject({ status: "found" });
  expect(await ask(open("nominatim"), "country-de", "Other Hall")).toMatchObject({ status: "not found" });
});

test("a wait of more than a minute counts as a spent quota", async () => {
  replies = [{ status: 429, headers: { "Retry-After": "3600" } }];
  await expect(ask(open("photon"))).rejects.toThrow(QuotaSpent);
});

test("an answer outside the place that the trip names is refused", async () => {
  replies = [{ body: [row({ lat: "39.9", lon: "116.4" })] }];
  expect(await ask(open("nominatim"))).toMatchObject({
    status: "not found",
    reason: expect.stringContaining("outside sh-xuhui"),
  });
});

test("two answers far apart are for an editor to tell apart", async () => {
  replies = [{ body: [row(), row({ lat: "39.9", lon: "116.4" })] }];
  const { status, candidates } = await ask(open("nominatim"), null);
  expect(status).toBe("ambiguous");
  expect(candidates).toHaveLength(2);
});

test("GCJ-02 is taken back to WGS-84", async () => {
  replies = [{ body: GOOD.amap }];
  const { chosen } = await ask(open("amap"));
  expect(chosen?.point && metresBetween(chosen.point, [121.434, 31.188])).toBeGreaterThan(300);
});

test("requests keep the pace of the service", async () => {
  replies = [{ body: [] }];
  const geocoder = open("nominatim", { perSecond: 10 });
  const start = performance.now();
  await Promise.all(["a", "b", "c", "d"].map((mention) => ask(geocoder, null, mention)));
  expect(performance.now() - start).toBeGreaterThan(250);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.20.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "::1",
  "::ffff:127.0.0.1",
  "fd00::1",
  "fe80::1",
])("%s is private", (address) => expect(isPrivate(address)).toBe(true));
test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("%s is not", (address) =>
  expect(isPrivate(address)).toBe(false),
);

test("a host with a private address is not asked", async () => {
  replies = [{ body: [] }];
  await expect(ask(open("nominatim", { allowPrivate: false }))).rejects.toThrow(/private address/);
  expect(asked).toHaveLength(0);
});
