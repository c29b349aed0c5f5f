/**
 * The kinds of screen that pages are laid out for. The server draws a picture for each, and a page opens on a screen as
 * that picture shows it. `app/[locale]/(map)/picture.module.css` and `components/map/map.css` lay the pages out by the same conditions.
 */
import type { Locale } from "../../contract";
import { TABLES } from "../../locales";
import type { Box } from "../plane/box";
import type { Size } from "./camera";
import type { Screen } from "./screen";

export interface ScreenKind {
  name: "desk" | "tablet" | "small";
  /** When a screen is of this kind; the first that holds. */
  media: string;
  /** The map's cell on a usual screen of the kind, in pixels: as small as it gets on the screens that are most used. */
  size: Size;
  /** What the server draws around the middle, so that larger screens are filled. */
  drawn: Size;
  /** Its screens differ so much in shape that names keep to what all of them see. */
  shared: boolean;
  /** What an open card covers at the right. */
  card: number;
}

/** The largest kind: what paper shows as well. */
export const DESK = {
  name: "desk",
  media: "(min-width: 1280px)",
  size: { width: 1000, height: 844 },
  drawn: { width: 1480, height: 1030 },
  shared: false,
  card: 336,
} as const satisfies ScreenKind;

export const SCREEN_KINDS = [
  {
    name: "small",
    media: "(max-width: 699px), (max-height: 599px)",
    size: { width: 390, height: 346 },
    drawn: { width: 720, height: 560 },
    shared: true,
    card: 0,
  },
  {
    name: "tablet",
    media: "(max-width: 1279px)",
    size: { width: 408, height: 744 },
    drawn: { width: 840, height: 1120 },
    shared: true,
    card: 0,
  },
  DESK,
] as const satisfies ScreenKind[];

/** How large a page's legend is. */
export interface LegendSize {
  /** How many lines it has. */
  rows: number;
  /** It has the long line, that of whole cities. */
  isWide: boolean;
}

/** What lies on a page's map beside zoom, scale and credits. */
export interface Furniture {
  /** A card is open. */
  card: boolean;
  /** A locator stands beside the close-up. */
  locator: boolean;
  /** The page is laid out as the atlas: its legend stands on the left. */
  atlas: boolean;
  legend: LegendSize;
  locale: Locale;
}

/** A legend's heading and its lines, pixels. */
export const legendHeight = (rows: number) => (rows > 0 ? 50 + 26 * rows : 0);

/** Where these lie on a usual desk; what is written there is as wide as its words. */
function deskControls(
  { card, locator, atlas, legend: { rows, isWide }, locale }: Furniture,
  { width, height }: Size,
): Box[] {
  const latin = !TABLES[locale].han;
  const zoom: Box = [24, height - 112, 58, height - 46];
  const foot: Box[] = [
    [24, height - 36, 134, height - 12],
    [latin ? 364 : 415, height - 32, width, height],
  ];
  const wide = isWide ? (latin ? 685 : 562) : latin ? 505 : 406;
  if (atlas) return [zoom, ...foot, [72, height - 46 - legendHeight(rows), 72 + wide, height - 46]];
  const right = width - (card ? 360 : 24);
  const legend = card ? (latin ? 70 : 52) : wide;
  const left = right - legend - (locator ? 196 : 0);
  const tall = Math.max(locator ? 172 : 0, card ? 32 : legendHeight(rows));
  return [zoom, ...foot, [left, height - 34 - tall, right, height - 34]];
}

/** The usual screen of a kind, with what lies on its map. */
export function usualScreen(kind: ScreenKind, furniture: Furniture): Screen {
  const { size, name } = kind;
  const { width, height } = size;
  const covered = { top: 0, bottom: 0, left: 0, right: furniture.card ? kind.card : 0 };
  if (name === "desk") return { size, covered, controls: deskControls(furniture, size) };
  const legend: Box = [width - (TABLES[furniture.locale].han ? 64 : 82), 12, width - 12, 44];
  const zoom: Box = [12, 12, 46, 78];
  const foot: Box = [0, height - 26, width, height];
  // The locator of a wide tablet, whose map reaches further to the right than the narrow one's.
  const locator: Box[] = furniture.locator && name === "tablet" ? [[330, height - 206, width, height - 34]] : [];
  const scale: Box = [16, height - 54, 134, height - 28];
  return { size, covered, controls: [legend, zoom, scale, foot, ...locator] };
}
