/** The providers, in the order in which they are asked. */
import { gazetteer } from "./gazetteer";

export const geocoders = [gazetteer] as const;
