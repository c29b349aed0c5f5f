/** Romanised names, made comparable and typable. */

/** A romanised name without marks, spaces and case. */
export const letters = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Pinyin as typed on a keyboard: lower case, no marks. */
export const plain = (pinyin: string): string => pinyin.toLowerCase().replaceAll("ü", "v").replaceAll("'", "");

/** As it stands in an id. */
export const slug = (pinyin: string): string => plain(pinyin).replace(/[^a-z0-9]/g, "");
