/**
 * What a mention means: every place that bears the name, weighed against the others by what is known of the context, and
 * whether that is enough to choose one. Names are never guessed: a site that is not known is answered by the smallest
 * place around it that the text or the trip names, or not at all.
 */
import type { Point, Precision } from "../../lib/contract";
import { metresBetween } from "../../lib/geometry";
import { FEATURES } from "./features";
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
/** From this share on, lessened by how far the name is trusted, one of several places is chosen; where it is is another matter. */
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
/** A region abroad beside a town in it of the same name, and from how many inhabitants on that is so. */
const OVERSHADOWED = 0.02;
const KNOWN_TOWN = 50_000;
/** A town this far from everywhere else the trip went is rather a namesake, even where it is the only one known. */
const FAR = { metres: 300_000, trust: 0.8 };
/** From so many inhabitants on, those of capitals counted several times, a city is meant wherever a trip went. */
const GREAT = 1_000_000;

/**
 * How sure an answer is where only one place bears the name; a country stands for too much to be sure of, and the bare name
 * of a township is a common word.
 */
const TRUST = { official: 0.98, other: 0.93, container: 0.78, country: 0.7, township: 0.7, small: 0.75, region: 0.75 };
/** Regions abroad of this weight and more are known by their own name, smaller ones rather by their chief town's. */
const GREAT_REGION = 2_000_000;
/** The lists of the world's towns end at a thousand inhabitants: from so many on a namesake would be in them. */
const SMALL = 5000;
/** What another place's point stands for is known, where it is is not: never as sure as a place with its own. */
const STAND_IN = 0.8;

const isFar = ({ distance }: Candidate["features"]) => distance !== null && distance > FAR.metres;

