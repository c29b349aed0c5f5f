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
export const literal = <T extends string>(value: T) => core._literal(core.$ZodLiteral, value);
const oneOf = <const T extends readonly string[]>(values: T) => core._enum(core.$ZodEnum, [...values]);
export const array = <T extends Schema>(element: T) => core._array(core.$ZodArray, element);
export const tuple = <T extends readonly [Schema, ...Schema[]]>(items: T) => core._tuple(core.$ZodTuple, items);
export const union = <T extends readonly core.$ZodObject[]>(options: T) => core._union(core.$ZodUnion, options);

/** A union that is told apart by a literal, not by trying. */
export const discriminatedUnion = <T extends [core.$ZodObject, ...core.$ZodObject[]]>(key: string, options: T) =>
  core._discriminatedUnion(core.$ZodDiscriminatedUnion, key, options);

// Zod's constructors do not tell the type of what they are given: the first signature of each does.

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
