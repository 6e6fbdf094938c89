import { existsSync, readFileSync } from "node:fs";
import { findChromium } from "../../chromium.mjs";
import { PROGRAMS, runNode, runProgram } from "./process.mjs";

/**
 * How a browser can come to this machine. `possible` says whether the way is open here.
 * @typedef {{ title: string, possible: () => boolean, take: () => Promise<boolean> }} Way
 */

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === "linux";

/** @type {readonly Way[]} */
const WAYS = [
  {
    title: "Playwright's own Chromium (about 150 MB)",
    possible: () => true,
    take: async () => {
      // Its system libraries need the rights of root; without them it must not stop and ask for a password.
      const mayInstall = isLinux && (isRoot || (await runProgram("sudo", ["-n", "true"])).code === 0);
      const libraries = mayInstall ? ["--with-deps"] : [];
      const args = ["install", ...libraries, "chromium"];
      return (await runNode(PROGRAMS.playwright, args, { show: true, minutes: 5 })).code === 0;
    },
  },
  {
    title: "Debian's package chromium (about 290 MB)",
    possible: () => isLinux && isRoot && distribution() === "debian",
    take: async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await runProgram("apt-get", ["update"], { show: true, env });
      return (await runProgram("apt-get", ["install", "-y", "chromium"], { show: true, env })).code === 0;
    },
  },
];

/**
 * Makes sure that there is a browser to test with, and says so before it fetches one. Gives what the person has to do
 * if that was in vain, else undefined.
 * @param {readonly Way[]} ways
 * @param {() => string | undefined} find throws if CHROMIUM_PATH names no file
 */
export async function obtainChromium(ways = WAYS, find = findChromium) {
  try {
    if (find()) return undefined;
  } catch (error) {
    return `${/** @type {Error} */ (error).message}. Correct it, or unset it to have one found.`;
  }
  for (const { title, possible, take } of ways) {
    if (!possible()) continue;
    console.log(`No Chromium found on this machine. Fetching ${title} …`);
    if ((await take()) && find()) return undefined;
  }
  return ADVICE;
}

const ADVICE = `There is no Chromium here and none could be fetched. Do one of these and run it again:
  npx playwright install --with-deps chromium     (any system; asks for the password of sudo on Linux)
  sudo apt-get install -y chromium                (Debian)
  install Google Chrome or Microsoft Edge         (Windows, macOS, Ubuntu; Ubuntu's chromium is a snap and will not do)
  CHROMIUM_PATH=/path/to/chrome npm test          (a browser that lies elsewhere)`;

function distribution() {
  const file = "/etc/os-release";
  return existsSync(file) ? /^ID="?(\w+)/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
}
