/** The words of visits: which lines a group gets, and from where they may hang. */
import type { Locale } from "../contract";
import { dateInWords } from "../dates";
import { errorInWords, precisionInWords, unorderedInWords, visitsHereInWords, visitsInWords } from "../words";
import { type Basemap, provinceName } from "./basemap";
import type { Box } from "./geometry";
import type { Group } from "./groups";
import { AROUND, POOR, type Request, type Row, type Side } from "./labels";
import { isNamed, type Mark } from "./marks";
import type { Stop } from "./stops";
import { classes } from "./svg";
import { breakLines } from "./text";

/** Names longer than this many pixels go on two lines. */
const WIDEST = 190;

/** A name on its ground stays near its point: on it, else a little up, down or aside. */
const NEARBY: Side[] = [
  [0, 0],
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
];

const name = (text: string, on: boolean, serif: boolean): Row[] => {
  const size = serif ? 15 : on ? 15 : 13;
  const style = classes(serif ? "pv" : "nm", on && "on");
  return breakLines(text, size, true, WIDEST).map((line) => ({ text: line, style, size, bold: true }));
};
const sub = (text: string, on: boolean): Row => ({ text, style: classes("sub", on && "on"), size: 12 });

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

function rowsOf(group: Group, basemap: Basemap, locale: Locale, brief: boolean): Row[] {
  const { stops, numbered, same, on } = group;
  const [first] = stops;
  if (!first) return [];
  const serif = isNamed(group);
  if (stops.length === 1) {
    const { properties } = first.visit;
    const short = first.form === "area" ? provinceName(basemap, properties.adcode) : null;
    const text = brief ? null : remark(first, numbered, locale);
    return [...name((short ?? properties.name)[locale], on, serif), ...(text ? [sub(text, on)] : [])];
  }
  if (numbered && stops.length === 2 && !same) {
    const remarks = new Set(stops.map((stop) => remark(stop, numbered, locale)));
    const [text] = remarks;
    return [
      ...stops.flatMap((stop) => name(stop.visit.properties.name[locale], stop.on, serif)),
      ...(!brief && remarks.size === 1 && text ? [sub(text, on)] : []),
    ];
  }
  const common = commonName(stops, basemap, locale);
  const rows = common ? name(common, on, serif) : [];
  if (same) return [...rows, sub(visitsHereInWords(stops.length, locale), on)];
  return serif ? [...rows, sub(visitsInWords(stops.length, locale), on)] : rows;
}

const circle = (radius: number): Box => [-radius, -radius, radius, radius];

/** The request for a group's label. `brief`: the name alone. */
export function captionOf(group: Group, mark: Mark, basemap: Basemap, locale: Locale, brief: boolean): Request | null {
  const rows = rowsOf(group, basemap, locale, brief);
  if (rows.length === 0) return null;
  const radius = Math.max(...group.stops.map((stop) => (stop.form === "area" ? 0 : stop.radius)));
  const request = { rows, at: mark.at, style: "", worst: group.on || isNamed(group) ? Infinity : POOR };
  if (isNamed(group)) {
    const small = group.stops[0]?.form === "circle" && radius < 60;
    if (small) return { ...request, sides: AROUND, reaches: [circle(Math.max(radius, 4))] };
    return {
      ...request,
      sides: NEARBY,
      reaches: [
        [0, -6, 0, 6],
        [-24, -22, 24, 22],
        [-60, -40, 60, 40],
      ],
    };
  }
  const reaches = radius > 18 && radius < 160 ? [circle(radius), mark.body] : [mark.body];
  return { ...request, sides: AROUND, reaches: radius > 60 ? reaches.toReversed() : reaches };
}
