import { expect, test } from "vitest";
import { corrected, type GeoName, readGeoNames, readNewer } from "./geonames";

const LINE =
  "1796236\tShanghai\tShanghai\tShanghai, 上海,上海市\t31.22222\t121.45806\tP\tPPLA\tCN\t\t23\t3100\t\t\t22315474\t\t12\tAsia/Shanghai\t2019-09-05";
const NEWER = { country: "CN", admin2: "3205" };

test("a row is read, with longitude before latitude and its other names one by one", () => {
  expect(readGeoNames(`${LINE}\n\nnot a row\n`)).toEqual([
    {
      id: 1796236,
      name: "Shanghai",
      alternates: ["Shanghai", "上海", "上海市"],
      point: [121.45806, 31.22222],
      featureCode: "PPLA",
      country: "CN",
      admin1: "23",
      admin2: "3100",
      population: 22315474,
    },
  ]);
});

test("of the later state the rows of China are read", () => {
  const rows = [
    { name: "Kunshan", lat: "31.38", lng: "120.95", ...NEWER },
    { name: "Seoul", lat: "37.57", lng: "126.98", country: "KR", admin2: "" },
  ];
  expect(readNewer(rows)).toEqual([{ name: "Kunshan", point: [120.95, 31.38], code4: "3205" }]);
});

const at = (lng: number, lat: number): GeoName[] =>
  readGeoNames(LINE).map((row) => ({ ...row, name: "Kunshan", point: [lng, lat] }));
const later = (...points: [number, number][]) => points.map((point) => ({ name: "Kunshan", point, code4: "3205" }));

test("a place that the later state has elsewhere hereabouts is moved there", () => {
  expect(corrected(at(120.95, 31.38), later([121.05, 31.38]))[0]?.point).toEqual([121.05, 31.38]);
});

test("a place stays where it hardly moved, where two could be it, and where the other is far away", () => {
  const [before] = at(120.95, 31.38);
  for (const points of [later([120.955, 31.38]), later([121.05, 31.38], [120.85, 31.38]), later([125, 31.38]), later()])
    expect(corrected(at(120.95, 31.38), points)).toEqual([before]);
});
