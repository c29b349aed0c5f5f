/** The server's picture: a whole SVG that needs no JavaScript, its marks plain links. */
import type { Locale, Visits } from "../contract";
import { type Camera, localized } from "../url";
import type { Basemap } from "./basemap";
import type { Padding, Size } from "./camera";
import type { Box } from "./geometry";
import type { Mark } from "./marks";
import { sceneOf } from "./scene";
import { isOneTrip } from "./stops";
import { escapeXml, n } from "./svg";

export interface Picture {
  visits: Visits;
  basemap: Basemap;
  /** Screen pixels. */
  size: Size;
  camera: Camera;
  locale: Locale;
  /** Id of the selected visit. */
  selected: string | null;
  /** What the picture shows, in words. */
  title: string;
  /** Prefix of ids inside the SVG, unique on the page. */
  id: string;
  /** Where something lies on the picture, in its pixels. */
  controls: Box[];
}

/** Next sends a page's markup twice; a picture above this many bytes is drawn with less detail. */
const MOST_BYTES = { trip: 15_000, atlas: 24_000 };
const TOLERANCES = [0.7, 1.2, 2, 3.5, 6];

/** A screen of another shape sees the middle; what is written keeps this far from the sides. Pixels. */
const SLICED: Padding = { top: 0, right: 28, bottom: 0, left: 28 };

function drawMark({ at: [x, y], svg, title, target, body }: Mark, locale: Locale): string {
  const move = `transform="translate(${n(x)} ${n(y)})"`;
  if ("bounds" in target) return `<g ${move}>${svg}</g>`;
  const href = escapeXml(localized(locale, target.path));
  const hit = `<rect class="hit" x="${n(body[0] - 4)}" y="${n(body[1] - 4)}" width="${n(body[2] - body[0] + 8)}" height="${n(body[3] - body[1] + 8)}"/>`;
  return `<a href="${href}" aria-label="${escapeXml(title)}" ${move}>${hit}${svg}</a>`;
}

/** Draws what is reported as one `<svg>`, at most 15 kB for a trip and 24 kB for an atlas where leaving out detail can make it so. */
export function picture({ visits, basemap, size, camera, locale, selected, title, id, controls }: Picture): string {
  const bytes = new TextEncoder();
  const most = isOneTrip(visits) ? MOST_BYTES.trip : MOST_BYTES.atlas;
  let svg = "";
  for (const tolerance of TOLERANCES) {
    const view = { camera, size, margin: 0, covered: SLICED, controls };
    const scene = sceneOf({ visits, basemap, view, locale, selected, id, tolerance });
    const marks = scene.marks.map((mark) => drawMark(mark, locale)).join("");
    svg =
      `<svg class="map" viewBox="0 0 ${n(size.width)} ${n(size.height)}" preserveAspectRatio="xMidYMid slice" role="group" aria-label="${escapeXml(title)}">` +
      `${scene.ground}${scene.route}${marks}</svg>`;
    if (bytes.encode(svg).length <= most) break;
  }
  return svg;
}
