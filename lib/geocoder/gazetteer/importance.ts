/**
 * How often a place is meant by its bare name, against the others: the inhabitants of towns, those of a capital counted
 * several times, and for everything else a class value that compares with them.
 */
import type { Precision } from "../../contract";

const CLASS: Partial<Record<Precision, number>> = {
  country: 5e7,
  province: 5e7,
  city: 2e6,
  prefecture: 1e6,
  county: 6e5,
  township: 3e4,
};
const SITE = 1e6;
/** A town whose inhabitants are not known is meant sometimes. */
export const LEAST = 100;
/** A region abroad that is known by its own name, and from what radius on in metres it is. */
export const GREAT_REGION = { weight: 2e6, radius: 150_000 };

/** @param adcode GB/T 2260: a municipality is a province, though a city by its precision */
export const classWeight = (precision: Precision, adcode: string | null): number =>
  (adcode?.length === 6 && adcode.endsWith("0000") ? CLASS.province : CLASS[precision]) ?? SITE;

/** Ontario is rather the province, Glasgow the city. */
export const regionWeight = (radius: number): number =>
  radius >= GREAT_REGION.radius ? GREAT_REGION.weight : radius >= 50_000 ? 300_000 : 30_000;
