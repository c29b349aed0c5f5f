/** Strings of SVG. Styles are classes only: the page's policy allows no inline ones. */
import type { Pixel } from "../camera/camera";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Makes any text safe inside an element or a quoted attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** A number with at most one decimal. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Joins numbers with as few characters as a path allows. */
const join = (numbers: number[]) => numbers.map((v, i) => (i > 0 && v >= 0 ? ` ${v}` : `${v}`)).join("");

/** Path data through whole pixels, relative; rings are closed, and what is smaller than a pixel is left out. */
export function path(lines: readonly Pixel[][], closed: boolean): string {
  let d = "";
  for (const line of lines) {
    const [start, ...rest] = line.map(([x, y]): Pixel => [Math.round(x), Math.round(y)]);
    if (!start) continue;
    const steps: number[] = [];
    let [x, y] = start;
    for (const point of rest) {
      if (point[0] === x && point[1] === y) continue;
      steps.push(point[0] - x, point[1] - y);
      [x, y] = point;
    }
    // The closing stroke leads back to where a ring began.
    if (closed && x === start[0] && y === start[1]) steps.splice(-2);
    if (steps.length < (closed ? 4 : 2)) continue;
    d += `M${join(start)}l${join(steps)}${closed ? "z" : ""}`;
  }
  return d;
}

/** Path data through points as they are, to a tenth of a pixel. */
export const polyline = (line: readonly Pixel[]): string =>
  line.map(([x, y], i) => `${i === 0 ? "M" : i === 1 ? "L" : " "}${n(x)} ${n(y)}`).join("");

/** An element without content; attributes that are null or empty are left out. */
export function element(name: string, attributes: Record<string, string | number | null>): string {
  let out = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === "") continue;
    out += ` ${key}="${typeof value === "number" ? n(value) : escapeXml(value)}"`;
  }
  return `${out}/>`;
}

/** Shapes and text whose outline lies under their fill: an attribute, since not every validator of CSS knows the property. */
export const outlined = (content: string): string => `<g paint-order="stroke">${content}</g>`;

/** Class names that apply, in one string. */
export const classes = (...names: (string | false | null)[]): string => names.filter(Boolean).join(" ");
