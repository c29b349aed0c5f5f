/** What is said of a group: its names, and the remark below them. */
import type { Locale } from "../../contract";
import { dateInWords } from "../../dates";
import { TABLES } from "../../locales";
import { errorInWords, precisionInWords, unorderedInWords } from "../../words";
import { type Basemap, provinceName, provinceShape } from "../basemap/basemap";
import type { Group } from "../visits/groups";
import { countInWords, isNameOnGround } from "../visits/marks";
import { isUnit, type Stop } from "../visits/stops";

/** The province that several stops are all in; null where they are in more than one. */
function commonProvince(stops: Stop[], basemap: Basemap, locale: Locale): string | null {
  const provinces = stops.map(({ visit }) => provinceName(basemap, visit.properties.adcode)?.[locale]);
  return new Set(provinces).size === 1 ? (provinces[0] ?? null) : null;
}

/** What a stop is drawn as: the unit that stands in for it, or itself where it is one. */
function unitName({ form, visit: { properties } }: Stop, basemap: Basemap, locale: Locale): string | null {
  const short = form === "shape" ? provinceName(basemap, properties.adcode) : null;
  const { stand_in, name } = properties;
  return (short ?? stand_in ?? (isUnit(form) ? name : null))?.[locale] ?? null;
}

/** The unit that all of some stops are drawn as, where it stands in for any of them; a report may call it otherwise. */
function standInFor(stops: Stop[], basemap: Basemap, locale: Locale): string | null {
  const standing = stops.find(({ visit }) => visit.properties.stand_in);
  const units = new Set(
    stops.map((stop) => (isUnit(stop.form) && stop.visit.properties.adcode) || unitName(stop, basemap, locale)),
  );
  return standing && units.size === 1 ? unitName(standing, basemap, locale) : null;
}

/** What several stops are called together: their one name, or from afar the cities and provinces that they are in. */
function commonName(stops: Stop[], basemap: Basemap, locale: Locale, closeUp = false): string | null {
  const standIn = standInFor(stops, basemap, locale);
  if (standIn) return standIn;
  const names = stops.map(({ visit }) => visit.properties.name[locale]);
  const places = new Set(stops.map(({ visit }) => visit.properties.place));
  if (new Set(names).size === 1 || (places.size === 1 && !places.has(null))) return names[0] ?? null;
  if (closeUp && !isNameOnGround({ stops })) return null;
  const around = stops.map((stop) => {
    const { adcode } = stop.visit.properties;
    const city = stop.form === "circle" && !adcode?.endsWith("0000");
    return (city ? unitName(stop, basemap, locale) : provinceName(basemap, adcode)?.[locale]) ?? undefined;
  });
  const known = [...new Set(around.filter((text) => text !== undefined))];
  return known.length > 0 && known.length < 3 ? known.join(TABLES[locale].pairComma) : null;
}

/** Both names of stops that have two between them; null where they have one, or more than two. */
function twoNames(stops: Stop[], locale: Locale): Named[] | null {
  const names = new Map<string, Named>();
  for (const { visit, isSelected } of stops.toSorted((a, b) => Number(b.isSelected) - Number(a.isSelected))) {
    const text = visit.properties.name[locale];
    if (!names.has(text)) names.set(text, { text, visitId: visit.id, isSelected });
  }
  return names.size === 2 ? [...names.values()] : null;
}

/** Several stops by the name that most of them bear, the first of those; null where all bear the same. */
function mostNamed(stops: Stop[], locale: Locale): string | null {
  const names = stops.map(({ visit }) => visit.properties.name[locale]);
  const times = (name: string) => names.filter((other) => other === name).length;
  const [first] = names.toSorted((a, b) => times(b) - times(a));
  return first !== undefined && times(first) < names.length ? TABLES[locale].andOthers(first) : null;
}

/** Without numbers two names on lines of their own would be read as one. */
const listed = ([first, ...others]: Named[], locale: Locale): Named[] =>
  first ? [{ ...first, text: first.text + TABLES[locale].pairComma.trimEnd() }, ...others] : [];

/** What one stop is called: a province by its short name, as the map writes it. */
function ownName({ form, visit: { properties } }: Stop, basemap: Basemap, locale: Locale): string {
  const isProvince = form === "shape" && !properties.stand_in;
  return ((isProvince ? provinceName(basemap, properties.adcode) : null) ?? properties.name)[locale];
}

