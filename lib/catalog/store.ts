import type { Kind, Person, Place, SearchResult, Source, Status, Trip, TripList, Visit } from "../contract";
import type { PlaceRecord } from "../records";

/** Values of one key are alternatives, so that an empty list finds nothing; different keys must all hold. */
export interface TripFilter {
  /** Ids. */
  trip?: string[];
  person?: string[];
  /** A place, with everything inside it. */
  place?: string[];
  origin?: string[];
  kind?: Kind[];
  /** Of a visit. */
  status?: Status[];
  /** Year, month or day; trips that overlap, inclusive. */
  from?: string;
  to?: string;
}

export interface Page {
  /** All unless told. */
  limit?: number;
  /** As a previous answer gave it in `next`. */
  cursor?: string;
}

/** A visit where trips are told apart, as on the page of a place. */
export interface VisitOfTrip {
  trip: Trip;
  visit: Visit;
}

/** Thrown for a cursor that no page ever gave. */
export class UnknownCursor extends Error {}

/** Where pages and API get the collection from. Every store answers alike. */
export interface TripStore {
  /**
   * Newest first, then by id.
   * @throws UnknownCursor
   */
  trips(query: TripFilter & Page): Promise<TripList>;
  /** Newest first, then by id, as all lists of trips but those of a search. */
  allTrips(): Promise<Trip[]>;
  trip(id: string): Promise<Trip | null>;
  /**
   * The trips of a filter, newest first, each with no more than the visits and legs that the filter asks for: for people
   * not the way from an origin from which none of them came.
   */
  select(filter: TripFilter): Promise<Trip[]>;
  people(): Promise<Person[]>;
  person(id: string): Promise<Person | null>;
  places(): Promise<Place[]>;
  /** What editors wrote of places, as the gazetteer takes it. */
  curated(): Promise<PlaceRecord[]>;
  place(id: string): Promise<Place | null>;
  sources(): Promise<Source[]>;
  /** Visits at a place or inside it, in time order, then by trip and number. */
  visitsAt(place: string): Promise<VisitOfTrip[]>;
  /**
   * Visits of a person, in the same order: those at which a source names them, or the whole trip where it names them at
   * none.
   */
  visitsOf(person: string): Promise<VisitOfTrip[]>;
  /**
   * By Chinese, pinyin or English, trips also by a year, month or day; each list nearest first, trips equally near newest
   * first.
   */
  search(q: string): Promise<SearchResult>;
  health(): Promise<{ ok: boolean; version: string; store: string; trips: number }>;
}
