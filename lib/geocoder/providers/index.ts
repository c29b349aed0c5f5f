/** The providers: the gazetteer always, and first; services over the network only where the operator asks for them. */
import { join } from "node:path";
import { UsageError } from "../../problems";
import type { Gazetteer } from "../gazetteer/gazetteer";
import { gazetteer } from "./gazetteer";
import { amap } from "./online/amap";
import { openClient } from "./online/client";
import { nominatim } from "./online/nominatim";
import { photon } from "./online/photon";
import { online } from "./online/service";
import { tianditu } from "./online/tianditu";
import type { Geocoder } from "./provider";

/** A new one is a file like these and a word here. */
const SERVICES = { nominatim, photon, amap, tianditu } as const;
export const PROVIDERS = ["gazetteer", ...Object.keys(SERVICES)] as const;

const isService = (id: string): id is keyof typeof SERVICES => Object.hasOwn(SERVICES, id);

/**
 * @param env GEOCODERS: ids of services, by commas, in the order in which they are asked; GEOCODER_CONTACT; AMAP_KEY,
 * TIANDITU_KEY; NOMINATIM_URL and the like for servers of one's own
 * @param today ISO day: a spent quota counts for it
 * @throws UsageError where these cannot be
 */
export function openGeocoders(entries: Gazetteer, root: string, env: NodeJS.ProcessEnv, today: string): Geocoder[] {
  const wanted = (env.GEOCODERS ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  const contact = env.GEOCODER_CONTACT?.trim();
  if (wanted.length > 0 && !contact)
    throw new UsageError(
      "GEOCODER_CONTACT",
      "is missing; services want to know who asks: give an e-mail address or a page",
    );
  const services = wanted.map((id) => {
    if (!isService(id))
      throw new UsageError("GEOCODERS", `no service "${id}"; there are ${Object.keys(SERVICES).join(", ")}`);
    const service = SERVICES[id](env);
    for (const [name, value] of Object.entries(service.secrets))
      if (!value)
        throw new UsageError(`${id.toUpperCase()}_KEY`, `is missing; ${id} answers nobody without its "${name}"`);
    const { base, perSecond } = service;
    const cache = join(root, ".cache/geocoding");
    const client = openClient({ id, base, perSecond, contact: contact ?? "", cache, today });
    return online(service, client, entries, root);
  });
  return [gazetteer(entries), ...services];
}
