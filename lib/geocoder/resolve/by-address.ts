/** Mentions made of the name of a place and of something in it: 上海市徐汇区, 徐汇区行政服务中心, "Xuhui, Shanghai", "Beijing (北京)". */
import type { Precision } from "../../contract";
import { HAN } from "../../han";
import { ancestors } from "../gazetteer/ancestors";
import type { Gazetteer } from "../gazetteer/gazetteer";
import { normalizeName } from "../gazetteer/normalize";
import { ancestorStands, namesUnitElsewhere } from "./by-ancestor";
import { byName, SITES } from "./by-name";
import { proximity } from "./proximity";
import { ambiguous, type Candidate, type Query, type Resolution } from "./resolution";
import { CITY_SITE, COMMON, COUNTY_SITE, LONGER, PERSONS, TOWNSHIP, UNIT } from "./words";

/** Whose names tell that something is not in another one. */
const CITIES: ReadonlySet<Precision> = new Set(["city", "prefecture", "province"]);
/** What a name may be followed by without a comma. */
const REGIONS: ReadonlySet<Precision> = new Set(["country", "province", "prefecture"]);
/** Where letters after a comma name a state: "New York, NY". */
const CODED = ["US", "CA", "AU"];

/** @returns null where a mention is not made so, or nothing of it is known */
export function byAddress(query: Query, gazetteer: Gazetteer, depth = 0): Resolution | null {
  const { tuning } = gazetteer;
  if (depth > tuning.address.parts) return null;
  const text = query.mention.normalize("NFKC").trim();
  const parts = text.split(/\s*[,，·]\s*/u).filter((part) => part !== "");
  if (parts.length > tuning.address.parts) return null;
  if (parts.length > 1) return byParts(query, parts, gazetteer, depth);
  if (HAN.test(text)) return twoScripts(query, text, gazetteer) ?? byCharacters(query, text, gazetteer, depth);
  const words = text.split(/\s+/u);
  return words.length > 1 ? byWords(query, words, gazetteer) : null;
}

