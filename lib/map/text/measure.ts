/** Text without a browser to measure it: widths are estimated, on the wide side. */

import { HAN } from "../../han";
import { wordBreaks } from "../../word-breaks";

/** How a line of text is set: its size in pixels, and what is added after each letter, in em. */
interface Type {
  size: number;
  bold: boolean;
  tracking: number;
}

const regular = (size: number, tracking = 0): Type => ({ size, bold: false, tracking });
const bold = (size: number): Type => ({ size, bold: true, tracking: 0 });

/** The classes of lines on the map, set as `components/map/map.css` sets them; a test holds the two equal. */
export const TYPES = {
  "stop-name": bold(13),
  "stop-name selected": bold(15),
  "area-name": bold(15),
  "area-name selected": bold(15),
  "stop-name small": bold(11.5),
  "stop-name selected small": bold(13),
  "area-name small": bold(12),
  "area-name selected small": bold(12),
  "origin-name": bold(14),
  remark: regular(12),
  "remark selected": regular(12),
  along: regular(11.5),
  city: regular(12),
  "place-name": regular(12),
  "province-name": regular(12, 0.1),
  "district-name": regular(14, 0.2),
  "sea-name": regular(13, 0.06),
  "sea-name han": regular(13, 0.3),
  "river-name": regular(12, 0.1),
};

export type Style = keyof typeof TYPES;

