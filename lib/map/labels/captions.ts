/** The words of visits: which lines a group gets, and from where they may hang. */
import type { Locale } from "../../contract";
import { dateInWords } from "../../dates";
import { TABLES } from "../../locales";
import { errorInWords, precisionInWords, unorderedInWords } from "../../words";
import { type Basemap, provinceName } from "../basemap/basemap";
import type { Pixel } from "../camera/camera";
import { around, type Box, centreOf, contains, intersects, translate } from "../plane/box";
import { type Candidate, sizeOf, type TextLine, type TextSize } from "../text/label";
import { breakLines } from "../text/measure";
import type { Group } from "../visits/groups";
import { countInWords, isNamed, type Mark } from "../visits/marks";
import type { Stop } from "../visits/stops";
import {
  candidatesAtEdge,
  candidatesBesideWithLeader,
  candidatesWithin,
  candidatesWithLeader,
  type Extent,
  trespass,
} from "./extents";
import { ANYWHERE, beside, type Forms, type LabelRequest, type NamedSymbol, POOR } from "./labels";

interface Form {
  /** The name alone, without its remark. */
  brief: boolean;
  /** Names longer than so many pixels are broken. */
  width: number;
  /** Of two names that of the chosen visit alone. */
  chosen?: true;
  /** Instead of several cities the one province that they are in. */
  province?: true;
}

const WIDEST = 190;
/** What leaving out the remark of what was chosen costs. */
const SILENT = 60;
/** From the whole to what is left where room is short. */
const FORMS: Form[] = [
  { brief: false, width: WIDEST },
  { brief: false, width: 120 },
  { brief: true, width: 120, province: true },
  { brief: true, width: WIDEST },
  { brief: true, width: 120 },
  { brief: true, width: 260 },
  { brief: true, width: 84 },
  { brief: true, width: WIDEST, chosen: true },
  { brief: true, width: 120, chosen: true },
];
/** A name takes at most so many lines: a narrower form that needs more is none, and the widest ends in an ellipsis. */
const MOST_LINES = 4;

/** The province that several stops are all in; null where they are in more than one. */
function commonProvince(stops: Stop[], basemap: Basemap, locale: Locale): string | null {
  const provinces = stops.map(({ visit }) => provinceName(basemap, visit.properties.adcode)?.[locale]);
  return new Set(provinces).size === 1 ? (provinces[0] ?? null) : null;
}

/** What several stops are called together: their one name, or the cities and provinces that they are in. */
function commonName(stops: Stop[], basemap: Basemap, locale: Locale): string | null {
  const names = stops.map(({ visit }) => visit.properties.name[locale]);
  const places = new Set(stops.map(({ visit }) => visit.properties.place));
  if (new Set(names).size === 1 || (places.size === 1 && !places.has(null))) return names[0] ?? null;
  const around = stops.map(({ visit: { properties }, form }) => {
    const city = form === "circle" && !properties.adcode?.endsWith("0000");
    return city ? properties.name[locale] : provinceName(basemap, properties.adcode)?.[locale];
  });
  const known = [...new Set(around.filter((text) => text !== undefined))];
  return known.length > 0 && known.length < 3 ? known.join(TABLES[locale].listComma) : null;
}

/** Both names of stops that share their point under two; null where they have one, or more. */
function twoNames(stops: Stop[], locale: Locale): Named[] | null {
  const names = new Map<string, Named>();
  for (const { visit, isSelected } of stops.toSorted((a, b) => Number(b.isSelected) - Number(a.isSelected))) {
    const text = visit.properties.name[locale];
    if (!names.has(text)) names.set(text, { text, visit: visit.id, isSelected });
  }
  return names.size === 2 ? [...names.values()] : null;
}

/** What one stop is called: a province by its short name, as the map writes it. */
function ownName({ form, visit: { properties } }: Stop, basemap: Basemap, locale: Locale): string {
  const short = form === "shape" ? provinceName(basemap, properties.adcode) : null;
  return (short ?? properties.name)[locale];
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
    for (const name of new Set(names)) if (name) (once.has(name) ? again : once).add(name);
  }
  return again;
}

