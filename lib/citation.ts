/** CSL-JSON items in words. */
import type { Locale, Source } from "./contract";
import { dateInWords } from "./dates";

const pad = (n: number) => String(n).padStart(2, "0");

/** The day, month or year of publication as EDTF; null where the item has none. */
export function issuedEdtf(source: Source): string | null {
  const [year, month, day] = source.issued?.["date-parts"][0] ?? [];
  if (year === undefined) return null;
  return [String(year), month, day]
    .map((part) => (typeof part === "number" ? pad(part) : part))
    .filter(Boolean)
    .join("-");
}

/** "Author, title, container, date": what is known, nothing made up. An item without a title is described in brackets. */
export function citationInWords(source: Source, locale: Locale): string {
  const zh = locale === "zh";
  const authors = (source.author ?? [])
    .map((a) => a.literal ?? `${a.family ?? ""}${a.given ?? ""}`)
    .join(zh ? "、" : ", ");
  const title = source.title
    ? zh
      ? `《${source.title}》`
      : `“${source.title}”`
    : zh
      ? "[无题报道]"
      : "[untitled report]";
  const where = [source["container-title"], source.publisher].filter((part, i, all) => part && all.indexOf(part) === i);
  const issued = issuedEdtf(source);
  return [authors, title, where.join(zh ? "，" : ", "), issued ? dateInWords(issued, locale) : ""]
    .filter(Boolean)
    .join(zh ? "，" : ", ");
}
