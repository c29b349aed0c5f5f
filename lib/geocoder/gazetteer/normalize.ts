/** Names made comparable: width, case, marks, spaces and traditional characters tell no places apart. */
import { Converter } from "opencc-js/t2cn";
import { HAN } from "../../han";

const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;

let simplify: ((text: string) => string) | undefined;

/** Traditional characters as simplified ones; everything else as it is. */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text;
  simplify ??= Converter({ from: "t", to: "cn" });
  return simplify(text);
}

/** What two spellings of one name have in common; empty where nothing is written. */
export function normalizeName(name: string): string {
  // Most of what is asked: nothing in it has width, case or marks.
  if (IDEOGRAPHS.test(name)) return simplified(name);
  const plain = name
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return simplified(plain);
}
