import { expect, test } from "vitest";
import { LEGEND_ORDERS, LEGEND_PLACES } from "../visits/symbols";
import { keySvg } from "./keys";

const drawn = [...LEGEND_PLACES, ...LEGEND_ORDERS].filter((symbol) => symbol !== "unplaced");

test("every symbol of the map has its key, and no two look alike", () => {
  const keys = drawn.map((symbol) => keySvg(symbol).svg);
  expect(new Set(keys).size).toBe(drawn.length);
  for (const svg of keys) expect(svg).not.toMatch(/NaN|undefined|data-/);
});

test("a list has no arrow in the legend either, and only a site has a pin", () => {
  expect(keySvg("listed").svg).not.toContain("arrowhead");
  for (const basis of ["stated", "inferred"] as const) expect(keySvg(basis).svg).toContain('class="arrowhead"');
  for (const symbol of drawn) expect(keySvg(symbol).svg.includes("pin"), symbol).toBe(symbol === "pin");
});
