/** The places that bear a name, weighed against each other by what is known of the context. */

import { HAN } from "../../han";
import { metresBetween } from "../../sphere";
import { isWithin } from "../gazetteer/ancestors";
import type { Gazetteer, GazetteerEntry } from "../gazetteer/gazetteer";
import { greatRegion } from "../gazetteer/importance";
import { normalizeName } from "../gazetteer/normalize";
import type { Tuning } from "../tuning";
import { kindOf } from "./kind";
import { proximity } from "./proximity";
import type { Candidate, Query } from "./resolution";
import { UNIT } from "./words";

/** Whether a name is a place's own, as `normalizeName` makes it. */
function isOfficial({ name: { zh, en } }: GazetteerEntry, wanted: string): boolean {
  // 乌镇 is what everybody calls 乌镇镇; "Washington" is the name of "Washington, D.C.".
  const doubled = /[镇乡]$/u.test(wanted) && zh === wanted + wanted.at(-1);
  return doubled || normalizeName(zh) === wanted || normalizeName(en.replace(/,.*$/, "")) === wanted;
}

/** Who else is called so in English: 哈利法克斯 is written of the Halifax in England alone, and may be any. */
function rivals(field: GazetteerEntry[], { mention, within }: Query, gazetteer: Gazetteer): GazetteerEntry[] {
  const best = field.toSorted((a, b) => b.importance - a.importance)[0];
  if (!best || kindOf(best) !== "town" || !HAN.test(mention)) return [];
  const known = new Set(field.map(({ id }) => id));
  return gazetteer
    .named(best.name.en)
    .filter(
      (entry) => kindOf(entry) === "town" && !known.has(entry.id) && isOfficial(entry, normalizeName(best.name.en)),
    )
    .filter(({ importance }) => importance > best.importance * gazetteer.tuning.score.rival)
    .filter((entry) => !within || isWithin(entry, within, gazetteer));
}

/** Whether a name that a place is also called by is the own name of one beside it: New Delhi is not Delhi. */
const isNamesakeOf = ({ point }: GazetteerEntry, all: GazetteerEntry[], wanted: string, metres: number): boolean =>
  point !== null &&
  all.some(
    (other) =>
      other.point !== null &&
      kindOf(other) === "town" &&
      isOfficial(other, wanted) &&
      metresBetween(other.point, point) < metres,
  );

/**
 * The bearers of a name and how likely each is meant, best first.
 * @param meant those that come into question
 */
export function score(query: Query, meant: GazetteerEntry[], gazetteer: Gazetteer): Candidate[] {
  const { importance, score: factors, confidence } = gazetteer.tuning;
  const { nearness } = factors;
  const wanted = normalizeName(query.mention);
  // A full name beats the short form of another: 吉林市 is the city, whatever 吉林 may be.
  const whole = meant.filter(
    ({ adcode, name }) => adcode !== null && normalizeName(name.zh) === wanted && UNIT.test(name.zh),
  );
  const bearers = whole.length > 0 ? whole : meant;
  const field = [...bearers, ...rivals(bearers, query, gazetteer)].filter(
    (entry, _, all) => isOfficial(entry, wanted) || !isNamesakeOf(entry, all, wanted, factors.sameTown.metres),
  );
  // Arequipa is the city, not the region around it, which the lists have by the same name; 加利福尼亚 is what it is.
  const overshadowed = (entry: GazetteerEntry) =>
    kindOf(entry) === "region" &&
    field.some(
      (other) =>
        other.id !== entry.id && other.importance >= importance.knownTown && isWithin(other, entry.id, gazetteer),
    );
  const scored = field.map((entry): Omit<Candidate, "confidence"> => {
    const distance = proximity(entry, query.near, gazetteer);
    const near = distance === null ? 1 : 1 + nearness.times * Math.exp(-distance / nearness.metres);
    const name = isOfficial(entry, wanted) ? "official" : "other";
    const kind = kindOf(entry);
    const hardly = name === "other" && (kind === "town" || kind === "township" || kind === "region");
    const byName = hardly ? factors.otherName : 1;
    const score = entry.importance * near * byName * (overshadowed(entry) ? factors.overshadowed : 1);
    return { entry, signals: { name, importance: entry.importance, distance }, score };
  });
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  const context = scored.some(({ signals: { distance } }) => distance !== null && distance < confidence.far.metres);
  return scored
    .map((candidate): Candidate => {
      const { entry, score } = candidate;
      return {
        ...candidate,
        confidence:
          (score / total) *
          nameConfidence(candidate, query, context, gazetteer.tuning) *
          pointConfidence(entry, gazetteer),
      };
    })
    .toSorted((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

/** Whether a unit of China has its middle for a point, because no list has its seat. */
export const isMiddle = ({ point_kind, precision }: GazetteerEntry): boolean =>
  point_kind === "children_centroid" || (point_kind === "centroid" && precision === "county");

/** Factor for how well the place of a place is known. */
export const pointConfidence = (entry: GazetteerEntry, { tuning }: Gazetteer): number =>
  entry.curated || (entry.point && !isMiddle(entry)) ? 1 : tuning.confidence.pointless;

/** Whether a candidate is far from everywhere else the trip went. */
export const isFar = ({ distance }: Candidate["signals"], { confidence }: Tuning): boolean =>
  distance !== null && distance > confidence.far.metres;

/** @param context whether a namesake lies near the trip's other places */
function nameConfidence(
  { entry, signals }: Pick<Candidate, "entry" | "signals">,
  { mention }: Query,
  context: boolean,
  tuning: Tuning,
): number {
  const { confidence, importance } = tuning;
  const kind = kindOf(entry);
  const near = signals.distance !== null && signals.distance < tuning.score.nearness.metres;
  // A short form may also be a mountain's or somebody's: 恒山 far from where the trip went is hardly the district.
  const brief = signals.name === "other" && (entry.precision === "county" || kind === "township");
  const abroad = kind === "town" || kind === "region";
  const far = isFar(signals, tuning) && (brief || (abroad && (entry.importance < importance.great || context)));
  const known = () => {
    if (kind === "township" && signals.name === "other") return confidence.township;
    if (abroad && entry.importance < importance.small && !near) return confidence.small;
    if (kind === "region" && entry.importance < greatRegion(importance)) return confidence.region;
    if (kind === "town" && signals.name === "other" && !HAN.test(mention)) return confidence.foreign;
    return confidence[signals.name === "official" ? "official" : "other"];
  };
  return known() * (far ? confidence.far.factor : 1);
}
