import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCREEN_KINDS } from "./screens";

const css = readFileSync("app/[locale]/(map)/picture.module.css", "utf8");

test.each(SCREEN_KINDS)("the style sheet shows the picture of a $name as large as it is drawn", ({ name, drawn }) => {
  const rule = new RegExp(
    `\\.picture\\[data-screen="${name}"\\] \\{\\s*--drawn-x: (\\d+)px;\\s*--drawn-y: (\\d+)px;`,
  ).exec(css);
  expect(rule?.slice(1).map(Number)).toEqual([drawn.width, drawn.height]);
});

test("the style sheet tells kinds of screen apart where the map does", () => {
  const [small, tablet, desk] = SCREEN_KINDS;
  const number = (text: string, edge: string) => Number(new RegExp(`${edge}: (\\d+)px`).exec(text)?.[1]);
  const narrow = number(small.media, "max-width");
  const low = number(small.media, "max-height");
  const medium = number(tablet.media, "max-width");
  expect(number(desk.media, "min-width")).toBe(medium + 1);
  const shown = (name: string) =>
    new RegExp(
      `@media ([^{]*) \\{(?:[^{}]|\\{[^}]*\\})*?\\.picture\\[data-screen="${name}"\\] \\{\\s*display: block`,
    ).exec(css)?.[1];
  expect(shown("tablet")).toBe(
    `(min-width: ${narrow + 1}px) and (max-width: ${medium}px) and (min-height: ${low + 1}px)`,
  );
  expect(shown("desk")).toBe(`(min-width: ${medium + 1}px) and (min-height: ${low + 1}px)`);
  expect(/width: calc\(100% \+ (\d+)px\);\s*\}\s*\.picture\[data-screen="desk"\]/.exec(css)?.[1]).toBe(
    String(desk.card),
  );
});
