import { expect, test } from "vitest";
import { LOCALES } from "../lib/locales";
import { messages } from "./translate";

const keys = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => keys(each, `${path}/${key}`))
    : [path];

test.each(LOCALES.slice(1))("the words of %s are those of every language", (locale) => {
  expect(keys(messages[locale])).toEqual(keys(messages[LOCALES[0]]));
});
