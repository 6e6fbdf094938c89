import { sampleTree } from "./sample-tree.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Opens a sample tree as a person does, by dropping its file, and waits until the map has come to rest.
 * @param {Page} page
 * @param {number} nodes
 */
export async function openSample(page, nodes) {
  await openText(page, "sample.aimtree", sampleTree(nodes));
}

/**
 * Opens a text as a tree of its own.
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
export async function openText(page, name, text) {
  await dropText(page, name, text);
  await page.getByRole("dialog").getByRole("button", { name: "as a new tree" }).click();
  await page.locator("[role=treeitem]").first().waitFor();
  await settle(page);
}

/**
 * Drops a text file onto the window.
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
export async function dropText(page, name, text) {
  await page.locator("textarea:focus").waitFor();
  await page.evaluate(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("dragover", options));
      document.body.dispatchEvent(new DragEvent("drop", options));
    },
    /** @type {const} */ ([name, text]),
  );
  await page.getByRole("dialog").waitFor();
}

/**
 * Opens an example from the list of trees.
 * @param {Page} page
 * @param {string} name
 */
export async function openExample(page, name) {
  await goHome(page);
  await page.getByRole("button", { name }).click();
  await page.locator("[role=treeitem]").first().waitFor();
  await settle(page);
}

/** @param {Page} page */
export async function goHome(page) {
  await page.getByRole("button", { name: "Your trees" }).click();
  await page.getByRole("heading", { name: "Your trees" }).waitFor();
}

/**
 * Runs a command by its name, as from the palette.
 * @param {Page} page
 * @param {string} name
 */
export async function command(page, name) {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await settle(page);
}

/**
 * Chooses a node of the open tree.
 * @param {Page} page
 * @param {string} id
 */
export async function choose(page, id) {
  await page.locator(`[role=treeitem][data-node=${id}]`).last().focus();
  await settle(page);
}

/**
 * Shows the whole tree.
 * @param {Page} page
 */
export async function showAll(page) {
  await page.keyboard.press("Shift+Digit1");
  await settle(page);
}

/**
 * Until movements, rules and toasts of the moment are done.
 * @param {Page} page
 */
export async function settle(page) {
  await page.waitForTimeout(800);
}
