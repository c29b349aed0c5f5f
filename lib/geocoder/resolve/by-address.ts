/** Mentions made of the name of a place around and more: 上海市徐汇区, 徐汇区行政服务中心, "Xuhui, Shanghai", "Beijing (北京)". */
import type { Precision } from "../../contract";
import type { Gazetteer } from "../gazetteer/gazetteer";
import { key } from "../gazetteer/normalize";
import { FAR, named, nearest, SITES } from "./by-name";
import { type Asked, ambiguous, type Candidate, CONTAINER, type Resolution } from "./resolution";
import { CITY_SITE, COMMON, COUNTY_SITE, HAN, LONGER, PERSONS, TOWNSHIP, UNIT } from "./words";

/** Short names that are surer than this may have something built in them. */
const LEAST_HEAD = 0.75;
/** A short name vouches for less than a full one. */
const SHORT = 0.8;
/** No more parts than these are read of an address, and no more names within names. */
const MOST_PARTS = 4;
/** As many namesakes of what is around are looked into. */
const MOST_AROUND = 12;
/** Whose names tell that something is not in another one. */
const CITIES: ReadonlySet<Precision> = new Set(["city", "prefecture", "province"]);
/** What a name may be followed by without a comma. */
const REGIONS: ReadonlySet<Precision> = new Set(["country", "province", "prefecture"]);
/** Where letters after a comma name a state: "New York, NY". */
const CODED = ["US", "CA", "AU"];

/** The place around stands for what is not known; never surer than that place itself. */
export function containerAnswer(
  { entry, confidence }: Pick<Candidate, "entry" | "confidence">,
  { near }: Asked,
  gazetteer: Gazetteer,
  trust: number = CONTAINER.trust,
): Resolution {
  const most = entry.precision === "country" ? CONTAINER.country : 1;
  const chosen: Candidate = {
    entry,
    signals: { name: "container", weight: entry.weight, distance: nearest(entry, near, gazetteer) },
    score: entry.weight,
    confidence: Math.min(trust, confidence, most),
  };
  const reason = `No place of that name is known; its container ${entry.id} stands for it.`;
  return { status: "found", candidates: [chosen], chosen, reason };
}

/** @returns null where a mention is not made so, or nothing of it is known */
export function addressed(asked: Asked, gazetteer: Gazetteer, depth = 0): Resolution | null {
  if (depth > MOST_PARTS) return null;
  const text = asked.mention.normalize("NFKC").trim();
  const parts = text.split(/\s*[,，·]\s*/u).filter((part) => part !== "");
  if (parts.length > MOST_PARTS) return null;
  if (parts.length > 1) return byParts(asked, parts, gazetteer, depth);
  if (HAN.test(text)) return twoScripts(asked, text, gazetteer) ?? byCharacters(asked, text, gazetteer, depth);
  const words = text.split(/\s+/u);
  return words.length > 1 ? byWords(asked, words, gazetteer) : null;
}

