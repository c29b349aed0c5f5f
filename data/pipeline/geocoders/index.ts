/** The providers: the gazetteer always, and first; services over the network only where the operator asks for them. */
import { join } from "node:path";
import type { Gazetteer } from "../../gazetteer/gazetteer";
import { DataError } from "../problems";
import { gazetteer } from "./gazetteer";
import type { Geocoder } from "./geocoder";
import { amap } from "./online/amap";
import { openClient } from "./online/client";
import { nominatim } from "./online/nominatim";
import { photon } from "./online/photon";
import { online } from "./online/service";
import { tianditu } from "./online/tianditu";

/** A new one is a file like these and a word here. */
const SERVICES = { nominatim, photon, amap, tianditu } as const;
export const PROVIDERS = ["gazetteer", ...Object.keys(SERVICES)] as const;

const isService = (id: string): id is keyof typeof SERVICES => Object.hasOwn(SERVICES, id);
const wrong = (path: string, message: string) => new DataError([{ file: "environment", path, message }]);

/**
 * @param env GEOCODERS: ids of services, by commas, in the order in which they are asked; GEOCODER_CONTACT; AMAP_KEY,
 * TIANDITU_KEY; NOMINATIM_URL and the like for servers of one's own
 * @param today ISO day: a spent quota counts for it
 * @throws DataError where these cannot be
 */
export function openGeocoders(entries: Gazetteer, root: string, env: NodeJS.ProcessEnv, today: string): Geocoder[] {
  const wanted = (env.GEOCODERS ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  const contact = env.GEOCODER_CONTACT?.trim();
  if (wanted.length > 0 && !contact)
    throw wrong("GEOCODER_CONTACT", "is missing; services want to know who asks: give an e-mail address or a page");
  const services = wanted.map((id) => {
    if (!isService(id)) throw wrong("GEOCODERS", `no service "${id}"; there are ${Object.keys(SERVICES).join(", ")}`);
    const service = SERVICES[id](env);
    for (const [name, value] of Object.entries(service.secrets))
      if (!value) throw wrong(`${id.toUpperCase()}_KEY`, `is missing; ${id} answers nobody without its "${name}"`);
    const { base, perSecond } = service;
    const cache = join(root, ".cache/geocoding");
    const client = openClient({ id, base, perSecond, contact: contact ?? "", cache, today });
    return online(service, client, entries, root);
  });
  return [gazetteer(entries), ...services];
}
