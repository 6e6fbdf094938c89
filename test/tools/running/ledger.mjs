import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What a long part has measured, on the disk as soon as it is known: a part that was interrupted goes on from there with
 * `RESUME=1`, and its table is about both halves. What was measured on other code does not count.
 * @template T
 */
export class Ledger {
  #file;
  #code;
  /** @type {Map<string, T>} */
  #done = new Map();

  /**
   * @param {string} part
   * @param {{ resume?: boolean, code?: string, folder?: string }} wish `code` says which code is measured
   */
  constructor(part, { resume = process.env.RESUME === "1", code = printOfCode(part), folder = "test/reports" } = {}) {
    this.#file = join(folder, `${part}.jsonl`);
    this.#code = code;
    mkdirSync(dirname(this.#file), { recursive: true });
    if (resume) this.#read();
    else rmSync(this.#file, { force: true });
  }

  #read() {
    if (!existsSync(this.#file)) return;
    // The last line may have been cut off.
    const lines = readFileSync(this.#file, "utf8").split("\n").slice(0, -1);
    const same = lines.filter((line) => JSON.parse(line).code === this.#code);
    for (const line of same) {
      const { key, value } = JSON.parse(line);
      this.#done.set(key, value);
    }
    writeFileSync(this.#file, same.map((line) => `${line}\n`).join(""));
    console.log(`  ${same.length} measured before, ${lines.length - same.length} on other code`);
  }

  /**
   * What was measured under this name, or is now.
   * @param {string} key
   * @param {() => Promise<T>} measure
   * @returns {Promise<T>}
   */
  async once(key, measure) {
    const before = this.#done.get(key);
    if (before !== undefined) return before;
    const value = await measure();
    this.#done.set(key, value);
    appendFileSync(this.#file, `${JSON.stringify({ code: this.#code, key, value })}\n`);
    return value;
  }
}

/**
 * Names the code as it is now: the app, and the part that measures it.
 * @param {string} part
 */
function printOfCode(part) {
  const paths = ["src", `test/full/${part}`].filter(existsSync).flatMap(filesIn);
  const print = createHash("sha256");
  for (const path of [...paths, `test/full/${part}.mjs`]) print.update(path).update(readFileSync(path));
  return print.digest("hex").slice(0, 16);
}

/** @param {string} folder */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