/** The names that several groups would share: two marks called Shanghai, one of them a part of the other. */
export function repeatedNames(groups: Group[], basemap: Basemap, locale: Locale): Set<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { stops } of groups) {
    const [first, second] = stops;
    const names = second
      ? [commonName(stops, basemap, locale), commonProvince(stops, basemap, locale)]
      : [first && ownName(first, basemap, locale)];
    // "Hall and others" beside another hall would be taken for that one.
    const others = names.map((name) => name && TABLES[locale].andOthers(name));
    const all = second ? [...names, ...others, mostNamed(stops, locale)] : [...names, ...others];
    for (const name of new Set(all)) if (name) (once.has(name) ? again : once).add(name);
  }
  return again;
}

/** The second line of one visit: how precise in a trip, when in an atlas, and in what it is somewhere. */
function remark(stop: Stop, numbered: boolean, basemap: Basemap, locale: Locale): string | null {
  const { visit, form, unordered, isAnnounced } = stop;
  const { error_m, date, precision } = visit.properties;
  const unit = standInFor([stop], basemap, locale);
  const isBoundless = form === "shape" && !provinceShape(basemap, visit.properties.adcode);
  const somewhere = [
    ...(isAnnounced ? [TABLES[locale].announced] : []),
    ...(unit ? [TABLES[locale].somewhereIn(unit)] : []),
  ];
  const boundless = isBoundless ? [TABLES[locale].boundless] : [];
  if (!numbered) return [...somewhere, dateInWords(date, locale), ...boundless].join(TABLES[locale].comma);
  if (unit) return [...somewhere, ...boundless].join(TABLES[locale].comma);
  const known = isUnit(form) ? precisionInWords(precision, null, null, locale) : null;
  const parts = [
    ...somewhere,
    known,
    ...boundless,
    unordered && !known ? unorderedInWords(locale) : null,
    form === "disc" && error_m !== null ? errorInWords(error_m, locale) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(TABLES[locale].comma) : null;
}

/** A name, and the visit that pressing it is about. */
interface Named {
  text: string;
  visitId: string;
  isSelected: boolean;
}

/** What is said of a group. */
export interface Wording {
  names: Named[];
  /** What may stand for them where room is short: the province that all are in; else the first, with word of the others. */
  province: string | null;
  several: string | null;
  remark: string | null;
  /** What is said below the name of the one that was chosen, without the others; as of all, where it is not told apart. */
  ofChosen?: string | null;
  /** The remark stays where the name alone is written: it says how many there are, or that they are all around. */
  keepsRemark: boolean;
}

/** `1–3, 5`: numbers in order, runs of them drawn together. */
function runs(numbers: number[], comma: string): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(comma);
}

/** The numbers of a trip's stops, in order; of an atlas's none. */
const numbersOf = ({ stops, numbered }: Group, locale: Locale): string =>
  numbered
    ? runs(
        stops.map(({ visit }) => visit.properties.number),
        TABLES[locale].listComma,
      )
    : "";

/** A remark on several stops, with how many of them are only announced; null where there is nothing to say. */
function counted(words: string | null, { stops, numbered }: Group, locale: Locale): string | null {
  const count = stops.filter(({ isAnnounced }) => isAnnounced).length;
  const { announced, announcedAmong, comma } = TABLES[locale];
  if (count === 0) return words;
  const among = count === stops.length ? announced : announcedAmong(count, numbered);
  return words === null ? among : words + comma + among;
}

/** Several stops for which one unit stands: that unit and how many, or what was chosen among them. */
function wordingOfStandIn(
  unit: string,
  group: Group,
  basemap: Basemap,
  locale: Locale,
  repeated: ReadonlySet<string>,
): Wording {
  const { stops, numbered, isSelected } = group;
  // A circle bears the name of what it is; a count may be called by the province.
  const wider = numbered || isNameOnGround(group) ? null : commonProvince(stops, basemap, locale);
  const { within } = TABLES[locale];
  const chosen = stops.find((stop) => stop.isSelected && stop.visit.properties.stand_in);
  if (chosen) {
    const { id, properties } = chosen.visit;
    const text = `${numbered ? `${properties.number} ` : ""}${properties.name[locale]}`;
    const names = [{ text, visitId: id, isSelected }];
    return {
      names,
      province: null,
      several: null,
      remark: remark(chosen, numbered, basemap, locale),
      keepsRemark: true,
    };
  }
  const numbers = numbered ? `${numbersOf(group, locale)} ` : "";
  const visitId = stops[0]?.visit.id ?? "";
  const precision = stops[0]?.visit.properties.precision ?? "country";
  return {
    names: [{ text: numbers + unit, visitId, isSelected }],
    province: wider === null || wider === unit || repeated.has(wider) ? null : wider,
    several: null,
    remark: counted(within(stops.length, numbered, precision), group, locale),
    keepsRemark: true,
  };
}

