/** `npm run data`: the collection of the project, made anew. */
import { parseArgs } from "node:util";
import { build } from "../build";
import { isMain, runCommand } from "./command";

const HELP = `npm run data [-- --root <folder>]

Reads data/trips, people, sources, places and geocodes, checks them and writes data/dist/collection.json; renews
data/schema/.
Every problem is named with file, path, value and fix; then nothing is written and the exit status is 1.`;

if (isMain(import.meta.url)) {
  await runCommand(() => {
    const { values } = parseArgs({
      options: { help: { type: "boolean" }, root: { type: "string", default: process.cwd() } },
    });
    return values.help ? HELP : `data: ${build(values.root, (line) => console.log(`data: ${line}`))}`;
  }, "; data/dist is as it was");
}
