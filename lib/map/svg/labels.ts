/** Texts on the map as SVG. */
import type { Pixel } from "../camera/camera";
import type { Along } from "../labels/along";
import { type Label, lineHeight } from "../text/label";
import { isolated } from "../text/measure";
import { classes, element, escapeXml, n, polyline } from "./strings";

/**
 * A label, its place given relative to `from`.
 * @param kind class of the whole text, beside what every label has
 */
export function labelSvg({ box, anchor, rows, afloat, leader }: Label, kind = "", from: Pixel = [0, 0]): string {
  const x = n((anchor === "start" ? box[0] : anchor === "end" ? box[2] : (box[0] + box[2]) / 2) - from[0]);
  let y = box[1] - from[1];
  const lines = rows.map((row, i) => {
    const height = lineHeight(row);
    const baseline = y + height * 0.78;
    y += height;
    const place = i === 0 ? "" : ` x="${x}" y="${n(baseline)}"`;
    return { baseline, svg: `<tspan class="${row.style}"${place}>${escapeXml(isolated(row.text))}</tspan>` };
  });
  const [only, another] = rows;
  // A name of the ground is most often one line: without an element of its own it is shorter.
  const isPlain = kind !== "" && another === undefined;
  const style = isPlain && only && only.style !== kind ? only.style : "";
  const texts = isPlain ? escapeXml(isolated(only?.text ?? "")) : lines.map(({ svg }) => svg).join("");
  const lead = leader
    ? element("path", { class: "leader", d: polyline(leader.map(([px, py]): Pixel => [px - from[0], py - from[1]])) })
    : "";
  return `${lead}<text class="${classes("label", anchor !== "start" && anchor, kind, style, afloat && "afloat")}" x="${x}" y="${n(lines[0]?.baseline ?? 0)}">${texts}</text>`;
}

/**
 * Words along a line, and once more without their outline: a browser draws it letter by letter, over half of a thin one
 * beside. `id`: prefix of ids inside the SVG.
 */
export const alongSvg = ({ text, baseline, afloat }: Along, id: string): string =>
  `<defs>${element("path", { id: `${id}-along`, d: polyline(baseline) })}</defs>` +
  `<text id="${id}-words" class="${classes("label", "middle", afloat && "afloat")}">` +
  `<textPath class="along" href="#${id}-along" startOffset="50%">${escapeXml(text)}</textPath></text>` +
  element("use", { class: "bare", href: `#${id}-words` });
