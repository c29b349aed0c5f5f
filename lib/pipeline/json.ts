/** JSON as editors' programs write it, and nothing that only looks like it: what is read is what stands there, whole. */

/** The bytes of a file as text, without a byte order mark. @throws Error where they are not UTF-8 */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("is not UTF-8; save it in that encoding");
  }
}

/** What JSON is made of, but for numbers and literals. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** A name that an object of a sound JSON text has twice, of which the first would be lost; null where none has. */
function repeatedName(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const names = open.at(-1);
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : null);
    else if (token === "}" || token === "]") open.pop();
    else if (token !== "," && names && isName) {
      const name = String(JSON.parse(token));
      if (names.has(name)) return name;
      names.add(name);
    }
    isName = token === "{" || (token === "," && open.at(-1) instanceof Set);
  }
  return null;
}

/** A half of a surrogate pair is no character: `JSON.stringify` writes it as an escape. */
const LONE_SURROGATE = /\\ud[89a-f][0-9a-f]{2}/;

/**
 * Reads a file's bytes.
 * @throws Error that says what is wrong with them and how to mend it
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`is not JSON (${what}); check for a missing comma or bracket`);
  }
  const twice = repeatedName(text);
  if (twice !== null) throw new Error(`has "${twice}" twice in one object; keep one of the two`);
  const [half] = LONE_SURROGATE.exec(JSON.stringify(value)) ?? [];
  if (half) throw new Error(`holds half of a character (${half}); write it anew`);
  return value;
}
