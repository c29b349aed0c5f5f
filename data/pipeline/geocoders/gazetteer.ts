import type { Precision } from "../../../lib/contract";
import type { GazetteerEntry } from "../gazetteer";
import { containers } from "../gazetteer";
import { AmbiguousMention, type Answer, type Geocoder, type Query } from "./geocoder";

/** Where being curated decides: of two towns of one name the one that we happen to have a file for is no better. */
const SITES: ReadonlySet<Precision> = new Set(["site", "area"]);

const normal = (text: string) => text.normalize("NFC").replace(/\s+/g, "").toLowerCase();

function answer(entry: GazetteerEntry, reason: string): Answer {
  return { place: entry.id, point: entry.point, precision: entry.precision, error_m: entry.error_m, reason };
}

/** Finds every place that bears a name, in either language or as an alias, whatever its case and spaces. */
export function byName(entries: Map<string, GazetteerEntry>): (name: string) => GazetteerEntry[] {
  const names = new Map<string, GazetteerEntry[]>();
  for (const entry of entries.values()) {
    for (const name of new Set([entry.name.zh, entry.name.en, ...entry.aliases].map(normal))) {
      names.set(name, [...(names.get(name) ?? []), entry]);
    }
  }
  return (name) => names.get(normal(name)) ?? [];
}

/** The embedded gazetteer: curated sites, then the provinces and cities of China. Offline. */
export function gazetteer(entries: Map<string, GazetteerEntry>): Geocoder {
  const named = byName(entries);
  const inside = (entry: GazetteerEntry, within: string) =>
    entry.id === within || containers(entry.id, entries).includes(within);

  return {
    id: "gazetteer",
    async geocode(query: Query): Promise<Answer> {
      const bearers = named(query.mention);
      const { within } = query;
      const fitting = within ? bearers.filter((entry) => inside(entry, within)) : bearers;
      // Alone, 海南 is the province and not the prefecture in Qinghai; named within a place, it is what lies in it.
      const choices = [
        fitting.filter(({ curated, precision, id }) => curated && SITES.has(precision) && id !== within),
        fitting.filter(({ id }) => within && id !== within),
        fitting.filter(({ precision }) => precision === "province"),
        fitting,
      ];
      const candidates = choices.find(({ length }) => length > 0) ?? [];
      const [only] = candidates;
      if (only && candidates.length === 1) {
        const among = bearers.length > 1 ? ` of ${bearers.length} places of that name` : "";
        return answer(only, `The name is that of ${only.id}${within ? `, the one within ${within}` : ""}${among}.`);
      }
      if (candidates.length > 1)
        throw new AmbiguousMention(
          query,
          candidates.map(({ id }) => id),
        );
      const container = within ? entries.get(within) : undefined;
      if (container)
        return answer(container, `No place of that name is known; its container ${container.id} stands for it.`);
      return { place: null, point: null, precision: null, error_m: null, reason: "No place of that name is known." };
    },
  };
}
