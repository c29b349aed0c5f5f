/** What each service answers, as it documents it, good and bad. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { QuotaSpent, ServiceFault } from "./client";
import { ask, code, fail, fakeService, feature, GOOD, type Id, location, ok, row } from "./fake-service";

const service = fakeService();

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
  service.replies({ body });
  const { status, chosen } = await ask(service.open(id));
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
  service.replies({ body });
  const geocoder = service.open(id);
  expect((await ask(geocoder)).status).toBe("not found");
  expect((await ask(geocoder)).status).toBe("not found");
  expect(service.asked).toHaveLength(1);
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
  service.replies({ body });
  await expect(ask(service.open(id))).rejects.toThrow(ServiceFault);
  expect(readdirSync(service.cache)).toEqual([]);
});

test.each<[Id, unknown, number]>([
  ["amap", fail("10003", "DAILY_QUERY_OVER_LIMIT"), 200],
  ["amap", fail("10010", "IP_QUERY_OVER_LIMIT"), 200],
  ["amap", fail("10044", "USER_DAILY_QUERY_OVER_LIMIT"), 200],
  ["tianditu", { code: 12, msg: "访问次数超过配额上限" }, 403],
])("%s: a spent quota (%j) stops the service for the day, not for the next", async (id, body, status) => {
  service.replies({ body, status });
  await expect(ask(service.open(id))).rejects.toThrow(QuotaSpent);
  await expect(ask(service.open(id), null, "another")).rejects.toThrow(QuotaSpent);
  expect(service.asked).toHaveLength(1);
  service.replies({ body: GOOD[id] });
  expect((await ask(service.open(id, { today: "2026-02-03" }))).status).toBe("found");
});

test.each<[Id, unknown]>([
  ["amap", fail("10004", "ACCESS_TOO_FREQUENT")],
  ["amap", fail("10014", "CUQPS_HAS_EXCEEDED_THE_LIMIT")],
  ["tianditu", { code: 13, msg: "访问过于频繁" }],
])("%s: too fast (%j) is tried again", async (id, body) => {
  service.replies({ body }, { body: GOOD[id] });
  expect((await ask(service.open(id))).status).toBe("found");
  expect(service.asked).toHaveLength(2);
});

test.each<[Id, unknown, number]>([
  ["amap", fail("10001", "INVALID_USER_KEY"), 200],
  ["tianditu", { code: 301, msg: "非法Key" }, 403],
  ["nominatim", "<html>Access blocked</html>", 403],
])("%s: a refusal (%j) is told without the key and not tried again", async (id, body, status) => {
  service.replies({ body, status });
  const error = await ask(service.open(id)).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(ServiceFault);
  expect(String(error)).not.toContain("secret");
  expect(service.asked).toHaveLength(1);
});
