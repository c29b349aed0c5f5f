/**
 * What a mention means: every place that bears the name, weighed against the others by what is known of the context, and
 * whether that is enough to choose one. Names are never guessed: a site that is not known is answered by the smallest
 * place around it that the text or the trip names, or not at all.
 */
import type { Point, Precision } from "../../lib/contract";
import { metresBetween } from "../../lib/geometry";
import { CHINA, containers, type Gazetteer, type GazetteerEntry } from "./gazetteer";
import { key } from "./key";

export interface Asked {
  /** As the source writes it. */
  mention: string;
  /** Id of the place around it, where the trip says so. */
  within: string | null;
  /** Where else the trip went, started or led to: [lng, lat] in degrees. */
  near: Point[];
}

export interface Candidate {
  entry: GazetteerEntry;
  features: {
    /** The name asked for is the official one, another one, or that of a place around it. */
    name: "official" | "other" | "container";
    /** How often such a place is meant by its bare name, against the others; no unit. */
    weight: number;
    /** To the nearest of the trip's other places, metres; null where none is known. */
    distance: number | null;
  };
  /** Weight times the nearness of the context; candidates compare by it. */
  score: number;
  /** From 0 to 1: how often an answer like this one is right. */
  confidence: number;
}

export type Resolution = {
  /** Best first. */
  candidates: Candidate[];
  /** Why, in one plain English sentence. */
  reason: string;
} & ({ status: "found"; chosen: Candidate } | { status: "ambiguous" | "not found"; chosen: null });

/** Where being curated decides: of two towns of one name the one that we happen to have a file for is no better. */
const SITES: ReadonlySet<Precision> = new Set(["site", "area"]);
/** From this confidence on one of several places is chosen. */
const SURE = 0.75;
/** Below this share of the whole a namesake does not stand in the way. */
const UNLIKELY = 0.05;
/** Longer than any name of a place. */
const LONGEST = 200;
/** A place this near the trip's others is a hundred times as likely as one far away. */
const NEAR_M = 100_000;
const NEAR_TIMES = 100;

/** A town under another name than its own, against one under its own: the lists hold many that are hardly used. */
const OTHER_NAME = 0.2;
/** A town abroad this far from everywhere else the trip went is rather a namesake, even where it is the only one known. */
const FAR_ABROAD = { metres: 300_000, trust: 0.8 };

/**
 * How sure an answer is where only one place bears the name; a country stands for too much to be sure of, and the bare name
 * of a township is a common word.
 */
const TRUST = { official: 0.98, other: 0.93, container: 0.78, country: 0.7, township: 0.7, small: 0.75 };
/** The lists of the world's towns end at a thousand inhabitants: from so many on a namesake would be in them. */
const SMALL = 5000;
/** What another place's point stands for is known, where it is is not: never as sure as a place with its own. */
const STAND_IN = 0.8;

function trust({ entry, features }: Pick<Candidate, "entry" | "features">): number {
  const abroad = entry.adcode === null && !entry.curated && entry.precision !== "country";
  const far = abroad && features.distance !== null && features.distance > FAR_ABROAD.metres;
  const bare = entry.precision === "township" && entry.adcode !== null && features.name === "other";
  const near = features.distance !== null && features.distance < NEAR_M;
  const small = abroad && entry.weight < SMALL && !near;
  const known = bare ? TRUST.township : small ? TRUST.small : TRUST[features.name];
  return known * (far ? FAR_ABROAD.trust : 1);
}

/** Another place's point stands for it. */
const stoodFor = ({ point, curated }: GazetteerEntry) => !point && !curated;

/** A township of China, or what GeoNames has. */
const isTown = ({ adcode, precision }: GazetteerEntry) => adcode === null || precision === "township";

/** What makes a mention unreadable; null where nothing does. */
function unreadable(mention: string): string | null {
  if (/\p{Cc}/u.test(mention)) return "It holds control characters.";
  if (mention.length > LONGEST) return `It is longer than ${LONGEST} characters.`;
  if (key(mention) === "") return "It holds no letter.";
  return null;
}

/** @returns a resolution; never throws, whatever is asked */
export function resolve(asked: Asked, gazetteer: Gazetteer): Resolution {
  const fault = unreadable(asked.mention);
  if (fault) return { status: "not found", candidates: [], chosen: null, reason: fault };
  return named(asked, gazetteer) ?? partly(asked, gazetteer) ?? contained(asked, gazetteer);
}

