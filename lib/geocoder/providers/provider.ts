import type { Point, Precision } from "../../contract";
import type { Datum } from "../../datum";
import type { Query } from "../resolve/resolution";

/** One place that a mention may be, as a provider tells it. */
export interface Result {
  /** Id in the gazetteer; null for a place that only the provider knows. */
  place: string | null;
  /** For an editor to read. */
  name: string;
  /** Its parent, to tell namesakes apart; null where none is known. */
  parent: { id: string; name: string } | null;
  /** WGS-84. Null where the place is known but has no honest point. */
  point: Point | null;
  /** Of the coordinates as they came in, and these where that was not WGS-84. */
  datum: Datum;
  original: Point | null;
  /** Id of the ancestor whose point this is, where the place has none of its own. */
  point_of: string | null;
  precision: Precision;
  /** Metres; stands for the whole unit that the source names. */
  error_m: number | null;
  /** The name itself is known, or only an ancestor of what it names: the fallback. */
  match: "name" | "fallback";
  /** From 0 to 1: how often an answer like this one is right. */
  confidence: number;
  /** To the nearest of the trip's other places, metres; null where none is known. */
  distance: number | null;
}

/** What a provider answers. "ambiguous": several places fit, and only an editor can choose. */
export type Answer = {
  /** Best first. */
  candidates: Result[];
  /** Why, in one plain English sentence. */
  reason: string;
} & ({ status: "found"; chosen: Result } | { status: "ambiguous" | "not found"; chosen: null });

/** A source of answers; how to add one is told in CONTRIBUTING.md. */
export interface Geocoder {
  id: string;
  geocode(query: Query): Promise<Answer>;
}
