import { didYouMean } from "../../problems";
import type { Gazetteer, GazetteerEntry } from "./gazetteer";
import { normalizeName } from "./normalize";

/** Said of a place id that is not there, with what it may have meant. */
export function unknownPlaceMessage(id: string, gazetteer: Pick<Gazetteer, "named" | "beginning" | "keys">): string {
  const meant = [...gazetteer.named(id), ...gazetteer.beginning(`${id}-`)].slice(0, 3).map((entry) => `"${entry.id}"`);
  const hint = meant.length > 0 ? `; did you mean ${meant.join(" or ")}?` : didYouMean(id, gazetteer.keys());
  return `no place has the id "${id}"${hint}${hint ? "" : `; npm run geocode -- explain <name> tells ids, or add data/places/${id}.json`}`;
}

/** Characters by which a name may go on, and be nearly the same: 张江高科技园 and 张江高科技园区. */
const NEARLY = 2;
const SHORTEST = 4;

/** The curated places of which a mention is the name but for one or two characters at its end. */
export function nearlyNamed(mention: string, gazetteer: Pick<Gazetteer, "curated">): GazetteerEntry[] {
  const wanted = normalizeName(mention);
  const isNear = (name: string) => {
    const [short = "", long = ""] = [wanted, normalizeName(name)].toSorted((a, b) => a.length - b.length);
    const more = long.length - short.length;
    return short.length >= SHORTEST && more > 0 && more <= NEARLY && long.startsWith(short);
  };
  return [...gazetteer.curated()].filter(({ name, aliases }) => [name.zh, name.en, ...aliases].some(isNear));
}
