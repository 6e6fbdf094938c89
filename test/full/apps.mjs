/// <reference path="../tools/page-globals.d.ts" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { bundled } from "../tools/running/bundle.mjs";
import { runProgram } from "../tools/running/process.mjs";
import { isThere } from "./apps/is-there.mjs";
import { withOfficeFiles } from "./apps/office.mjs";
import { withPage } from "./apps/page.mjs";
import { withGhostscript, withPdfDetach, withPdfFonts, withPdfText } from "./apps/pdf.mjs";
import { withInkscape, withOffice, withRsvg } from "./apps/svg.mjs";
import { treeNamed } from "./apps/trees.mjs";

export const title = "Exported files opened with programs that did not write them";
export const minutes = 2;

/** @typedef {{ name: string, format: string, options: object, tree?: import("./apps/trees.mjs").TreeName }} Wanted `tree`: else the small one */
/** @typedef {Wanted & { path: string, bytes: Buffer, text: string, titles: readonly string[] }} Made `text` and `titles` of its tree */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {(made: readonly Made[], page: Page, folder: string) => Promise<[what: string, fault: string | undefined][]>} Check */

const DRAWN = { drawnAt: "2026-03-13T10:00:00.000Z" };
/** @type {readonly Wanted[]} */
const WANTED = [
  { name: "text", format: "svg", options: { ...DRAWN, heading: true, legend: true } },
  { name: "outlines", format: "svg", options: { ...DRAWN, outlines: true, heading: true, legend: true } },
  { name: "dark", format: "svg", options: { theme: "dark", pictureOnly: true, detail: "all" } },
  { name: "one", format: "pdf", options: { ...DRAWN, heading: true, legend: true } },
  { name: "branches", format: "pdf", options: { ...DRAWN, pages: "branches", paper: "letter", detail: "all" } },
  { name: "slides", format: "pptx", options: { ...DRAWN, legend: true } },
  { name: "slides-branches", format: "pptx", options: { ...DRAWN, slides: "branches", detail: "all", theme: "dark" } },
  { name: "document", format: "docx", options: { ...DRAWN, legend: true } },
  { name: "page", format: "html-list", options: { ...DRAWN, legend: true } },
  { name: "steps", format: "pptx", tree: "steps", options: { ...DRAWN, legend: true, detail: "all" } },
  { name: "steps", format: "docx", tree: "steps", options: { ...DRAWN, legend: true, detail: "all" } },
  {
    name: "steps",
    format: "pdf",
    tree: "steps",
    options: { ...DRAWN, detail: "all", pages: "branches", legend: true },
  },
  {
    name: "large",
    format: "pdf",
    tree: "large",
    options: { ...DRAWN, pages: "branches", legend: true, heading: true },
  },
  { name: "large", format: "pptx", tree: "large", options: { ...DRAWN, legend: true } },
  { name: "large", format: "docx", tree: "large", options: { ...DRAWN, legend: true, paper: "letter" } },
  { name: "large", format: "html-list", tree: "large", options: { ...DRAWN, legend: true } },
  { name: "tiles", format: "pdf", options: { ...DRAWN, pages: "tiles", detail: "all" } },
  ...[1, 2, 3, 4].map((scale) => ({ name: `at-${scale}`, format: "png", options: { ...DRAWN, scale } })),
];
/**
 * Each program with what tells that it is there, and what it is asked; the browser is there, it has made the files.
 * @type {readonly { program: string, version: string, checks: Check }[]}
 */
const PROGRAMS = [
  { program: "chromium", version: "", checks: withPage },
  { program: "rsvg-convert", version: "--version", checks: withRsvg },
  { program: "pdftotext", version: "-v", checks: withPdfText },
  { program: "pdffonts", version: "-v", checks: withPdfFonts },
  { program: "pdfdetach", version: "-v", checks: withPdfDetach },
  { program: "gs", version: "--version", checks: withGhostscript },
  { program: "identify", version: "-version", checks: withImageMagick },
  { program: "soffice", version: "--version", checks: withOffice },
  { program: "soffice", version: "--version", checks: withOfficeFiles },
  { program: "inkscape", version: "--version", checks: withInkscape },
];

/** Where the files and what programs made of them are kept, to be looked at. */
const KEPT = process.env.AIMTREE_APPS;

/** Makes the files in a browser as a person would, then asks every program that is installed. */
export async function run() {
  const folder = KEPT ?? mkdtempSync(join(tmpdir(), "aimtree-apps-"));
  mkdirSync(folder, { recursive: true });
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
      if (version !== "" && !(await isThere(program, version))) {
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
    if (KEPT === undefined) rmSync(folder, { recursive: true, force: true });
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
  const made = [];
  for (const wanted of WANTED) {
    const { name, format, options, tree } = wanted;
    const { titles, ...source } = treeNamed(tree ?? "small");
    const write = async (/** @type {string} */ id, /** @type {object} */ some) => {
      const asked = /** @type {const} */ ([source.text, id, some]);
      return Buffer.from(await page.evaluate((all) => window.pictures.write(...all), asked), "latin1");
    };
    // As the app writes it: that is what a file carries.
    const text = (await write("aimtree", {})).toString("utf8");
    const bytes = await write(format, options);
    const path = join(folder, `${name}.${format === "html-list" ? "html" : format}`);
    writeFileSync(path, bytes);
    made.push({ ...wanted, path, bytes, text, titles });
  }
  return made;
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
