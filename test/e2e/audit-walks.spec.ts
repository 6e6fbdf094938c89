import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";

const TREE = `<!-- aimtree 1 -->
- * Customers stay
  - Activation #leading
    - ! Onboarding
      why this way: People keep what worked
      - ! Screens
      - ! Samples
- ! Refresh the help centre
`;

const audit = (page: Page) => page.getByRole("region", { name: "Findings" });

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
}

test.beforeEach(async ({ page }) => {
  await firstVisit(page);
  await drop(page, "gaps.md", Buffer.from(TREE));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(6);
  await rest(page);
});

test("the guided audit writes answers into their fields and goes on where it stopped", async ({ page }) => {
  await command(page, "Guided audit");
  await expect(audit(page).getByRole("heading", { name: "Do the steps below together suffice?" })).toBeVisible();
  await page.keyboard.type("Both kinds of customers are met");
  await audit(page).getByRole("button", { name: "Next open question" }).click();
  await expect(audit(page).getByRole("heading", { name: "Which indicator moves?" })).toBeVisible();
  await audit(page).getByLabel("A new proxy").fill("Setups on day one");
  await page.keyboard.press("Enter");
  await expect(audit(page)).toContainText("It is seen by “Setups on day one”");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  await audit(page).getByRole("button", { name: "Next open question" }).click();
  await expect(audit(page).getByRole("heading", { name: "What breaks if we drop it?" })).toBeVisible();
  await expect(page.locator("[data-state=saved]")).toBeVisible();
  await rest(page);
  await page.reload();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  await rest(page);
  await command(page, "Guided audit");
  await expect(audit(page)).toContainText("Screens");
  await expect(audit(page).getByRole("heading", { name: "What breaks if we drop it?" })).toBeVisible();
  await audit(page).getByRole("button", { name: "Back", exact: true }).click();
  await audit(page).getByRole("button", { name: "Back", exact: true }).click();
  await expect(audit(page).getByRole("textbox")).toHaveValue("Both kinds of customers are met");
});

test("what is there is accepted as a baseline, colours the map, and goes out as a report", async ({ page }) => {
  await page.keyboard.press("F8");
  await audit(page).getByRole("button", { name: "Filter" }).click();
  await page.getByRole("button", { name: "Signals", exact: true }).click();
  await expect(page.locator("[data-pane=map] [data-mark=no]")).toHaveCount(3);
  await expect(page.locator("[data-pane=map] [data-mark=cut]")).toHaveCount(1);
  await audit(page).getByRole("button", { name: "Accept the findings that are there now" }).click();
  await expect(audit(page)).toContainText("0 findings, 0 new since the baseline");
  await audit(page).getByLabel("Also what the baseline holds").check();
  await expect(audit(page).locator("[data-finding]").first()).toContainText("in the baseline");
  await audit(page).getByRole("button", { name: "Report", exact: true }).click();
  await page.getByRole("radio", { name: /^Table/ }).check();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as table" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toMatch(/error,connected,tactic-unconnected,.*,baseline,baseline,/);
});

test("a rule is read, found by letters and switched off where the finding is", async ({ page }) => {
  await page.keyboard.press("F8");
  await audit(page).getByRole("button", { name: "Examples, and how to fix it" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Connected to an aim" })).toBeVisible();
  await expect(dialog.getByRole("img")).toHaveCount(2);
  await dialog.getByRole("searchbox").fill("enough together");
  await expect(dialog.locator("[data-rule]")).not.toHaveCount(0);
  await dialog.getByRole("searchbox").fill("");
  await dialog.getByLabel("In this tree").selectOption("off");
  await page.keyboard.press("Escape");
  await expect(audit(page)).not.toContainText("tactic-unconnected");
});