/** "Beijing (北京)", "浦东 Pudong": one place in two scripts, where both name it. */
function twoScripts(asked: Asked, text: string, gazetteer: Gazetteer): Resolution | null {
  const latin = text.replace(/[^\p{Script=Latin}\p{M}' -]/gu, " ").trim();
  if (key(latin) === "") return null;
  const han = named({ ...asked, mention: text.replace(/[^\p{Script=Han}]/gu, "") }, gazetteer);
  const same = named({ ...asked, mention: latin }, gazetteer)?.candidates.some(
    ({ entry }) => entry.id === han?.chosen?.entry.id,
  );
  return same ? han : null;
}

/** The longest name of a place that the mention begins with, and what follows it. */
function byCharacters(asked: Asked, text: string, gazetteer: Gazetteer, depth: number): Resolution | null {
  const characters = [...text];
  for (let end = characters.length - 1; end >= 2; end--) {
    const head = characters.slice(0, end).join("");
    const rest = characters.slice(end).join("").trim();
    if (!HAN.test(head.at(-1) ?? "") || key(rest) === "") continue;
    const around = named({ ...asked, mention: head }, gazetteer);
    if (around?.status !== "found" || SITES.has(around.chosen.entry.precision)) continue;
    const { id } = around.chosen.entry;
    const inner = { ...asked, mention: rest, within: id };
    const found = named(inner, gazetteer);
    if (found && found.chosen?.entry.id !== id) return found;
    const deeper = addressed(inner, gazetteer, depth + 1);
    if (deeper) return deeper;
    if (isWhole(head, around.chosen))
      return elsewhere(inner, gazetteer) ?? containerAnswer(around.chosen, asked, gazetteer);
    if (standsIn(head, rest, around.chosen, asked, gazetteer))
      return containerAnswer(around.chosen, asked, gazetteer, CONTAINER.trust * SHORT);
  }
  return null;
}

/** Whether a name is a unit's or a township's in full, and no word that many have: 红旗渠 is not in 红旗区. */
function isWhole(head: string, { entry, signals }: Candidate): boolean {
  if (!UNIT.test(head) && !(TOWNSHIP.test(head) && entry.precision === "township")) return false;
  return !COMMON.has(key(head)) && (signals.name === "official" || !entry.name.zh.startsWith(head));
}

/** 广东省北京市: what is named as a unit and lies elsewhere is not answered by what it is said to be in. */
export function elsewhere({ mention }: Asked, gazetteer: Gazetteer): Resolution | null {
  if (!UNIT.test(mention)) return null;
  const units = named({ mention, within: null, near: [] }, gazetteer);
  const official = units?.candidates.filter(
    ({ entry }) => entry.adcode !== null && key(entry.name.zh) === key(mention),
  );
  return official && official.length > 0
    ? ambiguous(official, "What is named lies elsewhere than it is said to.")
    : null;
}

/** Whether what follows a short name says no more than what stands there. */
function standsIn(head: string, rest: string, candidate: Candidate, asked: Asked, gazetteer: Gazetteer): boolean {
  const { entry, confidence } = candidate;
  const { adcode, precision } = entry;
  if (adcode === null || precision === "township" || confidence < LEAST_HEAD) return false;
  if (LONGER.test(rest) || PERSONS.has(head)) return false;
  if (!(precision === "county" ? COUNTY_SITE : CITY_SITE).test(rest)) return false;
  const distance = nearest(entry, asked.near, gazetteer);
  if (distance !== null && distance > FAR.metres) return false;
  return !namesCity(rest, entry.id, gazetteer);
}

/** 苏州宿迁工业园区: whether another city or province is named further on. */
function namesCity(rest: string, id: string, gazetteer: Gazetteer): boolean {
  const characters = [...rest];
  return characters.some((_, start) =>
    [2, 3].some((length) =>
      gazetteer
        .named(characters.slice(start, start + length).join(""))
        .some((other) => CITIES.has(other.precision) && other.adcode !== null && other.id !== id),
    ),
  );
}

/** What the last part of an address names; letters are a state's where they are of one that has them. */
function around(asked: Asked, last: string, gazetteer: Gazetteer): Resolution | null {
  const codes = /^[A-Z]{2,3}$/.test(last) ? CODED.map((country) => `${country}.${last}`) : [];
  const state = codes.flatMap((code) => gazetteer.coded(code) ?? [])[0];
  return state
    ? containerAnswer({ entry: state, confidence: 1 }, asked, gazetteer)
    : named({ ...asked, mention: last }, gazetteer);
}

/**
 * "Xuhui, Shanghai": the last part is around the one before. Where nothing of the first name is known to be in it, it
 * stands for that only if it is a unit of China, a country or a region, and the first name is not known to be elsewhere:
 * "London, England" is no place in England, Arkansas.
 */
function byParts(asked: Asked, parts: string[], gazetteer: Gazetteer, depth: number): Resolution | null {
  const [last = "", ...inner] = parts.toReversed();
  const outer = around(asked, last, gazetteer);
  if (!outer) return null;
  const rest = inner.toReversed().join(", ");
  const found: Resolution[] = [];
  for (const { entry } of outer.candidates.slice(0, MOST_AROUND)) {
    const within = { ...asked, mention: rest, within: entry.id };
    const answer = named(within, gazetteer) ?? addressed(within, gazetteer, depth + 1);
    if (answer && answer.chosen?.entry.id !== entry.id) found.push(answer);
    if (found.length > 0 && outer.status === "found") break;
  }
  const [answer, ...more] = found;
  if (answer && more.length === 0) return answer;
  if (answer) {
    const candidates = found.flatMap((each) => each.candidates);
    const shared = candidates.map((each) => ({ ...each, confidence: each.confidence / found.length }));
    return ambiguous(shared, `${found.length} places of that name are around it.`);
  }
  // "中国，北京" is written from the outside inwards.
  const [first = "", second = ""] = parts;
  const wide = parts.length === 2 && depth === 0 ? named({ ...asked, mention: first }, gazetteer) : null;
  if (wide?.status === "found") {
    const reversed = named({ ...asked, mention: second, within: wide.chosen.entry.id }, gazetteer);
    if (reversed && reversed.chosen?.entry.id !== wide.chosen.entry.id) return reversed;
  }
  if (outer.status !== "found") return outer;
  const { entry } = outer.chosen;
  const certain = entry.curated || entry.adcode !== null || REGIONS.has(entry.precision);
  if (!certain || (inner.length === 1 && gazetteer.named(rest).length > 0)) return null;
  return containerAnswer(outer.chosen, asked, gazetteer);
}

/** "Suzhou Jiangsu", "Paris France": the last words name a place around what the first ones name, and all are known. */
function byWords(asked: Asked, words: string[], gazetteer: Gazetteer): Resolution | null {
  for (let start = 1; start < words.length; start++) {
    const outer = named({ ...asked, mention: words.slice(start).join(" ") }, gazetteer);
    if (outer?.status !== "found" || !REGIONS.has(outer.chosen.entry.precision)) continue;
    const inner = { ...asked, mention: words.slice(0, start).join(" "), within: outer.chosen.entry.id };
    const found = named(inner, gazetteer);
    if (found && found.chosen?.entry.id !== inner.within) return found;
  }
  return null;
}
