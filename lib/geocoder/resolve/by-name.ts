/**
 * The places that bear exactly the name asked for, weighed against each other by what is known of the context, and whether
 * that is enough to choose one.
 */
import type { Point, Precision } from "../../contract";
import { metresBetween } from "../../geometry";
import { CHINA, containers, type Gazetteer, type GazetteerEntry } from "../gazetteer/gazetteer";
import { GREAT_REGION } from "../gazetteer/importance";
import { key } from "../gazetteer/normalize";
import { type Asked, ambiguous, type Candidate, CONTAINER, notFound, type Resolution } from "./resolution";
import { COMMON, HAN, UNIT } from "./words";

/** Where being curated decides: of two towns of one name the one that we happen to have a file for is no better. */
export const SITES: ReadonlySet<Precision> = new Set(["site", "area"]);
/** From this share on, lessened by how far the name is trusted, one of several is chosen; where it is is another matter. */
const SURE = 0.75;
/** Below this share of the whole a namesake does not stand in the way. */
const UNLIKELY = 0.05;
/** A place this near the trip's others is a hundred times as likely as one far away. */
const NEAR_M = 100_000;
const NEAR_TIMES = 100;
/** A town under another name than its own, against one under its own: the lists hold many that are hardly used. */
const OTHER_NAME = 0.2;
/** Who is called the same in English comes into question from a third of the inhabitants on. */
const RIVAL = 3;
/** A region abroad beside a town in it of the same name, and from how many inhabitants on that is so. */
const OVERSHADOWED = 0.02;
const KNOWN_TOWN = 20_000;
/** A town this far from everywhere else the trip went is rather a namesake, even where it is the only one known. */
export const FAR = { metres: 300_000, trust: 0.8 };
/** From so many inhabitants on, those of capitals counted several times, a city is meant wherever a trip went. */
const GREAT = 1_000_000;
/** The lists of the world's towns end at a thousand inhabitants: from so many on a namesake would be in them. */
const SMALL = 5000;
/** How sure an answer is where only one place bears the name. */
const TRUST = {
  official: 0.98,
  other: 0.93,
  /** A town abroad by another name in Latin letters: translations and nicknames are among them. */
  foreign: 0.75,
  /** The bare name of a township is a common word. */
  township: 0.7,
  small: 0.75,
  region: 0.75,
};
/** What other places' points stand for is known, where it is is not: never as sure as a place with its own. */
const STAND_IN = 0.8;

/** What a place is, as far as its name is concerned. */
type Kind = "unit" | "township" | "town" | "region" | "country" | "site";

function kindOf({ id, adcode, precision, curated }: GazetteerEntry): Kind {
  if (precision === "country") return "country";
  if (precision === "site" || precision === "area") return "site";
  if (adcode?.length === 9) return "township";
  if (adcode !== null || curated) return "unit";
  return id.startsWith("region-") ? "region" : "town";
}

/** Whether a place is another one, or lies in it. */
export const inside = (entry: GazetteerEntry, within: string, gazetteer: Gazetteer): boolean =>
  entry.id === within ||
  containers(entry.id, gazetteer).includes(within) ||
  (within === CHINA && isChinas(entry, gazetteer));

const isChinas = ({ id, adcode }: GazetteerEntry, gazetteer: Gazetteer) =>
  adcode !== null || containers(id, gazetteer).some((around) => gazetteer.get(around)?.adcode);

/** From a place, or what is around it where it has no point, to the nearest of others, metres; null where none is known. */
export function nearest(entry: GazetteerEntry, near: Point[], gazetteer: Gazetteer): number | null {
  const ids = [entry.id, ...containers(entry.id, gazetteer)];
  const point = entry.point ?? ids.map((id) => gazetteer.get(id)?.point).find((other) => other);
  if (!point || near.length === 0) return null;
  return Math.min(...near.map((other) => metresBetween(point, other)));
}

/** @returns null where nothing bears the name within what it has to lie in */
export function named(asked: Asked, gazetteer: Gazetteer): Resolution | null {
  const { mention, within } = asked;
  const bearers = gazetteer.named(mention);
  const fitting = within ? bearers.filter((entry) => inside(entry, within, gazetteer)) : bearers;
  if (fitting.length === 0) return null;
  // Alone, 海南 is the province and not the prefecture in Qinghai; named within a place, it is what lies in it.
  const choices = [
    fitting.filter(({ curated, precision, id }) => curated && SITES.has(precision) && id !== within),
    fitting.filter(({ id }) => within && id !== within),
  ];
  const meant = choices.find(({ length }) => length > 0) ?? fitting;
  const candidates = weigh(asked, meant, gazetteer);
  const close = ({ signals: { distance } }: Candidate) => distance !== null && distance < NEAR_M;
  if (!within && COMMON.has(key(mention)) && !candidates.some(close)) return common(candidates);
  return decide(asked, candidates, bearers.length, gazetteer);
}

function common(candidates: Candidate[]): Resolution {
  const doubtful = candidates.map((candidate) => ({ ...candidate, confidence: candidate.confidence / 2 }));
  return ambiguous(
    doubtful,
    "The name is also that of a sea, a mountain, a region, or a word for a part of many places.",
  );
}

/** Whether a name is a place's own, as `key` makes it. */
function isOfficial({ name: { zh, en } }: GazetteerEntry, wanted: string): boolean {
  // 乌镇 is what everybody calls 乌镇镇; "Washington" is the name of "Washington, D.C.".
  const doubled = /[镇乡]$/u.test(wanted) && zh === wanted + wanted.at(-1);
  return doubled || key(zh) === wanted || key(en.replace(/,.*$/, "")) === wanted;
}

