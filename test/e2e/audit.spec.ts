import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, focused, rest } from "./app.ts";

const TREE = `<!-- aimtree 1 -->
- * Customers stay
  We believe a first result will move activation because people keep what worked
  why enough: Both kinds of customers are met
  - Activation #leading
    - Setups #proxy measures [[Onboarding]]
    - ! Onboarding
      - ! Screens
      - ! ""
- ! Refresh the help centre
`;

const findings = (page: Page) => page.getByRole("region", { name: "Findings" });
const groups = (page: Page) => findings(page).locator("h3:has(+ ul)");
const row = (page: Page) => page.locator("[data-finding]:focus");

async function openTree(page: Page): Promise<void> {
  await firstVisit(page);
  await drop(page, "gaps.md", Buffer.from(TREE));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  await rest(page);
}

test.beforeEach(async ({ page }) => openTree(page));

test("the audit counts by hallmark, and the list is walked, fixed and left with keys alone", async ({ page }) => {
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("F8");
  expect(await focused(page)).toBe("Refresh the help centre");
  await expect(findings(page).getByRole("listitem").filter({ hasText: "of" }).first()).toHaveText(
    /5 of 6 tactics and metrics reach an aim/,
  );
  await expect(groups(page)).toHaveText([
    "Connected 1",
    "Necessary 1",
    "Viable 2",
    "Sufficient 1",
    "Feedback 2",
    "Mechanism and aim 2",
    "Cadence and guardrail 3",
    "Hygiene 1",
  ]);
  await findings(page).locator("[data-finding][tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  await expect(row(page)).toContainText("necessity-missing");
  await expect(page.locator("[data-pane=map] [aria-selected=true]")).toContainText("Onboarding");
  await page.keyboard.press("End");
  await expect(row(page)).toContainText("metric-no-definition");
  await page.keyboard.press("F8");
  await expect(row(page)).toContainText("tactic-unconnected");
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("menuitem", { name: "Connect to…" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row(page)).toContainText("tactic-unconnected");
  await page.keyboard.press("Control+.");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(findings(page)).not.toContainText("tactic-unconnected");
  expect(await focused(page)).toBe("Refresh the help centre");
});

test("Enter on a finding puts the caret into the field at fault", async ({ page }) => {
  await page.keyboard.press("F8");
  const nameless = findings(page).locator("[data-finding]", { hasText: "No title" });
  await nameless.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("textarea:focus")).toHaveValue("");
  await page.keyboard.type("Sample data");
  await page.keyboard.press("Escape");
  await rest(page);
  await expect(nameless).toHaveCount(0);
  expect(await focused(page)).toBe("Sample data");
});

test("a finding is dismissed with a reason, and shown again", async ({ page }) => {
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+.");
  await page.keyboard.press("Delete");
  await page.keyboard.type("Nobody reads it");
  await page.keyboard.press("Enter");
  await expect(findings(page)).toContainText("1 dismissed");
  await expect(findings(page)).toContainText("“Nobody reads it”");
  await findings(page)
    .getByRole("button", { name: /^Show again/ })
    .click();
  await expect(findings(page)).not.toContainText("dismissed");
  await expect(groups(page).first()).toHaveText("Connected 1");
});

test("at 320 px the rows are stacked and nothing is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole("button", { name: /^Audit/ }).click();
  await expect(findings(page)).toBeVisible();
  const cut = await page.evaluate(() => {
    const panel = document.querySelector("[data-pane=audit]");
    const parts = [...(panel?.querySelectorAll("button, h2, h3, b") ?? [])];
    return parts.filter((part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.textContent);
  });
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  // What is looked for has the whole width, and at 400 % it comes back into sight.
  await page.keyboard.press("Control+f");
  const field = page.getByRole("textbox", { name: "Find in this tree" });
  await expect(field).toBeFocused();
  expect((await field.boundingBox())?.width).toBeGreaterThan(120);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 320, height: 256 });
  await findings(page).last().scrollIntoViewIfNeeded();
  await page.keyboard.press("Control+f");
  await expect(field).toBeInViewport();
});
