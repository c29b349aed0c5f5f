import { expect, test } from "vitest";
import { fixtureProject } from "../fixture-project";
import { explain } from "./explain";

const project = fixtureProject();

test("a mention is explained: who bears the name, what is chosen, and that two fit or none", async () => {
  expect(await explain(project.root, { mention: "同市", within: null })).toMatch(
    /^"同市": ambiguous\..*"within".*\n {2}49 % same-120100: .*\n {2}49 % same-130100: /,
  );
  expect(await explain(project.root, { mention: "同市", within: "b-province-120000" })).toMatch(
    /: same-120100, .*98 % sure/,
  );
  expect(await explain(project.root, { mention: "某馆", within: null })).toMatch(
    /\n {2}98 % a-hall: 某馆, A Hall; site at 31\.23° N 121\.47° E, within 30 m; by its own name; < a-city-110000.*; curated$/,
  );
  expect(await explain(project.root, { mention: "无此地", within: null })).toMatch(/^"无此地": not found\./);
  await expect(explain(project.root, { mention: "某馆", within: "a-hal" })).rejects.toThrow(
    /--within.*did you mean "a-hall"/,
  );
});
