/** Finding things by Chinese, pinyin or English words, and trips by a date. */
import { pinyin } from "pinyin-pro";
import type { LocalizedText, Trip } from "../contract";
import { bounds, dateInWords, isEdtf, overlaps } from "../dates";
import { simplified } from "../geocoder/gazetteer/normalize";
import { HAN } from "../han";
import { LOCALES } from "../locales";
import { MONTHS } from "../locales/en";

const squeeze = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
const inPinyin = (text: string) => squeeze(pinyin(text, { toneType: "none" }).replaceAll("ü", "v"));
/** Capitals after a caret, which no squeezed query holds: initials count from the start of a name only. */
const asInitials = (squeezed: string) => `^${squeezed.toUpperCase()}`;
const initials = (text: string) =>
  asInitials(squeeze(pinyin(text, { pattern: "first", toneType: "none", nonZh: "removed" })));

/**
 * Everything that a name can be found by: as it is written, in pinyin, by the initials of its pinyin, and from any of its
 * words on; traditional characters as simplified ones, as a query is read.
 */
export function searchKey(name: LocalizedText, ...more: string[]): string {
  return [...Object.values(name), ...more]
    .map(simplified)
    .map((text) => {
      const words = wordsOf(text);
      const later = words.slice(1).map((_, i) => squeeze(words.slice(i + 1).join("")));
      return [squeeze(text), inPinyin(text), initials(text), ...later].join(" ");
    })
    .join(" ");
}

/** What a reader typed as names are kept, and as the initials of one. */
function sought(text: string): string[] {
  const squeezed = squeeze(text);
  return squeezed === "" ? [] : [squeezed, asInitials(squeezed)];
}

/** More words than this are one phrase. */
const MOST_WORDS = 12;

function wordsOf(text: string): string[] {
  const words = text.split(/[\s\p{Pd}]+/u).filter(Boolean);
  return words.length > MOST_WORDS ? [text] : words;
}

/**
 * How well a key matches what a reader typed, lower being better: 0 where that is a name, 1 where a name begins with it, 2 where it stands
 * inside, or where it falls into parts that each begin a name, or stand inside one in Chinese; infinite where the key does
 * not hold it. `han zheng shanghai` is `hanzheng` and `shanghai`: no `han` inside another word is meant.
 */
export function matchRank(key: string, q: string): number {
  const names = key.split(" ");
  const holds = (forms: string[]) => forms.some((form) => key.includes(form));
  const begins = (forms: string[]) => forms.some((form) => names.some((name) => name.startsWith(form)));
  const whole = sought(q);
  if (names.some((name) => whole.includes(name))) return 0;
  if (begins(whole)) return 1;
  if (holds(whole)) return 2;
  const words = wordsOf(q);
  // Whether the words up to each one fall into such parts.
  const reached = [words.length > 0];
  for (let to = 1; to <= words.length; to++)
    reached[to] = words.slice(0, to).some((_, from) => {
      if (!reached[from]) return false;
      const part = words.slice(from, to).join(" ");
      return begins(sought(part)) || (HAN.test(part) && holds(sought(part)));
    });
  return reached[words.length] ? 2 : Infinity;
}

