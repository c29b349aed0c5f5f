/** What is drawn, held to files. */
import { join } from "node:path";
import { test } from "vitest";
import type { Locale, Visits } from "../contract";
import { expectGolden } from "../expect-golden";
import { openBasemap } from "../read-basemap";
import { SCREEN_KINDS, usualScreen } from "./camera/screens";
import { atlas, shanghaiTrip } from "./fixtures/sample";
import { locator } from "./locator";
import { picture } from "./picture";
import { legendOf } from "./visits/symbols";

const basemap = openBasemap(process.cwd());

/** An element a line, so that a difference can be read. */
const inLines = (svg: string) => `${svg.replaceAll("><", ">\n<")}\n`;

const golden = (name: string) => join(import.meta.dirname, "golden", name);

const PICTURES: [string, Visits, string | null, Locale, boolean][] = [
  ["trip", shanghaiTrip, null, "zh", false],
  ["visit", shanghaiTrip, "riverside", "en", false],
  ["atlas", atlas, null, "zh", true],
  ["atlas-en", atlas, null, "en", true],
];

for (const kind of SCREEN_KINDS) {
  test.each(PICTURES)(`the picture of a ${kind.name}: %s`, (name, visits, selected, locale, isAtlas) => {
    const furniture = {
      card: selected !== null,
      locator: !isAtlas,
      atlas: isAtlas,
      legend: legendOf(visits),
      locale,
    };
    const { drawn, shared } = kind;
    const screen = usualScreen(kind, furniture);
    const title = `<${name}>`;
    const svg = picture({ visits, basemap, screen, drawn, shared, locale, selected, title, id: "p" });
    expectGolden(golden(`${name}-${kind.name}.svg`), inLines(svg));
  });
}

test("the locator", () => {
  expectGolden(golden("locator.svg"), inLines(locator(shanghaiTrip, basemap, "zh", "title") ?? ""));
});
