import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { drop, firstVisit, saved } from "./app.ts";

test("everything goes into one file, and comes back in another browser", async ({ page, browser }) => {
  await firstVisit(page);
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.getByRole("button", { name: "Your trees" }).click();
  const line = page.locator("[data-pane=storage]");
  await expect(line).toContainText("no copy outside this browser yet");
  await line.getByRole("button", { name: "Storage" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up everything" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^aimtree-backup-.*\.zip$/);
  const bytes = await readFile(await download.path());
  await expect(line).toContainText("last copy outside this browser: now");

  const other = await (await browser.newContext()).newPage();
  await firstVisit(other);
  await drop(other, download.suggestedFilename(), bytes);
  await expect(other.getByRole("dialog")).toContainText("Not on this device");
  await other.keyboard.press("Enter");
  await other.getByRole("link", { name: /Customers stay/ }).click();
  await expect(other.locator("[data-pane=map] [role=treeitem]")).toContainText(["Customers stay"]);
});
