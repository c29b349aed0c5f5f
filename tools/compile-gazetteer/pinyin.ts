import { PINYIN } from "./by-hand/readings";
import type { Tools } from "./sources/tools";

/** Pinyin as one word, with the apostrophe that the spelling rules ask for: Xi'an, Lüliang. */
export function toPinyin(tools: Pick<Tools, "pinyin">, word: string): string {
  const known = PINYIN[word];
  if (known) return known;
  const syllables = tools.pinyin(word).map((syllable) => syllable.replaceAll("v", "ü"));
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
