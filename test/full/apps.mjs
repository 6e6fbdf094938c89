/// <reference path="../tools/page-globals.d.ts" />
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { bundled } from "../tools/running/bundle.mjs";
import { runProgram } from "../tools/running/process.mjs";

export const title = "Exported files opened with programs that did not write them";
export const minutes = 2;

/** @typedef {{ name: string, format: string, options: object }} Wanted */
/** @typedef {Wanted & { path: string, bytes: Buffer }} Made */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {(made: readonly Made[], page: Page, folder: string) => Promise<[what: string, fault: string | undefined][]>} Check */

const DRAWN = { drawnAt: "2026-03-13T10:00:00.000Z" };
/** @type {readonly Wanted[]} */
const WANTED = [
  { name: "text", format: "svg", options: { ...DRAWN, heading: true, legend: true } },
  { name: "outlines", format: "svg", options: { ...DRAWN, outlines: true, heading: true, legend: true } },
  { name: "dark", format: "svg", options: { theme: "dark", pictureOnly: true, detail: "all" } },
  ...[1, 2, 3, 4].map((scale) => ({ name: `at-${scale}`, format: "png", options: { ...DRAWN, scale } })),
];
/** Share of pixels that may differ where letters are outlines. */
const OUTLINED = 0.005;
/** Px by which ink may reach farther where a program sets text in another font. */
const REACH = 3;

/**
 * Each program with what tells that it is there, and what it is asked.
 * @type {readonly { program: string, version: string, checks: Check }[]}
 */
const PROGRAMS = [
  { program: "rsvg-convert", version: "--version", checks: withRsvg },
  { program: "pdftotext", version: "-v", checks: withPdfText },
  { program: "identify", version: "-version", checks: withImageMagick },
  { program: "soffice", version: "--version", checks: withOffice },
  { program: "inkscape", version: "--version", checks: withInkscape },
];

