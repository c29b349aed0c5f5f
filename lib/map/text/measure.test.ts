import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { breakLines, isolated, lineWidth, TYPES, textWidth } from "./measure";

const css = readFileSync("components/map/map.css", "utf8").replace(/\/\*.*?\*\//gs, "");

/** What the style sheet says of a line with these classes inside a label, later rules over earlier ones. */
function styled(classes: string) {
  const names = classes.split(" ");
  const found = { size: 0, bold: false, tracking: 0 };
  for (const [, selectors = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const applies = selectors.split(",").some((selector) => {
      const own = /^\.label(?: ((?:\.[\w-]+)+))?$/.exec(selector.trim());
      return own && (own[1] ?? "").split(".").every((name) => name === "" || names.includes(name));
    });
    if (!applies) continue;
    const size = /font(?:-size)?:[^;]*?([\d.]+)px/.exec(body)?.[1];
    const weight = /font(?:-weight)?:\s*(?:italic )?(400|700)/.exec(body)?.[1];
    const tracking = /letter-spacing:\s*([\d.]+)em/.exec(body)?.[1];
    if (size) found.size = Number(size);
    if (weight) found.bold = weight === "700";
    if (tracking) found.tracking = Number(tracking);
  }
  return found;
}

test("every line is measured as the style sheet sets it, with its letter-spacing", () => {
  for (const [classes, type] of Object.entries(TYPES))
    expect({ classes, ...styled(classes) }).toEqual({ classes, ...type });
  expect(lineWidth("黄浦区", "district-name")).toBeCloseTo(3 * 14 * 1.2);
});

test.each(["𠮷", "평", "か", "カ", "Ａ", "，", "👩🏽‍🚀", "🏙️", "🇨🇳"])("%s is one em wide", (letter) => {
  expect(textWidth(letter, 10, false)).toBe(10);
});

test("a long word is broken, with a hyphen, and no line is wider than asked", () => {
  const lines = breakLines("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "stop-name", 190);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(lineWidth(line, "stop-name")).toBeLessThanOrEqual(190);
  expect(lines.slice(0, -1).every((line) => line.endsWith("-"))).toBe(true);
  expect(lines.map((line) => line.replace(/-$/, "")).join("")).toContain("llgogerychwyrndrobwllll");
});

test("wide letters break anywhere, never inside one, before a closing mark or within a Latin word", () => {
  const names = [
    "𠮷𡈽𪚥𬇙𬺈𰻞𠮷𡈽𪚥𬇙𬺈𰻞",
    "👩🏽‍🚀".repeat(9),
    "上海（临港），自由贸易（试验）区，中心",
    "上海ABCDEF国际KLMNOP中心大厦",
    "東京スカイツリータワー佐々木ショッピングセンター",
  ];
  for (const name of names) {
    const lines = breakLines(name, "stop-name", 84);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe(name);
    for (const line of lines) {
      expect(lineWidth(line, "stop-name")).toBeLessThanOrEqual(84);
      expect(line).not.toMatch(/^(?:，|）|ー|々|ョ|ッ|\u200d|\p{Emoji_Modifier})|（$/u);
      expect(line).not.toMatch(/\p{Cs}/u);
    }
  }
  expect(breakLines("上海ABCDEF国际KLMNOP中心大厦", "stop-name", 84).join("|")).toMatch(/ABCDEF.*KLMNOP/);
});

test("a name of two lines has two even ones", () => {
  const [first = "", second = ""] = breakLines("Xuhui Riverside Planning Exhibition Centre", "stop-name", 190);
  expect(Math.abs(lineWidth(first, "stop-name") - lineWidth(second, "stop-name"))).toBeLessThan(80);
});

test("what runs from right to left, or turns the direction, is isolated; all else is left alone", () => {
  for (const name of ["قصر الشعب (دمشق)", "קריית הממשלה", "Shanghai\u202ereverse"])
    expect(isolated(name)).toBe(`\u2068${name}\u2069`);
  expect(isolated("上海 Shanghai")).toBe("上海 Shanghai");
});

test("a Chinese name is broken between words, where that takes no more lines", () => {
  expect(breakLines("张江高科技园区", "stop-name", 60)).toHaveLength(2);
  expect(breakLines("张江高科技园区", "stop-name", 84)).toEqual(["张江高科技", "园区"]);
  expect(breakLines("上海自贸试验区行政服务中心", "stop-name", 120)).toEqual(["上海自贸试验区", "行政服务中心"]);
});

test("a list is broken between its members, where that takes no more lines", () => {
  expect(breakLines("西宁市、果洛藏族自治州", "area-name", 150)).toEqual(["西宁市、", "果洛藏族自治州"]);
  expect(breakLines("Shanghai; Suzhou", "area-name", 90)).toEqual(["Shanghai;", "Suzhou"]);
  expect(breakLines("Xining, Golog Tibetan Autonomous Prefecture", "area-name", 290)).toEqual([
    "Xining,",
    "Golog Tibetan Autonomous Prefecture",
  ]);
});
