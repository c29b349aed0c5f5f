import type { Point, Precision } from "../../../lib/contract";

/** What is asked: a place as the source writes it, and the id of the place around it where the trip gives one. */
export interface Query {
  mention: string;
  within: string | null;
  /** Where else the trip went, started or led to: [lng, lat] in degrees. */
  near: Point[];
}

/** What a provider answers; `place` null means that it knows no such place. */
export interface Answer {
  place: string | null;
  /** WGS-84. Null where the place is known but has no honest point. */
  point: Point | null;
  precision: Precision | null;
  /** Metres; stands for the whole unit that the source names. */
  error_m: number | null;
  /** The name is known, or only a place around what it names. */
  match: "name" | "container" | null;
  /** From 0 to 1: how often an answer like this one is right; null where nothing is answered. */
  confidence: number | null;
  /** Ids of the places of that name that were not chosen, best first. */
  rejected: string[];
  /** Why this place, in one plain English sentence. */
  reason: string;
}

/** A source of answers. A new provider is one file like this and one line in `index.ts`. */
export interface Geocoder {
  id: string;
  /** @throws AmbiguousMention where more than one place fits */
  geocode(query: Query): Promise<Answer>;
}

/** Several places fit a mention: only an editor can choose. */
export class AmbiguousMention extends Error {
  constructor(query: Query, candidates: string[]) {
    super(`"${query.mention}" may be ${candidates.join(" or ")}; set "within" of the visit to the place around it`);
    this.name = "AmbiguousMention";
  }
}
