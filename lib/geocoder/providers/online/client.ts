/**
 * Asking a geocoding service over the network, politely and suspiciously: one token bucket, retries that heed
 * `Retry-After`, a time limit, a size limit, a circuit breaker, no redirects, no private addresses, and a cache that is kept
 * for ever. Providers only say what to ask and how to read the answer.
 */
import { createHash } from "node:crypto";
import { lookup } from "node:dns/promises";
import { existsSync, readFileSync } from "node:fs";
import { BlockList, isIPv6 } from "node:net";
import { join } from "node:path";
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleAll,
  handleType,
  retry,
  wrap,
} from "cockatiel";
import { RateLimiterMemory, RateLimiterQueue } from "rate-limiter-flexible";
import { writeWhole } from "../../../write-file";

/** A service that could not be asked, or whose answer cannot be used. Nothing follows from it about the place. */
export class ServiceFault extends Error {}
/** The service has answered enough for today. */
export class QuotaSpent extends ServiceFault {}
/** The service may answer in a while. */
export class Busy extends ServiceFault {
  /** Milliseconds, where the service says how long. */
  readonly wait: number | null;

  constructor(message: string, wait: number | null = null) {
    super(message);
    this.wait = wait;
  }
}

export interface ClientOptions {
  /** Id of the provider, for the cache and the messages. */
  id: string;
  /** Address of the service, without a query. */
  base: string;
  perSecond: number;
  /** Who is asking: an e-mail address or a page, sent in the User-Agent. */
  contact: string;
  /** Folder of the cache. */
  cache: string;
  /** ISO day. */
  today: string;
  /** Milliseconds for one request. */
  timeout?: number;
  /** Milliseconds before the first retry; doubled for each further one. */
  patience?: number;
  /** For tests against this machine. */
  allowPrivate?: boolean;
}

export interface Client {
  /**
   * @param parameters of the query; what was asked before with the same is not asked again
   * @param secrets more parameters, which stay out of the cache and of messages
   * @param read throws for an answer that cannot be used; only what it returns is kept
   * @throws ServiceFault
   */
  ask<T>(parameters: Record<string, string>, secrets: Record<string, string>, read: (json: unknown) => T): Promise<T>;
}

const MOST_BYTES = 1_000_000;
const ATTEMPTS = 3;
/** Longer than this nobody waits: the service counts as spent. */
const LONGEST_WAIT = 60_000;

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, bits);
for (const [net, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

/** Whether an address must not be asked whatever name leads to it. */
export const isPrivate = (address: string): boolean => PRIVATE.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110). */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new ServiceFault(`the answer is larger than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Opens a client for one service. */
export function openClient(options: ClientOptions): Client {
  const {
    id,
    base,
    perSecond,
    contact,
    cache,
    today,
    timeout = 10_000,
    patience = 1000,
    allowPrivate = false,
  } = options;
  const queue = new RateLimiterQueue(new RateLimiterMemory({ points: 1, duration: 1 / perSecond }));
  const stopped = join(cache, id, `spent-${today}`);
  const again = retry(handleType(Busy), {
    maxAttempts: ATTEMPTS,
    backoff: new DelegateBackoff(({ attempt, result }) => {
      const asked = "error" in result && result.error instanceof Busy ? result.error.wait : null;
      return asked ?? patience * 2 ** (attempt - 1);
    }),
  });
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 60_000, breaker: new ConsecutiveBreaker(5) });

  async function fetchOnce(url: URL): Promise<unknown> {
    await queue.removeTokens(1);
    if (!allowPrivate) {
      const found = await lookup(url.hostname, { all: true }).catch(() => []);
      if (found.length === 0) throw new Busy(`the host ${url.hostname} is not known`);
      if (found.some(({ address }) => isPrivate(address)))
        throw new ServiceFault(`the host ${url.hostname} has a private address`);
    }
    const headers = { "User-Agent": `Xingji/0.1 (${contact})`, Accept: "application/json" };
    const signal = AbortSignal.timeout(timeout);
    let status: number;
    let text: string;
    try {
      const response = await fetch(url, { headers, redirect: "manual", signal });
      status = response.status;
      if (status >= 300 && status < 400) throw new ServiceFault("it answers with a redirect, which is not followed");
      if (status === 429 || status >= 500) {
        const wait = retryAfter(response.headers.get("retry-after"));
        if (wait !== null && wait > LONGEST_WAIT) throw new QuotaSpent(`it asks to wait for ${wait / 1000} seconds`);
        throw new Busy(`it answers with status ${status}`, wait);
      }
      text = await readText(response);
    } catch (error) {
      if (error instanceof ServiceFault) throw error;
      const timedOut = error instanceof DOMException && error.name === "TimeoutError";
      throw new Busy(timedOut ? `no answer within ${timeout} ms` : "the connection failed");
    }
    if (status >= 400 && !text.trimStart().startsWith("{")) throw new ServiceFault(`it answers with status ${status}`);
    try {
      return JSON.parse(text);
    } catch {
      throw new ServiceFault("the answer is not JSON, or cut short");
    }
  }

  return {
    async ask(parameters, secrets, read) {
      const kept = createHash("sha256")
        .update(JSON.stringify([base, parameters]))
        .digest("hex")
        .slice(0, 32);
      const file = join(cache, id, `${kept}.json`);
      if (existsSync(file)) {
        try {
          return read(JSON.parse(readFileSync(file, "utf8")));
        } catch {
          // Damaged, or of an answer's former shape: it is asked for again and written over.
        }
      }
      if (existsSync(stopped)) throw new QuotaSpent(`${id}: its quota is spent for today`);
      const url = new URL(base);
      for (const [name, value] of Object.entries({ ...parameters, ...secrets })) url.searchParams.set(name, value);
      try {
        const [json, result] = await wrap(again, breaker).execute(async () => {
          const json = await fetchOnce(url);
          return [json, read(json)] as const;
        });
        writeWhole(file, JSON.stringify(json));
        return result;
      } catch (error) {
        if (error instanceof QuotaSpent) writeWhole(stopped, `${error.message}\n`);
        if (error instanceof BrokenCircuitError) throw new ServiceFault(`${id}: it failed several times in a row`);
        if (error instanceof QuotaSpent) throw new QuotaSpent(`${id}: ${error.message}`);
        if (error instanceof ServiceFault) throw new ServiceFault(`${id}: ${error.message}`);
        throw new ServiceFault(
          `${id}: the answer is not what it documents (${error instanceof Error ? error.name : error})`,
        );
      }
    },
  };
}
