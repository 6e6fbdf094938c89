import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProgram } from "../../tools/running/process.mjs";
import { isThere } from "./is-there.mjs";

/**
 * A file that was made in a browser, as `test/full/apps.mjs` made it.
 * @typedef {import("../apps.mjs").Made} Made
 * @typedef {import("../apps.mjs").Check} Check
 */

/**
 * Runs LibreOffice with settings of its own: with those of the machine it would hand the work to one that is running.
 * @param {readonly string[]} args
 * @param {string} folder where the settings go
 */
export function runOffice(args, folder) {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, "settings")).href}`;
  return runProgram("soffice", [settings, "--headless", ...args]);
}

const OFFICE = new Set(["pptx", "docx", "html-list"]);

/** Every title is on the pages that LibreOffice makes of a presentation, a document or a page. @type {Check} */
export async function withOfficeFiles(made, _page, folder) {
  /** @type {[string, string | undefined][]} */
  const results = [];
  const files = made.filter(({ format }) => OFFICE.has(format));
  const out = join(folder, "pages");
  mkdirSync(out, { recursive: true });
  const hasText = await isThere("pdftotext", "-v");
  for (const { path, titles } of files) {
    const pdf = await converted(path, "pdf", out);
    const told = hasText && pdf ? (await runProgram("pdftotext", ["-raw", pdf, "-"])).stdout : "";
    const plain = (/** @type {string} */ words) => words.replace(/\s+/g, "");
    const lost = titles.filter((title) => !plain(told).includes(plain(title)));
    const fault = pdf === undefined ? "it did not open" : lost.length === 0 ? undefined : `without “${lost[0]}”`;
    results.push([`${basename(path)}, ${titles.length} titles`, fault]);
  }
  for (const file of files.filter(({ format }) => format === "pptx")) results.push(await attached(file, out));
  return results;
}

/**
 * Connectors are attached at both ends after LibreOffice has read them.
 * @param {Made} file
 * @param {string} out
 * @returns {Promise<[string, string | undefined]>}
 */
async function attached({ name, path }, out) {
  const flat = await converted(path, "fodp", out);
  const connectors = flat ? (readFileSync(flat, "utf8").match(/<draw:connector\b[^>]*>/g) ?? []) : [];
  const loose = connectors.filter((one) => !/draw:start-shape=/.test(one) || !/draw:end-shape=/.test(one));
  const isGood = connectors.length > 5 && loose.length === 0;
  const what = `${name}.pptx, ${connectors.length} connectors attached at both ends`;
  return [what, isGood ? undefined : `${loose.length} are loose`];
}

/**
 * @param {string} path
 * @param {string} to ending of the file that it becomes
 * @param {string} out
 * @returns {Promise<string | undefined>} where it is
 */
async function converted(path, to, out) {
  const { code, output } = await runOffice(["--convert-to", to, "--outdir", out, path], out);
  const written = join(out, basename(path).replace(/\.[^.]+$/, `.${to}`));
  // Files of one name in several formats would become one.
  const made = join(out, `${basename(path)}.${to}`);
  if (existsSync(written)) renameSync(written, made);
  return code === 0 && !/error/i.test(output) ? made : undefined;
}
