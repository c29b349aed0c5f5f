import { expect, test } from "vitest";
import { citationInWords } from "./citation";

test("an item without a title says so, and nothing is made up", () => {
  const source = {
    id: "a-report",
    type: "post",
    "container-title": "政事儿",
    publisher: "新京报",
    issued: { "date-parts": [[2016, 7]] },
  };
  expect(citationInWords(source, "zh")).toBe("[无题报道]，政事儿，新京报，2016年7月");
  expect(citationInWords(source, "en")).toBe("[untitled report], 政事儿, 新京报, July 2016");
});

test("a container that is its own publisher is named once", () => {
  const source = { id: "a", type: "webpage", title: "T", "container-title": "X", publisher: "X" };
  expect(citationInWords(source, "en")).toBe("“T”, X");
});
