import { expect, test } from "@playwright/test";
import { firstVisit, nodes, rest, saved } from "./app.ts";
import { violations } from "./axe.ts";

test("a named state, what changed since, and the way back, by keyboard", async ({ page }) => {
  await firstVisit(page);
  for (const [text, key] of [
    ["Customers stay", "Tab"],
    ["Activation", "Tab"],
    ["Setups 22% -> 50%", "Escape"],
  ] as const) {
    await page.keyboard.type(text);
    await page.keyboard.press(key);
  }
  await saved(page);
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: "Name this state" });
  await expect(dialog.getByLabel("Name", { exact: true })).toBeFocused();
  await page.keyboard.type("First plan");
  await dialog.getByRole("checkbox").check();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Current since .*: First plan/ })).toBeVisible();
  const plan = await nodes(page);
  await page.locator("[data-pane=map] [role=treeitem]", { hasText: "Setups" }).click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Logins");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.keyboard.type(" rate");
  await page.keyboard.press("Escape");
  await rest(page);
  const present = await nodes(page);
  await page.getByRole("button", { name: "History", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 changes" })).toBeVisible();
  await rest(page);
  expect(await violations(page)).toEqual([]);
  const changes = page.locator("[data-pane=changes]");
  const picture = page.locator("[data-pane=changes-picture] svg");
  await expect(picture.locator("[data-sign=added]")).toContainText("Logins");
  await expect(picture.locator("[data-sign=changed]")).toContainText("Activation rate");
  await changes.getByRole("button", { name: /Activation is now called Activation rate/ }).press("Enter");
  await expect(changes.locator("[aria-pressed=true]")).toContainText("Activation rate");
  await changes.getByRole("button", { name: "Bring back A" }).press("Enter");
  await expect(changes).toContainText("Nothing changed");
  await expect(page.locator("[data-side]", { hasText: "Before a state was brought back" })).toBeVisible();
  await page.locator("[data-side]", { hasText: "First plan" }).focus();
  await page.keyboard.press("Escape");
  await expect.poll(() => nodes(page)).toEqual(plan);
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => nodes(page)).toEqual(present);
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "History", exact: true }).click();
  await expect(page.locator("[data-side]", { hasText: "First plan" })).toBeVisible();
});