/** "Beijing (北京)", "浦东 Pudong": one place in two scripts, where both name it. */
function twoScripts(query: Query, text: string, gazetteer: Gazetteer): Resolution | null {
  const latin = text.replace(/[^\p{Script=Latin}\p{M}' -]/gu, " ").trim();
  if (normalizeName(latin) === "") return null;
  const han = byName({ ...query, mention: text.replace(/[^\p{Script=Han}]/gu, "") }, gazetteer);
  const same = byName({ ...query, mention: latin }, gazetteer)?.candidates.some(
    ({ entry }) => entry.id === han?.chosen?.entry.id,
  );
  return same ? han : null;
}

/** The longest name of a place that the mention begins with, and what follows it. */
function byCharacters(query: Query, text: string, gazetteer: Gazetteer, depth: number): Resolution | null {
  const { fallback, short } = gazetteer.tuning.confidence;
  const characters = [...text];
  for (let end = characters.length - 1; end >= 2; end--) {
    const head = characters.slice(0, end).join("");
    const rest = characters.slice(end).join("").trim();
    if (!HAN.test(head.at(-1) ?? "") || normalizeName(rest) === "") continue;
    if (isAround(head, query, gazetteer)) {
      const said = { ...query, mention: rest };
      const known = byName(said, gazetteer) ?? byAddress(said, gazetteer, depth + 1);
      if (known && known.chosen?.entry.id !== query.within) return known;
      continue;
    }
    const outer = byName({ ...query, mention: head }, gazetteer);
    if (outer?.status !== "found" || SITES.has(outer.chosen.entry.precision)) continue;
    const { id } = outer.chosen.entry;
    const inner = { ...query, mention: rest, within: id };
    const found = byName(inner, gazetteer);
    if (found && found.chosen?.entry.id !== id) return found;
    const deeper = byAddress(inner, gazetteer, depth + 1);
    if (deeper) return deeper;
    if (isWhole(head, outer.chosen))
      return namesUnitElsewhere(inner, gazetteer) ?? ancestorStands(outer.chosen, query, gazetteer);
    if (standsIn(head, rest, outer.chosen, query, gazetteer))
      return ancestorStands(outer.chosen, query, gazetteer, fallback.most * short);
  }
  return null;
}

/** Whether a name is that of what the trip says is around, or of what that lies in: 苏州甪直镇 within Suzhou is its 甪直镇. */
function isAround(name: string, { within }: Query, gazetteer: Gazetteer): boolean {
  if (within === null) return false;
  const around = new Set([within, ...ancestors(within, gazetteer)]);
  return gazetteer.named(name).some(({ id }) => around.has(id));
}

/** Whether a name is a unit's or a township's in full, and no word that many have: 红旗渠 is not in 红旗区. */
function isWhole(head: string, { entry, signals }: Candidate): boolean {
  if (!UNIT.test(head) && !(TOWNSHIP.test(head) && entry.precision === "township")) return false;
  return !COMMON.has(normalizeName(head)) && (signals.name === "official" || !entry.name.zh.startsWith(head));
}

/** Whether what follows a short name says no more than what stands there. */
function standsIn(head: string, rest: string, candidate: Candidate, query: Query, gazetteer: Gazetteer): boolean {
  const { entry, confidence } = candidate;
  const { adcode, precision } = entry;
  if (adcode === null || precision === "township" || confidence < gazetteer.tuning.decide.head) return false;
  if (LONGER.test(rest) || PERSONS.has(head)) return false;
  if (!(precision === "county" ? COUNTY_SITE : CITY_SITE).test(rest)) return false;
  const distance = proximity(entry, query.near, gazetteer);
  if (distance !== null && distance > gazetteer.tuning.confidence.far.metres) return false;
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

/** What the outermost part of an address names; letters are a state's where they are of one that has them. */
function outerPart(query: Query, last: string, gazetteer: Gazetteer): Resolution | null {
  const codes = /^[A-Z]{2,3}$/.test(last) ? CODED.map((country) => `${country}.${last}`) : [];
  const state = codes.flatMap((code) => gazetteer.coded(code) ?? [])[0];
  return state
    ? ancestorStands({ entry: state, confidence: 1 }, query, gazetteer)
    : byName({ ...query, mention: last }, gazetteer);
}

/**
 * "Xuhui, Shanghai": the last part is around the one before. Where nothing of the first name is known to be in it, it
 * stands for that only if it is a unit of China, a country or a region, and the first name is not known to be elsewhere:
 * "London, England" is no place in England, Arkansas.
 */
function byParts(query: Query, parts: string[], gazetteer: Gazetteer, depth: number): Resolution | null {
  const [last = "", ...inner] = parts.toReversed();
  const outer = outerPart(query, last, gazetteer);
  if (!outer) return null;
  const rest = inner.toReversed().join(", ");
  const found: Resolution[] = [];
  for (const { entry } of outer.candidates.slice(0, gazetteer.tuning.address.namesakes)) {
    const within = { ...query, mention: rest, within: entry.id };
    const answer = byName(within, gazetteer) ?? byAddress(within, gazetteer, depth + 1);
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
  const wide = parts.length === 2 && depth === 0 ? byName({ ...query, mention: first }, gazetteer) : null;
  if (wide?.status === "found") {
    const reversed = byName({ ...query, mention: second, within: wide.chosen.entry.id }, gazetteer);
    if (reversed && reversed.chosen?.entry.id !== wide.chosen.entry.id) return reversed;
  }
  if (outer.status !== "found") return outer;
  const { entry } = outer.chosen;
  const certain = entry.curated || entry.adcode !== null || REGIONS.has(entry.precision);
  if (!certain || (inner.length === 1 && gazetteer.named(rest).length > 0)) return null;
  return ancestorStands(outer.chosen, query, gazetteer);
}

/** "Suzhou Jiangsu", "Paris France", "Nakuru of Kenya": the last words name a place around what the first ones name, and all are known. */
function byWords(query: Query, words: string[], gazetteer: Gazetteer): Resolution | null {
  for (let start = 1; start < words.length; start++) {
    const outer = byName({ ...query, mention: words.slice(start).join(" ") }, gazetteer);
    if (outer?.status !== "found" || !REGIONS.has(outer.chosen.entry.precision)) continue;
    const first = words.slice(0, /^(of|in)$/i.test(words[start - 1] ?? "") ? start - 1 : start);
    const inner = { ...query, mention: first.join(" "), within: outer.chosen.entry.id };
    const found = byName(inner, gazetteer);
    if (found && found.chosen?.entry.id !== inner.within) return found;
  }
  return null;
}
