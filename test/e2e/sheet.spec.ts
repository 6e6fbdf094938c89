import { expect, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";
import { violations } from "./axe.ts";
import { printedText } from "./poppler.ts";

const TREE = `<!-- aimtree 1 -->
- * Customers stay @ana ~weekly
  done: Nine of ten stay a year
  We believe a first result will move activation because people keep what worked
  - Activation #leading
    - Setups 20% -> 40% #proxy
  - ! Onboarding
`;

/** What stands on the page, and none of what is round it on the screen. */
const PRINTED = [
  "Customers stay",
  "Nine of ten stay a year",
  "We believe a first result will move activation because people keep what",
  "Setups 40 %",
  "Sign-up errors",
  "ana, every week",
];

test("what the sheet lacks is filled in by keyboard, stands on the map, and prints on one page", async ({ page }) => {
  await firstVisit(page);
  await drop(page, "sheet.md", Buffer.from(TREE));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(4);
  await rest(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("alignment sheet");
  await page.keyboard.press("Enter");
  // The key is about the sheet from its first moment, before the keyboard is on it.
  await expect(page.locator("[data-pane=map]")).toHaveCount(0);
  await page.keyboard.press("F8");
  const progress = page.getByRole("complementary", { name: "Loop complete" });
  await expect(progress).toContainText("4 of 6 in place");
  await expect(progress.getByRole("button", { name: /^Stage gate ?, missing/, expanded: true })).toBeVisible();
  await page.keyboard.press("F8");
  await expect(page.getByRole("button", { name: "Add a guardrail" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-part=guardrail] textarea")).toBeFocused();
  await page.keyboard.type("Sign-up errors");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("0.5 %");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-part=guardrail]")).toContainText("Sign-up errors stays at or");
  await expect(progress).toContainText("5 of 6 in place");
  expect(await violations(page)).toEqual([]);
  const { pdf, text } = await printedText(page, "Letter");
  expect(countPages(pdf)).toBe(1);
  for (const said of text === undefined ? [] : PRINTED) expect(text).toContain(said);
  await page.getByRole("button", { name: "Edit: Aim" }).focus();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-pane=map] [role=treeitem]", { hasText: "Sign-up errors" })).toBeVisible();
});

/** Every page of a PDF is an object of its own. */
function countPages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
