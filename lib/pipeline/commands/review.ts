/** `npm run geocode -- --review`: an editor's choice for each mention that the geocoder would not choose for. */
import { type Point, PRECISIONS } from "../../contract";
import type { Result } from "../../geocoder/providers/provider";
import type { Decision } from "../geocode-record";
import { inWords, type Lookup } from "../lookups";

const [COLUMNS, ROWS] = [48, 12];

/** A map in letters: candidates by number, the trip's other places as dots. Empty where there is nothing to place. */
function textMap(candidates: Pick<Result, "point">[], near: Point[]): string {
  const marks = [
    ...near.map((point) => ({ point, sign: "·" })),
    ...candidates.flatMap(({ point }, i) => (point && i < 9 ? { point, sign: String(i + 1) } : [])),
  ];
  if (marks.length === 0) return "";
  const [lngs, lats] = [marks.map(({ point }) => point[0]), marks.map(({ point }) => point[1])];
  const [west, south] = [Math.min(...lngs), Math.min(...lats)];
  const width = Math.max(Math.max(...lngs) - west, 0.1);
  const height = Math.max(Math.max(...lats) - south, 0.1);
  const rows = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => " "));
  for (const { point, sign } of marks) {
    const row = rows[Math.round((1 - (point[1] - south) / height) * (ROWS - 1))];
    if (row) row[Math.round(((point[0] - west) / width) * (COLUMNS - 1))] = sign;
  }
  return rows.map((row) => `|${row.join("")}|`).join("\n");
}

const HELP = `  a number   choose that candidate
  s          set a point by hand: longitude latitude precision error_m
  r          reject all: the visit is listed, not drawn
  Enter      leave it as it is`;

/**
 * Asks an editor.
 * @param ask prints a question and resolves to the line typed; null where input has ended
 */
export async function review(
  lookup: Lookup,
  near: Point[],
  ask: (question: string) => Promise<string | null>,
): Promise<Decision> {
  const { candidates } = lookup.answer;
  const nearMiss = lookup.nearMiss ? `  did you mean ${lookup.nearMiss}? Then leave it, and write it so` : "";
  const within = lookup.within ? ` within ${lookup.within}` : "";
  const list = candidates.map((candidate, i) => `  ${i + 1}  ${inWords(candidate)}`);
  const head = [
    `\n${lookup.trip}/${lookup.visit} “${lookup.mention}”${within}`,
    ...list,
    nearMiss,
    textMap(candidates, near),
    HELP,
  ];
  let question = `${head.filter(Boolean).join("\n")}\n> `;
  for (;;) {
    const line = (await ask(question))?.trim() ?? "";
    if (line === "") return { kind: "skip" };
    const candidate = candidates[Number(line) - 1];
    if (candidate || line === "r") {
      const reason = (await ask("why? "))?.trim();
      if (!reason) question = "a choice needs its reason\n> ";
      else return candidate ? { kind: "choose", candidate, reason } : { kind: "reject", reason };
    } else if (line.startsWith("s")) {
      const [lng, lat, word, error] = line.slice(1).trim().split(/\s+/);
      const precision = PRECISIONS.find((each) => each === word);
      const [x, y, error_m] = [Number(lng), Number(lat), Number(error)];
      const valid = Math.abs(x) <= 180 && Math.abs(y) <= 90 && error_m > 0 && Number.isFinite(error_m);
      if (!precision || !valid) {
        question = `write s longitude latitude precision error_m, as in: s 121.47 31.23 site 30; precision is one of ${PRECISIONS.join(", ")}\n> `;
        continue;
      }
      const reason = (await ask("why? "))?.trim();
      if (reason) return { kind: "set", point: [x, y], precision, error_m, reason };
      question = "a point set by hand needs its reason\n> ";
    } else question = `there is no ${JSON.stringify(line)} here\n> `;
  }
}
