import { expect, test } from "vitest";
import { originOf } from "./tiles.mjs";

test.each([
  ["https://tile.openstreetmap.org/{z}/{x}/{y}.png", "https://tile.openstreetmap.org"],
  ["https://{s}.tile.example.org/{z}/{x}/{y}.png", "https://*.tile.example.org"],
  ["https://webrd0{s}.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}", "https://*.is.autonavi.com"],
  ["https://t{s}.tianditu.gov.cn/vec_w/wmts?tilematrix={z}&tilerow={y}&tilecol={x}", "https://*.tianditu.gov.cn"],
  ["https://a.t{s}-x.example.org:8443/{z}/{x}/{y}.png", "https://*.example.org:8443"],
  ["https://tile.example.org/{s}.x/{z}/{x}/{y}.png", "https://tile.example.org"],
])("the tiles of %s come from %s", (template, origin) => {
  expect(originOf(template)).toBe(origin);
});
