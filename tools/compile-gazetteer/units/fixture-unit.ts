import type { UnitRecord } from "./unit";

/** A county for a test, with what it does not say filled in. */
export const unit = (adcode: string, zh: string, rest: Partial<UnitRecord> = {}): UnitRecord => ({
  id: `unit-${adcode}`,
  zh,
  en: "",
  pinyin: "",
  aliases: [],
  adcode,
  parent: null,
  precision: "county",
  point: null,
  pointKind: null,
  population: null,
  error_m: 0,
  geonames: null,
  source: "",
  ...rest,
});
