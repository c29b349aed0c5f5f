/** Symbols of visits, and what pressing one does. */
import type { Locale, VisitFeature } from "../../contract";
import { dateInWords } from "../../dates";
import { LOCALES, TABLES } from "../../locales";
import { tripPath } from "../../url";
import { stopsHereInWords, stopsInWords } from "../../words";
import type { Pixel } from "../camera/camera";
import { type Box, grow, translate } from "../plane/box";
import type { Label } from "../text/label";
import { textWidth } from "../text/measure";
import type { Group } from "./groups";
import { isUnit, type Stop } from "./stops";

/** One visit of a mark as a button of its own. */
export interface Part {
  visit: string;
  /** What it is, in words. */
  title: string;
  /** Its page, without a locale. */
  path: string;
  isSelected: boolean;
}

/** What pressing a mark does: it opens a visit, each half of a pair its own, or tells which visits it stands for. */
type Target = { part: Part } | { halves: [Part, Part] } | { list: VisitFeature[] };

/** One stop of a symbol: its number, whether no source says what came before or after or that it took place, whether it is chosen. */
interface Numbered {
  number: number;
  unordered: boolean;
  isAnnounced: boolean;
  isSelected: boolean;
}

/** What a mark looks like. Stops of several trips bear no numbers. */
export type MapSymbol =
  | ({ kind: "pin" | "disc" } & Omit<Numbered, "number"> & { number: number | null })
  | { kind: "pair"; stops: [Numbered, Numbered]; stated: boolean }
  | { kind: "count"; text: string; width: number; isSelected: boolean }
  | { kind: "name"; label: Label }
  /** A province whose name found no room: a piece of its hatching. */
  | { kind: "patch"; isSelected: boolean }
  /** Another unit whose name found no room: its circle is symbol enough. */
  | { kind: "bare" };

/** A symbol, or a name that is its own button. */
export interface Mark {
  /** Stays the same from view to view, as long as the mark stands for the same visits. */
  key: string;
  /** The point it stands for, screen pixels. */
  at: Pixel;
  /** What the symbol covers, relative to `at`. */
  body: Box;
  /** What is drawn at `at`. */
  symbol: MapSymbol;
  isSelected: boolean;
  /** Its visits are those of one trip, whose numbers belong together. */
  numbered: boolean;
  /** It is a pair whose order a source states. */
  stated: boolean;
  /** What it is, in words: unique on the map. */
  title: string;
  target: Target;
  /** Ids of its visits, and of their trips. */
  visits: string[];
  trips: string[];
}

const PIN_BODY: Box = [-13, -32, 13, 0];

/** Whether a group is drawn as a name on its ground, not as a symbol. */
export const isNameOnGround = ({ stops }: Pick<Group, "stops">) => stops.every(({ form }) => isUnit(form));

/** Whether a group is drawn as two numbers side by side. */
export const isPair = ({ stops, numbered, coincident }: Group) => numbered && stops.length === 2 && !coincident;

const isCount = (group: Group) => group.stops.length > 1 && !isNameOnGround(group) && !isPair(group);

const countOf = ({ stops, numbered }: Group, locale: Locale) => stopsInWords(stops.length, numbered, locale);
/** How many stops a group has, and that they are at one point, where they are: no wider place stands in for any. */
export const countInWords = (group: Group, locale: Locale) =>
  group.coincident && group.stops.every(({ visit }) => visit.properties.stand_in === null)
    ? stopsHereInWords(group.stops.length, group.numbered, locale)
    : countOf(group, locale);
const countWidth = (count: string) => Math.max(44, textWidth(count, 13, true) + 20);

/** What the symbol of a group covers at most, in any language, relative to its middle: what is grouped is so in all. */
export function widestBodyOf(group: Group): Box {
  if (!isCount(group)) return bodyOf(group);
  const half = Math.max(...LOCALES.map((locale) => countWidth(countOf(group, locale)))) / 2;
  return [-half, -12, half, 12];
}

