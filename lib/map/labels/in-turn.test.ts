import { expect, test } from "vitest";
import type { Box } from "../plane/box";
import { placeInTurn } from "./in-turn";
import { type Forms, type Obstacles, POOR, type Spot } from "./labels";

const seen: Box = [0, 0, 400, 300];
const fresh = (): Obstacles => ({ hard: [], soft: [], rings: [], seen });
const spot = (left: number, cost: number): Spot => ({
  box: [left, 100, left + 80, 116],
  anchor: "start",
  cost,
  leader: null,
});
const forms = (text: string, ...spots: Spot[]): Forms => [
  () => ({ rows: [{ text, style: "nm" }], spots: () => spots, worst: POOR }),
];
const group = { on: false, numbered: true, stops: [] };

test("a name with one place only is placed, though one before it liked that place best", () => {
  const picky = { group: { ...group, stops: [] }, captions: forms("picky", spot(100, 0)) };
  const easy = { group, captions: forms("easy", spot(100, 0), spot(250, 4)) };
  const one = { numbered: false, on: false, stops: [] };
  const { placed, poor } = placeInTurn(
    [
      { ...easy, group: one },
      { ...picky, group: one },
    ],
    fresh,
  );
  expect(placed.map(([, label]) => label?.rows[0]?.text).toSorted()).toEqual(["easy", "picky"]);
  expect(poor).toEqual([]);
});

test("what was chosen counts for more than another", () => {
  const one = { numbered: false, on: false, stops: [] };
  const other = { group: one, captions: forms("other", spot(100, 0)) };
  const chosen = { group: { ...one, on: true }, captions: forms("chosen", spot(100, 0)) };
  const { placed } = placeInTurn([other, chosen], fresh);
  expect(placed.find(([, label]) => label)?.[1]?.rows[0]?.text).toBe("chosen");
});
