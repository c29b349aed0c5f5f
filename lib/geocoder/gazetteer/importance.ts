/**
 * How often a place is meant by its bare name, against the others: the inhabitants of towns, those of a capital counted
 * several times, and for everything else a class value that compares with them.
 */
import type { Precision } from "../../contract";
import { TUNING } from "../tuning";

/** @param adcode GB/T 2260: a municipality is a province, though a city by its precision */
export function unitImportance(
  precision: Precision,
  adcode: string | null,
  { byPrecision, site } = TUNING.importance,
): number {
  const isMunicipality = adcode?.length === 6 && adcode.endsWith("0000");
  return (isMunicipality ? byPrecision.province : byPrecision[precision]) ?? site;
}

/** Of a region abroad. @param radius of the circle of its area, metres */
export const regionImportance = (radius: number, { regions } = TUNING.importance): number =>
  regions.find(({ radiusMetres }) => radius >= radiusMetres)?.importance ?? 0;

/** Of a region that is known by its own name. */
export const greatRegion = ({ regions } = TUNING.importance): number => regions[0]?.importance ?? 0;
