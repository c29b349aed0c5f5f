/** The words of visits: which lines a group gets, and from where they may hang. */
import type { Locale } from "../contract";
import { dateInWords } from "../dates";
import { errorInWords, precisionInWords, unorderedInWords, visitsHereInWords, visitsInWords } from "../words";
import { type Basemap, provinceName } from "./basemap";
import type { Pixel } from "./camera";
import type { Box } from "./geometry";
import type { Group } from "./groups";
import { atHome, type Home } from "./homes";
import { ANYWHERE, beside, POOR, type Request, type Row, type Size, type Spot } from "./labels";
import { isNamed, type Mark } from "./marks";
import type { Stop } from "./stops";
import { breakLines } from "./text";

interface Form {
  /** The name alone, without its remark. */
  brief: boolean;
  /** Names longer than so many pixels are broken. */
  width: number;
}

const WIDEST = 190;
/** From the whole to what is left where room is short. */
const FORMS: Form[] = [
  { brief: false, width: WIDEST },
  { brief: false, width: 120 },
  { brief: true, width: WIDEST },
  { brief: true, width: 120 },
  { brief: true, width: 84 },
];
/** A name takes at most so many lines: a narrower form that needs more is none, and the widest ends in an ellipsis. */
const MOST_LINES = 4;

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
  return known.length > 0 && known.length < 3 ? known.join(locale === "zh" ? "、" : ", ") : null;
}

/** The second line of one visit: how precise in a trip, when in an atlas. */
function remark({ visit, form, open }: Stop, numbered: boolean, locale: Locale): string | null {
  const { error_m, date, precision } = visit.properties;
  if (!numbered) return dateInWords(date, locale);
  if (form === "area" || form === "circle") return precisionInWords(precision, null, null, locale);
  const parts = [
    open ? unorderedInWords(locale) : null,
    form === "disc" && error_m !== null ? errorInWords(error_m, locale) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(locale === "zh" ? "，" : ", ") : null;
}

/** What is said of a group. */
interface Wording {
  names: { text: string; on: boolean }[];
  remark: string | null;
  /** The remark says how many there are, and stays where the name alone is written. */
  counts: boolean;
}

function wordingOf(group: Group, basemap: Basemap, locale: Locale): Wording {
  const { stops, numbered, same, on } = group;
  const names = stops.map((stop) => ({ text: stop.visit.properties.name[locale], on: stop.on }));
  const [first, second] = stops;
  if (first && !second) {
    const short = first.form === "area" ? provinceName(basemap, first.visit.properties.adcode) : null;
    return {
      names: short ? [{ text: short[locale], on }] : names,
      remark: remark(first, numbered, locale),
      counts: false,
    };
  }
  if (numbered && stops.length === 2 && !same) {
    const [text = null, another] = new Set(stops.map((stop) => remark(stop, numbered, locale)));
    return { names, remark: another === undefined ? text : null, counts: false };
  }
  const common = commonName(stops, basemap, locale);
  const count = same ? visitsHereInWords(stops.length, locale) : visitsInWords(stops.length, locale);
  return {
    names: common ? [{ text: common, on }] : [],
    remark: same || (common && isNamed(group)) ? count : null,
    counts: true,
  };
}

/** The lines of a form; null where it is too narrow for a name. */
function rowsOf({ names, remark, counts }: Wording, { brief, width }: Form, group: Group): Row[] | null {
  const rows: Row[] = [];
  for (const { text, on } of names) {
    const style = isNamed(group) ? (on ? "pv on" : "pv") : on ? "nm on" : "nm";
    const lines = breakLines(text, style, width);
    if (lines.length > MOST_LINES && width < WIDEST) return null;
    const whole = lines.length <= MOST_LINES;
    const kept = whole ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
    rows.push(...kept.map((line) => ({ text: line, style }) as const));
  }
  if (remark && (counts || !brief)) rows.push({ text: remark, style: group.on ? "sub on" : "sub" });
  return rows;
}

const circle = (radius: number): Box => [-radius, -radius, radius, radius];

/** Where a name on its own ground may stand: in its shape or touching it; beside a circle that is too small for it. */
function* spotsAtHome(group: Group, { at }: Mark, homes: Home[], home: Home, size: Size, seen: Box): Generator<Spot> {
  const others = homes.filter((other) => other !== home && !other.holds(at));
  yield* atHome(home, others, at, size, seen);
  if (group.stops.some(({ form }) => form === "area")) return;
  const [left, top, right, bottom] = home.box;
  const fits = Math.hypot(...size) < Math.min(right - left, bottom - top);
  for (const spot of beside([0, 0], [home.box], ANYWHERE, size, seen, 0))
    yield fits ? { ...spot, cost: spot.cost + 20 } : spot;
}

/** The requests for a group's label, the whole first and the shortest last. `brief`: names alone. */
export function captionsOf(
  group: Group,
  mark: Mark,
  homes: ReadonlyMap<Group, Home>,
  basemap: Basemap,
  { locale, brief, own }: { locale: Locale; brief: boolean; own: Pixel[] },
): Request[] {
  const home = homes.get(group);
  const radius = Math.max(...group.stops.map((stop) => stop.radius));
  const reaches = radius > 18 && radius < 160 ? [circle(radius), mark.body] : [mark.body];
  const tried = radius > 60 ? reaches.toReversed() : reaches;
  const spots: Request["spots"] = (size, seen) =>
    home
      ? spotsAtHome(group, mark, [...homes.values()], home, size, seen)
      : beside(mark.at, tried, ANYWHERE, size, seen);
  const wording = wordingOf(group, basemap, locale);
  const written = new Set<string>();
  return FORMS.filter((form) => form.brief || !brief).flatMap((form) => {
    const rows = rowsOf(wording, form, group) ?? [];
    const text = rows.map((row) => row.text).join("\n");
    if (rows.length === 0 || written.has(text)) return [];
    written.add(text);
    return { rows, spots, style: "", worst: POOR, ...(group.on ? { whole: { off: own } } : {}) };
  });
}