/** What it covers at least. */
export function bodyOf(group: Group): Box {
  const [stop, second] = group.stops;
  if (isNameOnGround(group)) return [-4, -4, 4, 4];
  if (isPair(group)) return [-28, -12, 28, 12];
  if (second) return [-24, -12, 24, 12];
  const small = group.numbered ? 1 : 0.7;
  if (stop?.form === "pin") return [-13 * small, -32 * small, 13 * small, 0];
  return [-12 * small, -12 * small, 12 * small, 12 * small];
}

/** The symbol of a group; null where the group is a name. */
function symbolOf(group: Group, stated: boolean, locale: Locale): MapSymbol | null {
  const [a, b] = group.stops;
  if (!a || isNameOnGround(group)) return null;
  const stopOf = ({ unordered, isAnnounced, isSelected, visit }: Stop) => ({
    unordered,
    isAnnounced,
    isSelected,
    number: visit.properties.number,
  });
  if (!b) {
    const { number, ...stop } = stopOf(a);
    return { kind: a.form === "pin" ? "pin" : "disc", ...stop, number: group.numbered ? number : null };
  }
  if (isPair(group)) return { kind: "pair", stops: [stopOf(a), stopOf(b)], stated };
  return {
    kind: "count",
    text: countOf(group, locale),
    width: countWidth(countOf(group, locale)),
    isSelected: group.isSelected,
  };
}

/** What is drawn of a unit whose name is not written. */
export const unnamedOf = ({ stops, isSelected }: Group): MapSymbol =>
  stops.some(({ form }) => form === "shape") ? { kind: "patch", isSelected } : { kind: "bare" };

/** Whether it is one. */
export const isUnnamed = ({ symbol }: Mark): boolean => symbol.kind === "patch" || symbol.kind === "bare";

/** What a text does not say already. */
const unsaid = (words: string[], written: string) => words.filter((word) => !written.includes(word));

function partOf({ visit: { properties }, isSelected }: Stop, numbered: boolean, locale: Locale, written = ""): Part {
  const { number, name, date, trip, visit, trip_title, status } = properties;
  const words = [
    numbered ? `${number} ${name[locale]}` : name[locale],
    dateInWords(date, locale),
    ...(status === "announced" ? [TABLES[locale].announced] : []),
    ...(numbered ? [] : [trip_title[locale]]),
  ];
  const title = [...(written ? [written] : []), ...unsaid(words, written)].join(TABLES[locale].comma);
  return { visit, title, path: tripPath(trip, visit), isSelected };
}

function targetOf(group: Group, locale: Locale, written: string): Target {
  const [first, second] = group.stops;
  const part = (stop: Stop, text?: string) => partOf(stop, group.numbered, locale, text);
  if (first && !second) return { part: part(first, written) };
  if (first && second && isPair(group)) return { halves: [part(first), part(second)] };
  return { list: group.stops.map(({ visit }) => visit) };
}

function titleOf(group: Group, target: Target, locale: Locale, written: string): string {
  if ("part" in target) return target.part.title;
  const { stops, numbered } = group;
  const names = stops.map(
    ({ visit: { properties } }) => (numbered ? `${properties.number} ` : "") + properties.name[locale],
  );
  const different = [...new Set(names)];
  if (unsaid(different, written).length === 0) return written;
  return `${written || countInWords(group, locale)}${TABLES[locale].colon}${different.slice(0, 6).join(TABLES[locale].listComma)}${different.length > 6 ? "…" : ""}`;
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
    body: group.isSelected && group.stops.length === 1 && group.stops[0]?.form === "pin" ? grow(PIN_BODY, 4) : body,
    symbol: symbolOf(group, stated, locale) ?? unnamedOf(group),
    isSelected: group.isSelected,
    numbered: group.numbered,
    stated: stated && isPair(group) && !isNameOnGround(group),
    title: titleOf(group, target, locale, written),
    target,
    visits: group.stops.map(({ visit }) => visit.properties.visit),
    trips: [...new Set(group.stops.map(({ visit }) => visit.properties.trip))],
  };
}

/** What a mark covers on the screen. */
export const markBox = ({ body, at }: Mark): Box => translate(body, at);