/** How things are told at a view. */
interface Telling {
  /** So near that the province in which all is tells nothing, and would be read as a place there. */
  closeUp?: boolean;
}

/** What is said of a group at a view. `repeated`: names that another group would bear as well. */
export function wordingOf(
  group: Group,
  basemap: Basemap,
  locale: Locale,
  repeated: ReadonlySet<string>,
  { closeUp = false }: Telling = {},
): Wording {
  const { stops, numbered, coincident, isSelected } = group;
  const [first, second] = stops;
  if (first && !second) {
    const text = ownName(first, basemap, locale);
    // A name that is its own mark bears the number that a symbol would.
    const number = numbered && isNameOnGround(group) ? `${first.visit.properties.number} ` : "";
    return {
      names: [{ text: number + text, visitId: first.visit.id, isSelected }],
      province: null,
      several: null,
      remark: remark(first, numbered, basemap, locale),
      keepsRemark: first.visit.properties.stand_in !== null,
    };
  }
  if (numbered && stops.length === 2 && !coincident) {
    const names = stops.map(({ visit: { id, properties }, isSelected }) => ({
      text: `${properties.number} ${properties.name[locale]}`,
      visitId: id,
      isSelected,
    }));
    const remarks = stops.map((stop) => remark(stop, numbered, basemap, locale));
    const [text = null, another] = new Set(remarks);
    return {
      names,
      province: null,
      several: null,
      remark: another === undefined ? text : counted(null, group, locale),
      ofChosen: remarks[stops.findIndex((stop) => stop.isSelected)] ?? null,
      keepsRemark: false,
    };
  }
  const standIn = standInFor(stops, basemap, locale);
  if (standIn) return wordingOfStandIn(standIn, group, basemap, locale, repeated);
  const name = commonName(stops, basemap, locale, closeUp);
  const visitId = first?.visit.id ?? "";
  const common = name !== null && !repeated.has(name) ? name : null;
  const both = !isNameOnGround(group) && (coincident || common === null || closeUp) ? twoNames(stops, locale) : null;
  if (both)
    return {
      names: group.numbered ? both : listed(both, locale),
      province: null,
      several: null,
      remark: counted(coincident ? countInWords(group, locale) : null, group, locale),
      keepsRemark: true,
    };
  // A province stands for cities in it, not for what all of them are called.
  const isTheirs = stops.every(({ visit }) => visit.properties.name[locale] === common);
  const province = common && !isTheirs && commonProvince(stops, basemap, locale);
  const { pairComma, andOthers } = TABLES[locale];
  const [foremost, ...others] = isTheirs ? [] : (common?.split(pairComma) ?? []);
  // What is called like another is told by its numbers; a name that is its own mark bears them as well.
  const numbers = numbersOf(group, locale);
  const numbering = numbers && isNameOnGround(group) ? `${numbers} ` : "";
  // Where a province tells nothing, several are called by the one that is named most often.
  const isUntold = !group.numbered && !isNameOnGround(group) && (closeUp || name !== null);
  const mostly = isUntold ? mostNamed(stops, locale) : null;
  const text = common !== null ? numbering + common : mostly && !repeated.has(mostly) ? mostly : numbers;
  return {
    names: text ? [{ text, visitId, isSelected }] : [],
    province: province && province !== common && !repeated.has(province) ? numbering + province : null,
    several: foremost && others.length > 0 ? numbering + andOthers(foremost) : null,
    remark: counted(
      coincident || (common && isNameOnGround(group)) ? countInWords(group, locale) : null,
      group,
      locale,
    ),
    keepsRemark: true,
  };
}

/** Of a unit around all that is seen: that it is, and for how much of an atlas. */
export const remarkAround = ({ remark }: Wording, locale: Locale): string =>
  [remark, TABLES[locale].around].filter((part) => part !== null).join(TABLES[locale].comma);
