import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const css = readFileSync("app/tokens.css", "utf8");
const [system, chosen] = [
  css.indexOf("@media screen and (prefers-color-scheme: dark)"),
  css.indexOf(':root[data-theme="dark"]'),
];
const tokens = (block: string) =>
  new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [name, value]));
const light = tokens(css.slice(0, system));
const dark = tokens(css.slice(chosen));

/** Red, green, blue of sRGB as light, 0 to 1. */
const linear = (hex: string): number[] =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));

/** Contrast as WCAG 2 counts it. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [less = 0, more = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}

/** How different two colours look: CIE 1976 ΔE, D65; about 2 is just seen side by side. */
function difference(a: string, b: string): number {
  const lab = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = linear(hex);
    const curve = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
    const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [from, to] = [lab(a), lab(b)];
  return Math.hypot(...from.map((value, i) => value - (to[i] ?? 0)));
}

test("the reader's dark theme and the system's are one", () => {
  expect(tokens(css.slice(system, chosen))).toEqual(dark);
  expect([...dark.keys()].filter((name) => !light.has(name))).toEqual([]);
  expect([...light.keys()].filter((name) => !dark.has(name))).toEqual([]);
});

const TEXT = 4.5;
const SHAPE = 3;
const PAIRS: [string, string, number][] = [
  ["ink", "paper", TEXT],
  ["ink", "wash", TEXT],
  ["ink-2", "paper", TEXT],
  ["ink-2", "wash", TEXT],
  ["ink-3", "paper", TEXT],
  ["ink-3", "wash", TEXT],
  ["ink-3", "sea", TEXT],
  ["accent", "paper", TEXT],
  ["accent", "wash", TEXT],
  ["accent", "sea", TEXT],
  ["on-accent", "accent", TEXT],
  ["water-ink", "paper", TEXT],
  ["water-ink", "sea", TEXT],
  ["water-ink", "river", TEXT],
  ["ink", "sea", SHAPE],
  ["ink", "river", SHAPE],
  ["accent", "river", SHAPE],
  ["edge", "paper", SHAPE],
  ["hatch", "paper", SHAPE],
  ["hatch", "sea", SHAPE],
];

const THEMES = [
  { theme: "light", colours: light },
  { theme: "dark", colours: dark },
];

const colour = (colours: Map<string, string>, name: string): string => {
  const hex = colours.get(name);
  if (!hex) throw new Error(`no --${name}`);
  return hex;
};

test.each(THEMES)("what is read or seen in $theme stands out from what is under it", ({ colours }) => {
  for (const [above, below, least] of PAIRS)
    expect(contrast(colour(colours, above), colour(colours, below)), `${above} on ${below}`).toBeGreaterThanOrEqual(
      least,
    );
});

test.each(THEMES)("in $theme the sea is told from land, and the coast and the water from both", ({ colours }) => {
  const apart = (a: string, b: string) => difference(colour(colours, a), colour(colours, b));
  expect(apart("sea", "paper")).toBeGreaterThan(5);
  expect(apart("river", "paper")).toBeGreaterThan(10);
  expect(apart("river", "sea")).toBeGreaterThan(4);
  for (const ground of ["paper", "sea"])
    expect(contrast(colour(colours, "coast"), colour(colours, ground))).toBeGreaterThan(1.8);
});

test("every token is used", () => {
  const files = ["app", "components", "lib"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(css|tsx?)$/.test(file) && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(room, file), "utf8")),
  );
  const used = new Set(files.flatMap((text) => [...text.matchAll(/(?:var\(|")--([\w-]+)/g)].map(([, name]) => name)));
  const named = [...css.matchAll(/^\s*--([\w-]+):/gm)].map(([, name]) => name);
  expect(named.filter((name) => !used.has(name))).toEqual([]);
});
