/** The forms of a group's name, from the whole to what is left where room is short, and the lines of each. */
import type { TextLine } from "../text/label";
import { breakLines, widestWord } from "../text/measure";
import type { Group } from "../visits/groups";
import { isNameOnGround } from "../visits/marks";
import type { Wording } from "./wording";

/** A form of a name. */
export interface Form {
  /** The name alone, without its remark. */
  brief: boolean;
  /** Names longer than so many pixels are broken. */
  width: number;
  /** Of two names that of the chosen visit alone. */
  chosen?: true;
  /** Instead of several cities the one province that they are in, or the first of them with word of the others. */
  instead?: "province" | "several";
  /** Without even the remark that is kept: a list tells it. */
  bare?: true;
  /** In smaller type: what was chosen before it is silent of its remark, others as the last resort. */
  small?: true;
}

/** How wide a name is at most, and where no other form has room for its words, pixels. */
const USUAL = 190;
const WIDEST = 260;
/** A word up to this width is broken in no form, pixels. */
const LONG_WORD = 120;
/** How wide a remark is at most below a narrow name, pixels. */
const REMARK = 150;
/** From the whole to what is left where room is short. */
export const FORMS: readonly Form[] = [
  { brief: false, width: USUAL },
  { brief: false, width: 120 },
  { brief: false, width: 84 },
  { brief: false, width: USUAL, small: true },
  { brief: false, width: 120, small: true },
  { brief: true, width: 120, instead: "province" },
  { brief: true, width: USUAL },
  { brief: true, width: 120 },
  { brief: true, width: WIDEST },
  { brief: true, width: 84 },
  { brief: false, width: USUAL, chosen: true },
  { brief: false, width: 120, chosen: true },
  { brief: false, width: 120, chosen: true, small: true },
  { brief: true, width: USUAL, chosen: true },
  { brief: true, width: 120, chosen: true },
  { brief: true, width: 120, instead: "several" },
  { brief: true, width: 84, instead: "several" },
  { brief: true, width: 120, instead: "province", bare: true },
];
/** Smaller type is better than no name. */
export const SMALLER: readonly Form[] = [
  { brief: true, width: 120, small: true },
  { brief: true, width: 120, instead: "several", small: true },
  { brief: true, width: 120, instead: "province", small: true },
];
/** The one form of a name among many. */
export const ALONE: Form = { brief: true, width: 120 };
/** A name takes at most so many lines: a form that needs more is none, but for the widest, which ends in an ellipsis. */
const MOST_LINES = 4;

/** The lines of a form; null where it is too narrow for a name. */
export function rowsOf(
  wording: Wording,
  { brief, width, chosen, instead, bare, small }: Form,
  group: Group,
): TextLine[] | null {
  const { names, keepsRemark } = wording;
  const other = instead ? wording[instead] : null;
  if (instead && other === null) return null;
  const rows: TextLine[] = [];
  const wider = other && names[0] ? [{ ...names[0], text: other, isSelected: group.isSelected }] : null;
  const said = wider ?? (chosen ? names.filter(({ isSelected }) => isSelected) : names);
  if (chosen && said.length === 0) return null;
  for (const { text, visitId, isSelected } of said) {
    // Beside the name of what was chosen another is not smaller than elsewhere.
    const isSmaller = small && isSelected === group.isSelected;
    const kind = isNameOnGround(group) ? "area-name" : "stop-name";
    const style = `${kind}${isSelected ? " selected" : ""}${isSmaller ? " small" : ""}` as const;
    const whole = widestWord(text, style);
    const lines = breakLines(text, style, whole <= LONG_WORD ? Math.max(width, whole) : width);
    if (lines.length > MOST_LINES && width !== WIDEST) return null;
    const kept = lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
    rows.push(
      ...kept.map((line, i) => ({ text: line, style, ...(i === 0 ? { visitId, unbroken: text } : {}) }) as const),
    );
  }
  const remark = said.length < names.length && wording.ofChosen !== undefined ? wording.ofChosen : wording.remark;
  if (remark && !bare && (brief ? keepsRemark && !small : true)) {
    // Below the names of two it is both's.
    const style = said.every(({ isSelected }) => isSelected) ? "remark selected" : "remark";
    const lines = width < USUAL ? breakLines(remark, style, REMARK) : [remark];
    rows.push(...lines.map((text) => ({ text, style }) as const));
  }
  return rows;
}
