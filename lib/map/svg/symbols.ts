/** Symbols of visits as SVG, drawn around (0, 0). */
import type { Pixel } from "../camera/camera";
import type { MapSymbol } from "../visits/marks";
import { labelSvg } from "./labels";
import { classes, element, escapeXml, n } from "./strings";

const PIN = "M0 0L-5-8.1A12 12 0 1 1 5-8.1Z";
const SELECTED_PIN = 1.25;
const UNNUMBERED = 0.7;
const LEFT_HALF = "M0-12H-16A12 12 0 0 0-16 12H0Z";
const RIGHT_HALF = "M0-12H16A12 12 0 0 1 16 12H0Z";
/** A piece of hatching. */
const PATCH = "M-9 1L-1-7M-9 7L5-7M-3 7L9-5M3 7L9 1";

const text = (content: string | number, x: number, y: number, style = "") =>
  `<text${style && ` class="${style}"`} x="${n(x)}" y="${n(y)}">${escapeXml(String(content))}</text>`;

type Of<Kind extends MapSymbol["kind"]> = Extract<MapSymbol, { kind: Kind }>;

function stop({ kind, unordered, isAnnounced, isSelected, number }: Of<"pin" | "disc">): string {
  const numbered = number !== null;
  const size = (isSelected && kind === "pin" ? SELECTED_PIN : 1) * (numbered ? 1 : UNNUMBERED);
  const shape =
    kind === "pin"
      ? element("path", { d: PIN }) +
        (numbered ? text(number, 0, -14.6) : element("circle", { class: "eye", cy: -19, r: 4.5 }))
      : element("circle", { r: numbered ? 12 : 9 }) + (numbered ? text(number, 0, 4.4) : "");
  const scale = size === 1 ? "" : ` transform="scale(${size})"`;
  return `<g class="${classes("symbol", kind, unordered && "unordered", isAnnounced && "announced", isSelected && "selected")}"${scale}>${shape}</g>`;
}

function pair({ stops: [a, b], stated }: Of<"pair">): string {
  const style = ({ unordered, isAnnounced, isSelected }: typeof a) =>
    classes(unordered && "unordered", isAnnounced && "announced", isSelected && "selected");
  const isHollow = ({ unordered, isAnnounced }: typeof a) => unordered || isAnnounced;
  const half = (each: typeof a, d: string) => element("path", { class: classes("half", style(each)), d });
  const link = stated
    ? element("path", { class: "tie", d: "M-7 0H4" }) + element("path", { class: "tip", d: "M8 0L2-3.4V3.4Z" })
    : element("path", { class: classes("seam", (isHollow(a) || isHollow(b)) && "unordered"), d: "M0-12V12" });
  const back = element("rect", { x: -28, y: -12, width: 56, height: 24, rx: 12 });
  const digits = [text(a.number, -16, 4.4, style(a)), link, text(b.number, 16, 4.4, style(b))];
  return `<g class="symbol pair">${back}${half(a, LEFT_HALF)}${half(b, RIGHT_HALF)}${digits.join("")}</g>`;
}

function count({ text: words, width, isSelected }: Of<"count">): string {
  const back = element("rect", { x: -width / 2, y: -12, width, height: 24, rx: 12 });
  return `<g class="${classes("symbol", "count", isSelected && "selected")}">${back}${text(words, 0, 4.6)}</g>`;
}

/** @param at where the symbol stands on the screen, for a name that is placed there */
export function symbolSvg(symbol: MapSymbol, at: Pixel = [0, 0]): string {
  switch (symbol.kind) {
    case "pair":
      return pair(symbol);
    case "count":
      return count(symbol);
    case "name":
      return labelSvg(symbol.label, "", at);
    case "patch":
      return `<g class="${classes("symbol", "patch", symbol.isSelected && "selected")}">${element("path", { class: "hatch", d: PATCH })}</g>`;
    case "bare":
      return "";
    default:
      return stop(symbol);
  }
}
