/** CSL-JSON items in words. */
import type { Locale, Source } from "./contract";
import { dateInWords } from "./dates";
import { inEach, PAGE_TABLES, TABLES } from "./locales";
import { languageOf } from "./words";

const pad = (n: number) => String(n).padStart(2, "0");

/** The day, month or year of publication as EDTF; null where the item has none. */
export function issuedEdtf(source: Source): string | null {
  const [year, month, day] = source.issued?.["date-parts"][0] ?? [];
  if (year === undefined) return null;
  return [String(year), month, day]
    .map((part) => (typeof part === "number" ? pad(part) : part))
    .filter(Boolean)
    .join("-");
}

/** A run of a citation. */
export interface CitationPart {
  text: string;
  /** Of names as the source has them; null for the atlas's own words. */
  lang: Locale | null;
  /** What it is in words: an EDTF date. */
  date?: string;
}

const itsOwn = (text: string): CitationPart => ({ text, lang: languageOf(text) });
const ours = (text: string): CitationPart => ({ text, lang: null });

/** "Author, title, container, date": what is known, nothing made up. An item without a title is described in brackets. */
export function citationParts(source: Source, locale: Locale): CitationPart[] {
  const { listComma, comma } = TABLES[locale];
  const { quotes, untitled } = PAGE_TABLES[locale];
  const authors = (source.author ?? []).map((a) => a.literal ?? `${a.family ?? ""}${a.given ?? ""}`);
  const names = authors.flatMap((name, i) => [...(i > 0 ? [ours(listComma)] : []), itsOwn(name)]);
  const title = source.title ? [ours(quotes[0]), itsOwn(source.title), ours(quotes[1])] : [ours(untitled)];
  const { "container-title": container, publisher } = source;
  const where = [...new Set([container, publisher])].flatMap((name) => (name ? [[itsOwn(name)]] : []));
  const issued = issuedEdtf(source);
  const date = issued ? [[{ ...ours(dateInWords(issued, locale)), date: issued }]] : [];
  return [...(names.length > 0 ? [names] : []), title, ...where, ...date].flatMap((part, i) =>
    i > 0 ? [ours(comma), ...part] : part,
  );
}

/** A citation as one line of text. */
export const citationInWords = (source: Source, locale: Locale): string =>
  citationParts(source, locale)
    .map(({ text }) => text)
    .join("");

/** The half of a note that is in the reader's language; notes are written as `中文。/ English.`, once or several times. */
export function noteInWords(note: string, locale: Locale): string {
  const pairs = [...note.matchAll(/(.*?[。；])\s*\/ (.*?)(?:\s+(?=\p{Script=Han})|$)/gu)];
  if (pairs.length === 0) return note;
  return pairs.map(([, zh = "", en = ""]) => inEach(zh, en)[locale]).join(PAGE_TABLES[locale].space);
}
