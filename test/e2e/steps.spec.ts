import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";

const RECORDS = [
  { id: "t", type: "tree", title: "Close" },
  { id: "a", type: "node", kind: "aim", order: "a0", title: "Close in three days" },
  { id: "s", type: "node", kind: "tactic", parent: "a", order: "a0", title: "Post in rhythm", tactic: "Move cut-offs" },
];

async function open(page: Page): Promise<void> {
  await firstVisit(page);
  const rows = RECORDS.map((record) => JSON.stringify(record)).join(",\n");
  await drop(page, "close.aimtree", Buffer.from(`{"aimtree":1,"records":[\n${rows}\n]}\n`));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await rest(page);
}

const card = (page: Page) => page.locator("[data-pane=map] [role=treeitem]", { hasText: "Post in rhythm" });
const caret = (page: Page) => page.locator("textarea:focus");

test("all five fields are shown, written by keyboard and by mouse, and undone one by one", async ({ page }) => {
  await open(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Digit4");
  await expect(card(page).locator("[data-field]")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Show tactics without their fields" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  // Into the first row that misses something, and on through the rows.
  await page.keyboard.press("Shift+F2");
  await expect(caret(page)).toHaveAccessibleName("What for (strategy) of Post in rhythm");
  await page.keyboard.type("Every team posts before noon.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Small batches are checked.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Late ones are not.");
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeFocused();
  await expect(card(page)).toHaveAccessibleDescription(
    /What for: Every team posts before noon.; Why this way: Small batches are checked.\s+Late ones are not.; How: Move/,
  );
  // The first click chooses, the next one goes into the row, and a click elsewhere ends it.
  await page.locator("[data-pane=map] .react-flow__pane").click({ position: { x: 400, y: 20 } });
  await card(page).locator("[data-field=tactic]").click();
  await expect(card(page)).toBeFocused();
  await card(page).locator("[data-field=tactic]").click();
  await expect(caret(page)).toHaveValue("Move cut-offs");
  // The click put the caret where it went.
  await page.keyboard.press("End");
  await page.keyboard.type(" to each day");
  await page.locator("[data-pane=map] .react-flow__pane").click({ position: { x: 400, y: 20 } });
  await expect(page.locator("textarea[data-keys=row]")).toBeHidden();
  await expect(card(page).locator("[data-field=tactic]")).toContainText("Move cut-offs to each day");
  // Four steps: how, why this way, what for, the switch.
  for (const gone of [/to each day/, /Small batches/, /before noon/]) {
    await expect(card(page)).toContainText(gone);
    await page.keyboard.press("Control+z");
    await expect(card(page)).not.toContainText(gone);
  }
  await page.keyboard.press("Control+z");
  await expect(card(page).locator("[data-field]")).toHaveCount(0);
});

test("after the last row Tab is on the card and sketches on", async ({ page }) => {
  await open(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Digit4");
  await page.keyboard.press("Shift+F2");
  for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
  await expect(card(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(caret(page)).toHaveAccessibleName("Title of the tactic");
});
