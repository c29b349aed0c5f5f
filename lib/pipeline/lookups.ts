/** What `npm run geocode` tells of each mention: for people as a table, for programs as JSON. */

import type { Answer, Result } from "../geocoder/providers/provider";
import type { Tuning } from "../geocoder/tuning";

/** One mention that was looked up. */
export interface Lookup {
  trip: string;
  visit: string;
  mention: string;
  within: string | null;
  provider: string;
  answer: Answer;
  verdict: Verdict;
  /** Why an editor had chosen what is asked anew, since the visit has changed; null where none had. */
  dropped: string | null;
  /** A known place whose name is nearly the same; it is never taken by itself. */
  nearMiss: string | null;
  /** Services that could not be asked, and why. */
  faults: string[];
}

/** `certain`: by its name; `likely`: by its name, less sure; `fallback`: by a place around it; the others as answered. */
const VERDICTS = ["certain", "likely", "fallback", "ambiguous", "not found"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** @param certain the confidence from which on an answer needs no second look */
export function verdictOf({ status, chosen }: Answer, { decide: { certain } }: Tuning): Verdict {
  if (!chosen) return status === "ambiguous" ? "ambiguous" : "not found";
  if (chosen.match === "fallback" || chosen.point_of) return "fallback";
  return chosen.confidence >= certain ? "certain" : "likely";
}

const SIGNS: Record<Verdict, string> = { certain: "=", likely: "~", fallback: "<", ambiguous: "?", "not found": "-" };
const LEGEND: Record<Verdict, string> = {
  certain: "found by its name",
  likely: "found by its name, less sure",
  fallback: "not known, or no point of its own: the place around it stands for it",
  ambiguous: "several places bear the name: set within, or run with --review",
  "not found": "not found: listed, not drawn; name what is around it in within, or add its file to data/places",
};

export const metres = (length: number) => {
  if (length < 1000) return `${Math.round(length)} m`;
  return length < 100_000 ? `${Math.round(length / 100) / 10} km` : `${Math.round(length / 1000)} km`;
};
export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** "徐汇区 (sh-xuhui), county, within 4.2 km, 98 % sure". */
export function inWords(candidate: Result): string {
  const { name, place, point, point_of, precision, error_m, confidence, distance } = candidate;
  const error = point ? (error_m === null ? "" : `, within ${metres(error_m)}`) : ", no point";
  const kind = point_of ? `its own point is not known, so drawn as ${point_of}, ${precision}` : precision;
  const far = distance === null ? "" : `, ${metres(distance)} from the trip's other places`;
  return `${name}${place ? ` (${place})` : ""}, ${kind}${error}, ${percent(confidence)} sure${far}`;
}

/** "朝阳区 in 北京市 (chaoyang-110105, within beijing)": what an editor needs to choose it. */
export function withParent({ name, place, parent }: Result): string {
  const where = parent ? ` in ${parent.name}` : "";
  return place ? `${name}${where} (${place}${parent ? `, within ${parent.id}` : ""})` : name;
}

/** One line a mention. */
export function lineOf(lookup: Lookup): string {
  const { mention, answer, verdict } = lookup;
  const named = answer.candidates.slice(0, 4).map(withParent);
  const told = answer.chosen ? inWords(answer.chosen) : verdict === "ambiguous" ? named.join(" or ") : answer.reason;
  const asked = lookup.faults.map((fault) => `\n    ${fault}`).join("");
  const nearMiss = lookup.nearMiss
    ? `\n    did you mean ${lookup.nearMiss}? Then write it so, or add the name to its aliases`
    : "";
  const dropped = lookup.dropped
    ? `\n    no longer an editor's choice ("${lookup.dropped}"), since the visit has changed`
    : "";
  return `${SIGNS[verdict]} ${lookup.trip}/${lookup.visit} “${mention}”: ${told}${nearMiss}${dropped}${asked}`;
}

/** How many of each verdict, with what the signs mean. */
export function summary(lookups: Lookup[]): string {
  const verdicts = lookups.map(({ verdict }) => verdict);
  const lines = VERDICTS.flatMap((verdict) => {
    const count = verdicts.filter((each) => each === verdict).length;
    return count > 0 ? `${SIGNS[verdict]} ${String(count).padStart(4)}  ${LEGEND[verdict]}` : [];
  });
  return [`${lookups.length} mention${lookups.length === 1 ? "" : "s"} looked up`, ...lines].join("\n");
}
