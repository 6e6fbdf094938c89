/// <reference path="../tools/page-globals.d.ts" />
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { bundled } from "../tools/running/bundle.mjs";
import { ratio } from "./measure.mjs";

export const title = "Files of 1,000 nodes in every format, beside html-to-image on a React Flow of the same size";
export const where = "node";

/** @typedef {import("./measure.mjs").Measurement} Measurement */

const NODES = 1_000;

/** In one run on one page, so that the ratios hold on any machine. Its own browser: it needs no built app. */
export async function run() {
  const advice = await obtainChromium();
  if (advice) throw new Error(advice);
  const { script, style } = await bundled("test/bench/export-page.tsx");
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><style>${style}</style>`);
    await page.addScriptTag({ content: script });
    const edges = await page.evaluate((nodes) => window.captures.mount(nodes), NODES);
    const drawn = await page.evaluate(() => window.captures.svg());
    // One stroke of this width is an edge of the tree.
    const ours = drawn.match(/stroke-width="1.5"/g)?.length ?? 0;
    if (edges !== NODES - 1 || ours !== NODES - 1) throw new Error(`Edges are missing: ${edges} there, ${ours} drawn`);
    const files = [];
    for (const { id, title } of await page.evaluate(() => window.captures.formats())) {
      const one = await measured(page, title, id);
      if (one) files.push(one);
      else console.log(`  ${title}: refused, a tree of ${NODES} nodes is too large for it`);
    }
    const svg = { name: "html-to-image, SVG", ...(await times(page, "capturedSvg", undefined, 1)) };
    const png = { name: "html-to-image, PNG", ...(await times(page, "capturedPng", undefined, 1)) };
    return { measurements: [...files, svg, png], ratios: ratiosOf(files, svg, png) };
  } finally {
    await browser.close();
  }
}

/** Largest share of the time that html-to-image takes for a picture of the window, by the name of the format. */
const GOALS = /** @type {Record<string, number>} */ ({ SVG: 0.01, PNG: 0.1, PDF: 0.1, PowerPoint: 0.1, Word: 0.2 });

/**
 * Every file beside what html-to-image takes for its own kind of picture: SVG beside SVG, all else beside PNG.
 * @param {readonly Measurement[]} files
 * @param {Measurement} svg
 * @param {Measurement} png
 */
function ratiosOf(files, svg, png) {
  return files.flatMap((of) => {
    const goal = GOALS[of.name];
    if (goal === undefined) return [];
    const value = ratio(of, of.name === "SVG" ? svg : png);
    return [{ name: `${of.name} : html-to-image`, value, goal }];
  });
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {string} id
 * @returns {Promise<Measurement | undefined>} nothing where the tree is too large for the format
 */
async function measured(page, name, id) {
  const { bytes, times: taken } = await times(page, "written", id, 5);
  return bytes === undefined ? undefined : { name, bytes, times: taken };
}

/**
 * Milliseconds of each run inside the page, sorted, after one that warms the code up where there are several, and how
 * many bytes came out.
 * @param {import("playwright-core").Page} page
 * @param {"written" | "capturedSvg" | "capturedPng"} what
 * @param {string | undefined} id of the format
 * @param {number} runs
 * @returns {Promise<{ times: number[], bytes: number | undefined }>}
 */
function times(page, what, id, runs) {
  return page.evaluate(
    async ([name, format, count]) => {
      const taken = [];
      let bytes = /** @type {number | undefined} */ (undefined);
      for (let run = count > 1 ? -1 : 0; run < count; run++) {
        const started = performance.now();
        bytes = await window.captures[name](format);
        if (run >= 0) taken.push(performance.now() - started);
      }
      return { times: taken.sort((a, b) => a - b), bytes };
    },
    /** @type {const} */ ([what, id ?? "", runs]),
  );
}
