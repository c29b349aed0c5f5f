/** Texts on the map: lines of type, how large they are together, and where they stand. */
import type { Box } from "../plane/box";
import type { XY } from "../plane/point";
import { lineWidth, type Style, TYPES } from "./measure";

/** A line of a text. */
export interface TextLine {
  text: string;
  /** Classes of this line. */
  style: Style;
  /** Id of the visit that it begins to name, with its trip's. */
  visitId?: string;
  /** With that, the name as it is without breaks. */
  unbroken?: string;
}

/** Width and height of a text, pixels. */
export type TextSize = readonly [number, number];

/** A place that a text may take, pixels of the screen. */
export interface Candidate {
  box: Box;
  anchor: "start" | "middle" | "end";
  /** What it costs already: the best candidate nothing. */
  cost: number;
  /** A line from the text to what it names, where the two do not touch. */
  leader: readonly [XY, XY] | null;
}

/** A text in its place. */
export interface Label extends Candidate {
  rows: TextLine[];
  /** It lies on water. */
  afloat: boolean;
}

export const lineHeight = ({ style }: TextLine) => TYPES[style].size + 4;

/** How large lines of text are together. */
export const sizeOf = (rows: TextLine[]): TextSize => [
  Math.max(...rows.map(({ text, style }) => lineWidth(text, style))),
  rows.reduce((sum, row) => sum + lineHeight(row), 0),
];
