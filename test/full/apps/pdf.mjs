import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../../tools/running/process.mjs";
import { isThere } from "./is-there.mjs";

/**
 * A file that was made in a browser, as `test/full/apps.mjs` made it.
 * @typedef {import("../apps.mjs").Made} Made
 * @typedef {import("../apps.mjs").Page} Page
 * @typedef {import("../apps.mjs").Check} Check
 */

/** The words of a drawing are words in a PDF that another program makes of it. @type {Check} */
export async function withPdfText(made, _page, folder) {
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
  /** @type {[string, string | undefined][]} */
  const results = [[`text.svg as PDF, ${lines.length} lines`, lost.length === 0 ? undefined : `without “${lost[0]}”`]];
  for (const { name, path, titles } of made.filter(({ format }) => format === "pdf")) {
    const told = (await runProgram("pdftotext", ["-raw", path, "-"])).stdout;
    const words = titles.filter((title) => !plain(told).includes(plain(title)));
    results.push([`${name}.pdf, ${titles.length} titles`, words.length === 0 ? undefined : `without “${words[0]}”`]);
  }
  return results;
}

/** Every font is inside, with what its letters mean. @type {Check} */
export async function withPdfFonts(made) {
  return eachPdf(made, async (path) => {
    const { code, stdout } = await runProgram("pdffonts", [path]);
    const fonts = stdout.split("\n").slice(2).filter(Boolean);
    const isGood = code === 0 && fonts.length > 0 && fonts.every((line) => /yes yes yes/.test(line));
    return isGood ? undefined : stdout.slice(0, 300);
  });
}

/** The tree comes out as a file, exactly as it went in. @type {Check} */
export async function withPdfDetach(made, _page, folder) {
  return eachPdf(made, async (path, text) => {
    const to = join(folder, "detached.aimtree");
    const { code, output } = await runProgram("pdfdetach", ["-save", "1", "-o", to, path]);
    if (code !== 0) return output.slice(0, 200);
    return readFileSync(to, "utf8") === text ? undefined : "it is not the same tree";
  });
}

/** @type {Check} */
export async function withGhostscript(made) {
  return eachPdf(made, async (path) => {
    const { code, output } = await runProgram("gs", ["-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", path]);
    return code === 0 && !/error|warning/i.test(output) ? undefined : output.slice(-300);
  });
}

/**
 * @param {readonly Made[]} made
 * @param {(path: string, text: string) => Promise<string | undefined>} check
 */
async function eachPdf(made, check) {
  /** @type {[string, string | undefined][]} */
  const results = [];
  for (const { name, format, path, text } of made) {
    if (format === "pdf") results.push([`${name}.pdf`, await check(path, text)]);
  }
  return results;
}
