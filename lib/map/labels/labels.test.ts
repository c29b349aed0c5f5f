import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pixel } from "../camera/camera";
import { type Box, bbox, intersects } from "../plane/box";
import { type Candidate, sizeOf } from "../text/label";
import { AROUND, candidatesBeside } from "./beside";
import { FORBIDDEN, findPlace, type LabelRequest, type Obstacles, POOR, placeForms } from "./labels";

const seen: Box = [0, 0, 400, 300];
const rows = [{ text: "a name", style: "stop-name" as const }];
const request = (at: [number, number]): LabelRequest => ({
  rows,
  candidates: () => candidatesBeside(at, [[-10, -10, 10, 10]], AROUND, sizeOf(rows), seen),
  worst: POOR,
});
const free = (rest: Partial<Obstacles> = {}): Obstacles => ({ hard: [], soft: [], circles: [], seen, ...rest });

test("a name first stands to the right of what it names", () => {
  const label = findPlace(request([200, 150]), free());
  expect(label).toMatchObject({
    anchor: "start",
    box: [215, expect.any(Number), expect.any(Number), expect.any(Number)],
  });
});

test("a name never covers what must not be covered, wherever that is", () => {
  const x = fc.integer({ min: 0, max: 400 });
  const y = fc.integer({ min: 0, max: 300 });
  const box = fc.tuple(x, y, fc.integer({ min: 5, max: 150 }), fc.integer({ min: 5, max: 100 }));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
      const hard = boxes.map(([left, top, width, height]): Box => [left, top, left + width, top + height]);
      const label = findPlace(request([200, 150]), free({ hard }));
      if (label) for (const other of hard) expect(intersects(label.box, other)).toBe(false);
    }),
  );
});

test("where everything around is taken nothing is written", () => {
  expect(findPlace(request([200, 150]), free({ hard: [seen] }))).toBeNull();
});

test("a name moves off a line where it can", () => {
  const points = Array.from({ length: 60 }, (_, i): [number, number] => [215 + i, 150]);
  const soft = [{ box: [215, 150, 275, 150] as const, points }];
  const label = findPlace(request([200, 150]), free({ soft }));
  expect(label?.anchor).not.toBe("start");
});

test("a name does not stand beside another symbol as if it named that", () => {
  const mine = { symbol: [190, 140, 210, 160] as const, circles: [] };
  const other = { symbol: [262, 150, 282, 170] as const, circles: [] };
  const label = findPlace({ ...request([200, 150]), ownSymbol: mine }, free({ namedSymbols: [mine, other] }));
  expect(label?.anchor).not.toBe("start");
});

test("a name is not written off the corner of its symbol where another symbol stands right above it", () => {
  const mine = { symbol: [198, 134, 224, 166] as const, circles: [] };
  const other = { symbol: [273, 128, 299, 160] as const, circles: [] };
  const below: Candidate = { box: [225, 171, 392, 205], anchor: "start", cost: 0, leader: null };
  const only = { rows, candidates: () => [below], worst: POOR, ownSymbol: mine };
  expect(findPlace(only, free({ namedSymbols: [mine] }))).not.toBeNull();
  expect(findPlace(only, free({ namedSymbols: [mine, other] }))).toBeNull();
});

/** One place only, with a leader or without. */
const place = (box: Box, leader: Candidate["leader"] = null): Candidate => ({ box, anchor: "middle", cost: 0, leader });
const mine = { symbol: [190, 140, 210, 160] as const, circles: [] };

test("a name is not written where another symbol is nearer than its own", () => {
  const other = { symbol: [262, 120, 282, 140] as const, circles: [] };
  const asked = { ...request([200, 150]), candidates: () => [place([200, 100, 258, 117])], ownSymbol: mine };
  expect(findPlace(asked, free({ namedSymbols: [mine] }))).not.toBeNull();
  expect(findPlace(asked, free({ namedSymbols: [mine, other] }))).toBeNull();
});

test("a name over its symbol is not written in the row of another", () => {
  const pill = { symbol: [128, 284, 180, 308] as const, circles: [] };
  const pin = { symbol: [159, 220, 185, 252] as const, circles: [] };
  const inItsRow = {
    ...request([154, 296]),
    candidates: () => [place([38, 208, 130, 278])],
    ownSymbol: pill,
    worst: 180,
  };
  expect(findPlace(inItsRow, free({ namedSymbols: [pill] }))).not.toBeNull();
  expect(findPlace(inItsRow, free({ namedSymbols: [pill, pin] }))).toBeNull();
});

