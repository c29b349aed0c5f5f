/** Golden files for tests: `REGEN=1 npx vitest run <folder>` writes them anew, and a failure writes its own beside. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** @param file path of the golden file, with an extension */
export function expectGolden(file: string, text: string) {
  if (process.env.REGEN) writeFileSync(file, text);
  const golden = readFileSync(file, "utf8");
  if (text !== golden) writeFileSync(file.replace(/(\.\w+)$/, "-changed$1"), text);
  expect(text === golden, `${file} differs; see the file beside it, or REGEN=1`).toBe(true);
}
