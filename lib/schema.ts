/**
 * The part of Zod's vocabulary that the wire needs, and no more, since the browser carries it. `zod/mini` has the same words,
 * but looks things up by name in its lists of patterns and helpers, and so a bundler has to keep those whole.
 */
import * as core from "zod/v4/core";

export { type output as infer, parse, safeParse } from "zod/v4/core";
export { oneOf as enum };

type Schema = core.$ZodType;

export const string = () => new core.$ZodString({ type: "string" });
export const number = () => new core.$ZodNumber({ type: "number" });
// Zod's constructors do not tell the type of what they are given: the first signature of each does.

/** A union of objects that is told apart by this word, not by trying. */
export function discriminatedUnion<T extends [core.$ZodObject, ...core.$ZodObject[]]>(
  discriminator: string,
  options: T,
): core.$ZodDiscriminatedUnion<T>;
export function discriminatedUnion(discriminator: string, options: core.$ZodObject[]) {
  return new core.$ZodDiscriminatedUnion({ type: "union", options, discriminator });
}

function oneOf<const T extends readonly string[]>(values: T): core.$ZodEnum<{ [K in T[number]]: K }>;
function oneOf(values: readonly string[]) {
  return new core.$ZodEnum({ type: "enum", entries: Object.fromEntries(values.map((value) => [value, value])) });
}

/** One word: an enumeration of one, for which the browser needs no class more. */
export const literal = <const T extends string>(value: T) => oneOf([value]);

export function array<T extends Schema>(element: T): core.$ZodArray<T>;
export function array(element: Schema) {
  return new core.$ZodArray({ type: "array", element });
}

export function tuple<T extends readonly [Schema, ...Schema[]]>(items: T): core.$ZodTuple<T, null>;
export function tuple(items: readonly Schema[]) {
  return new core.$ZodTuple({ type: "tuple", items, rest: null });
}

export function union<T extends readonly core.$ZodObject[]>(options: T): core.$ZodUnion<T>;
export function union(options: readonly core.$ZodObject[]) {
  return new core.$ZodUnion({ type: "union", options });
}

export function nullable<T extends Schema>(innerType: T): core.$ZodNullable<T>;
export function nullable(innerType: Schema) {
  return new core.$ZodNullable({ type: "nullable", innerType });
}

export function optional<T extends Schema>(innerType: T): core.$ZodOptional<T>;
export function optional(innerType: Schema) {
  return new core.$ZodOptional({ type: "optional", innerType });
}

/** What the shape does not name is left out. */
export function object<T extends core.$ZodShape>(shape: T): core.$ZodObject<T, core.$strip>;
export function object(shape: core.$ZodShape) {
  return new core.$ZodObject({ type: "object", shape });
}

/** What the shape does not name is kept. */
export function looseObject<T extends core.$ZodShape>(shape: T): core.$ZodObject<T, core.$loose>;
export function looseObject(shape: core.$ZodShape) {
  return new core.$ZodObject({ type: "object", shape, catchall: new core.$ZodUnknown({ type: "unknown" }) });
}
