/** What a language of the interface decides beside the texts in `messages/`. */
import type { LOCALES } from "./list.mjs";

export type Locale = (typeof LOCALES)[number];

/** A year, with its month and day where they are known. */
export interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

export interface LocaleTable {
  /** Of the language, in itself. */
  name: string;
  /** BCP 47, as pages declare it. */
  tag: string;
  /** As Open Graph has it. */
  openGraph: string;
  /** The language in which a name stands beside itself. */
  beside: Locale;
  /** Words of Chinese characters are short, and fit where Latin letters do not. */
  script: "han" | "latin";
  /** Between names, between parts of a sentence, after a heading, after a sentence, … with the space that follows. */
  listComma: string;
  comma: string;
  semicolon: string;
  colon: string;
  stop: string;
  /** Between two sentences, the first of which has its stop. */
  space: string;
  brackets: readonly [string, string];
  /** Around the title of a text. */
  quotes: readonly [string, string];
  /** Of a source that has no title. */
  untitled: string;
  dates: {
    date(date: DateParts): string;
    anyOf(dates: DateParts[]): string;
    /** From the one to the other. */
    interval(start: DateParts, end: DateParts): string;
    /** Some time between the two. */
    range(start: DateParts, end: DateParts): string;
    /** Without the year. `weekday`: 0 is Sunday. */
    day(month: number, day: number, weekday: number): string;
  };
  /** A length is a number with its unit. */
  metres(value: number): string;
  kilometres(value: number): string;
  about(length: string): string;
  error(length: string): string;
  /** How far a place is known, by its precision, before the length that says how well. */
  known: Record<"site" | "area" | "township" | "county" | "city" | "prefecture" | "province" | "country", string>;
  unplaced: string;
  unordered: string;
  stops(count: number): string;
  stopsHere(count: number): string;
  /** What the line of a leg says, by its basis. */
  legs: Record<"stated" | "listed" | "inferred", string>;
}
