import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "./json";

const bytes = (text: string) => new TextEncoder().encode(text);
const GBK = Uint8Array.from([0x22, 0xc9, 0xcf, 0xba, 0xa3, 0x22]);

test("what JSON writes is read as it was, with a byte order mark or without", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 2);
      fc.pre(!/\\ud[89a-f]/.test(text));
      expect(readJson(bytes(text))).toEqual(JSON.parse(text));
      expect(readJson(bytes(`\uFEFF${text}`))).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ["bytes of another encoding", GBK, /is not UTF-8; save it/],
  ["a missing comma", bytes('{"a": 1 "b": 2}'), /is not JSON .*missing comma or bracket/],
  ["a name that stands twice", bytes('{"a": [{"b": 1, "c": {"b": 2}, "b": 3}]}'), /has "b" twice in one object/],
  ["a name that stands twice, once with escapes", bytes('{"a": 1, "\\u0061": 2}'), /has "a" twice/],
  ["half of a character", bytes('{"a": "\\ud83d"}'), /half of a character \(\\ud83d\)/],
])("%s is told, with the way to mend it", (_, read, message) => {
  expect(() => readJson(read)).toThrow(message);
});

test("the same name in objects beside and within each other, and as a value, is sound", () => {
  expect(readJson(bytes('[{"a": "a"}, {"a": {"a": ["a", "a"], "b": "a"}}]'))).toHaveLength(2);
});
