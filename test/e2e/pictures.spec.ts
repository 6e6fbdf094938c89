import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { drop, firstVisit, nodes, saved, Typist } from "./app.ts";
import { violations } from "./axe.ts";

test("before a file of pages is saved, its pages are shown", async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog");
  const pages = dialog.getByRole("region", { name: "The picture as it will be saved" });
  for (const [format, told, drawings] of [
    ["PDF", "1 page", 1],
    ["PowerPoint", "1 slide", 1],
    ["Word", "1 drawing", 1],
  ] as const) {
    await dialog.getByRole("radio", { name: format }).check({ force: true });
    await expect(dialog.locator("figure figcaption")).toContainText(told);
    await expect(pages.getByRole("img")).toHaveCount(drawings);
  }
  await expect(pages).toContainText("Strategy and tactics 4 steps");
  expect(await violations(page, "[role=dialog]"), "a text before it is saved").toEqual([]);
  await dialog.getByRole("radio", { name: "PowerPoint" }).check({ force: true });
  await dialog.getByText("A slide a branch").click();
  await expect(dialog.locator("figure figcaption")).toContainText("3 slides");
  await expect(pages).toContainText("Retention, first half › 30-day activation rate");
});

test("a picture opens again as its tree, and says when the tree has changed since", async ({ page }) => {
  const typist = new Typist(page);
  await firstVisit(page);
  await typist.text("Increase retention");
  await typist.press("Tab");
  await typist.text("Activation 30% -> 45%");
  await typist.press("Escape");
  await saved(page);
  const before = await nodes(page);

  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("img", { name: "The picture as it will be saved" })).toBeVisible();
  await expect(dialog).toContainText("Nothing is lost.");
  await dialog.getByText("Put the tree inside").click();
  await expect(dialog).toContainText("the tree is not inside");
  await dialog.getByText("Put the tree inside").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save PNG" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("increase-retention.png");
  const png = await readFile(await download.path());

  await page.locator("[data-pane=map] [role=treeitem]").first().press("F2");
  await typist.text("Keep more customers");
  await typist.press("Escape");
  await saved(page);
  await drop(page, "increase-retention.png", png);
  await expect(page.getByRole("dialog")).toContainText("This picture is older than the tree on this device");
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect.poll(() => nodes(page)).toEqual(before);
});
