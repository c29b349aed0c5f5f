import { expect, test } from "vitest";
import { citationInWords, citationParts, noteInWords } from "./citation";

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

test("names stay in the language of the source, the rest is in the reader's", () => {
  const source = { id: "a", type: "webpage", title: "遵义", publisher: "Xinhua", issued: { "date-parts": [[2016]] } };
  expect(citationParts(source, "en")).toEqual([
    { text: "“", lang: null },
    { text: "遵义", lang: "zh" },
    { text: "”", lang: null },
    { text: ", ", lang: null },
    { text: "Xinhua", lang: "en" },
    { text: ", ", lang: null },
    { text: "2016", lang: null, date: "2016" },
  ]);
});

test("of a note in two languages a reader sees one", () => {
  const note = "网址是镜像，第3页。/ The address is a mirror, page 3. 读到的是摘录。/ Read as an excerpt.";
  expect(noteInWords(note, "zh")).toBe("网址是镜像，第3页。读到的是摘录。");
  expect(noteInWords(note, "en")).toBe("The address is a mirror, page 3. Read as an excerpt.");
  expect(noteInWords("Read once.", "zh")).toBe("Read once.");
});
