/// <reference path="../tools/page-globals.d.ts" />
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { bundled } from "../tools/running/bundle.mjs";

export const title = "Pictures of 1,000 nodes, beside html-to-image on a React Flow of the same size";
export const where = "node";

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
    const edges = await page.evaluate((nodes) => window.bench.mount(nodes), NODES);
    const drawn = await page.evaluate(() => window.bench.svg());
    // One stroke of this width is an edge of the tree.
    const ours = drawn.match(/stroke-width="1.5"/g)?.length ?? 0;
    if (edges !== NODES - 1 || ours !== NODES - 1) throw new Error(`Edges are missing: ${edges} there, ${ours} drawn`);
    const [svg, png] = [await times(page, "svg", 10), await times(page, "png", 5)];
    const [theirSvg, theirPng] = [await times(page, "capturedSvg", 1), await times(page, "capturedPng", 1)];
    const measurements = [
      { name: "SVG", times: svg },
      { name: "PNG", times: png },
      { name: "html-to-image, SVG", times: theirSvg },
      { name: "html-to-image, PNG", times: theirPng },
    ];
    const [ourSvg, ourPng, capturedSvg, capturedPng] = measurements;
    return {
      measurements,
      ratios: [
        { name: "SVG : html-to-image", of: ourSvg, to: capturedSvg, goal: 0.01 },
        { name: "PNG : html-to-image", of: ourPng, to: capturedPng, goal: 0.1 },
      ],
    };
  } finally {
    await browser.close();
  }
}

/**
 * Milliseconds of each run inside the page, sorted, after one that warms the code up where there are several.
 * @param {import("playwright-core").Page} page
 * @param {"svg" | "png" | "capturedSvg" | "capturedPng"} what
 * @param {number} runs
 */
function times(page, what, runs) {
  return page.evaluate(
    async ([name, count]) => {
      const taken = [];
      for (let run = count > 1 ? -1 : 0; run < count; run++) {
        const started = performance.now();
        await window.bench[name]();
        if (run >= 0) taken.push(performance.now() - started);
      }
      return taken.sort((a, b) => a - b);
    },
    /** @type {const} */ ([what, runs]),
  );
}
