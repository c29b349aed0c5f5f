/** Lines of equal longitude and latitude. */
import { wrapLongitude } from "../../longitude";
import { type Pixel, TILE, toWorld, unproject, worldToScreen } from "../camera/camera";
import { drawnBox, seenBox, type View } from "../camera/view";
import { type Box, contains, intersects, translate } from "../plane/box";

/** Degrees between graticule lines: the smallest step that leaves them well apart. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30];
const APART = 180;

/** @param letters for values from 0 on, and below */
function degrees(value: number, letters: "EW" | "NS"): string {
  const minutes = Math.round(Math.abs(value) * 60);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, "0")}′` : ""}${value === 0 ? "" : letters[value < 0 ? 1 : 0]}`;
}

/** What the words at a line of the graticule cover, from their point, pixels. */
const DEGREES_BOX: Box = [-26, -14, 26, 4];

export interface Graticule {
  /** What the lines run through. */
  window: Box;
  /** Where meridians cross it, from the left, and parallels, from the top; pixels. */
  meridians: number[];
  parallels: number[];
  /** Degrees, where these are known. */
  words: { at: Pixel; text: string; anchor: "start" | "middle" }[];
}

/** The graticule at a view, with its degrees at the edges where nothing is `taken` and none of the `lines` runs. */
export function graticuleOf(
  view: View,
  taken: Box[] = [],
  lines: readonly { box: Box; points: Pixel[] }[] = [],
): Graticule {
  const { camera, size } = view;
  const perDegree = (TILE * 2 ** camera.zoom) / 360;
  const step = STEPS.find((candidate) => candidate * perDegree >= APART) ?? 30;
  const window = drawnBox(view);
  const [west, north] = unproject([window[0], window[1]], camera, size);
  const [east, south] = unproject([window[2], window[3]], camera, size);
  const place = worldToScreen(camera, size);
  const [left, top] = seenBox(view);
  const isFree = (at: Pixel) => {
    const word = translate(DEGREES_BOX, at);
    const isStruck = lines.some(
      ({ box, points }) => intersects(box, word) && points.some((each) => contains(word, each)),
    );
    return !isStruck && !taken.some((other) => intersects(other, word));
  };
  const graticule: Graticule = { window, meridians: [], parallels: [], words: [] };
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    const x = Math.round(place(toWorld([i * step, 0]))[0]);
    graticule.meridians.push(x);
    const at: Pixel = [x, top + 16];
    if (!view.stage?.isShared && x > 70 && x < size.width - 40 && isFree(at))
      graticule.words.push({ at, text: degrees(wrapLongitude(i * step), "EW"), anchor: "middle" });
  }
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    const y = Math.round(place(toWorld([0, i * step]))[1]);
    graticule.parallels.push(y);
    if (!view.stage?.isShared && y > 50 && y < size.height - 60 && isFree([left + 8 + DEGREES_BOX[2], y - 5]))
      graticule.words.push({ at: [left + 8, y - 5], text: degrees(i * step, "NS"), anchor: "start" });
  }
  return graticule;
}
