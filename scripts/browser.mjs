/** Finds a Chromium for the tests, or installs one by the means that the machine has. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

async function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, but nothing is there`);
  if (named) return named;
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return system;
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/** @param {string} command @param {string[]} args */
const works = (command, args) => spawnSync(command, args, { stdio: "inherit" }).status === 0;

const hasApt = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
const hasChineseFont = () => spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim() !== "";

/** Path of a Chromium. @throws Error saying what to install */
export async function browser() {
  let found = await find();
  if (hasApt() && (!found || !hasChineseFont())) {
    console.log("browser: installing chromium and a Chinese font");
    const packages = found ? ["fonts-noto-cjk", "fontconfig"] : ["chromium", "fonts-noto-cjk", "fontconfig"];
    works("apt-get", ["update", "-qq"]) &&
      works("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
    found = await find();
  }
  if (!found) {
    console.log("browser: asking Playwright to install one");
    works("npx", ["playwright", "install", "chromium"]);
    found = await find();
  }
  if (!found) throw new Error("no Chromium: install Chromium or Chrome and name it in CHROMIUM_PATH");
  return found;
}
