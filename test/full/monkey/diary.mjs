import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { aroundTree } from "./state.mjs";

const FOLDER = "test/reports";
const FILE = `${FOLDER}/monkey.log`;
/** Actions that are told before a fault. */
const BEFORE = 20;

/**
 * What was done last and what went wrong. It is on the disk before the next action: a run may end at any moment, and the
 * fault with it.
 */
export class Diary {
  /** @type {string[]} */
  faults = [];
  /** @type {string[]} */
  #last = ["at the start"];
  /** @type {Promise<unknown>[]} */
  #pictures = [];

  constructor() {
    mkdirSync(FOLDER, { recursive: true });
    rmSync(FILE, { force: true });
  }

  /** @param {string} action that is about to be done */
  begin(action) {
    this.#last.push(action);
    if (this.#last.length > BEFORE) this.#last.shift();
  }

  /** @param {string} detail of the action that was begun last: its key, text or place */
  add(detail) {
    this.#last.push(`${this.#last.pop()}: ${detail}`);
  }

  /**
   * @param {string} what went wrong
   * @param {import("playwright-core").Page} page
   * @param {Record<string, string>} trees that tell more, as the texts of their files
   */
  fault(what, page, trees = {}) {
    const [first = ""] = what.split("\n");
    this.faults.push(`${this.#last.at(-1)}: ${first}`);
    const number = this.faults.length;
    const before = this.#last.map((action) => `  ${action.replaceAll("\n", "⏎")}`);
    appendFileSync(FILE, [`fault ${number}: ${what}`, `at ${page.url()}, after`, ...before, "", ""].join("\n"));
    for (const [name, text] of Object.entries(trees)) {
      writeFileSync(`${FOLDER}/monkey-${number}-${name}.aimtree`, text);
    }
    console.log(`  ${this.faults.at(-1)}`);
    this.#pictures.push(this.#look(number, page).catch(() => undefined));
  }

  /**
   * @param {number} number of the fault
   * @param {import("playwright-core").Page} page
   */
  async #look(number, page) {
    await page.screenshot({ path: `${FOLDER}/monkey-${number}.png` });
    appendFileSync(FILE, `fault ${number}, around the tree: ${await aroundTree(page)}\n\n`);
  }

  /** Done once there is a picture of every fault: nothing should be done before. */
  async kept() {
    await Promise.all(this.#pictures.splice(0));
  }
}