/** A letter with what is set upon it or joined to it: never broken apart. */
const CLUSTER = /\p{RI}\p{RI}|.(?:[\p{M}\p{Emoji_Modifier}]|\u200d.?)*/gsu;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Extended_Pictographic}\p{RI}\u2014\u2026\u3000-\u303f\u30a0-\u30ff\uff01-\uff60\uffe0-\uffe6]/u;
/** Takes no room of its own: marks on another letter, directions, joiners. */
const NOTHING = /^[\p{M}\p{Cf}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;
/** Small kana and what lengthens or repeats a letter close, too. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Lm}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ、。，．：；！？·…—,.:;!?]/u;

const clusters = (text: string): string[] => text.match(CLUSTER) ?? [];

function ems(cluster: string): number {
  if (WIDE.test(cluster)) return 1;
  if (NOTHING.test(cluster)) return 0;
  if (/^[iljtfrI.,:;'’‘|! \u00a0()]/.test(cluster)) return 0.34;
  if (/^[mwMW%]/.test(cluster)) return 0.88;
  if (/^[A-Z]/.test(cluster)) return 0.68;
  return /^[acesvxyz0-9-]/.test(cluster) ? 0.54 : 0.6;
}

const ASCII = Array.from({ length: 128 }, (_, code) => ems(String.fromCharCode(code)));
/** What most names are written in: each code unit is a letter, and its width is known at once. */
const PLAIN = /^[ -~\u4e00-\u9fff]*$/;

/** The width of a line of text in pixels; `tracking` is in em. */
export function textWidth(text: string, size: number, bold: boolean, tracking = 0): number {
  const heavy = bold ? 1.05 : 1;
  const width = (em: number) => (em < 1 ? em * heavy : em) + tracking;
  let sum = 0;
  if (PLAIN.test(text)) for (let i = 0; i < text.length; i++) sum += width(ASCII[text.charCodeAt(i)] ?? 1);
  else for (const cluster of clusters(text)) sum += width(ems(cluster));
  return sum * size;
}

/** The width, in pixels, of a line of text in one of the styles. */
export function lineWidth(text: string, style: Style): number {
  const { size, bold, tracking } = TYPES[style];
  return textWidth(text, size, bold, tracking);
}

/** Whether a line may end between two neighbours. */
function mayBreak(before: string, after: string): boolean {
  if (CLOSING.test(after) || OPENING.test(before) || after === " ") return false;
  return before === " " || before === "-" || WIDE.test(before) || WIDE.test(after);
}

/** What a text may be broken into: words, and wide letters each alone. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let before: string | null = null;
  for (const cluster of clusters(text)) {
    if (before === null || mayBreak(before, cluster)) words.push(cluster);
    else words[words.length - 1] += cluster;
    before = cluster;
  }
  return words;
}

/** How wide a line has to be, pixels, for none of the words of a text to be broken. */
export const widestWord = (text: string, style: Style): number =>
  Math.max(0, ...wordsOf(text).map((word) => lineWidth(word.trimEnd(), style)));

/** The pieces that lines are made of: words, and words wider than a line in parts. */
function pieces(text: string, style: Style, width: number): string[] {
  return wordsOf(text).flatMap((word) => {
    if (lineWidth(word.trimEnd(), style) <= width) return word;
    const parts = [""];
    for (const letter of clusters(word)) {
      const part = parts.at(-1) ?? "";
      if (part && lineWidth(`${part}${letter}-`, style) > width) {
        // Only between letters of an alphabet is a break a hyphen's.
        if (/\p{L}$/u.test(part) && /^\p{L}/u.test(letter)) parts[parts.length - 1] += "-";
        parts.push(letter);
      } else parts[parts.length - 1] = part + letter;
    }
    return parts;
  });
}

const ENDS_WIDE = /\p{Script=Han}$/u;
const STARTS_WIDE = /^\p{Script=Han}/u;

/** Pieces joined into words: Chinese has no spaces that would tell them. */
function inWords(all: string[], breaks: readonly number[]): string[] {
  const words: string[] = [];
  let at = 0;
  for (const piece of all) {
    const before = words.at(-1) ?? "";
    const isWithin = ENDS_WIDE.test(before) && STARTS_WIDE.test(piece) && !breaks.includes(at);
    if (isWithin) words[words.length - 1] = before + piece;
    else words.push(piece);
    at += piece.length;
  }
  return words;
}

/** The members of a list, each with what divides it from the next. */
const members = (text: string): string[] => text.split(/(?<=、|, |; )/u);

/**
 * Breaks a name into as few lines of at most `width` pixels as it takes, then as even as they can be; between the members of a
 * list, or between words, where that takes no more lines.
 */
export function breakLines(text: string, style: Style, width: number): string[] {
  if (lineWidth(text, style) <= width) return [text];
  const letters = pieces(text, style, width);
  const lines = evenLines(letters, style, width);
  const fits = (others: string[]) =>
    others.length === lines.length && others.every((line) => lineWidth(line, style) <= width);
  const listed = evenLines(members(text), style, width);
  if (fits(listed)) return listed;
  // A word that had to be broken has hyphens, which the text has not.
  const breaks = HAN.test(text) && letters.join("") === text ? wordBreaks(text) : null;
  if (!breaks) return lines;
  const words = evenLines(inWords(letters, breaks), style, width);
  return fits(words) ? words : lines;
}

/** Fills lines with pieces, as few as it takes, then as even as they can be. */
function evenLines(all: string[], style: Style, width: number): string[] {
  const whole = lineWidth(all.join(""), style);
  const parts = all.map((piece) => {
    const end = piece.trimEnd();
    return { piece, full: lineWidth(piece, style), bare: end === piece ? null : lineWidth(end, style) };
  });
  const fill = (limit: number) => {
    const lines: string[] = [];
    let used = Infinity;
    for (const { piece, full, bare } of parts) {
      if (used + (bare ?? full) <= limit) lines[lines.length - 1] += piece;
      else lines.push(piece);
      used = (used + (bare ?? full) <= limit ? used : 0) + full;
    }
    return lines;
  };
  const fewest = fill(width);
  for (let limit = whole / fewest.length; limit < width; limit += TYPES[style].size / 2) {
    const even = fill(limit);
    if (even.length === fewest.length) return even.map((line) => line.trim());
  }
  return fewest.map((line) => line.trim());
}

const DIRECTED =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Wraps a text that may run from right to left, so that it does not turn what stands beside it (UAX #9, FSI and PDI). */
export const isolated = (text: string): string => (DIRECTED.test(text) ? `\u2068${text}\u2069` : text);