/** What matches, nearest first; the equally near stay in the order in which they came. */
export function nearest<T>(items: T[], distanceOf: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, at: distanceOf(item) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A month by its English name, or the first three letters of it, in small letters. */
const month = (name: string) => {
  const at = MONTHS.map((each) => each.toLowerCase()).findIndex((each) => each === name || each.slice(0, 3) === name);
  return at < 0 ? null : at + 1;
};

/** What a date has without a year: that of any year, in EDTF's way. */
const ANY_YEAR = "XXXX";

/**
 * The year, month or day that a reader typed, as EDTF: `2016`, `2016-07`, `2016年7月12日`, `July 2016`; of no year as of any:
 * `7月12日`, `12 July`; else null.
 */
export function dateAsked(q: string): string | null {
  const text = q.normalize("NFKC").trim().toLowerCase();
  const numbers = /^(\d{4})(?:年|[-/.])?(?:(\d{1,2})(?:月|[-/.])?(?:(\d{1,2})日?)?)?$/.exec(text);
  const ofAnyYear = /^(\d{1,2})月(?:(\d{1,2})[日号]?)?$/.exec(text);
  const named = /^(?:(\d{1,2}) )?([a-z]+)\.?(?: (\d{4}))?$/.exec(text);
  const american = /^([a-z]+)\.? (\d{1,2})(?:, ?(\d{4}))?$/.exec(text);
  const parts = numbers
    ? [numbers[1], numbers[2], numbers[3]]
    : ofAnyYear
      ? [ANY_YEAR, ofAnyYear[1], ofAnyYear[2]]
      : named
        ? [named[3] ?? ANY_YEAR, month(named[2] ?? ""), named[1]]
        : american
          ? [american[3] ?? ANY_YEAR, month(american[1] ?? ""), american[2]]
          : null;
  if (!parts || parts[1] === null) return null;
  const edtf = parts
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return isEdtf(inYear(edtf, LEAP_YEAR)) ? edtf : null;
}

/** Has every day that a year may have. */
const LEAP_YEAR = 2016;
const inYear = (date: string, year: number) => date.replace(ANY_YEAR, String(year));

const yearOf = (day: string) => Number.parseInt(day, 10);

/**
 * A date that was asked for in each year that a trip may have been in. One of any year tells nothing of a trip of which not
 * even the year is known, since all of a year's days lie in that.
 */
function datesIn({ date: tripDate, earliest, latest }: Dated, date: string): string[] {
  if (!date.startsWith(ANY_YEAR)) return [date];
  const first = yearOf(earliest);
  const lasted = tripDate.includes("/");
  if (!lasted && latest >= earliest.replace(/^\d+/, String(first + 1).padStart(4, "0"))) return [];
  return Array.from({ length: yearOf(latest) - first + 1 }, (_, i) => inYear(date, first + i)).filter(isEdtf);
}

/** A date before or after other words, the longest that is one: `Han Zheng, July 2016`, `2016年7月上海`. */
export function splitDate(q: string): { date: string | null; rest: string } {
  // Beside Chinese a date needs no space; what ends in a comma is a word without it.
  const spaced = q
    .replace(/(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}[日号])?)/gu, " $& ")
    .replace(/(?<=\p{Script=Han})(?=\d{4}(?!\d))|(?<=(?<!\d)\d{4})(?=[^\P{Script=Han}年])/gu, " ")
    .replace(/[,，、](?=\s|$)/gu, " ");
  const words = spaced.trim().split(/\s+/);
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const at = words.length - count;
    const [first, last] = [dateAsked(words.slice(0, count).join(" ")), dateAsked(words.slice(at).join(" "))];
    if (first) return { date: first, rest: words.slice(count).join(" ") };
    if (last) return { date: last, rest: words.slice(0, at).join(" ") };
  }
  return { date: null, rest: q };
}

/** A date as it is written, its dash kept: `1–2 October` is not `12 October`. */
const dateKey = (text: string) =>
  text
    .split(/\s*\p{Pd}\s*/u)
    .map(squeeze)
    .join("-");

/** Dates as pages write them in either language, by which a reader may look for one that they saw. */
export const asWritten = (dates: string[]): ReadonlySet<string> =>
  new Set(dates.flatMap((date) => LOCALES.map((locale) => dateKey(dateInWords(date, locale)))));

type Dated = Pick<Trip, "date" | "earliest" | "latest">;

/** By what a trip can be found: its title, all else that it holds, and its dates as they are written. */
interface TripKeys {
  title: string;
  rest: string;
  dates: ReadonlySet<string>;
}

/**
 * How far trips are from what a reader typed: by title first, then by what they hold; a date finds what fell in it, then
 * what may have fallen in it.
 */
export function tripDistance<Item extends Dated>(q: string, keysOf: (trip: Item) => TripKeys): (trip: Item) => number {
  const { date, rest } = splitDate(q);
  const byWords = (trip: Item, words: string): number => {
    const keys = keysOf(trip);
    const byTitle = matchRank(keys.title, words);
    // A trip to a city is as much about it as one of the city's own.
    if (Number.isFinite(byTitle)) return Math.min(byTitle, 1);
    return Number.isFinite(matchRank(`${keys.title} ${keys.rest}`, words)) ? 3 : Infinity;
  };
  return (trip) => {
    if (keysOf(trip).dates.has(dateKey(q))) return 0;
    if (!date) return byWords(trip, q);
    const dates = datesIn(trip, date);
    const fell = dates.some((each) => overlaps(trip, each, each));
    // A year may be part of a name.
    if (rest || !fell) return Math.min(fell ? byWords(trip, rest) : Infinity, byWords(trip, q));
    const isWithin = dates.map(bounds).some((asked) => asked.earliest <= trip.earliest && trip.latest <= asked.latest);
    return isWithin ? 0 : 3;
  };
}
