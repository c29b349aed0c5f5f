/** Names made comparable, typable and searchable. */
import { key } from "../key";

/** A romanised name without marks, spaces and case. */
export const letters = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Pinyin as typed on a keyboard: lower case, no marks. */
export const plain = (pinyin: string): string => pinyin.toLowerCase().replaceAll("ü", "v").replaceAll("'", "");

/** Names as they are looked up; one letter is nobody's here. */
export const searchable = (names: string[]): string[] => names.map(key).filter((name) => name.length > 1);

/** As it stands in an id. */
export const slug = (pinyin: string): string => plain(pinyin).replace(/[^a-z0-9]/g, "");
