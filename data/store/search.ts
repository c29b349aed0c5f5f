/** Finding things by Chinese, pinyin or English words. */
import { pinyin } from "pinyin-pro";
import type { Bilingual } from "../../lib/contract";

const squeeze = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
const spelled = (text: string) => squeeze(pinyin(text, { toneType: "none" }).replaceAll("ü", "v"));
/** Capitals after a caret, which no squeezed query holds: initials count from the start of a name only. */
const asInitials = (squeezed: string) => `^${squeezed.toUpperCase()}`;
const initials = (text: string) =>
  asInitials(squeeze(pinyin(text, { pattern: "first", toneType: "none", nonZh: "removed" })));

/** Everything that a name can be found by: as it is written, in pinyin, and by the initials of its pinyin. */
export function searchKey(name: Bilingual, ...more: string[]): string {
  return [name.zh, name.en, ...more].map((text) => `${squeeze(text)} ${spelled(text)} ${initials(text)}`).join(" ");
}

/** Whether a key holds what a reader typed: the whole phrase, or each of its words. */
export function matches(key: string, q: string): boolean {
  const holds = (text: string) => {
    const squeezed = squeeze(text);
    return squeezed !== "" && (key.includes(squeezed) || key.includes(asInitials(squeezed)));
  };
  return holds(q) || q.trim().split(/\s+/).every(holds);
}
