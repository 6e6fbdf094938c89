import { expect, test } from "@playwright/test";
import { firstVisit, saved } from "./app.ts";

test("a tree that another tab deletes says so, and can be kept", async ({ page, context }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await saved(page);

  const other = await context.newPage();
  await other.goto("./#/trees");
  await other.getByRole("button", { name: /^More for/ }).click();
  await other.getByRole("menuitem", { name: "Delete" }).click();
  const banner = page.locator("[data-shelved]");
  await expect(banner).toContainText("This tree is in the trash");
  await banner.getByRole("button", { name: "Take it out of the trash" }).click();
  await expect(banner).toHaveCount(0);
  await expect(other.getByRole("button", { name: /^More for/ })).toBeVisible();

  await other.getByRole("button", { name: /^More for/ }).click();
  await other.getByRole("menuitem", { name: "Delete" }).click();
  await other.getByRole("button", { name: /^Trash/ }).click();
  await other.getByRole("button", { name: /for good$/ }).click();
  await other.getByRole("button", { name: "Delete for good" }).last().click();
  await expect(banner).toContainText("deleted for good");
  await expect(page.locator("[data-state=not-saved]")).toBeVisible();
  const address = page.url();
  await banner.getByRole("button", { name: "Keep it as a new tree" }).click();
  await expect(page).not.toHaveURL(address);
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await expect(page.locator("[data-state=saved]")).toBeVisible();
  await expect(banner).toHaveCount(0);
});