test("a name over its symbol has none of its lines in the row of another", () => {
  const pill = { symbol: [128, 284, 180, 308] as const, circles: [] };
  const pin = { symbol: [159, 220, 185, 252] as const, circles: [] };
  const asked = { ...request([154, 296]), candidates: () => [place([50, 228, 137, 280])], ownSymbol: pill, worst: 180 };
  expect(findPlace(asked, free({ namedSymbols: [pill] }))).not.toBeNull();
  expect(findPlace(asked, free({ namedSymbols: [pill, pin] }))).toBeNull();
});

test("a name stands in another's circle where its own symbol does, too, not elsewhere", () => {
  const other = { symbol: [290, 190, 310, 210] as const, circles: [{ at: [300, 200] as Pixel, radius: 500 }] };
  const asked = { ...request([200, 150]), candidates: () => [place([215, 120, 260, 137])], ownSymbol: mine };
  expect(findPlace(asked, free({ namedSymbols: [mine, other] }))).not.toBeNull();
  const smaller = { ...other, circles: [{ at: [300, 200] as Pixel, radius: 90 }] };
  expect(findPlace(asked, free({ namedSymbols: [mine, smaller] }))).toBeNull();
});

test("a leader leads to its own symbol, past no other and to none that is nearer", () => {
  const other = { symbol: [214, 110, 230, 130] as const, circles: [] };
  const led = place(
    [230, 60, 280, 80],
    [
      [230, 80],
      [208, 134],
    ],
  );
  const asked = { ...request([200, 150]), candidates: () => [led], ownSymbol: mine };
  expect(findPlace(asked, free({ namedSymbols: [mine] }))).not.toBeNull();
  expect(findPlace(asked, free({ namedSymbols: [mine, other] }))).toBeNull();
  expect(findPlace(asked, free({ namedSymbols: [mine], hard: [[222, 100, 240, 120]] }))).toBeNull();
});

test("the name of a shape keeps off symbols beside it", () => {
  const other = { symbol: [262, 140, 282, 160] as const, circles: [] };
  const label = findPlace({ ...request([200, 150]), ofExtent: true }, free({ namedSymbols: [other] }));
  expect(label?.anchor).not.toBe("start");
});

test("a leader runs across no line where there is another way", () => {
  const side = (x: number) =>
    place(
      [x - 25, 140, x + 25, 160],
      [
        [x, 150],
        [200, 150],
      ],
    );
  const asked = { ...request([200, 150]), candidates: () => [side(100), side(300)] };
  const line: Pixel[] = Array.from({ length: 30 }, (_, i) => [150, 80 + i * 5]);
  const found = (soft: Obstacles["soft"]) => findPlace(asked, free({ soft }))?.leader?.[0][0];
  expect(found([])).toBe(100);
  expect(found([{ points: line, box: bbox(line) }])).toBe(300);
});

test("a leader is an obstacle to the names that come after", () => {
  const led = place(
    [150, 40, 200, 60],
    [
      [175, 60],
      [175, 200],
    ],
  );
  const across = { ...request([175, 130]), candidates: () => [place([150, 120, 200, 140])] };
  const obstacles = free();
  expect(findPlace(across, obstacles)).not.toBeNull();
  placeForms([() => ({ ...request([175, 200]), candidates: () => [led] })], obstacles);
  expect(findPlace(across, obstacles)).toBeNull();
});

test("a shorter form is taken where the whole finds no room", () => {
  const long = [{ text: "a name that is much too long for the room there is", style: "stop-name" as const }];
  const whole = {
    ...request([200, 150]),
    rows: long,
    candidates: () => candidatesBeside([200, 150], [[-10, -10, 10, 10]], AROUND, sizeOf(long), seen),
  };
  const narrow = free({
    hard: [
      [0, 0, 120, 300],
      [290, 0, 400, 300],
    ],
  });
  const label = placeForms([() => whole, () => request([200, 150])], narrow);
  expect(label?.rows).toEqual(rows);
  expect(label?.cost).toBeLessThan(FORBIDDEN);
});

test("the last resort is tried where nothing else finds room, however good it would be", () => {
  const dear = { ...request([200, 150]), candidates: () => [{ ...place([210, 140, 260, 160]), cost: 60 }] };
  const small = [{ text: "small", style: "stop-name small" as const }];
  const last = { ...request([200, 150]), isLastResort: true, rows: small };
  expect(placeForms([() => dear, () => last], free())?.rows).toEqual(rows);
  expect(placeForms([() => null, () => last], free())?.rows).toEqual(small);
});
