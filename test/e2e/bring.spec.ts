import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, saved } from "./app.ts";

const preview = (page: Page) => page.getByRole("dialog", { name: "Open" });
const outline = (page: Page) => page.locator("[data-pane=outline] [role=treeitem]");
const sentences = (page: Page) => page.locator("[data-pane=changes] li");

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime("2026-03-13T10:00:00");
  await firstVisit(page);
});

test("a foreign table asks what its columns hold, remembers it, and can be compared with what came of it", async ({
  page,
}) => {
  await drop(page, "zahlen.csv", Buffer.from("Was;Oben;Wer;Stand\nUmsatz;;Bo;12 €\nAnzeigen;Umsatz;Mei;3\n"));
  const holds = (name: string) => preview(page).getByLabel(`What “${name}” holds`);
  await expect(holds("Oben")).toHaveValue("parent");
  await expect(holds("Wer")).toHaveValue("other");
  await expect(preview(page)).toContainText("2 nodes, 2 levels deep");
  await holds("Wer").selectOption("Owner");
  await holds("Stand").selectOption("Value, a reading");
  await expect(preview(page)).toContainText("2 nodes, 2 levels deep, 2 readings");
  await expect(preview(page)).toContainText("Nothing is lost.");
  await preview(page).getByLabel("Level 1: 1").selectOption("Outcome");
  await preview(page).getByRole("button", { name: "As a new tree" }).click();
  await expect(outline(page)).toHaveCount(2);
  await expect(page.locator("[data-pane=map] [data-face=outcome]", { hasText: "Umsatz" })).toContainText("€12");
  await saved(page);

  const later = "Was;Oben;Wer;Stand\nUmsatz;;Bo;12 €\nMessen;Umsatz;;\nAnzeigen;Umsatz;Jon;3\n";
  await drop(page, "zahlen 2.csv", Buffer.from(later));
  await expect(holds("Wer")).toHaveValue("field:owner");
  await preview(page).getByRole("button", { name: "Compare with this tree" }).click();
  await expect(sentences(page)).toHaveCount(2);
  await expect(page.locator("[data-pane=changes]")).toContainText("Messen");
  await expect(page.locator("[data-pane=changes]")).toContainText("owner Mei → Jon");
  await expect(page.locator("[data-card][data-sign=added]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(outline(page)).toHaveCount(2);
});

test("arrows can be read the other way round, and many levels are a few rows", async ({ page }) => {
  await drop(page, "plan.mmd", Buffer.from("flowchart TD\n  A --> C\n  B --> C\n  C --> D\n"));
  const arrows = preview(page).getByRole("group", { name: "Arrows lead" });
  await expect(arrows.getByLabel("from child to parent")).toBeChecked();
  await expect(preview(page).getByRole("row", { name: /^Arrows/ })).toContainText("3 as edges");
  await arrows.getByText("from parent to child").click();
  await expect(preview(page).getByLabel("Put one aim above the 2 roots")).toBeChecked();
  await expect(preview(page).getByRole("row", { name: /^Arrows/ })).toContainText("2 as edges, 1 as links");
  await expect(preview(page)).toContainText("A second parent; it stays as a link");
  await page.keyboard.press("Escape");

  const deep = Array.from({ length: 40 }, (_, n) => `${" ".repeat(n)}L${n}\n`).join("");
  await drop(page, "deep.txt", Buffer.from(deep));
  await expect(preview(page)).toContainText("40 nodes, 40 levels deep");
  await expect(preview(page).getByRole("combobox")).toHaveCount(8);
  await preview(page).getByLabel("Levels 8 to 40: 33").selectOption("Tactic");
  await preview(page).getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=outline] [role=treeitem]", { hasText: "L9" }).first()).toHaveAccessibleName(
    /^Tactic/,
  );
});

test("a large file is read beside the page: reading it can be called off, and it opens whole", async ({ page }) => {
  const rows = Array.from({ length: 20_000 }, (_, n) => `${n},${n === 0 ? "" : Math.floor((n - 1) / 20)},Row ${n}\n`);
  const large = Buffer.from(`id,parent,title\n${rows.join("")}`);
  const workers: unknown[] = [];
  page.on("worker", (worker) => workers.push(worker));
  await drop(page, "large.csv", large);
  await expect(preview(page)).toContainText("Reading large.csv");
  await expect(preview(page).getByRole("progressbar")).toBeVisible();
  await preview(page).getByRole("button", { name: "Cancel" }).click();
  await expect(preview(page)).toHaveCount(0);
  await drop(page, "large.csv", large);
  await expect(preview(page)).toContainText("20,000 nodes, 5 levels deep", { timeout: 120_000 });
  expect(workers.length).toBeGreaterThan(1);
});

test("by keyboard alone, what is pasted or opened is looked at, changed, and accepted", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  const plan =
    "---\ntags: x\n---\n- Grow\n  - Sell\n    - Strategy: More plans\n    - Necessary assumption: Cash is short\n";
  await page.evaluate((text) => navigator.clipboard.writeText(text), plan);
  await page.keyboard.press("Control+v");
  // Something of it is left out: it is shown first.
  await expect(preview(page).getByRole("button", { name: "As a new tree" })).toBeFocused();
  await expect(preview(page)).toContainText("What changes or is left out");
  await page.keyboard.press("Shift+Tab");
  await expect(preview(page).getByRole("button", { name: "Into this tree" })).toBeFocused();
  await page.keyboard.press("Enter");
  const steps = page.locator("[data-pane=map] [role=treeitem]", { hasText: "Sell" });
  await expect(steps).toHaveAccessibleName(/^Tactic/);
  await page.keyboard.press("Control+z");
  await expect(steps).toHaveCount(0);

  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Open a file");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "plan.md", mimeType: "text/markdown", buffer: Buffer.from(plan) });
  const asNew = preview(page).getByRole("button", { name: "As a new tree" });
  await expect(asNew).toBeFocused();
  for (
    let n = 0;
    n < 12 &&
    !(await preview(page)
      .getByLabel(/^Level 1: 1/)
      .evaluate((box) => box === document.activeElement));
    n++
  )
    await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("Out");
  await expect(preview(page).getByLabel(/^Level 1: 1/)).toHaveValue(/outcome/);
  for (let n = 0; n < 12 && !(await asNew.evaluate((button) => button === document.activeElement)); n++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-pane=map] [role=treeitem]:focus")).toHaveAccessibleName(/Grow/);
});
