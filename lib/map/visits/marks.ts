/** Symbols of visits, drawn around their point, and what pressing one does. */
import type { Locale, VisitFeature } from "../../contract";
import { dateInWords } from "../../dates";
import { tripPath } from "../../url";
import { visitsHereInWords, visitsInWords } from "../../words";
import type { Pixel } from "../camera/camera";
import { textWidth } from "../labels/text";
import { type Box, grow, moved } from "../plane/geometry";
import { classes, element, escapeXml, n } from "../svg/svg";
import type { Group } from "./groups";
import type { Stop } from "./stops";

/** One visit of a mark as a button of its own. */
export interface Part {
  visit: string;
  /** What it is, in words. */
  title: string;
  /** Its page, without a locale. */
  path: string;
  on: boolean;
}

/** What pressing a mark does: it opens a visit, each half of a capsule its own, or tells which visits it stands for. */
type Target = { part: Part } | { halves: [Part, Part] } | { list: VisitFeature[] };

/** A symbol, or a name that is its own button. */
export interface Mark {
  /** Stays the same from view to view, as long as the mark stands for the same visits. */
  key: string;
  /** The point it stands for, screen pixels. */
  at: Pixel;
  /** What the symbol covers, relative to `at`. */
  body: Box;
  /** SVG drawn around (0, 0). */
  svg: string;
  on: boolean;
  /** It is a capsule whose order a source states. */
  stated: boolean;
  /** What it is, in words: unique on the map. */
  title: string;
  target: Target;
  /** Ids of its visits, and of their trips. */
  visits: string[];
  trips: string[];
}

const PIN = "M0 0L-5-8.1A12 12 0 1 1 5-8.1Z";
const PIN_BODY: Box = [-13, -32, 13, 0];
const SELECTED_PIN = 1.25;
const LEFT_HALF = "M0-12H-16A12 12 0 0 0-16 12H0Z";
const RIGHT_HALF = "M0-12H16A12 12 0 0 1 16 12H0Z";

const text = (content: string | number, x: number, y: number, on = "") =>
  `<text${on && ` class="${on}"`} x="${n(x)}" y="${n(y)}">${escapeXml(String(content))}</text>`;

/** Whether a group is drawn as a name on its ground, not as a symbol. */
export const isNamed = ({ stops }: Group) => stops.every(({ form }) => form === "area" || form === "circle");

const isPair = ({ stops, numbered, same }: Group) => numbered && stops.length === 2 && !same;

const isCount = (group: Group) => group.stops.length > 1 && !isNamed(group) && !isPair(group);

const countOf = ({ stops }: Group, locale: Locale) => visitsInWords(stops.length, locale);
const countWidth = (count: string) => Math.max(44, textWidth(count, 13, true) + 20);

/** What the symbol of a group covers at least, in any language, relative to its middle. */
export function bodyOf(group: Group): Box {
  const [stop, second] = group.stops;
  if (isNamed(group)) return [-4, -4, 4, 4];
  if (isPair(group)) return [-28, -12, 28, 12];
  if (second) return [-24, -12, 24, 12];
  const small = group.numbered ? 1 : 0.7;
  if (stop?.form === "pin") return [-13 * small, -32 * small, 13 * small, 0];
  return [-12 * small, -12 * small, 12 * small, 12 * small];
}

function drawSingle(stop: Stop, numbered: boolean): string {
  const { form, open, on, visit } = stop;
  const size = (on && form === "pin" ? SELECTED_PIN : 1) * (numbered ? 1 : 0.7);
  const number = visit.properties.number;
  const shape =
    form === "pin"
      ? element("path", { d: PIN }) +
        (numbered ? text(number, 0, -14.6) : element("circle", { class: "eye", cy: -19, r: 4.5 }))
      : element("circle", { r: numbered ? 12 : 9 }) + (numbered ? text(number, 0, 4.4) : "");
  const scale = size === 1 ? "" : ` transform="scale(${size})"`;
  return `<g class="${classes("mk", form, open && "open", on && "on")}"${scale}>${shape}</g>`;
}