/** The second line of one visit: how precise in a trip, when in an atlas. */
function remark({ visit, form, unordered }: Stop, numbered: boolean, locale: Locale): string | null {
  const { error_m, date, precision } = visit.properties;
  if (!numbered) return dateInWords(date, locale);
  if (form === "shape" || form === "circle") return precisionInWords(precision, null, null, locale);
  const parts = [
    unordered ? unorderedInWords(locale) : null,
    form === "disc" && error_m !== null ? errorInWords(error_m, locale) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(TABLES[locale].comma) : null;
}

/** A name, and the visit that pressing it is about. */
interface Named {
  text: string;
  visit: string;
  isSelected: boolean;
}

/** What is said of a group. */
interface Wording {
  names: Named[];
  /** What may stand for them where room is short. */
  province: string | null;
  remark: string | null;
  /** The remark says how many there are, and stays where the name alone is written. */
  counts: boolean;
}

function wordingOf(group: Group, basemap: Basemap, locale: Locale, repeated: ReadonlySet<string>): Wording {
  const { stops, numbered, coincident, isSelected } = group;
  const [first, second] = stops;
  if (first && !second) {
    const text = ownName(first, basemap, locale);
    // A name that is its own mark bears the number that a symbol would.
    const number = numbered && isNamed(group) ? `${first.visit.properties.number} ` : "";
    return {
      names: [{ text: number + text, visit: first.visit.id, isSelected }],
      province: null,
      remark: remark(first, numbered, locale),
      counts: false,
    };
  }
  if (numbered && stops.length === 2 && !coincident) {
    const names = stops.map(({ visit: { id, properties }, isSelected }) => ({
      text: `${properties.number} ${properties.name[locale]}`,
      visit: id,
      isSelected,
    }));
    const [text = null, another] = new Set(stops.map((stop) => remark(stop, numbered, locale)));
    return { names, province: null, remark: another === undefined ? text : null, counts: false };
  }
  const both = coincident && !isNamed(group) ? twoNames(stops, locale) : null;
  if (both) return { names: both, province: null, remark: countInWords(group, locale), counts: true };
  const name = commonName(stops, basemap, locale);
  const visit = first?.visit.id ?? "";
  const common = name !== null && !repeated.has(name) ? name : null;
  const province = common && commonProvince(stops, basemap, locale);
  return {
    names: common ? [{ text: common, visit, isSelected }] : [],
    province: province !== common && province !== null && !repeated.has(province) ? province : null,
    remark: coincident || (common && isNamed(group)) ? countInWords(group, locale) : null,
    counts: true,
  };
}

/** Of a unit around all that is seen: that it is, and for how much of an atlas. */
const remarkAround = ({ remark }: Wording, locale: Locale): string =>
  [remark, TABLES[locale].around].filter((part) => part !== null).join(TABLES[locale].comma);

/** The lines of a form; null where it is too narrow for a name. */
function rowsOf(wording: Wording, { brief, width, chosen, province }: Form, group: Group): TextLine[] | null {
  const { names, remark, counts } = wording;
  if (province && wording.province === null) return null;
  const rows: TextLine[] = [];
  const wider =
    province && wording.province && names[0]
      ? [{ ...names[0], text: wording.province, isSelected: group.isSelected }]
      : null;
  const said = wider ?? (chosen ? names.filter(({ isSelected }) => isSelected) : names);
  if (chosen && said.length === 0) return null;
  for (const { text, visit, isSelected } of said) {
    const style = isNamed(group)
      ? isSelected
        ? "area-name selected"
        : "area-name"
      : isSelected
        ? "stop-name selected"
        : "stop-name";
    const lines = breakLines(text, style, width);
    if (lines.length > MOST_LINES && width !== WIDEST) return null;
    const whole = lines.length <= MOST_LINES;
    const kept = whole ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
    rows.push(...kept.map((line, i) => ({ text: line, style, ...(i === 0 ? { visit } : {}) }) as const));
  }
  if (remark && (counts || !brief)) rows.push({ text: remark, style: group.isSelected ? "remark selected" : "remark" });
  return rows;
}

/** Places with what each costs besides, on the shapes of other visits at most `most`. */
const priced = (candidates: Iterable<Candidate>, others: Extent[], most: number, more: number): Candidate[] =>
  Array.from(candidates, (candidate) => ({
    ...candidate,
    cost: candidate.cost + Math.min(most, trespass(candidate.box, others)) + more,
  }));

/** Where a name on its own ground may stand: in its shape or touching it; beside a circle that is too small for it. */
function candidatesInOrBeside(
  extent: Extent,
  others: Extent[],
  { at }: Mark,
  isCircle: boolean,
  size: TextSize,
  seen: Box,
): Candidate[] {
  const [left, top, right, bottom] = extent.box;
  const room = Math.min(right - left, bottom - top);
  const fits = Math.hypot(...size) < room;
  // On a small circle a name would hide what it names.
  const candidates = isCircle && size[0] > 1.5 * room ? [] : candidatesWithin(extent, others, at, size);
  if (!isCircle) return candidates;
  const [x, y] = centreOf(extent.box);
  const around = translate(extent.box, [-x, -y]);
  return [...candidates, ...priced(beside([x, y], [around], ANYWHERE, size, seen, 2), others, Infinity, fits ? 20 : 0)];
}

/** What the name of a symbol costs at most that lies on the shape of another visit: its own symbol still tells whose it is. */
const ON_ANOTHER = 90;

/** Keeps what was made once. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** What a caption has to do with besides its group. */
interface Surroundings {
  locale: Locale;
  /** Names alone, without remarks. */
  brief: boolean;
  /** Points of the legs of what was chosen. */
  chosenLegs: Pixel[];
  seen: Box;
  /** The symbol that it names; none where it is written on its own ground. */
  ownSymbol: NamedSymbol | undefined;
  /** Names that more than one group would bear, and which therefore tell none of them. */
  repeated: ReadonlySet<string>;
  /** It is a unit that all of what is seen lies in. */
  surrounds: boolean;
}

/** The requests for a group's label, the whole first and the shortest last. */
export function captionsOf(
  group: Group,
  mark: Mark,
  extents: ReadonlyMap<Group, Extent>,
  basemap: Basemap,
  { locale, brief, chosenLegs, seen, ownSymbol, repeated, surrounds }: Surroundings,
): Forms {
  const extent = extents.get(group);
  const others = [...extents.values()].filter((other) => other !== extent && !other.contains(mark.at));
  const radius = Math.max(...group.stops.map((stop) => stop.radius));
  const reaches = radius > 18 && radius < 160 ? [around([0, 0], radius), mark.body] : [mark.body];
  const tried = radius > 60 ? reaches.toReversed() : reaches;
  const isCircle = group.stops.every(({ form }) => form === "circle");
  const written = wordingOf(group, basemap, locale, repeated);
  const wording = surrounds ? { ...written, remark: remarkAround(written, locale), counts: true } : written;
  if (wording.names.length === 0 && !wording.remark) return [];
  const tryable = FORMS.filter((form) => form.brief || !brief);
  const forms = tryable.map((form) => once(() => rowsOf(wording, form, group)));
  /** What was chosen says how precise it is, wherever that finds room. */
  const silent = (i: number) => (group.isSelected && wording.remark && tryable[i]?.brief ? SILENT : 0);
  const text = (rows: TextLine[] | null | undefined) => rows?.map((row) => row.text).join("\n");
  const request = (
    rows: TextLine[] | null | undefined,
    places: (size: TextSize) => Iterable<Candidate>,
    more = 0,
  ): LabelRequest | null =>
    rows
      ? {
          rows,
          candidates: once(() =>
            Array.from(places(sizeOf(rows)), (candidate) => ({ ...candidate, cost: candidate.cost + more })).toSorted(
              (a, b) => a.cost - b.cost,
            ),
          ),
          worst: POOR,
          ...(group.isSelected ? { uncut: true, ownLegs: chosenLegs } : {}),
          ...(ownSymbol ? { ownSymbol } : {}),
          ofExtent: extent !== undefined,
          isInSight: extent ? intersects(extent.box, seen) : contains(seen, mark.at),
        }
      : null;
  const requests = forms.map((rows, i) =>
    once(() => {
      const said = forms.slice(0, i).some((other) => text(other()) === text(rows()));
      return request(
        said ? null : rows(),
        (size) =>
          surrounds
            ? candidatesAtEdge(size, seen)
            : extent
              ? candidatesInOrBeside(extent, others, mark, isCircle, size, seen)
              : priced(beside(mark.at, tried, ANYWHERE, size, seen), others, ON_ANOTHER, 0),
        silent(i),
      );
    }),
  );
  const led = once(() => {
    const shortest = forms.findLast((rows) => rows());
    return request(shortest?.(), (size) =>
      extent
        ? candidatesWithLeader(extent, others, size, seen)
        : candidatesBesideWithLeader(mark.at, mark.body, others, size, seen),
    );
  });
  return surrounds ? requests : [...requests, led];
}
