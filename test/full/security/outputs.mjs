import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";

/**
 * @typedef {import("./documents.mjs").Made} Made
 * @typedef {import("playwright-core").BrowserContext} BrowserContext
 */

/** What a spreadsheet takes for a formula; a number is none. */
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** Of a PDF: everything that makes a reader do something. */
const ACTIONS = /\/(JavaScript|JS|Launch|URI|OpenAction|AA|GoToR|GoToE|SubmitForm|ImportData|RichMedia|XFA)\b/;

/**
 * What is wrong with a file that was made of hostile texts; undefined if nothing is.
 * @param {Made} file
 * @returns {string | undefined}
 */
export function faultOf({ name, bytes }) {
  const kind = extname(name);
  if (kind === ".csv") return faultOfTable(bytes.toString("utf8"));
  if (kind === ".pdf") return faultOfPdf(bytes.toString("latin1"));
  if (kind === ".docx" || kind === ".pptx") return faultOfOffice(bytes);
  if (kind === ".mmd") return faultOfMermaid(bytes.toString("utf8"));
  if (kind === ".md") return faultOfMarkdown(bytes.toString("utf8"));
  if (/json|sarif|aimtree/.test(kind)) JSON.parse(bytes.toString("utf8"));
  return undefined;
}

/** @param {string} text */
function faultOfTable(text) {
  const { data } = Papa.parse(/** @type {string} */ (text.replace(/^\uFEFF/, "")), { delimiter: "," });
  const cells = /** @type {string[][]} */ (data).flat();
  const formula = cells.find((cell) => FORMULA.test(cell) && !NUMBER.test(cell));
  return formula === undefined ? undefined : `a cell that a spreadsheet runs: ${JSON.stringify(formula.slice(0, 60))}`;
}

/**
 * Texts and streams are taken out, whatever stands in them: what is left are the file's own words.
 * @param {string} text
 */
function faultOfPdf(text) {
  const words = text
    .replace(/\bstream\r?\n[\s\S]*?endstream/g, "")
    .replace(/\((?:[^()\\]|\\[\s\S])*\)/g, "()")
    .replace(/<[0-9a-f\s]*>/gi, "<>");
  return ACTIONS.exec(words)?.[0];
}

/** @param {Buffer} bytes */
function faultOfOffice(bytes) {
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const text = strFromU8(part);
    if (/<[^>]*TargetMode="External"/.test(text)) return `${path} leads outside`;
    // The number of the page is the only field that we write.
    const fields = text.replace(/<w:fldSimple w:instr=" (PAGE|NUMPAGES) ">/g, "");
    if (/<\w+:(instrText|fldSimple|altChunk|object|control)\b/.test(fields)) return `${path} has a field that runs`;
  }
  return undefined;
}

/** @param {string} text */
function faultOfMermaid(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  // A quoted label holds no quote, and what stands outside of labels is ours.
  const wrong = lines.find((line) => /click|href|call|%%|<|javascript/i.test(line.replace(/"[^"]*"/g, '""')));
  return wrong === undefined ? undefined : `a line that is no diagram: ${wrong.slice(0, 80)}`;
}

/**
 * A tag in Markdown is HTML to whoever shows it; a backslash or an entity makes it text.
 * @param {string} text
 */
function faultOfMarkdown(text) {
  const own = text.replace(/^<!-- aimtree \d+ -->/, "").replace(/<br\/?>/g, "");
  const tag = /(?<!\\)<[a-z/!?][^\n]{0,40}/i.exec(own)?.[0];
  const link = /(?<!\\)\]\((?!https?:|mailto:|#)[^\n]{0,40}/.exec(own)?.[0];
  const wrong = tag ?? link;
  return wrong === undefined ? undefined : `markup that is not ours: ${wrong}`;
}

/**
 * Opens the files that a browser shows by itself, one after the other, as somebody does who gets them by mail: no policy
 * of ours holds there.
 * @param {BrowserContext} context with traps
 * @param {readonly Made[]} files
 */
export async function openAlone(context, files) {
  const folder = mkdtempSync(join(tmpdir(), "aimtree-hostile-"));
  const page = await context.newPage();
  try {
    for (const [n, { name, bytes }] of files.entries()) {
      const path = join(folder, `${n}${extname(name)}`);
      writeFileSync(path, bytes);
      await page.goto(pathToFileURL(path).href);
      // Time for what loads, fails and then runs.
      await page.waitForTimeout(300);
      for (const fold of await page.locator("details:not([open]) > summary").all()) await fold.click({ force: true });
    }
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
