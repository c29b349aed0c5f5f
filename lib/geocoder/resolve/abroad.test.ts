import { expect, test } from "vitest";
import { curated, readRecords } from "../../pipeline/read";
import { readGazetteer } from "../gazetteer/gazetteer";
import { resolve } from "./resolve";

const gazetteer = readGazetteer(process.cwd(), curated(readRecords(process.cwd())));
const ask = (mention: string, within: string | null = null) => resolve({ mention, within, near: [] }, gazetteer);

test.each([
  ["Vientiane", "geonames-1651944"],
  ["Ho Chi Minh City", "geonames-1566083"],
  ["the Vatican", "country-va"],
  ["Vatican City", "country-va"],
  ["Holy See", "country-va"],
  ["教廷", "country-va"],
  ["Sicily", "region-ita-sicily"],
  ["西西里", "region-ita-sicily"],
  ["加沙", "geonames-281133"],
  ["Gaza, Palestine", "geonames-281133"],
  ["Venice, Italy", "geonames-3164603"],
  ["New Delhi, India", "geonames-1261481"],
  ["Lucerne, Switzerland", "geonames-2659811"],
  ["Ho Chi Minh City of Vietnam", "geonames-1566083"],
])("%s is %s", (mention, place) => {
  expect(ask(mention).chosen?.entry.id).toBe(place);
});

test("towns abroad are told apart by the regions that they lie in", () => {
  const region = (town: string) => gazetteer.get(gazetteer.get(town)?.parent ?? "")?.name.en;
  expect(region("geonames-2988507")).toBe("Paris");
  expect(region("geonames-2995469")).toBe("Bouches-du-Rhône");
  expect(region("geonames-2990440")).toBe("Alpes-Maritimes");
  expect(region("geonames-3028641")).toBe("Aude");
  expect(region("geonames-1717512")).toBe("Cebu");
  expect(ask("Cebu City", "country-ph").chosen?.entry.id).toBe("geonames-1717512");
});
