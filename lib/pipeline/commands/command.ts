/** What `npm run data` and `npm run geocode` share: knowing that they are run, and telling what went wrong. */
import { pathToFileURL } from "node:url";
import { DataError, UsageError } from "../../problems";

/** Whether the module at `url` is the script that was started, rather than imported. */
export function isMain(url: string): boolean {
  const [, script] = process.argv;
  return script !== undefined && url === pathToFileURL(script).href;
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

/**
 * Prints what a command returns. Wrong data and wrong options are told in words, with exit status 1; anything else is
 * a bug and is thrown.
 * @param kept what a failure leaves behind, for the last line
 * @param status exit status of wrong data
 */
export async function runCommand(
  command: () => string | Promise<string>,
  kept = "",
  status: (error: DataError) => number = () => 1,
): Promise<void> {
  try {
    const told = await command();
    if (told) console.log(told);
  } catch (error) {
    if (error instanceof DataError) {
      const { length } = error.problems;
      console.error(`${error.message}\n${length} problem${length === 1 ? "" : "s"}${kept}.`);
      process.exitCode = status(error);
    } else if (isUsageError(error)) {
      console.error(`${error.message}; see --help`);
      process.exitCode = 1;
    } else throw error;
  }
}
