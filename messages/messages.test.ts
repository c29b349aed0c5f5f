import { expect, test } from "vitest";
import { messages } from "./translate";

const keys = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => keys(each, `${path}/${key}`))
    : [path];

test("both languages have the same words", () => {
  expect(keys(messages.en)).toEqual(keys(messages.zh));
});
