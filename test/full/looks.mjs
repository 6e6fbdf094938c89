import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildTargets } from "../tools/running/build.mjs";
import { runNode } from "../tools/running/process.mjs";
import { loadScenes, SIZES, showScene } from "../tools/scenes.mjs";
import { serve } from "../tools/serve.mjs";
import { LOOKS } from "./looks/looks.mjs";

export const title = "Thirty screens look as they did: each against a small picture of it";

/** About how long it takes on two cores. */
export const minutes = 5;

const REFERENCES = "test/full/looks";
const REPORTS = "test/reports/looks";
/** `LOOKS_UPDATE=1` takes what is seen now as what is right, after somebody has looked at it. */
const UPDATE = process.env.LOOKS_UPDATE === "1";
/** Pictures are compared at a sixth of their size: letters blur, and what moved or changed colour stays. */
const SHRINK = 6;
/** How far a channel may be off before a pixel counts, of 255, and which part of the pixels may. */
const [OFF, SHARE] = [28, 0.004];

/**
 * @typedef {import("playwright-core").Browser} Browser
 * @typedef {import("playwright-core").Page} Page
 * @typedef {{ small: string, difference: string, share: number, sameSize: boolean }} Compared
 */

export async function run() {
  const fault = (await obtainChromium()) ?? (await build());
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const browser = await chromium.launch(launchOptions());
  const rows = /** @type {string[][]} */ ([]);
  const failures = /** @type {{ name: string }[]} */ ([]);
  try {
    const scenes = await loadScenes();
    const waiting = [...LOOKS];
    const comparing = await browser.newPage();
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const name = next.join("-");
        const said = await look(browser, comparing, server.address, scenes, next).catch(
          (/** @type {Error} */ error) => error.message.split("\n")[0] ?? "",
        );
        rows.push([name, said || "as it was"]);
        if (said) failures.push({ name: `${name}: ${said}` });
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
    await server.close();
  }
  rows.sort(([a = ""], [b = ""]) => a.localeCompare(b, "en"));
  return { passed: rows.length - failures.length, failures, skipped: [], head: ["picture", "is"], rows };
}

async function build() {
  for (const [name, script, args] of buildTargets().slice(0, 1)) {
    const { code, output } = await runNode(script, args);
    if (code !== 0) return `The ${name} failed:\n${output}`;
  }
  return undefined;
}

/**
 * What is wrong with one look; empty where it is as it was.
 * @param {Browser} browser
 * @param {Page} comparing
 * @param {string} address
 * @param {Map<string, import("../tools/scenes.mjs").Scene>} scenes
 * @param {import("./looks/looks.mjs").Look} look
 */
async function look(browser, comparing, address, scenes, [scene, size, colorScheme]) {
  const show = scenes.get(scene);
  if (!show) return "there is no such scene";
  const page = await showScene(browser, address, show, { ...SIZES[size], colorScheme, serviceWorkers: "block" });
  const now = (await page.screenshot({ animations: "disabled" })).toString("base64");
  await page.context().close();
  const path = `${REFERENCES}/${scene}-${size}-${colorScheme}.png`;
  const before = existsSync(path) ? readFileSync(path).toString("base64") : "";
  const { small, difference, share, sameSize } = await compare(comparing, now, before);
  if (UPDATE) {
    if (!before || !sameSize || share > 0) writeFileSync(path, Buffer.from(small, "base64"));
    return "";
  }
  if (before && sameSize && share <= SHARE) return "";
  const report = `${REPORTS}/${scene}-${size}-${colorScheme}`;
  writeFileSync(`${report}.png`, Buffer.from(now, "base64"));
  if (!before) return `has no reference; see ${report}.png, then run it with LOOKS_UPDATE=1`;
  writeFileSync(`${report}-difference.png`, Buffer.from(difference, "base64"));
  return `${(100 * share).toFixed(1)} % of it changed; see ${report}-difference.png`;
}

/**
 * A picture made small, and how it differs from one that is small already. The browser does it: it reads and writes PNG.
 * @param {Page} page
 * @param {string} now
 * @param {string} before
 * @returns {Promise<Compared>}
 */
function compare(page, now, before) {
  return page.evaluate(
    async ([picture, reference, shrink, off]) => {
      const bitmapOf = async (/** @type {string} */ base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return createImageBitmap(new Blob([bytes], { type: "image/png" }));
      };
      const drawn = (/** @type {ImageBitmap} */ bitmap, /** @type {number} */ part) => {
        const canvas = new OffscreenCanvas(Math.round(bitmap.width / part), Math.round(bitmap.height / part));
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
        context.imageSmoothingQuality = "high";
        context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        return { canvas, context, data: context.getImageData(0, 0, canvas.width, canvas.height) };
      };
      const pngOf = async (/** @type {OffscreenCanvas} */ canvas) => {
        const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      };
      const seen = drawn(await bitmapOf(picture), shrink);
      const small = await pngOf(seen.canvas);
      if (!reference) return { small, difference: "", share: 1, sameSize: false };
      const was = drawn(await bitmapOf(reference), 1);
      const { width, height } = seen.canvas;
      if (was.canvas.width !== width || was.canvas.height !== height)
        return { small, difference: small, share: 1, sameSize: false };
      let count = 0;
      for (let i = 0; i < seen.data.data.length; i += 4) {
        const far = [0, 1, 2].some((c) => Math.abs((seen.data.data[i + c] ?? 0) - (was.data.data[i + c] ?? 0)) > off);
        if (far) {
          count += 1;
          seen.data.data.set([255, 0, 128, 255], i);
        }
      }
      seen.context.putImageData(seen.data, 0, 0);
      return { small, difference: await pngOf(seen.canvas), share: count / (width * height), sameSize: true };
    },
    /** @type {const} */ ([now, before, SHRINK, OFF]),
  );
}