/** Who else is called so in English: 哈利法克斯 is written of the Halifax in England alone, and may be any. */
function alsoCalled(field: GazetteerEntry[], { mention, within }: Asked, gazetteer: Gazetteer): GazetteerEntry[] {
  const best = field.toSorted((a, b) => b.weight - a.weight)[0];
  if (!best || kindOf(best) !== "town" || !HAN.test(mention)) return [];
  const known = new Set(field.map(({ id }) => id));
  return gazetteer
    .named(best.name.en)
    .filter((entry) => kindOf(entry) === "town" && !known.has(entry.id) && isOfficial(entry, key(best.name.en)))
    .filter(({ weight }) => weight * RIVAL > best.weight)
    .filter((entry) => !within || inside(entry, within, gazetteer));
}

/** Best first. */
function weigh(asked: Asked, meant: GazetteerEntry[], gazetteer: Gazetteer): Candidate[] {
  const wanted = key(asked.mention);
  // A full name beats the short form of another: 吉林市 is the city, whatever 吉林 may be.
  const whole = meant.filter(({ adcode, name }) => adcode !== null && key(name.zh) === wanted && UNIT.test(name.zh));
  const bearers = whole.length > 0 ? whole : meant;
  const field = [...bearers, ...alsoCalled(bearers, asked, gazetteer)];
  // Arequipa is the city, not the region around it, which the lists have by the same name; 加利福尼亚 is what it is.
  const overshadowed = (entry: GazetteerEntry) =>
    kindOf(entry) === "region" &&
    field.some((other) => other.id !== entry.id && other.weight >= KNOWN_TOWN && inside(other, entry.id, gazetteer));
  const weighed = field.map((entry): Omit<Candidate, "confidence"> => {
    const distance = nearest(entry, asked.near, gazetteer);
    const nearness = distance === null ? 1 : 1 + NEAR_TIMES * Math.exp(-distance / NEAR_M);
    const name = isOfficial(entry, wanted) ? "official" : "other";
    const kind = kindOf(entry);
    const hardly = name === "other" && (kind === "town" || kind === "township" || kind === "region");
    const score = entry.weight * nearness * (hardly ? OTHER_NAME : 1) * (overshadowed(entry) ? OVERSHADOWED : 1);
    return { entry, signals: { name, weight: entry.weight, distance }, score };
  });
  const total = weighed.reduce((sum, { score }) => sum + score, 0);
  const context = weighed.some(({ signals: { distance } }) => distance !== null && distance < FAR.metres);
  return weighed
    .map((candidate): Candidate => {
      const { entry, score } = candidate;
      return { ...candidate, confidence: (score / total) * trust(candidate, asked, context) * pointTrust(entry) };
    })
    .toSorted((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

const pointTrust = ({ point, point_kind, curated }: GazetteerEntry) =>
  curated || (point && point_kind !== "amid") ? 1 : STAND_IN;

const isFar = ({ distance }: Candidate["signals"]) => distance !== null && distance > FAR.metres;

/** @param context whether a namesake lies near the trip's other places */
function trust({ entry, signals }: Pick<Candidate, "entry" | "signals">, { mention }: Asked, context: boolean): number {
  const kind = kindOf(entry);
  const near = signals.distance !== null && signals.distance < NEAR_M;
  // A short form may also be a mountain's or somebody's: 恒山 far from where the trip went is hardly the district.
  const brief = signals.name === "other" && (entry.precision === "county" || kind === "township");
  const abroad = kind === "town" || kind === "region";
  const far = isFar(signals) && (brief || (abroad && (entry.weight < GREAT || context)));
  const known = () => {
    if (kind === "township" && signals.name === "other") return TRUST.township;
    if (abroad && entry.weight < SMALL && !near) return TRUST.small;
    if (kind === "region" && entry.weight < GREAT_REGION.weight) return TRUST.region;
    if (kind === "town" && signals.name === "other" && !HAN.test(mention)) return TRUST.foreign;
    return TRUST[signals.name === "official" ? "official" : "other"];
  };
  return known() * (far ? FAR.trust : 1);
}

/** Whether one of the candidates is meant; of places that contain each other the outermost stands for all. */
function decide(asked: Asked, candidates: Candidate[], bearers: number, gazetteer: Gazetteer): Resolution {
  const [first, second] = candidates;
  if (!first) return notFound("No place of that name is known.");
  const within = asked.within ? `, the one within ${asked.within}` : "";
  const { entry, signals } = first;
  if (kindOf(entry) === "township" && signals.name === "other" && isFar(signals))
    return ambiguous(candidates, "The name is a common word, and what bears it is far from the trip's other places.");
  if (!second || first.confidence / pointTrust(entry) >= SURE) {
    const among = bearers > 1 ? ` of ${bearers} places of that name` : "";
    const by = second ? `; next best ${second.entry.id}, ${percent(second.confidence)}` : "";
    const bare = signals.weight / candidates.reduce((sum, each) => sum + each.signals.weight, 0);
    const byContext = signals.distance !== null && bare < SURE;
    const far = byContext ? `, ${Math.round((signals.distance ?? 0) / 1000)} km from the trip's other places` : "";
    const doubt =
      isFar(signals) && first.confidence < SURE
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
  const likely = candidates.filter(({ score }) => score / total >= UNLIKELY);
  const outer = likely.find((each) => likely.every((other) => inside(other.entry, each.entry.id, gazetteer)));
  if (!outer) return ambiguous(candidates, `${candidates.length} places bear this name.`);
  const chosen = { ...outer, confidence: CONTAINER.trust };
  return {
    status: "found",
    candidates,
    chosen,
    reason: `The name is that of ${outer.entry.id} and of places within it${within}.`,
  };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
