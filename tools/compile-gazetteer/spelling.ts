/** Names made comparable, typable and searchable. */
import { normalizeName } from "../../lib/geocoder/gazetteer/normalize";
import { PEOPLES } from "./by-hand/peoples";

/** A romanised name without marks, spaces and case. */
export const letters = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Pinyin as typed on a keyboard: lower case, no marks. */
export const plain = (pinyin: string): string => pinyin.toLowerCase().replaceAll("ü", "v").replaceAll("'", "");

/** Names as they are looked up; one letter is nobody's here. */
export const searchable = (names: string[]): string[] => names.map(normalizeName).filter((name) => name.length > 1);

/** As it stands in an id. */
export const slug = (pinyin: string): string => plain(pinyin).replace(/[^a-z0-9]/g, "");

const ENDINGS: [RegExp, string][] = [
  [new RegExp(`(${PEOPLES.join("|")})+自治(县|旗)$`, "u"), "County"],
  [new RegExp(`(${PEOPLES.join("|")})+区$`, "u"), "District"],
  [/(特区|林区)$/u, "District"],
  [/新区$/u, "New Area"],
  [/区$/u, "District"],
  [/县$/u, "County"],
  [/市$/u, "City"],
  [/旗$/u, "Banner"],
];

/** A name without its class word, and what the class is called; the whole name where one character would be left. */
export function withoutClass(name: string): { short: string; word: string } {
  const fitting = ENDINGS.filter(([ending]) => name.search(ending) > 0);
  const [ending, word] = fitting.find(([each]) => name.replace(each, "").length > 1) ?? [];
  return ending && word ? { short: name.replace(ending, ""), word } : { short: name, word: fitting[0]?.[1] ?? "" };
}
