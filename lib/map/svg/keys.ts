/** The symbols of a legend, by the code that draws them on the map. */
import type { Basis } from "../../contract";
import type { Pixel } from "../camera/camera";
import type { SymbolName } from "../visits/symbols";
import { areaSvg, circleSvg, hatches, lineSvg, originSvg } from "./scene";
import { outlined } from "./strings";
import { symbolSvg } from "./symbols";

export interface KeySvg {
  /** What of it is seen: left, top, width, height. */
  viewBox: string;
  width: number;
  height: number;
  svg: string;
}

/** A name that is written on its ground. */
const NAME = "Aa";
const MIDDLE: Pixel = [0, 0];
const CIRCLE = { at: MIDDLE, radius: 10.5, isSelected: false, isAnnounced: false };

/** Around a middle of (0, 0). */
const centred = (width: number, height: number, svg: string): KeySvg => ({
  viewBox: `${-width / 2} ${-height / 2} ${width} ${height}`,
  width,
  height,
  svg: outlined(svg),
});

const single = (kind: "pin" | "disc", hollow: { unordered?: true; isAnnounced?: true } = {}) =>
  symbolSvg({ kind, unordered: false, isAnnounced: false, ...hollow, isSelected: false, number: null });

const line = (basis: Basis): KeySvg => {
  // What is inferred begins where a delegation is from.
  const origin: Pixel | null = basis === "inferred" ? [-18, 0] : null;
  const parts: Pixel[][] = [
    [
      [origin ? -11 : -22, 0],
      [22, 0],
    ],
  ];
  const arrowhead = basis === "listed" ? null : { at: MIDDLE, angle: 0 };
  const drawn = lineSvg({
    trip: "",
    joins: ["", ""],
    basis,
    origin: null,
    isSelected: false,
    isAnnounced: false,
    points: [],
    parts,
    arrowhead,
  });
  return centred(46, 10, drawn + (origin ? originSvg(origin) : ""));
};

/** A key without a number; a visit that is not on the map has none. */
export function keySvg(symbol: Exclude<SymbolName, "unplaced">): KeySvg {
  switch (symbol) {
    case "pin":
      return { viewBox: "-10 -24 20 26", width: 20, height: 26, svg: outlined(single("pin")) };
    case "disc":
      return centred(24, 24, circleSvg(CIRCLE) + single("disc"));
    case "small":
      return centred(18, 18, single("disc"));
    case "circle":
      return centred(24, 24, hatches("key", [CIRCLE]) + areaSvg(CIRCLE, "key"));
    case "shape":
      return centred(24, 18, symbolSvg({ kind: "patch", isSelected: false }));
    case "boundless":
      return centred(24, 18, `<text class="label middle" y="5"><tspan class="area-name">${NAME}</tspan></text>`);
    case "announced":
      return centred(18, 18, single("disc", { isAnnounced: true }));
    case "unknown":
      return centred(18, 18, single("disc", { unordered: true }));
    default:
      return line(symbol);
  }
}
