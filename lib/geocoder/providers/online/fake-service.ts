/** Online services of our own making: what they answer, and what they were asked. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { readGazetteer } from "../../gazetteer/gazetteer";
import type { Geocoder } from "../provider";
import { amap } from "./amap";
import { type ClientOptions, openClient } from "./client";
import { nominatim } from "./nominatim";
import { photon } from "./photon";
import { online, type Service } from "./service";
import { tianditu } from "./tianditu";

const MAKERS = { nominatim, photon, amap, tianditu };
export type Id = keyof typeof MAKERS;
export const IDS: Id[] = ["nominatim", "photon", "amap", "tianditu"];

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Text as it is, anything else as JSON. */
  body?: unknown;
  /** Nothing is sent, and the time that the client waits runs out. */
  silence?: true;
}

/** A server for the tests of a file, with an empty cache for each. */
export function fakeService() {
  const entries = readGazetteer(process.cwd(), []);
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
      const next = replies.length > 1 ? replies.shift() : replies[0];
      const { status = 200, headers = {}, body = "", silence } = next ?? {};
      if (silence) return runOut();
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/geo`;
  });
  afterAll(() => {
    server.close();
  });
  beforeEach(() => {
    asked = [];
    cache = mkdtempSync(join(tmpdir(), "xingji-cache-"));
  });
  afterEach(() => {
    rmSync(cache, { recursive: true, force: true });
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

  return {
    /** From now on it answers so, one after the other, the last one for good. */
    replies(...next: Reply[]) {
      replies = next;
      asked = [];
    },
    /** Requests since the replies were set. */
    get asked() {
      return asked;
    },
    get cache() {
      return cache;
    },
    open(id: Id, options: Partial<ClientOptions> = {}) {
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
    },
  };
}

export const ask = (geocoder: Geocoder, within: string | null = "xuhui-310104", mention = "徐汇区某馆") =>
  geocoder.geocode({ mention, within, near: [] });

/** A place in Xuhui, as each service documents its answer. */
export const row = (rest: object = {}) => ({
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
export const feature = (properties: object = {}, coordinates: unknown = [121.43, 31.19]) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates },
  properties: { osm_key: "tourism", type: "house", name: "某馆", countrycode: "CN", ...properties },
});
export const code = (rest: object = {}) => ({
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
export const ok = (geocodes: unknown[]) => ({
  status: "1",
  info: "OK",
  infocode: "10000",
  count: String(geocodes.length),
  geocodes,
});
export const fail = (infocode: string, info: string) => ({ status: "0", info, infocode });
export const location = (rest: object = {}) => ({
  msg: "ok",
  location: { score: 100, level: "兴趣点", lon: "121.43", lat: "31.19", keyWord: "某馆", ...rest },
  searchVersion: "6.4.9V",
  status: "0",
});
export const GOOD: Record<Id, unknown> = {
  nominatim: [row()],
  photon: { type: "FeatureCollection", features: [feature()] },
  amap: ok([code()]),
  tianditu: location(),
};
