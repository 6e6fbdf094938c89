import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProgram } from "../../tools/running/process.mjs";
import { runOffice } from "./office.mjs";

/**
 * A file that was made in a browser, as `test/full/apps.mjs` made it.
 * @typedef {import("../apps.mjs").Made} Made
 * @typedef {import("../apps.mjs").Page} Page
 * @typedef {import("../apps.mjs").Check} Check
 */

/** Share of pixels that may differ where letters are outlines. */
const OUTLINED = 0.005;
/** Px by which ink may reach farther where a program sets text in another font. */
const REACH = 3;
/** @type {Check} */
export async function withRsvg(made, page, folder) {
  return eachSvg(made, page, folder, {
    name: "rsvg",
    paint: (from, to) => runProgram("rsvg-convert", [from, "-o", to]),
  });
}

/** @type {Check} */
export async function withInkscape(made, page, folder) {
  return eachSvg(made, page, folder, {
    name: "inkscape",
    paint: (from, to) => runProgram("inkscape", [from, "--export-type=png", "-o", to]),
  });
}

/**
 * Draw counts in hundredths of a millimetre and adds half a px on each side: painted four times as large, without that
 * frame and made smaller again, it can be compared at all.
 * @type {Check}
 */
export async function withOffice(made, page, folder) {
  const out = join(folder, "office");
  mkdirSync(out, { recursive: true });
  return eachSvg(made, page, folder, {
    name: "office",
    times: 4,
    frame: 2,
    paint: async (from, to, width, height) => {
      const value = (/** @type {number} */ px) => ({ type: "long", value: String(4 * px + 4) });
      const filter = `png:draw_png_Export:${JSON.stringify({ PixelWidth: value(width), PixelHeight: value(height) })}`;
      const ended = await runOffice(["--convert-to", filter, "--outdir", out, from], out);
      if (ended.code === 0) writeFileSync(to, readFileSync(join(out, basename(from).replace(/svg$/, "png"))));
      return ended;
    },
  });
}

/**
 * A program that paints: how many times as large as it should be, and with how many px around.
 * @typedef {{
 *   name: string,
 *   times?: number,
 *   frame?: number,
 *   paint: (from: string, to: string, width: number, height: number) => Promise<{ code: number | null, output: string }>,
 * }} Painter
 */

/**
 * Paints each SVG with a program and in Chromium: outlines agree by pixels, text agrees in how far it reaches.
 * @param {readonly Made[]} made
 * @param {Page} page
 * @param {string} folder
 * @param {Painter} painter
 */
async function eachSvg(made, page, folder, { name: program, times = 1, frame = 0, paint }) {
  /** @type {[string, string | undefined][]} */
  const results = [];
  for (const { name, format, path, bytes } of made.filter((file) => file.format === "svg")) {
    const to = join(folder, `${program}-${name}.png`);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(bytes.toString("utf8")) ?? [];
    const size = { width: Number(width), height: Number(height) };
    const ended = await paint(path, to, size.width, size.height);
    if (ended.code !== 0) {
      results.push([`${name}.${format}`, `it ended with ${ended.code}: ${ended.output.slice(0, 200)}`]);
      continue;
    }
    const ours = await painted(page, path, size, times);
    const { differ, ink, otherInk } = await page.evaluate(
      ([one, other, scale, around]) => window.pictures.compare(one, other, scale, around),
      /** @type {const} */ ([dataUrl(ours), dataUrl(readFileSync(to)), times, frame]),
    );
    const apart = Math.max(...ink.map((edge, i) => Math.abs(edge - (otherInk[i] ?? 0))));
    const share = `${(differ * 100).toFixed(2)} % of the pixels differ, ink ${apart} px apart`;
    const isGood = name === "outlines" ? differ <= OUTLINED && apart <= 1 : apart <= REACH;
    results.push([`${name}.${format} (${share})`, isGood ? undefined : "too much"]);
  }
  return results;
}

/** How often a picture is asked for: under load Chromium now and then answers that it could not take one. */
const TRIES = 4;

/**
 * A picture of the file as Chromium shows it, `times` as large.
 * @param {Page} page
 * @param {string} path
 * @param {{ width: number, height: number }} viewport
 * @param {number} times
 */
async function painted(page, path, viewport, times) {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await paintedOnce(page, path, viewport, times);
    } catch (error) {
      if (left === 0 || !/Unable to capture screenshot|Timeout/.test(String(error))) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

/**
 * @param {Page} page
 * @param {string} path
 * @param {{ width: number, height: number }} viewport
 * @param {number} times
 */
async function paintedOnce(page, path, viewport, times) {
  const own = await page.context().browser()?.newPage({ viewport, deviceScaleFactor: times });
  if (!own) throw new Error("The browser is gone");
  try {
    await own.goto(pathToFileURL(path).href);
    return await own.screenshot();
  } finally {
    await own.close();
  }
}

/** @param {Buffer} bytes */
function dataUrl(bytes) {
  return `data:image/png;base64,${bytes.toString("base64")}`;
}
