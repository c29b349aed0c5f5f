import { describe, expect, test } from "vitest";
import * as z from "./schema";

const Mark = z.object({
  kind: z.enum(["town", "river"]),
  at: z.tuple([z.number(), z.number()]),
  note: z.optional(z.string()),
  rank: z.nullable(z.number()),
});

describe("a schema", () => {
  test("reads what has its shape and leaves out what it does not name", () => {
    const mark = { kind: "town", at: [121.5, 31.2], rank: null };
    expect(z.parse(Mark, { ...mark, colour: "red" })).toEqual(mark);
    expect(z.parse(z.looseObject({ kind: z.string() }), { kind: "town", colour: "red" })).toHaveProperty("colour");
  });

  test.each([
    ["an unknown word", { kind: "lake", at: [0, 0], rank: 1 }, ["kind"]],
    ["a number too many", { kind: "town", at: [0, 0, 0], rank: 1 }, ["at"]],
    ["text for a number", { kind: "town", at: [0, "0"], rank: 1 }, ["at", 1]],
    ["null for what may only be missing", { kind: "town", at: [0, 0], note: null, rank: 1 }, ["note"]],
    ["nothing for what may only be null", { kind: "town", at: [0, 0] }, ["rank"]],
  ])("refuses %s and tells where it is", (_, mark, path) => {
    const { error } = z.safeParse(z.array(Mark), [mark]);
    expect(error?.issues.map((issue) => issue.path)).toEqual([[0, ...path]]);
  });

  test("tells a union's members apart by a literal", () => {
    const line = z.object({ type: z.literal("line"), to: z.string() });
    const point = z.object({ type: z.literal("point"), at: z.number() });
    const wrong = { type: "point", at: "here" };
    const { error } = z.safeParse(z.discriminatedUnion("type", [line, point]), wrong);
    expect(error?.issues[0]?.path).toEqual(["at"]);
    expect(z.safeParse(z.union([line, point]), wrong).success).toBe(false);
    expect(z.parse(z.union([line, point]), { type: "line", to: "x" })).toEqual({ type: "line", to: "x" });
  });
});
