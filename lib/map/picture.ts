/** The server's picture: a whole SVG that needs no JavaScript, its marks plain links. */
import type { Locale, Visits } from "../contract";
import { localized } from "../url";
import type { Basemap } from "./basemap/basemap";
import type { Padding, Size } from "./camera/camera";
import { middleOf, ofWholeScreen, type Screen, stageAt } from "./camera/screen";
import { drawnBox } from "./camera/view";
import { frame } from "./frame/frame";
import { type Box, grow, intersects } from "./plane/box";
import { coarser, type Scene, sceneOf } from "./scene";
import { crowdSvg } from "./svg/crowd";
import { areasSvg, basemapSvg, groundNamesSvg, routeSvg } from "./svg/scene";
import { escapeXml, n, outlined } from "./svg/strings";
import { symbolSvg } from "./svg/symbols";
import { type Mark, markBox, type Part } from "./visits/marks";

export interface Picture {
  visits: Visits;
  basemap: Basemap;
  /** The screen that it is drawn for, and how much is drawn around the middle of what nothing covers there. */
  screen: Screen;
  drawn: Size;
  /** Screens of other sizes show it as well, so that names keep to what all of them see. */
  shared: boolean;
  locale: Locale;
  /** Id of the selected visit. */
  selected: string | null;
  /** What the picture shows, in words. */
  title: string;
  /** Prefix of ids inside the SVG, unique on the page. */
  id: string;
}

/** A picture above this many bytes is drawn with less detail: it comes before everything else. */
const MOST_BYTES = 15_000;
const FINEST = 0.7;
const COARSER = [1.2, 2, 3.5, 6, 7.5, 10, 13];

/** What a leg tells to who hovers over a row: nothing does before the live map. */
const FOR_A_POINTER = / data-(trip|joins)="[^"]*"/g;

/** How far a drawing reaches beyond the screen that it is drawn for, so that it fills larger ones. */
function around(screen: Screen, drawn: Size): Padding {
  const [x, y] = middleOf(screen);
  const { width, height } = screen.size;
  return {
    left: drawn.width / 2 - x,
    right: drawn.width / 2 + x - width,
    top: drawn.height / 2 - y,
    bottom: drawn.height / 2 + y - height,
  };
}

function markSvg({ at, symbol, target, body }: Mark, locale: Locale): string {
  const [x, y] = at;
  const svg = symbolSvg(symbol, at);
  const move = `transform="translate(${n(x)} ${n(y)})"`;
  if ("list" in target) return `<g ${move}>${svg}</g>`;
  const link = ({ path, title }: Part, [left, top, right, bottom]: Box, content: string) => {
    const hit = `<rect class="hit" x="${n(left)}" y="${n(top)}" width="${n(right - left)}" height="${n(bottom - top)}"/>`;
    return `<a href="${escapeXml(localized(locale, path))}" aria-label="${escapeXml(title)}">${content}${hit}</a>`;
  };
  const [left, top, right, bottom] = grow(body, 4);
  if ("part" in target) return `<g ${move}>${link(target.part, [left, top, right, bottom], svg)}</g>`;
  const [first, second] = target.halves;
  return `<g ${move}>${svg}${link(first, [left, top, 0, bottom], "")}${link(second, [0, top, right, bottom], "")}</g>`;
}

/**
 * Draws what is reported as one `<svg>`, at most 15 kB where leaving out detail can make it so: first of the ground, then, of
 * more visits than there is room for, of their marks and lines.
 */
export function picture({ visits, basemap, screen, drawn, locale, shared, selected, title, id }: Picture): string {
  const bytes = new TextEncoder();
  const { size, covered: under, controls } = screen;
  const camera = ofWholeScreen(frame(visits, basemap, selected, screen), screen);
  const view = {
    camera,
    size,
    margin: around(screen, drawn),
    covered: under,
    controls,
    ...(shared ? { stage: { ...stageAt(screen, screen), isShared: true } } : {}),
  };
  const box = drawnBox(view);
  const [left, top] = box;
  const frameOf = (content: string) =>
    `<svg class="map" viewBox="${n(left)} ${n(top)} ${n(drawn.width)} ${n(drawn.height)}" preserveAspectRatio="xMidYMid slice" role="group" aria-label="${escapeXml(title)}">${content}</svg>`;
  const fits = (svg: string) => bytes.encode(svg).length <= MOST_BYTES;
  const finest = sceneOf({ visits, basemap, view, locale, selected, tolerance: FINEST });
  const svgOf = (scene: Scene) => {
    const ground = basemapSvg(scene.ground, id) + groundNamesSvg(scene);
    const marks = scene.marks
      .filter((mark) => intersects(markBox(mark), box))
      .map((mark) => markSvg(mark, locale))
      .join("");
    const route = `${areasSvg(scene, id)}${routeSvg(scene, id).replace(FOR_A_POINTER, "")}${outlined(marks)}`;
    // The list beside it leads to each of them until the live map does.
    return frameOf(ground + (fits(route) ? route : crowdSvg(scene, id)));
  };
  let svg = svgOf(finest);
  for (const tolerance of COARSER) {
    if (fits(svg)) break;
    svg = svgOf(coarser(finest, { basemap, view, tolerance }));
  }
  return svg;
}