function trust({ entry, features }: Pick<Candidate, "entry" | "features">): number {
  const abroad = entry.adcode === null && !entry.curated && entry.precision !== "country";
  // A short form may also be a mountain's or somebody's: 恒山 far from where the trip went is hardly the district.
  const brief = features.name === "other" && (entry.precision === "county" || entry.precision === "township");
  const far = isFar(features) && (brief || (abroad && entry.weight < GREAT));
  const bare = entry.precision === "township" && entry.adcode !== null && features.name === "other";
  const near = features.distance !== null && features.distance < NEAR_M;
  const small = abroad && entry.weight < SMALL && !near;
  const region = abroad && entry.precision === "province" && entry.weight < GREAT_REGION;
  const known = bare ? TRUST.township : small ? TRUST.small : region ? TRUST.region : TRUST[features.name];
  return known * (far ? FAR.trust : 1);
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
  containers(entry.id, gazetteer).includes(within) ||
  (within === CHINA && isChinas(entry, gazetteer));

const isChinas = ({ id, adcode }: GazetteerEntry, gazetteer: Gazetteer) =>
  adcode !== null || containers(id, gazetteer).some((around) => gazetteer.get(around)?.adcode);

/** The places of exactly that name. */
function named(asked: Asked, gazetteer: Gazetteer): Resolution | null {
  const { mention, within } = asked;
  const bearers = gazetteer.named(mention);
  const fitting = within ? bearers.filter((entry) => inside(entry, within, gazetteer)) : bearers;
  if (fitting.length === 0) return null;
  const close = (entry: GazetteerEntry) => (nearest(entry, asked.near, gazetteer) ?? Number.POSITIVE_INFINITY) < NEAR_M;
  if (!within && FEATURES.has(key(mention)) && !fitting.some(close)) return feature(asked, fitting, gazetteer);
  // Alone, 海南 is the province and not the prefecture in Qinghai; named within a place, it is what lies in it.
  const choices = [
    fitting.filter(({ curated, precision, id }) => curated && SITES.has(precision) && id !== within),
    fitting.filter(({ id }) => within && id !== within),
  ];
  const meant = choices.find(({ length }) => length > 0) ?? fitting;
  return choose(asked, meant, bearers, gazetteer);
}

/** The bare name of a sea, a lake, a range or a part of the country is no place's alone. */
function feature(asked: Asked, bearers: GazetteerEntry[], gazetteer: Gazetteer): Resolution {
  const { candidates } = choose(asked, bearers, bearers, gazetteer);
  const doubtful = candidates.map((candidate) => ({ ...candidate, confidence: candidate.confidence / 2 }));
  const reason = "The name is also that of a sea, a lake, a mountain, a river or a part of the country.";
  return { status: "ambiguous", candidates: doubtful, chosen: null, reason };
}

/** Weighs candidates; of places that contain each other the outermost stands for all. */
function choose(asked: Asked, meant: GazetteerEntry[], bearers: GazetteerEntry[], gazetteer: Gazetteer): Resolution {
  const wanted = key(asked.mention);
  // 乌镇 is what everybody calls 乌镇镇; "Washington" is the name of "Washington, D.C.".
  const official = ({ name: { zh, en } }: GazetteerEntry) =>
    key(zh) === wanted ||
    key(en.replace(/,.*$/, "")) === wanted ||
    (/[镇乡]$/u.test(wanted) && zh === wanted + wanted.at(-1));
  // A full name beats the short form of another: 吉林市 is the city, whatever 吉林 may be.
  const whole = meant.filter(({ adcode, name }) => adcode !== null && key(name.zh) === wanted && UNIT.test(name.zh));
  const field = whole.length > 0 ? whole : meant;
  // Arequipa is the city, not the region around it, which the lists have by the same name; 加利福尼亚 is what it is.
  const overshadowed = ({ id, precision, adcode }: GazetteerEntry) =>
    adcode === null &&
    precision === "province" &&
    field.some((other) => other.id !== id && other.weight >= KNOWN_TOWN && inside(other, id, gazetteer));
  const weighed = field.map((entry): Omit<Candidate, "confidence"> => {
    const distance = nearest(entry, asked.near, gazetteer);
    const nearness = distance === null ? 1 : 1 + NEAR_TIMES * Math.exp(-distance / NEAR_M);
    return {
      entry,
      features: { name: official(entry) ? "official" : "other", weight: entry.weight, distance },
      score:
        entry.weight *
        nearness *
        (isTown(entry) && !official(entry) ? OTHER_NAME : 1) *
        (overshadowed(entry) ? OVERSHADOWED : 1),
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
    const lessened = trust(first) < TRUST[first.features.name] && isFar(first.features);
    const doubt = lessened ? " It is far from the trip's other places, so a namesake may be meant." : "";
    const reason = `The name is that of ${first.entry.id}${within}${among}${by}.${doubt}`;
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

/** Short names that are surer than this may have something built in them. */
const LEAST_HEAD = 0.75;
/** As many namesakes of what is around are looked into. */
const MOST_AROUND = 12;
/** Whose names tell that something is not in another one. */
const CITIES: ReadonlySet<Precision> = new Set(["city", "prefecture", "province"]);
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
  /(馆|中心|园|园区|开发区|示范区|试验区|保税区|综保区|高新区|经开区|自贸区|港区|度假区|风景区|新区|新城|港|码头|基地|学校|大学|学院|医院|村|镇|乡|街道|社区|机场|车站|火车站)$/u;
/** After the short name of a county only what is built for it: 瑞金医院 and 古田会议纪念馆 are not where they are named after. */
const COUNTY_SITE =
  /(服务中心|展示馆|规划馆|展览馆|博物馆|图书馆|文化馆|体育馆|园区|开发区|保税区|综保区|高新区|经开区|码头|车站|火车站)$/u;
/** The short name was only the beginning of another one: 杭州湾, 淮海战役. */
const LONGER = /^[河湖江海湾山岭桥口]|会议|战役|起义|事件|惨案/u;
/** Fewer parts than these are read of an address. */
const MOST_PARTS = 4;

/** Whether what follows a short name says no more than what stands there. */
function standsIn(rest: string, { entry, confidence }: Candidate, asked: Asked, gazetteer: Gazetteer): boolean {
  const { adcode, precision } = entry;
  if (adcode === null || precision === "township" || confidence < LEAST_HEAD || LONGER.test(rest)) return false;
  if (!(precision === "county" ? COUNTY_SITE : SITE).test(rest)) return false;
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

/** A name made of the name of a place around it and more: 上海市徐汇区, 徐汇区行政服务中心, "Xuhui, Shanghai". */
function partly(asked: Asked, gazetteer: Gazetteer): Resolution | null {
  const text = asked.mention.normalize("NFKC").trim();
  const parts = text.split(/\s*[,，]\s*/u).filter((part) => part !== "");
  if (parts.length > MOST_PARTS) return null;
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
    if (!whole && !standsIn(rest, around.chosen, asked, gazetteer)) continue;
    return standIn(around.chosen, asked, gazetteer, whole ? TRUST.container : TRUST.container * 0.8);
  }
  return null;
}

/**
 * "Xuhui, Shanghai": the last part is around the one before. Where nothing of the first name is known to be in it, it
 * stands for that only if it is a unit of China or a country, and the first name is not known to be elsewhere:
 * "London, England" is no place in England, Arkansas.
 */
function byParts(asked: Asked, parts: string[], gazetteer: Gazetteer): Resolution | null {
  const [last = "", ...inner] = parts.toReversed();
  const around = named({ ...asked, mention: last }, gazetteer);
  if (!around) return null;
  const rest = inner.toReversed().join(", ");
  const found: Resolution[] = [];
  for (const { entry } of around.candidates.slice(0, MOST_AROUND)) {
    const inside = { ...asked, mention: rest, within: entry.id };
    const answer = named(inside, gazetteer) ?? partly(inside, gazetteer);
    if (answer && answer.chosen?.entry.id !== entry.id) found.push(answer);
    if (found.length > 0 && around.status === "found") break;
  }
  const [answer, ...more] = found;
  if (answer && more.length === 0) return answer;
  if (answer) {
    const candidates = found
      .flatMap((each) => each.candidates)
      .map((each) => ({ ...each, confidence: each.confidence / found.length }));
    return {
      status: "ambiguous",
      candidates,
      chosen: null,
      reason: `${found.length} places of that name are around it.`,
    };
  }
  if (around.status !== "found")
    return around.candidates.length > 0 ? { ...around, candidates: around.candidates } : null;
  const { entry } = around.chosen;
  const certain =
    entry.curated || entry.adcode !== null || entry.precision === "country" || entry.precision === "province";
  if (!certain || (inner.length === 1 && gazetteer.named(rest).length > 0)) return null;
  return standIn(around.chosen, asked, gazetteer, TRUST.container);
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
  if (container) return standIn({ entry: container, confidence: 1 }, asked, gazetteer, TRUST.container);
  return { status: "not found", candidates: [], chosen: null, reason: "No place of that name is known." };
}

/** @param trust how far the way it is named is trusted; never more than the place itself is */
function standIn(
  { entry, confidence }: Pick<Candidate, "entry" | "confidence">,
  asked: Asked,
  gazetteer: Gazetteer,
  trust: number,
): Resolution {
  const most = entry.precision === "country" ? TRUST.country : 1;
  const chosen: Candidate = {
    entry,
    features: { name: "container", weight: entry.weight, distance: nearest(entry, asked.near, gazetteer) },
    score: entry.weight,
    confidence: Math.min(trust, confidence, most),
  };
  const reason = `No place of that name is known; its container ${entry.id} stands for it.`;
  return { status: "found", candidates: [chosen], chosen, reason };
}
