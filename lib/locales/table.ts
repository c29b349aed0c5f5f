/** What a language of the interface decides beside the texts in `messages/`. */
import type { LOCALES } from "./index";

type Precision = "site" | "area" | "township" | "county" | "city" | "prefecture" | "province" | "country";
export type Locale = (typeof LOCALES)[number];

/** A year, with its month and day where they are known. */
export interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

/** What the map says too: the browser carries it. */
export interface LocaleTable {
  /** Words of Chinese characters are short, and fit where Latin letters do not. */
  han: boolean;
  /** Between names. With the space that follows, as all of these. */
  listComma: string;
  /** Between two names that are all there are: of places, a comma would say that one is in the other. */
  pairComma: string;
  /** A place, with word that there are others. */
  andOthers: (name: string) => string;
  /** Between parts of a sentence. */
  comma: string;
  colon: string;
  brackets: readonly [string, string];
  /** A date; one of several; from the one to the other; some time between the two. */
  dates: Record<"date" | "set" | "interval" | "range", (...dates: DateParts[]) => string>;
  metres: string;
  kilometres: string;
  /** Before a length. */
  about: string;
  error: string;
  /** How far a place is known, by its precision, before the length that says how well. */
  known: Record<Precision, string>;
  unplaced: string;
  unordered: string;
  /** Of what sources only say that it is to come. */
  announced: string;
  /** Of several stops, so many of which are. */
  announcedAmong(count: number, isOneTrip: boolean): string;
  /** Of a province or a country whose outline the map lacks. */
  boundless: string;
  /** Of a unit within which all of a map lies. */
  around: string;
  /** Of stops for which a wider place stands, of that precision: how many, and that no more is known. */
  within(count: number, isOneTrip: boolean, precision: Precision): string;
  /** Of one of them: that it is somewhere in a place of that name. */
  somewhereIn(name: string): string;
  stops(count: number, isOneTrip: boolean): string;
  stopsHere(count: number, isOneTrip: boolean): string;
  /** What the line of a leg says, by its basis: in full, and where there is little room. */
  legs: Record<"stated" | "listed" | "inferred", readonly [string, string]>;
  /** What a line says that comes in from an origin out of sight, of that name: in full, and where there is little room. */
  legFrom(name: string): readonly [string, string];
}

/** What pages alone say: no script carries it. */
export interface PageTable {
  /** Of the language, in itself. */
  name: string;
  /** BCP 47, as pages declare it. */
  tag: string;
  /** As Open Graph has it. */
  openGraph: string;
  /** The language in which a name stands beside itself. */
  beside: Locale;
  semicolon: string;
  /** After a sentence that another follows. */
  fullStop: string;
  /** Between two sentences, the first of which has its stop. */
  space: string;
  /** Around the title of a text. */
  quotes: readonly [string, string];
  /** Of a source that has no title. */
  untitled: string;
  /** Without the year. `weekday`: 0 is Sunday. */
  day(month: number, day: number, weekday: number): string;
}