function drawPair([a, b]: [Stop, Stop], stated: boolean): string {
  const half = (stop: Stop, d: string) =>
    element("path", { class: classes("half", stop.open && "open", stop.on && "on"), d });
  const digit = (stop: Stop, x: number) =>
    text(stop.visit.properties.number, x, 4.4, classes(stop.open && "open", stop.on && "on"));
  const link = stated
    ? element("path", { class: "tie", d: "M-7 0H4" }) + element("path", { class: "tip", d: "M8 0L2-3.4V3.4Z" })
    : element("path", { class: classes("seam", (a.open || b.open) && "open"), d: "M0-12V12" });
  return `<g class="mk pair">${element("rect", { x: -28, y: -12, width: 56, height: 24, rx: 12 })}${half(a, LEFT_HALF)}${half(b, RIGHT_HALF)}${digit(a, -16)}${link}${digit(b, 16)}</g>`;
}

function drawCount(group: Group, locale: Locale): string {
  const count = countOf(group, locale);
  const width = countWidth(count);
  return `<g class="${classes("mk", "count", group.on && "on")}">${element("rect", { x: -width / 2, y: -12, width, height: 24, rx: 12 })}${text(count, 0, 4.6)}</g>`;
}

/** The symbol of a group; empty where the group is a name. */
function draw(group: Group, stated: boolean, locale: Locale): string {
  const [a, b] = group.stops;
  if (!a || isNamed(group)) return "";
  if (!b) return drawSingle(a, group.numbered);
  return isPair(group) ? drawPair([a, b], stated) : drawCount(group, locale);
}

/** What a text does not say already. */
const unsaid = (words: string[], written: string) => words.filter((word) => !written.includes(word));

function partOf({ visit: { properties }, on }: Stop, numbered: boolean, locale: Locale, written = ""): Part {
  const { number, name, date, trip, visit, trip_title } = properties;
  const words = [
    numbered ? `${number} ${name[locale]}` : name[locale],
    dateInWords(date, locale),
    ...(numbered ? [] : [trip_title[locale]]),
  ];
  const title = [...(written ? [written] : []), ...unsaid(words, written)].join(locale === "zh" ? "，" : ", ");
  return { visit, title, path: tripPath(trip, visit), on };
}

function targetOf(group: Group, locale: Locale, written: string): Target {
  const [first, second] = group.stops;
  const part = (stop: Stop, text?: string) => partOf(stop, group.numbered, locale, text);
  if (first && !second) return { part: part(first, written) };
  if (first && second && isPair(group)) return { halves: [part(first), part(second)] };
  return { list: group.stops.map(({ visit }) => visit) };
}

function titleOf({ stops, same, numbered }: Group, target: Target, locale: Locale, written: string): string {
  if ("part" in target) return target.part.title;
  const count = same ? visitsHereInWords(stops.length, locale) : visitsInWords(stops.length, locale);
  const names = stops.map(
    ({ visit: { properties } }) => (numbered ? `${properties.number} ` : "") + properties.name[locale],
  );
  const different = [...new Set(names)];
  if (unsaid(different, written).length === 0) return written;
  return `${written || count}${locale === "zh" ? "：" : ": "}${different.slice(0, 6).join(locale === "zh" ? "、" : ", ")}${different.length > 6 ? "…" : ""}`;
}

/**
 * The mark of a group.
 * @param stated a source states the order of its two visits
 * @param written the text that is its button: its title begins so, for who says what is seen to press it (WCAG 2.5.3)
 */
export function markOf(group: Group, stated: boolean, locale: Locale, written = ""): Mark {
  const half = countWidth(countOf(group, locale)) / 2;
  const target = targetOf(group, locale, written);
  const body: Box = isCount(group) ? [-half, -12, half, 12] : bodyOf(group);
  return {
    key: group.stops.map(({ visit }) => visit.id).join(" "),
    at: group.at,
    body: group.on && group.stops.length === 1 && group.stops[0]?.form === "pin" ? grow(PIN_BODY, 4) : body,
    svg: draw(group, stated, locale),
    on: group.on,
    stated: stated && isPair(group),
    title: titleOf(group, target, locale, written),
    target,
    visits: group.stops.map(({ visit }) => visit.properties.visit),
    trips: [...new Set(group.stops.map(({ visit }) => visit.properties.trip))],
  };
}

/** What a mark covers on the screen. */
export const covered = ({ body, at }: Mark): Box => moved(body, at);
