import { sampleTree } from "./sample-tree.mjs";

/**
 * Opens a sample tree as a person does, by dropping its file, and waits until the map has come to rest.
 * @param {import("playwright-core").Page} page
 * @param {number} nodes
 */
export async function openSample(page, nodes) {
  await page.locator("textarea:focus").waitFor();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "sample.aimtree"));
    const options = { dataTransfer: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent("dragover", options));
    document.body.dispatchEvent(new DragEvent("drop", options));
  }, sampleTree(nodes));
  await page.getByRole("dialog").getByRole("button", { name: "as a new tree" }).click();
  await page.locator(`[data-pane=map] [role=treeitem]`).first().waitFor();
  await settle(page);
}

/**
 * Shows the whole tree.
 * @param {import("playwright-core").Page} page
 */
export async function showAll(page) {
  await page.keyboard.press("Shift+Digit1");
  await settle(page);
}

/**
 * Until movements, rules and toasts of the moment are done.
 * @param {import("playwright-core").Page} page
 */
export async function settle(page) {
  await page.waitForTimeout(800);
}
