import { expect, test } from "vitest";
import { searchQuery } from "../../lib/url";
import { badQuery, FILTER, PAGE, readPage, readQuery } from "./query";

const ask = (query: string) => badQuery(new URL(`http://localhost/api/trips?${query}`), { ...FILTER, ...PAGE });

test.each([
  "constructor=1",
  "toString=1",
  "__proto__=1",
  "colour=red",
  "kind=holiday",
  "kind=inspection&kind=",
  "from=2016-13",
  "to=yesterday",
  "limit=0",
  "limit=201",
  "limit=1e2",
  "limit=1&limit=2",
  "person=Guo%20Jinlong",
  "q=%20",
  `q=${"a".repeat(101)}`,
])("%s is refused, with the parameter and what is allowed", async (query) => {
  const answer = ask(query);
  expect(answer?.status).toBe(400);
  expect(answer?.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const problem: unknown = await answer?.json();
  expect(problem).toMatchObject({ status: 400, parameter: query.split("=")[0], allowed: expect.any(Array) });
});

test.each(["a", "𠮷"])("what the search page takes of too many of %s is a sound query", (character) => {
  const q = searchQuery([character.repeat(200)]);
  expect(ask(`q=${encodeURIComponent(q)}`)).toBeNull();
});

test("a sound query becomes a filter, repeated keys as alternatives", () => {
  const query = "person=a-b&person=c&kind=inspection&from=2013&to=2016-07&q=%20Tower%20&limit=200&cursor=a-trip";
  expect(ask(query)).toBeNull();
  expect(readQuery(new URL(`http://localhost/?${query}`))).toMatchObject({
    person: ["a-b", "c"],
    kind: ["inspection"],
    from: "2013",
    to: "2016-07",
    q: "Tower",
  });
  expect(readPage(new URL(`http://localhost/?${query}`))).toEqual({ limit: 200, cursor: "a-trip" });
});

test("an answer has 50 trips unless told", () => {
  expect(readPage(new URL("http://localhost/")).limit).toBe(50);
});
