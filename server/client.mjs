/** Whom a request is counted as. */
import { isIP, isIPv6 } from "node:net";
import { wholeNumber } from "./settings.mjs";

/** How many proxies of the operator's own stand before this server, each adding an address to X-Forwarded-For. */
const TRUSTED_PROXIES = wholeNumber("TRUSTED_PROXIES", 0);

/** One subscriber has a whole /64 of IPv6. @param {string} address */
function network(address) {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [before = [], after = []] = plain.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":")}::/64`;
}

/**
 * The address of whoever asks: the connection's, or behind trusted proxies the one that the outermost of them saw. What
 * stands further left in X-Forwarded-For is the reader's own word and is not believed.
 * @param {import("node:http").IncomingMessage} request
 */
export function clientOf(request, proxies = TRUSTED_PROXIES) {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined;
  return network(seen && isIP(seen) ? seen : (request.socket.remoteAddress ?? ""));
}
