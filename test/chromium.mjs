import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/**
 * What a search for a browser asks of the machine; tests lend another one.
 * @typedef {{
 *   platform: string,
 *   env: Readonly<Record<string, string | undefined>>,
 *   bundled: () => string,
 *   isFile: (path: string) => boolean,
 *   firstLines: (path: string) => string,
 * }} Machine
 */

/** @type {Machine} */
const THIS_MACHINE = {
  platform: process.platform,
  env: process.env,
  bundled: () => chromium.executablePath(),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  firstLines: (path) => readFileSync(path).subarray(0, 4096).toString("latin1"),
};

/**
 * The browser to test with: the one that `CHROMIUM_PATH` names, else one installed in a usual place, else Playwright's
 * own. Undefined if there is none. Throws if `CHROMIUM_PATH` names no file: a wrong wish is not silently replaced.
 * @param {Machine} machine
 */
export function findChromium(machine = THIS_MACHINE) {
  const wish = machine.env.CHROMIUM_PATH;
  if (wish) {
    if (!machine.isFile(wish)) throw new Error(`CHROMIUM_PATH names ${wish}, which is no file`);
    return wish;
  }
  return [...usualPlaces(machine), machine.bundled()].find((path) => machine.isFile(path) && !isStub(path, machine));
}

/**
 * Playwright's own list, which the last switch of that name replaces, and the address bar's list of suggestions: it is
 * a page of a hundred modules that every new window loads, half as much work as loading the app.
 */
const SWITCHED_OFF = [
  ...["AimPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup"],
  ...["AimEnabled", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"],
  ...["HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"],
  ...["OptimizationHints", "PaintHolding", "PreconnectToSearch", "ThirdPartyStoragePartitioning"],
];

/**
 * What Playwright and Vitest need to start it. Throws if there is no browser.
 * @returns {{ executablePath: string, args: string[] }}
 */
export function launchOptions() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium found. Get one with: npm run setup:browser");
  const root = process.platform === "linux" && process.getuid?.() === 0;
  return {
    executablePath,
    args: [
      // Chromium refuses to start its sandbox as root.
      ...(root ? ["--no-sandbox"] : []),
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      `--disable-features=${SWITCHED_OFF.join(",")}`,
    ],
  };
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces({ platform, env }) {
  if (platform === "linux") {
    return [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome-stable",
      "/usr/bin/google-chrome",
      "/opt/google/chrome/chrome",
      "/usr/bin/microsoft-edge",
    ];
  }
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env.HOME ? [join(env.HOME, "Applications")] : [])];
    return folders.flatMap((folder) =>
      ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform !== "win32") return [];
  return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
}

/**
 * Ubuntu's `chromium-browser` is a script that asks to install a snap, and a browser in a snap cannot read the profile
 * that a test gives it. Debian's `chromium` is a script too, but one that starts the browser.
 * @param {string} path
 * @param {Machine} machine
 */
function isStub(path, machine) {
  const start = machine.firstLines(path);
  return start.startsWith("#!") && /\bsnap\b/.test(start);
}
