import { readFile } from "node:fs/promises";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Goes back to the map from wherever the page is: closes what is open, leaves fields and other views, and opens the tree
 * again if the page has left it.
 * @param {Page} page
 * @param {string} address of the tree
 */
export async function calm(page, address) {
  for (let n = 0; n < 4; n++) await page.keyboard.press("Escape");
  await page.mouse.up();
  if (!page.url().startsWith(address)) {
    await page.goto(address);
    await page.locator("[data-state]").waitFor({ state: "attached" });
  }
  const map = page.locator("[data-pane=top]").getByRole("button", { name: "Map", exact: true });
  if ((await map.count()) > 0 && (await map.isVisible())) await map.click();
  await page.keyboard.press("Escape");
  const node = page.locator("[data-pane=map] [role=treeitem], [data-pane=outline] [role=treeitem]").first();
  if ((await node.count()) > 0) await node.focus();
}

/**
 * The whole tree as the page has it, as the text of its file.
 * @param {Page} page
 */
export async function treeInMemory(page) {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Save a copy as a file");
  // Not the first one with Enter: a node may be called so by now.
  const command = page.getByRole("option", { name: /^Save a copy as a file/ }).first();
  const coming = page.waitForEvent("download").catch(() => undefined);
  await command.click();
  const download = await coming;
  if (!download) throw new Error("The command was clicked, and no file came");
  const text = await readFile(await download.path(), "utf8");
  await page.keyboard.press("Escape");
  return text;
}

/**
 * What is on the screen besides the tree: dialogs, what was said, and where the keyboard is.
 * @param {Page} page
 */
export function aroundTree(page) {
  return page.evaluate(() => {
    const textsOf = (/** @type {string} */ selector) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent?.slice(0, 200) ?? "");
    const { activeElement } = document;
    return JSON.stringify({
      dialogs: textsOf("[role=dialog], [role=alertdialog], [role=menu]"),
      said: textsOf("[role=status], [role=alert], [aria-live]").filter(Boolean),
      saving: document.querySelector("[data-state]")?.getAttribute("data-state"),
      keyboard: activeElement?.outerHTML.slice(0, 200),
      asleep: document.hidden,
    });
  });
}

/**
 * What is wrong with a tree, by the simplest means.
 * @param {string} text of its file
 * @returns {string[]}
 */
export function faultsOfTree(text) {
  /** @type {{ id: string, type: string, [field: string]: unknown }[]} */
  const records = JSON.parse(text).records;
  const faults = [];
  const byId = new Map(records.map((record) => [record.id, record]));
  if (byId.size < records.length) faults.push("an id is there twice");
  if (records.filter(({ type }) => type === "tree").length !== 1) faults.push("not one tree record");
  for (const record of records) {
    const seen = new Set();
    for (let at = record; typeof at?.parent === "string"; ) {
      if (seen.has(at.id)) {
        faults.push(`${record.id} is below itself`);
        break;
      }
      seen.add(at.id);
      const parent = byId.get(at.parent);
      if (!parent) faults.push(`the parent of ${at.id} is not there`);
      at = /** @type {typeof record} */ (parent);
    }
    for (const field of ["from", "to", "metric", "aim", "node"]) {
      const other = record[field];
      if (record.type === "link" && typeof other === "string" && !byId.has(other))
        faults.push(`${record.id} points at nothing`);
    }
    for (const [field, value] of Object.entries(record)) {
      if (typeof value === "number" && !Number.isFinite(value)) faults.push(`${record.id} ${field} is no number`);
    }
  }
  return faults;
}