/** Makes the files in a browser as a person would, then asks every program that is installed. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "aimtree-apps-"));
  const browser = await chromium.launch(launchOptions());
  const failures = /** @type {{ name: string, text?: string }[]} */ ([]);
  const skipped = /** @type {{ name: string, reason: string }[]} */ ([]);
  const rows = /** @type {string[][]} */ ([]);
  let passed = 0;
  try {
    const page = await (await browser.newContext()).newPage();
    const { script, style } = await bundled("test/tools/pictures-page.ts");
    await page.setContent(`<!doctype html><html lang="en"><style>${style}</style>`);
    await page.addScriptTag({ content: script });
    for (const [what, fault] of await largePictures(page)) {
      rows.push(["Chromium", what, fault ?? "as it should be"]);
      if (fault === undefined) passed++;
      else failures.push({ name: `Chromium: ${what}: ${fault}` });
    }
    const made = await makeAll(page, folder);
    for (const { program, version, checks } of PROGRAMS) {
      if (!(await isThere(program, version))) {
        skipped.push({ name: program, reason: "it is not installed" });
        continue;
      }
      for (const [what, fault] of await checks(made, page, folder)) {
        rows.push([program, what, fault ?? "as it should be"]);
        if (fault === undefined) passed++;
        else failures.push({ name: `${program}: ${what}: ${fault}` });
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { name, reason } of skipped) console.log(`  skipped ${name}: ${reason}`);
  for (const row of rows) console.log(`  ${row.join(" · ")}`);
  return { passed, failures, skipped, head: ["program", "file", "result"], rows };
}

/** Px of drawings at and beyond what a canvas holds. */
const LARGE = /** @type {const} */ ([
  [16_384, 3_906],
  [8_000, 8_000],
  [60_000, 40_000],
  [400_000, 900],
]);

/**
 * A picture of whatever size is painted to its last corner, smaller where it must be, and never an empty file.
 * @param {Page} page
 */
async function largePictures(page) {
  /** @type {[string, string | undefined][]} */
  const results = [];
  for (const [width, height] of LARGE) {
    const asked = /** @type {const} */ ([width, height, 4]);
    const painted = await page.evaluate((some) => window.pictures.paintLarge(...some), asked);
    const size = `${painted.width} × ${painted.height}`;
    const isGood = painted.reachesCorner && painted.bytes > 1_000 && painted.width * painted.height > 10_000;
    results.push([
      `${width} × ${height} px at 4×, painted as ${size}`,
      isGood ? undefined : `${painted.bytes} bytes, ${painted.reachesCorner ? "whole" : "not whole"}`,
    ]);
  }
  return results;
}

/**
 * @param {Page} page
 * @param {string} folder
 * @returns {Promise<Made[]>}
 */
async function makeAll(page, folder) {
  const tree = readFileSync("src/app/examples/retention.aimtree", "utf8");
  const made = [];
  for (const wanted of WANTED) {
    const { name, format, options } = wanted;
    const text = await page.evaluate(
      ([aimtree, id, some]) => window.pictures.write(aimtree, id, some),
      /** @type {const} */ ([tree, format, options]),
    );
    const bytes = Buffer.from(text, "latin1");
    const path = join(folder, `${name}.${format}`);
    writeFileSync(path, bytes);
    made.push({ ...wanted, path, bytes });
  }
  return made;
}

/** @type {Check} */
async function withRsvg(made, page, folder) {
  return eachSvg(made, page, folder, {
    name: "rsvg",
    paint: (from, to) => runProgram("rsvg-convert", [from, "-o", to]),
  });
}

/** @type {Check} */
async function withInkscape(made, page, folder) {
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
async function withOffice(made, page, folder) {
  const out = join(folder, "office");
  mkdirSync(out);
  return eachSvg(made, page, folder, {
    name: "office",
    times: 4,
    frame: 2,
    paint: async (from, to, width, height) => {
      const value = (/** @type {number} */ px) => ({ type: "long", value: String(4 * px + 4) });
      const filter = `png:draw_png_Export:${JSON.stringify({ PixelWidth: value(width), PixelHeight: value(height) })}`;
      const ended = await runProgram("soffice", ["--headless", "--convert-to", filter, "--outdir", out, from]);
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

/**
 * A picture of the file as Chromium shows it, `times` as large.
 * @param {Page} page
 * @param {string} path
 * @param {{ width: number, height: number }} viewport
 * @param {number} times
 */
async function painted(page, path, viewport, times) {
  const own = await page.context().browser()?.newPage({ viewport, deviceScaleFactor: times });
  if (!own) throw new Error("The browser is gone");
  await own.goto(pathToFileURL(path).href);
  const picture = await own.screenshot();
  await own.close();
  return picture;
}

/** @param {Buffer} bytes */
function dataUrl(bytes) {
  return `data:image/png;base64,${bytes.toString("base64")}`;
}

/** The words of a drawing are words in a PDF that another program makes of it. @type {Check} */
async function withPdfText(made, _page, folder) {
  const text = made.find(({ name }) => name === "text");
  if (!text || !(await isThere("rsvg-convert", "--version"))) return [];
  const pdf = join(folder, "text.pdf");
  await runProgram("rsvg-convert", ["-f", "pdf", text.path, "-o", pdf]);
  const { stdout } = await runProgram("pdftotext", ["-layout", pdf, "-"]);
  const lines = [...text.bytes.toString("utf8").matchAll(/>([^<>]{4,})<\/t(?:ext|span)>/g)].map(
    ([, line]) => line ?? "",
  );
  const plain = (/** @type {string} */ words) => words.replace(/\s+/g, "").replaceAll("&amp;", "&");
  const lost = lines.filter((line) => !plain(stdout).includes(plain(line)));
  return [[`text.svg as PDF, ${lines.length} lines`, lost.length === 0 ? undefined : `without “${lost[0]}”`]];
}

/** @type {Check} */
async function withImageMagick(made) {
  /** @type {[string, string | undefined][]} */
  const results = [];
  for (const { path, options } of made.filter(({ format }) => format === "png")) {
    const { scale } = /** @type {{ scale: number }} */ (options);
    const asked = ["-units", "PixelsPerInch", "-format", "%w %h %x", path];
    const { code, stdout, output } = await runProgram("identify", asked);
    const [width = 0, , density = 0] = stdout.split(" ").map(Number);
    const isGood = code === 0 && width > 100 && Math.abs(density - 96 * scale) < 0.5 && !/corrupt|error/i.test(output);
    results.push([`at-${scale}.png, ${Math.round(density)} pixels an inch`, isGood ? undefined : output.slice(0, 200)]);
  }
  return results;
}

/**
 * @param {string} program
 * @param {string} version
 */
async function isThere(program, version) {
  try {
    return (await runProgram(program, [version])).code !== null;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return false;
    throw error;
  }
}
