/** Lists of China's administrative codes. */

/** One code of a list. */
export interface CodeEntry {
  code: string;
  name: string;
}

/** A code and a name that a unit once had. */
export interface Revision extends CodeEntry {
  /** Month of the last list that has them, YYYY-MM. */
  until: string;
}

/** Whether a name is a heading in the lists and no place: 市辖区, 县, 省直辖县级行政区划. */
export const isHeading = (name: string): boolean => /直辖|市辖区$|^县$/u.test(name);

/** Every name that a revision has for a code, with the last one that has it. */
export function readRevisions(files: { month: string; names: Record<string, string> }[]): Revision[] {
  const last = new Map<string, Revision>();
  for (const { month, names } of files.toSorted((a, b) => (a.month < b.month ? -1 : 1)))
    for (const [code, name] of Object.entries(names))
      if (!isHeading(name) && !code.endsWith("0000"))
        last.set(code + name, { code, name, until: `${month.slice(0, 4)}-${month.slice(4)}` });
  return [...last.values()];
}
