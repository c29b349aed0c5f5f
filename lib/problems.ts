/** What is wrong with the data, in words that say where and how to mend it. */
export interface Problem {
  /** Path of the file, from the project's root. */
  file: string;
  /** JSON path inside the file, as in `visits[2].date`. */
  path: string;
  message: string;
  /** What kind it is, where a caller has to know. */
  code?: "no-geocode";
}

/** Thrown with every problem found, so that an editor mends them in one go. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, path, message }) => `${file}${path ? ` at ${path}` : ""}: ${message}`).join("\n"));
    this.name = "DataError";
    this.problems = problems;
  }
}

/** Thrown for an option, an argument or a variable of the environment that cannot be: the one who typed it mends it. */
export class UsageError extends Error {
  /** @param name of the option, argument or variable */
  constructor(name: string, message: string) {
    super(`${name} ${message}`);
    this.name = "UsageError";
  }
}

/** `["visits", 2, "date"]` as `visits[2].date`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`))
    .join("");
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** "; did you mean x?" for the nearest known id, or nothing where none is near (Levenshtein distance at most 3). */
export function didYouMean(id: string, known: Iterable<string>): string {
  const [nearest] = [...known].map((other) => ({ other, d: distance(id, other) })).sort((a, b) => a.d - b.d);
  return nearest && nearest.d <= 3 ? `; did you mean "${nearest.other}"?` : "";
}
