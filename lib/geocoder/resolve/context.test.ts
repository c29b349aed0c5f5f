import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { curated, readRecords } from "../../pipeline/read";
import { ancestors } from "../gazetteer/ancestors";
import { readGazetteer } from "../gazetteer/gazetteer";
import { resolve } from "./resolve";

const gazetteer = readGazetteer(process.cwd(), curated(readRecords(process.cwd())));
const ask = (mention: string, within: string | null = null) => resolve({ mention, within, near: [] }, gazetteer);

test("more context never makes an answer worse: written after what is around it, within it, a place is the same", () => {
  const known = readFileSync("data/gold/chinese.tsv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [mention = ""] = line.split("\t");
      const { chosen } = ask(mention);
      return chosen && chosen.signals.name !== "ancestor" ? [{ mention, id: chosen.entry.id }] : [];
    });
  expect(known.length).toBeGreaterThan(150);
  for (const { mention, id } of known)
    for (const around of ancestors(id, gazetteer)) {
      expect.soft(ask(mention, around).chosen?.entry.id, `${mention} within ${around}`).toBe(id);
      for (const outer of [around, ...ancestors(around, gazetteer)]) {
        const whole = (gazetteer.get(outer)?.name.zh ?? "") + mention;
        if (!mention.startsWith(whole.slice(0, 2)))
          expect.soft(ask(whole, around).chosen?.entry.id, `${whole} within ${around}`).toBe(id);
      }
    }
});
