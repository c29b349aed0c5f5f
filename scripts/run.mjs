/** Runs a program of the project and waits for it; ends this one where it fails. */
import { spawnSync } from "node:child_process";

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] @returns {number} exit status */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env, PATH: `node_modules/.bin:${process.env.PATH}` },
    shell: process.platform === "win32",
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** @param {string} command @param {string[]} args */
export function must(command, args) {
  const status = run(command, args);
  if (status !== 0) process.exit(status);
}
