import { expect, test } from "vitest";
import { finish } from "../../steps";
import type { Box } from "../plane/box";
import type { Candidate } from "../text/label";
import { placeInTurn } from "./in-turn";
import { type Forms, type Obstacles, POOR } from "./labels";

const seen: Box = [0, 0, 400, 300];
const fresh = (): Obstacles => ({ hard: [], soft: [], circles: [], seen });
const candidate = (left: number, cost: number): Candidate => ({
  box: [left, 100, left + 80, 116],
  anchor: "start",
  cost,
  leader: null,
});
const forms = (text: string, ...candidates: Candidate[]): Forms => [
  () => ({ rows: [{ text, style: "stop-name" }], candidates: () => candidates, worst: POOR }),
];
const group = { isSelected: false, numbered: false, stops: [] };

test("a name with one place only is placed, though one before it liked that place best", () => {
  const easy = { group, captions: forms("easy", candidate(100, 0), candidate(250, 4)) };
  const picky = { group, captions: forms("picky", candidate(100, 0)) };
  const { placed, poor } = finish(placeInTurn([easy, picky], fresh));
  expect(placed.map(([, label]) => label?.rows[0]?.text).toSorted()).toEqual(["easy", "picky"]);
  expect(poor).toEqual([]);
});

test("what was chosen counts for more than another", () => {
  const other = { group, captions: forms("other", candidate(100, 0)) };
  const chosen = { group: { ...group, isSelected: true }, captions: forms("chosen", candidate(100, 0)) };
  const { placed } = finish(placeInTurn([other, chosen], fresh));
  expect(placed.find(([, label]) => label)?.[1]?.rows[0]?.text).toBe("chosen");
});

test("what was chosen takes another place where one beside it would have none", () => {
  const chosen = {
    group: { ...group, isSelected: true },
    captions: forms("chosen", candidate(100, 20), candidate(250, 24)),
  };
  const picky = { group, captions: forms("picky", candidate(100, 0)) };
  const { placed } = finish(placeInTurn([chosen, picky], fresh));
  expect(placed.flatMap(([, label]) => label?.rows[0]?.text ?? []).toSorted()).toEqual(["chosen", "picky"]);
});
