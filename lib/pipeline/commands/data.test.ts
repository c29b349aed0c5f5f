import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureProject, TSX } from "../fixture-project";

const project = fixtureProject();

test("a command runs from a folder whose name has a space and Chinese in it, and refuses options it does not know", () => {
  const folder = join(project.root, "行 迹");
  for (const part of ["data/gazetteer", "lib"]) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [TSX, "lib/pipeline/commands/data.ts", ...options], { cwd: folder, encoding: "utf8" });
  expect(run("--root", project.root).stdout).toMatch(/2 trips; \d of 6 visits at a position of their own/);
  expect(run("--nope")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Unknown option '--nope'.*--help\n$/s),
  });
});
