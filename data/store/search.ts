/** Finding things by Chinese, pinyin or English words. */
import { pinyin } from "pinyin-pro";
import type { Bilingual } from "../../lib/contract";

const squeeze = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "");
const spelled = (text: string) => squeeze(pinyin(text, { toneType: "none" }).replaceAll("ü", "v"));

/** Everything that a name can be found by. */
export function searchKey(name: Bilingual, ...more: string[]): string {
  return [name.zh, name.en, ...more].map((text) => `${squeeze(text)} ${spelled(text)}`).join(" ");
}

/** Whether a key holds what a reader typed: the whole phrase, or each of its words. */
export function matches(key: string, q: string): boolean {
  const whole = squeeze(q);
  if (whole === "") return false;
  return (
    key.includes(whole) ||
    q
      .trim()
      .split(/\s+/)
      .every((word) => squeeze(word) !== "" && key.includes(squeeze(word)))
  );
}
