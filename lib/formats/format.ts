import type { Place, Trip } from "../contract";

/** One way to write something down for other programs. */
export interface Format<Input> {
  /** What stands after the dot in an address. */
  id: string;
  /** As readers of every language know it. */
  name: string;
  /** Media type. */
  type: string;
  write(input: Input): string;
}

/** What an export is made of: trips, each with the visits and legs to write of it, and what they refer to. */
export interface Selection {
  trips: Trip[];
  places: Map<string, Place>;
  /** Those that were asked about. */
  asked: Place[];
  /** Of the data. */
  version: string;
}
