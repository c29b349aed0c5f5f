/** What is asked of the gazetteer, and what it answers. */
import type { Point } from "../../contract";
import type { GazetteerEntry } from "../gazetteer/gazetteer";

export interface Query {
  /** As the source writes it. */
  mention: string;
  /** Id of an ancestor, where the trip says so. */
  within: string | null;
  /** Where else the trip went, started or led to: [lng, lat] in degrees. */
  near: Point[];
}

export interface Candidate {
  entry: GazetteerEntry;
  /** What it was weighed by. */
  signals: {
    /** The name asked for is the official one, another one, or that of an ancestor. */
    name: "official" | "other" | "ancestor";
    /** How often such a place is meant by its bare name, against the others; no unit. */
    importance: number;
    /** To the nearest of the trip's other places, metres; null where none is known. */
    distance: number | null;
  };
  /** Importance times the nearness of the context; candidates compare by it. */
  score: number;
  /** From 0 to 1: how often an answer like this one is right. */
  confidence: number;
}

export type Resolution = {
  /** Best first. */
  candidates: Candidate[];
  /** Why, in plain English. */
  reason: string;
} & ({ status: "found"; chosen: Candidate } | { status: "ambiguous" | "not found"; chosen: null });

export const ambiguous = (candidates: Candidate[], reason: string): Resolution => ({
  status: "ambiguous",
  candidates,
  chosen: null,
  reason,
});

export const notFound = (reason: string): Resolution => ({ status: "not found", candidates: [], chosen: null, reason });
