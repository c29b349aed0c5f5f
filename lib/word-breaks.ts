/** Where a line may end in a text whose words no spaces part. */

/** Chinese is segmented the same whatever the page's language; a browser that lacks this breaks between any two letters. */
const WORDS = "Segmenter" in Intl ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** What the dictionaries of browsers take for a word of its own. */
const isSuffix = (segment: string) => segment === "团";

const isNumber = (segment: string | undefined) => /^\d+$/.test(segment ?? "");

/**
 * Between which words of a text a line may end besides at spaces and after marks, as indices of code units in order; null where
 * that cannot be told. A number stays with what it counts.
 */
export function wordBreaks(text: string): number[] | null {
  if (!WORDS) return null;
  const parts = [...WORDS.segment(text)];
  return parts.flatMap(({ segment, index, isWordLike }, i) => {
    const before = parts[i - 1];
    const isBetween = isWordLike && before?.isWordLike && !isSuffix(segment) && !isNumber(before.segment);
    return isBetween ? [index] : [];
  });
}
