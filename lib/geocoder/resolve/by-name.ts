/** The places that bear exactly the name asked for, and whether what is known of them is enough to choose one. */
import type { Precision } from "../../contract";
import { isWithin } from "../gazetteer/ancestors";
import type { Gazetteer } from "../gazetteer/gazetteer";
import { normalizeName } from "../gazetteer/normalize";
import { kindOf } from "./kind";
import { ambiguous, type Candidate, notFound, type Query, type Resolution } from "./resolution";
import { isFar, pointConfidence, score } from "./score";
import { COMMON, MIDDLES } from "./words";

/** Where being curated decides: of two towns of one name the one that we happen to have a file for is no better. */
export const SITES: ReadonlySet<Precision> = new Set(["site", "area"]);

/**
 * 甪直古镇 and 甪直老街 are in 甪直镇, 正定县城 is the seat of 正定县.
 * @returns null where nothing bears the name within what it has to lie in
 */
export function byName(query: Query, gazetteer: Gazetteer): Resolution | null {
  const named = byOwnName(query, gazetteer);
  if (named) return named;
  for (const [middle, unit] of MIDDLES)
    if (middle.test(query.mention))
      return byOwnName({ ...query, mention: query.mention.replace(middle, unit) }, gazetteer);
  return null;
}

function byOwnName(query: Query, gazetteer: Gazetteer): Resolution | null {
  const { mention, within } = query;
  const bearers = gazetteer.named(mention);
  const fitting = within ? bearers.filter((entry) => isWithin(entry, within, gazetteer)) : bearers;
  if (fitting.length === 0) return null;
  // Alone, 海南 is the province and not the prefecture in Qinghai; named within a place, it is what lies in it.
  const choices = [
    fitting.filter(({ curated, precision, id }) => curated && SITES.has(precision) && id !== within),
    fitting.filter(({ id }) => within && id !== within),
  ];
  const meant = choices.find(({ length }) => length > 0) ?? fitting;
  const candidates = score(query, meant, gazetteer);
  const close = ({ signals: { distance } }: Candidate) =>
    distance !== null && distance < gazetteer.tuning.score.nearness.metres;
  if (!within && COMMON.has(normalizeName(mention)) && !candidates.some(close)) return common(candidates, gazetteer);
  return decide(query, candidates, bearers.length, gazetteer);
}

function common(candidates: Candidate[], { tuning }: Gazetteer): Resolution {
  const doubtful = candidates.map((candidate) => ({
    ...candidate,
    confidence: candidate.confidence * tuning.confidence.common,
  }));
  return ambiguous(
    doubtful,
    "The name is also that of a sea, a mountain, a region, or a word for a part of many places.",
  );
}

/** Whether one of the candidates is meant; of places that contain each other the outermost stands for all. */
function decide(query: Query, candidates: Candidate[], bearers: number, gazetteer: Gazetteer): Resolution {
  const { decide: shares, confidence } = gazetteer.tuning;
  const [first, second] = candidates;
  if (!first) return notFound("No place of that name is known.");
  const within = query.within ? `, the one within ${query.within}` : "";
  const { entry, signals } = first;
  if (kindOf(entry) === "township" && signals.name === "other" && isFar(signals, gazetteer.tuning))
    return ambiguous(candidates, "The name is a common word, and what bears it is far from the trip's other places.");
  if (!second || first.confidence / pointConfidence(entry, gazetteer) >= shares.sure) {
    const among = bearers > 1 ? ` of ${bearers} places of that name` : "";
    const by = second ? `; next best ${second.entry.id}, ${percent(second.confidence)}` : "";
    const bare = signals.importance / candidates.reduce((sum, each) => sum + each.signals.importance, 0);
    const byContext = signals.distance !== null && bare < shares.sure;
    const far = byContext ? `, ${Math.round((signals.distance ?? 0) / 1000)} km from the trip's other places` : "";
    const doubt =
      isFar(signals, gazetteer.tuning) && first.confidence < shares.sure
        ? " It is far from the trip's other places, so a namesake may be meant."
        : "";
    return {
      status: "found",
      candidates,
      chosen: first,
      reason: `The name is that of ${entry.id}${within}${among}${far}${by}.${doubt}`,
    };
  }
  const total = candidates.reduce((sum, { score }) => sum + score, 0);
  const likely = candidates.filter(({ score }) => score / total >= shares.unlikely);
  const outer = likely.find((each) => likely.every((other) => isWithin(other.entry, each.entry.id, gazetteer)));
  if (!outer) return ambiguous(candidates, `${candidates.length} places bear this name.`);
  const chosen = { ...outer, confidence: confidence.fallback.most };
  return {
    status: "found",
    candidates,
    chosen,
    reason: `The name is that of ${outer.entry.id} and of places within it${within}.`,
  };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
