/** A place around what is asked stands for it. */
import type { Gazetteer } from "../gazetteer/gazetteer";
import { normalizeName } from "../gazetteer/normalize";
import { byName } from "./by-name";
import { proximity } from "./proximity";
import { ambiguous, type Candidate, type Query, type Resolution } from "./resolution";
import { UNIT } from "./words";

/** The place around stands for what is not known; never surer than that place itself. */
export function ancestorStands(
  { entry, confidence }: Pick<Candidate, "entry" | "confidence">,
  { near }: Query,
  gazetteer: Gazetteer,
  confidenceAtMost: number = gazetteer.tuning.confidence.fallback.most,
): Resolution {
  const most = entry.precision === "country" ? gazetteer.tuning.confidence.fallback.country : 1;
  const chosen: Candidate = {
    entry,
    signals: { name: "ancestor", importance: entry.importance, distance: proximity(entry, near, gazetteer) },
    score: entry.importance,
    confidence: Math.min(confidenceAtMost, confidence, most),
  };
  const reason = `No place of that name is known; ${entry.id} around it stands for it.`;
  return { status: "found", candidates: [chosen], chosen, reason };
}

/** 广东省北京市: what is named as a unit and lies elsewhere is not answered by what it is said to be in. */
export function namesUnitElsewhere({ mention }: Query, gazetteer: Gazetteer): Resolution | null {
  if (!UNIT.test(mention)) return null;
  const units = byName({ mention, within: null, near: [] }, gazetteer);
  const official = units?.candidates.filter(
    ({ entry }) => entry.adcode !== null && normalizeName(entry.name.zh) === normalizeName(mention),
  );
  return official && official.length > 0
    ? ambiguous(official, "What is named lies elsewhere than it is said to.")
    : null;
}
