import { expect, test } from "vitest";
import type { Precision } from "@/lib/contract";
import { countsOf } from "@/lib/counts";
import { placedInWords } from "./placed";

type Placing = "own" | "missing" | "announced" | "whole province" | Precision;

const precisionOf = (placing: Placing): Precision | null =>
  placing === "missing"
    ? null
    : placing === "own" || placing === "announced"
      ? "site"
      : placing === "whole province"
        ? "province"
        : placing;

/** Counts of visits that are at a point of their own, at none, to a unit as a whole, or only within something of a precision. */
const counts = (...placings: Placing[]) =>
  countsOf(
    placings.map((placing) => ({
      point: placing === "missing" ? null : ([120, 31] satisfies [number, number]),
      stand_in: ["missing", "own", "announced", "whole province"].includes(placing)
        ? null
        : { zh: "某处", en: "somewhere" },
      precision: precisionOf(placing),
      status: placing === "announced" ? ("announced" as const) : ("reported" as const),
    })),
  );

test.each<[Placing[], string, string]>([
  [["own", "own"], "2 处，图上全部标出", "2 stops, all on the map"],
  [
    ["own", "own", "announced"],
    "2 处，图上全部标出；另有 1 处只是预告",
    "2 stops, all on the map; 1 more only announced",
  ],
  [["announced"], "预告 1 处，是否成行未见报道", "1 stop announced, not reported as done"],
  [["own", "missing"], "2 处，图上标出 1 处", "1 of 2 stops on the map"],
  [
    ["city", "city", "city", "city", "city"],
    "5 处：没有一处有自己的位置，5 处只知在哪个市",
    "5 stops: none with a position of its own, 5 located only to the city",
  ],
  [
    ["own", "county", "province", "missing"],
    "4 处：1 处单独标出，2 处只知大致范围，1 处图上未标",
    "4 stops: 1 marked by itself, 2 located only to something wider, 1 not on the map",
  ],
  [["whole province"], "1 处，只知在哪个省区", "1 stop, located only to the province"],
  [["city"], "1 处，只知在哪个市", "1 stop, located only to the city"],
])("what is placed is told from what something wider stands for: %j", (placings, zh, en) => {
  expect(placedInWords(counts(...placings), "zh")).toBe(zh);
  expect(placedInWords(counts(...placings), "en")).toBe(en);
});
