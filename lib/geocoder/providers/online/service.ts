/** From a service's answers to ours: checked against what is around the visit, in WGS-84, never surer than a stranger's word. */
import { z } from "zod";
import type { Point, Precision } from "../../../contract";
import { type Datum, toWgs84 } from "../../../datum";
import { metresBetween } from "../../../sphere";
import { orFallback } from "../../gazetteer/fallback";
import type { Gazetteer } from "../../gazetteer/gazetteer";
import { openMainland } from "../../gazetteer/mainland";
import type { Query } from "../../resolve/resolution";
import type { Answer, Geocoder, Result } from "../provider";
import type { Client } from "./client";

/** One place in a service's answer. */
export interface Hit {
  name: string;
  /** [lng, lat] in degrees, in the service's datum. */
  point: Point;
  precision: Precision;
  /** Metres. */
  error_m: number;
}

/** What a provider says of its service. */
export interface Service {
  id: string;
  datum: Datum;
  /** Requests a second that its rules allow. */
  perSecond: number;
  /** Address, without a query. */
  base: string;
  /** Keys, which must never leave the server. */
  secrets: Record<string, string>;
  /** Query of a request. */
  parameters(mention: string): Record<string, string>;
  /**
   * Reads an answer, best first; empty where nothing is found.
   * @throws QuotaSpent, Busy or a Zod error
   */
  read(json: unknown): Hit[];
}

/** A degree, as a number or as text; anything else is an error. */
const degree = (limit: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^[+-]?\d{1,3}(\.\d+)?$/),
    ])
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, "is no degree");
export const longitude = degree(180);
export const latitude = degree(90);

/** Half the diagonal of a box in degrees, in metres; never less than `least`. */
export const halfDiagonal = ([west, south, east, north]: [number, number, number, number], least: number): number =>
  Math.max(least, Math.round(metresBetween([west, south], [east, north]) / 2));

/** Hits this far apart are different places, metres. */
const APART = 25_000;
/** How sure an answer is: inside the place that the trip names, or anywhere. */
const TRUST = { within: 0.75, anywhere: 0.6 };

/** Makes a geocoder of a service. `root` is the project's, for the outlines of the mainland. */
export function online(service: Service, client: Client, gazetteer: Gazetteer, root: string): Geocoder {
  const applies = openMainland(root);

  function isWithin(point: Point, within: string): boolean {
    const entry = gazetteer.get(within);
    const outer = entry && orFallback(entry, gazetteer);
    if (!outer?.point) return true;
    const reach = Math.max(outer.error_m ?? 0, gazetteer.reach(outer.id)) * 1.5;
    return metresBetween(point, outer.point) <= reach;
  }

  function candidate(hit: Hit, { within, near }: Query): Result {
    const point = toWgs84(hit.point, service.datum, applies);
    const distances = near.map((other) => metresBetween(point, other));
    return {
      place: null,
      name: hit.name,
      parent: null,
      point,
      datum: service.datum,
      original: service.datum === "WGS-84" ? null : hit.point,
      point_of: null,
      precision: hit.precision,
      error_m: hit.error_m,
      match: "name",
      confidence: within ? TRUST.within : TRUST.anywhere,
      distance: distances.length > 0 ? Math.round(Math.min(...distances)) : null,
    };
  }

  return {
    id: service.id,
    async geocode(query: Query): Promise<Answer> {
      const { mention, within } = query;
      const hits = await client.ask(service.parameters(mention), service.secrets, (json) => service.read(json));
      const all = hits.map((hit) => candidate(hit, query));
      const fitting = all.filter(({ point }) => !within || (point && isWithin(point, within)));
      const [first] = fitting;
      if (!first) {
        const reason = all.length > 0 ? `All ${all.length} answers lie outside ${within}.` : "Nothing is found.";
        return { status: "not found", chosen: null, candidates: [], reason };
      }
      const rivals = fitting.filter(
        ({ point, precision }) =>
          precision === first.precision && point && first.point && metresBetween(point, first.point) > APART,
      );
      if (rivals.length > 0)
        return {
          status: "ambiguous",
          chosen: null,
          candidates: fitting,
          reason: `${fitting.length} places answer to this.`,
        };
      const where = within ? ` within ${within}` : "";
      return {
        status: "found",
        chosen: first,
        candidates: fitting,
        reason: `${service.id} finds ${first.name}${where}.`,
      };
    },
  };
}
