/**
 * What trips can be exported as, in the order of the links; the first is what a trip's one link downloads. Addresses,
 * media types, links and tests are made from this list.
 */
import type { Format, Selection } from "./format";
import { geojson } from "./geojson";

export const EXPORTS = [geojson] as const satisfies Format<Selection>[];