const inside = (entry: GazetteerEntry, within: string, gazetteer: Gazetteer) =>
  entry.id === within ||
  (within === CHINA && entry.adcode !== null) ||
  containers(entry.id, gazetteer).includes(within);

/** The places of exactly that name. */
function named(asked: Asked, gazetteer: Gazetteer): Resolution | null {
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
  return choose(asked, meant, bearers, gazetteer);
}

/** Weighs candidates; of places that contain each other the outermost stands for all. */
function choose(asked: Asked, meant: GazetteerEntry[], bearers: GazetteerEntry[], gazetteer: Gazetteer): Resolution {
  const wanted = key(asked.mention);
  const official = (entry: GazetteerEntry) => key(entry.name.zh) === wanted || key(entry.name.en) === wanted;
  // A full name beats the short form of another: 吉林市 is the city, whatever 吉林 may be.
  const whole = meant.filter(({ adcode, name }) => adcode !== null && key(name.zh) === wanted && UNIT.test(name.zh));
  const field = whole.length > 0 ? whole : meant;
  const weighed = field.map((entry): Omit<Candidate, "confidence"> => {
    const distance = nearest(entry, asked.near, gazetteer);
    const nearness = distance === null ? 1 : 1 + NEAR_TIMES * Math.exp(-distance / NEAR_M);
    return {
      entry,
      features: { name: official(entry) ? "official" : "other", weight: entry.weight, distance },
      score: entry.weight * nearness * (isTown(entry) && !official(entry) ? OTHER_NAME : 1),
    };
  });
  const total = weighed.reduce((sum, { score }) => sum + score, 0);
  const candidates = weighed
    .map(
      (candidate): Candidate => ({
        ...candidate,
        confidence: (candidate.score / total) * trust(candidate) * (stoodFor(candidate.entry) ? STAND_IN : 1),
      }),
    )
    .toSorted((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  const [first, second] = candidates;
  if (!first) return { status: "not found", candidates, chosen: null, reason: "No place of that name is known." };
  const within = asked.within ? `, the one within ${asked.within}` : "";
  const among = bearers.length > 1 ? ` of ${bearers.length} places of that name` : "";
  if (!second || (first.score / total) * trust(first) >= SURE) {
    const bare = first.features.weight / field.reduce((sum, { weight }) => sum + weight, 0);
    const near =
      first.features.distance !== null && bare < SURE
        ? `, ${Math.round(first.features.distance / 1000)} km from the trip's other places`
        : "";
    const by = second ? `${near}; next best ${second.entry.id}, ${percent(second.confidence)}` : "";
    const reason = `The name is that of ${first.entry.id}${within}${among}${by}.`;
    return { status: "found", candidates, chosen: first, reason };
  }
  const likely = candidates.filter(({ score }) => score / total >= UNLIKELY);
  const outer = likely.find(({ entry }) => likely.every((other) => inside(other.entry, entry.id, gazetteer)));
  if (outer) {
    const chosen = { ...outer, confidence: TRUST.container };
    const reason = `The name is that of ${outer.entry.id} and of places within it${within}.`;
    return { status: "found", candidates, chosen, reason };
  }
  return { status: "ambiguous", candidates, chosen: null, reason: `${candidates.length} places bear this name.` };
}

const HAN = /\p{Script=Han}/u;
/** What a name may be followed by without a comma. */
const REGIONS: ReadonlySet<Precision> = new Set(["country", "province", "prefecture"]);

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** From a place, or what is around it where it has no point, to the nearest of others. */
function nearest(entry: GazetteerEntry, near: Point[], gazetteer: Gazetteer): number | null {
  const ids = [entry.id, ...containers(entry.id, gazetteer)];
  const point = entry.point ?? ids.map((id) => gazetteer.get(id)?.point).find((other) => other);
  if (!point || near.length === 0) return null;
  return Math.min(...near.map((other) => metresBetween(point, other)));
}

/** Names of units end so; a short form before other words may be part of a street's or a company's name. */
const UNIT = /(省|市|自治区|特别行政区|自治州|地区|盟|县|区|旗)$/u;
/**
 * What stands in a place named before it: 展示馆, 服务中心, 园区, 村. Roads, bridges, hotels and companies are named after
 * places elsewhere: 南汇路 is no road in 南汇.
 */
const SITE =
  /(馆|中心|园|园区|开发区|示范区|试验区|保税区|高新区|新城|港|码头|基地|学校|大学|学院|医院|村|镇|乡|街道|社区|机场|车站|火车站)$/u;

/** A name made of the name of a place around it and more: 上海市徐汇区, 徐汇区行政服务中心, "Xuhui, Shanghai". */
function partly(asked: Asked, gazetteer: Gazetteer): Resolution | null {
  const text = asked.mention.normalize("NFKC").trim();
  const parts = text.split(/\s*[,，]\s*/u).filter((part) => part !== "");
  if (parts.length > 1) return byParts(asked, parts, gazetteer);
  const words = text.split(/\s+/u);
  if (words.length > 1 && !HAN.test(text)) return byWords(asked, words, gazetteer);
  const characters = [...text];
  for (let end = characters.length - 1; end >= 2; end--) {
    const head = characters.slice(0, end).join("");
    const rest = characters.slice(end).join("").trim();
    if (!/\p{Script=Han}$/u.test(head) || key(rest) === "") continue;
    const whole = UNIT.test(head);
    const around = named({ ...asked, mention: head }, gazetteer);
    if (around?.status !== "found" || SITES.has(around.chosen.entry.precision)) continue;
    const { id } = around.chosen.entry;
    const found = named({ ...asked, mention: rest, within: id }, gazetteer);
    if (found && !(found.chosen?.entry.id === id)) return found;
    const deeper = partly({ ...asked, mention: rest, within: id }, gazetteer);
    if (deeper) return deeper;
    if (!whole && !SITE.test(rest)) continue;
    return standIn(around.chosen.entry, asked, gazetteer, whole ? TRUST.container : TRUST.container * 0.8);
  }
  return null;
}

/** "Xuhui, Shanghai": the last part is around the one before. */
function byParts(asked: Asked, parts: string[], gazetteer: Gazetteer): Resolution | null {
  const [last = "", ...inner] = parts.toReversed();
  const around = named({ ...asked, mention: last }, gazetteer);
  if (!around) return null;
  const rest = inner.toReversed().join(", ");
  const found = around.candidates
    .map(({ entry }) => ({ ...asked, mention: rest, within: entry.id }))
    .map((inside) => named(inside, gazetteer) ?? partly(inside, gazetteer))
    .find((answer) => answer !== null);
  if (found) return found;
  return around.status === "found" ? standIn(around.chosen.entry, asked, gazetteer, TRUST.container) : around;
}

/** "Suzhou Jiangsu", "Paris France": the last words name a place around what the first ones name, and all are known. */
function byWords(asked: Asked, words: string[], gazetteer: Gazetteer): Resolution | null {
  for (let start = 1; start < words.length; start++) {
    const around = named({ ...asked, mention: words.slice(start).join(" ") }, gazetteer);
    if (around?.status !== "found" || !REGIONS.has(around.chosen.entry.precision)) continue;
    const inner = { ...asked, mention: words.slice(0, start).join(" "), within: around.chosen.entry.id };
    const found = named(inner, gazetteer);
    if (found && found.chosen?.entry.id !== inner.within) return found;
  }
  return null;
}

/** The place around, where the trip names one. */
function contained(asked: Asked, gazetteer: Gazetteer): Resolution {
  const container = asked.within ? gazetteer.get(asked.within) : undefined;
  if (container) return standIn(container, asked, gazetteer, TRUST.container);
  return { status: "not found", candidates: [], chosen: null, reason: "No place of that name is known." };
}

function standIn(entry: GazetteerEntry, asked: Asked, gazetteer: Gazetteer, confidence: number): Resolution {
  const chosen: Candidate = {
    entry,
    features: { name: "container", weight: entry.weight, distance: nearest(entry, asked.near, gazetteer) },
    score: entry.weight,
    confidence: entry.precision === "country" ? Math.min(confidence, TRUST.country) : confidence,
  };
  const reason = `No place of that name is known; its container ${entry.id} stands for it.`;
  return { status: "found", candidates: [chosen], chosen, reason };
}
