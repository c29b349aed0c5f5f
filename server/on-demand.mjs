/** Pages that are made for each request, since their query says what they show. All others are static, and have none. */
import { ANY_LOCALE } from "./locale.mjs";
import { pathOf } from "./urls.mjs";

/** Paths after the language. */
const PATHS = ["/search"];

const ON_DEMAND = new RegExp(`^/${ANY_LOCALE}(?:${PATHS.join("|")})$`);

/** @param {string} url path, with a query or without */
export const isOnDemand = (url) => ON_DEMAND.test(pathOf(url));
