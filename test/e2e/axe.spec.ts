import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, rest, saved, unfoldFields } from "./app.ts";
import { violations } from "./axe.ts";

const DIALOG = "[role=dialog]";

test.beforeEach(() => test.setTimeout(180_000));

test("the map, what opens over it, and the audit break no rule of axe", async ({ page }) => {
  await firstVisit(page);
  await check(page, "first visit");
  await page.keyboard.type("Customers stay 58% -> 70% by 2027-06-30");
  await rest(page);
  await check(page, "typing, with a hint");
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await rest(page);
  await check(page, "map");
  expect(await namedOtherwise(page)).toEqual([]);
  await writeInRow(page);
  await checkDetails(page);
  await checkPickers(page);
  await page.keyboard.press("F8");
  await rest(page);
  await check(page, "findings and details");
  await checkAudit(page);
  await page.keyboard.press("Delete");
  await expect(page.getByRole("region", { name: "Messages" }).getByRole("button")).toBeVisible();
  await check(page, "a message with a way back");
});

test("dialogs, files and the outline break no rule of axe", async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await saved(page);
  await page.keyboard.press("Control+k");
  await check(page, "palette", DIALOG);
  await page.keyboard.press("Escape");
  await checkHelp(page);
  await checkExport(page);
  for (const name of ["Name this state", "Rename this tree", "Share as a link", "Show the readings", "Storage"]) {
    await checkCommand(page, name);
  }
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  await check(page, "outline");
  await drop(page, "table.csv", Buffer.from("goal,target\nA,B\nC,D\n"));
  await expect(page.getByRole("button", { name: "As a new tree" })).toBeVisible();
  await check(page, "import", DIALOG);
  await page.keyboard.press("Escape");
  await page.goto("/#/t/nowhere");
  await expect(page.getByRole("alert")).toContainText("not on this device");
  await check(page, "a tree that is not here");
});

async function check(page: Page, what: string, within?: string): Promise<void> {
  expect(await violations(page, within), what).toEqual([]);
}

/** Cards whose name for a screen reader lacks the title or the kind that people see. */
async function namedOtherwise(page: Page): Promise<string[]> {
  return page.locator("[data-pane=map] [role=treeitem]").evaluateAll((cards) =>
    cards.flatMap((card) => {
      const name = card.getAttribute("aria-label")?.toLowerCase() ?? "";
      const seen = [card.querySelector("[class*=title]"), card.querySelector("[class*=kind] span")];
      const words = seen.map((part) => part?.textContent?.trim().replace(/\s+/g, " ").toLowerCase());
      return words.every((text) => text && name.includes(text)) ? [] : [`${words.join(" / ")} in “${name}”`];
    }),
  );
}

/** Shows all fields of the tactics, and one of the chosen node while it is written. */
async function writeInRow(page: Page): Promise<void> {
  await page.keyboard.press("Shift+Digit4");
  await page.keyboard.press("Shift+F2");
  await rest(page);
  await check(page, "all fields, one being written");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Digit4");
}

/** The details of one node of each kind, with all fields unfolded, and of several at once. */
async function checkDetails(page: Page): Promise<void> {
  await page.keyboard.press("Control+i");
  for (const kind of ["aim", "project", "onboarding", "errors"]) {
    await page.locator(`[data-pane=outline] [data-node=${kind}]`).click();
    await unfoldFields(page);
    await check(page, `details of ${kind}`, "[data-pane=inspector]");
  }
  await page.locator("[data-pane=outline] [data-node=project]").click({ modifiers: ["Control"] });
  await check(page, "details of two", "[data-pane=inspector]");
  await page.locator("[data-pane=outline] [data-node=onboarding]").click();
  await page.keyboard.press("Control+i");
}

/** What opens beside a card. */
async function checkPickers(page: Page): Promise<void> {
  for (const [key, name] of [
    ["Control+j", "kinds"],
    ["Shift+F10", "menu of a node"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("menu")).toBeVisible();
    await check(page, name, "[role=menu]");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
  }
  await page.keyboard.press("[");
  await page.keyboard.type("s");
  await check(page, "link picker");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("kind:tactic is:nothing");
  await page.getByRole("search").getByRole("button", { name: "Kind" }).click();
  await check(page, "find");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

/** The filter, the overlay, the walks, the dialogs and the fixes of the audit; it ends on a finding. */
async function checkAudit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("button", { name: "Signals", exact: true }).click();
  await rest(page);
  await check(page, "filter and overlay");
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  for (const name of ["Guided audit", "Read the tree aloud"]) {
    await runCommand(page, name);
    await expect(page.getByRole("button", { name: "Back to the findings" })).toBeVisible();
    await rest(page);
    await check(page, name, "[data-pane=audit]");
  }
  for (const name of ["Rules: what", "Feedback coverage", "Report…"]) await checkCommand(page, name);
  await page.locator("[data-pane=outline] [data-node]").first().focus();
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("menu")).toBeVisible();
  await check(page, "fixes", "[role=menu]");
  await page.keyboard.press("Escape");
}

/** Every page of the help. */
async function checkHelp(page: Page): Promise<void> {
  await page.keyboard.press("F1");
  const pages = page.getByRole("navigation", { name: "Pages of the help" });
  for (const name of ["First steps", "Keys", "Writing", "Strategy & Tactics", "Accessibility", "What’s new"]) {
    await pages.getByRole("button", { name }).click();
    await expect(page.locator("[data-page] :is(h3, h4)").first()).toBeVisible();
    await check(page, `help: ${name}`, DIALOG);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function checkExport(page: Page): Promise<void> {
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("dialog")).toBeVisible();
  for (const format of ["SVG", "PowerPoint", "CSV table"]) {
    await page.getByRole("dialog").getByText(format, { exact: true }).click();
    await rest(page);
    await check(page, `export as ${format}`, DIALOG);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
}

/** The dialog that a command opens. */
async function checkCommand(page: Page, name: string): Promise<void> {
  await runCommand(page, name);
  await expect(page.locator(`${DIALOG} h2:not(.visually-hidden)`)).toBeVisible();
  await rest(page);
  await check(page, name, DIALOG);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
