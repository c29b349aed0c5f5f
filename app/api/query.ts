/** Query parameters of the API, checked: a bad value answers 400 with the parameter and what is allowed. */
import * as z from "zod/mini";
import type { Page, Query } from "@/lib/catalog";
import { KINDS, STATUSES } from "../../lib/contract";
import { isEdtf } from "../../lib/dates";
import { MAX_QUERY } from "../../lib/url";
import { problem } from "./answer";

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const date = z.string().check(z.regex(/^\d{4}(-\d{2}){0,2}$/), z.refine(isEdtf));
const text = z.string().check(
  z.trim(),
  z.minLength(1),
  z.refine((q) => [...q].length <= MAX_QUERY),
);

interface Parameter {
  schema: z.ZodMiniType;
  repeats: boolean;
  allowed: readonly string[];
}

const ID = { schema: id, repeats: true, allowed: ["an id, as in guo-jinlong"] };
const DATE = { schema: date, repeats: false, allowed: ["YYYY", "YYYY-MM", "YYYY-MM-DD"] };

export const FILTER = {
  person: ID,
  place: ID,
  origin: ID,
  kind: { schema: z.enum(KINDS), repeats: true, allowed: KINDS },
  status: { schema: z.enum(STATUSES), repeats: true, allowed: STATUSES },
  from: DATE,
  to: DATE,
  q: { schema: text, repeats: false, allowed: [`1 to ${MAX_QUERY} characters`] },
} satisfies Record<string, Parameter>;

export const PAGE = {
  limit: { schema: z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/)), repeats: false, allowed: ["1 to 200"] },
  cursor: { schema: id, repeats: false, allowed: ["the `next` of the page before"] },
} satisfies Record<string, Parameter>;

/** The answer to a value that a parameter cannot have. */
export const badParameter = (parameter: string, detail: string, allowed: readonly string[]) =>
  problem({ status: 400, title: "Bad parameter", detail, parameter, allowed });

/** The first thing wrong with a query, as an answer; null where all is well. */
export function badQuery(url: URL, parameters: Record<string, Parameter>): Response | null {
  for (const key of new Set(url.searchParams.keys())) {
    const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
    if (!parameter) return badParameter(key, `Unknown parameter "${key}".`, Object.keys(parameters));
    const values = url.searchParams.getAll(key);
    if (values.length > 1 && !parameter.repeats)
      return badParameter(key, `"${key}" may stand once.`, parameter.allowed);
    const wrong = values.find((value) => !parameter.schema.safeParse(value).success);
    if (wrong !== undefined)
      return badParameter(key, `"${key}" cannot be ${JSON.stringify(wrong)}.`, parameter.allowed);
  }
  return null;
}

/** A checked query, as the catalog takes it. */
export function readQuery(url: URL): Query {
  const all = (key: string) => (url.searchParams.has(key) ? url.searchParams.getAll(key) : undefined);
  const one = (key: string) => url.searchParams.get(key) ?? undefined;
  return {
    person: all("person"),
    place: all("place"),
    origin: all("origin"),
    kind: all("kind")?.flatMap((value) => KINDS.find((kind) => kind === value) ?? []),
    status: all("status")?.flatMap((value) => STATUSES.find((status) => status === value) ?? []),
    from: one("from"),
    to: one("to"),
    q: one("q")?.trim(),
  };
}

/** Which page of its answer is asked for. */
export const readPage = ({ searchParams }: URL): Page => ({
  limit: Number(searchParams.get("limit") ?? 50),
  cursor: searchParams.get("cursor") ?? undefined,
});
