/**
 * Dates as sources give them: EDTF strings (ISO 8601-2), calendar dates without a zone.
 * Read here: year, month or day; `a/b` (from … to …); `[a..b]` and `[a,b]` (one of).
 */
import { type DateParts, type Locale, TABLES } from "./locales";

interface DateBounds {
  /** ISO day. */
  earliest: string;
  /** ISO day. */
  latest: string;
}

const pad = (n: number, width = 2) => String(n).padStart(width, "0");
const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

function daysIn(year: number, month: number): number {
  if (month === 2) return leap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A year, month or day; null for anything else. */
export function parse(text: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && month !== null && (day < 1 || day > daysIn(year, month))) return null;
  return { year, month, day };
}

const first = ({ year, month, day }: DateParts) => `${pad(year, 4)}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
const last = ({ year, month, day }: DateParts) =>
  `${pad(year, 4)}-${pad(month ?? 12)}-${pad(day ?? daysIn(year, month ?? 12))}`;

interface Shape {
  kind: "date" | "interval" | "range" | "set";
  members: [DateParts, ...DateParts[]];
}

function split(edtf: string): [kind: Shape["kind"], members: string[]] {
  const inside = /^\[([^[\]]+)\]$/.exec(edtf)?.[1];
  if (inside?.includes("..")) return ["range", inside.split("..")];
  if (inside) return ["set", inside.split(",")];
  return edtf.includes("/") ? ["interval", edtf.split("/")] : ["date", [edtf]];
}

function read(edtf: string): Shape | null {
  const [kind, texts] = split(edtf);
  const members = texts.map(parse).filter((part) => part !== null);
  const [head, ...rest] = members;
  if (!head || members.length !== texts.length) return null;
  if ((kind === "interval" || kind === "range") && rest.length !== 1) return null;
  const ordered = rest.every((part, i) => {
    const before = members[i] ?? head;
    return first(before) <= first(part) && last(before) <= last(part);
  });
  if (!ordered) return null;
  const isOne = kind !== "date" && new Set(texts).size === 1;
  return isOne ? { kind: "date", members: [head] } : { kind, members: [head, ...rest] };
}

function mustRead(edtf: string): Shape & { start: DateParts; end: DateParts } {
  const shape = read(edtf);
  if (!shape) throw new RangeError(`"${edtf}" is not an EDTF date; write 2016-07-12, 2016-07, 2016, a/b or [a..b]`);
  const [start] = shape.members;
  return { ...shape, start, end: shape.members.at(-1) ?? start };
}

/** Whether a string is an EDTF date of the kinds that Xingji reads. */
export const isEdtf = (value: string): boolean => read(value) !== null;

/**
 * The first and the last ISO day that a date allows.
 * @throws RangeError for anything that {@link isEdtf} refuses.
 */
export function bounds(edtf: string): DateBounds {
  const { start, end } = mustRead(edtf);
  return { earliest: first(start), latest: last(end) };
}

/**
 * A date in the reader's words: `11–13 July 2016`, `2013年至2015年间`.
 * @throws RangeError for anything that {@link isEdtf} refuses.
 */
export function dateInWords(edtf: string, locale: Locale): string {
  const { kind, members } = mustRead(edtf);
  return TABLES[locale].dates[kind](...members);
}

/**
 * Whether a span of days meets `from`–`to`, inclusive; each a year, month or day, and a missing end is open.
 * @throws RangeError for a `from` or `to` that is not a date
 */
export function overlaps({ earliest, latest }: DateBounds, from?: string, to?: string): boolean {
  return (!from || latest >= bounds(from).earliest) && (!to || earliest <= bounds(to).latest);
}
