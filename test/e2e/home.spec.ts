import { expect, type Locator, type Page, test } from "@playwright/test";
import { drop, firstVisit, focused, nodes, saved } from "./app.ts";
import { violations } from "./axe.ts";

const card = (page: Page, name: RegExp): Locator => page.getByRole("link", { name });

async function goHome(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Your trees" }).click();
  await expect(page.getByRole("heading", { name: "Your trees" })).toBeVisible();
}

async function openExample(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]").first()).toBeVisible();
  await saved(page);
  await goHome(page);
}

/** The picture and the findings of a tree are there. */
async function glanced(page: Page, name: RegExp): Promise<void> {
  await expect(card(page, name)).toHaveAccessibleName(/warning|error|worth a look|no findings/);
  await expect(card(page, name).locator("svg path").first()).toBeAttached();
}

test("trees are renamed, copied, deleted and brought back by keys and by the menu", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Escape");
  await saved(page);
  await goHome(page);
  await card(page, /^Increase retention/).focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("Retention");
  await page.keyboard.press("Enter");
  await expect(card(page, /^Retention/)).toBeFocused();
  await glanced(page, /^Retention/);
  await page.getByRole("button", { name: "More for Retention" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(card(page, /^Retention \(copy\)/)).toBeVisible();
  await page.getByLabel("Sort").selectOption("Name");
  const first = page.locator("[data-tree]").first();
  await expect(first).toHaveAccessibleName(/^Retention no findings/);
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(card(page, /^Retention \(copy\)/)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(card(page, /^Retention \(copy\)/)).toHaveCount(0);
  await expect(first).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await card(page, /^Retention \(copy\)/).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Retention (copy)");
  expect(await nodes(page)).toHaveLength(1);
});

test("the trash gives back, and deletes for good only after a question", async ({ page }) => {
  await firstVisit(page);
  await page.goto("/#/trees");
  await openExample(page, "Retention example");
  await openExample(page, "Month-close example");
  for (const name of [/^Retention/, /^Close the month/]) {
    await card(page, name).focus();
    await page.keyboard.press("Delete");
    await expect(card(page, name)).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Trash (2)" }).click();
  await page.getByRole("button", { name: "Restore Retention" }).click();
  await page.getByRole("button", { name: "Delete Close the month in three days for good" }).click();
  await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Delete Close the month in three days for good" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("The trash is empty.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("One tree on this device")).toBeVisible();
  await glanced(page, /^Retention/);
});

test("a search through all trees opens one at the node that was found", async ({ page }) => {
  await firstVisit(page);
  await page.goto("/#/trees");
  await openExample(page, "Retention example");
  await openExample(page, "Platform S&T example");
  await page.keyboard.press("/");
  await page.keyboard.type("forty seconds");
  await expect(page.getByText("1 place in 1 tree")).toBeVisible();
  await expect(page.getByText("Starting one takes forty seconds")).toBeVisible();
  await page.getByRole("link", { name: /Idle machines off at night/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Platform: one paved road");
  await expect(page.locator("[data-pane=outline] [aria-selected=true]")).toHaveAttribute(
    "aria-label",
    /Idle machines off at night/,
  );
  await expect(page).toHaveURL(/#\/t\/[^/]+$/);
});

test("a form is stored with the first letter, and a change shows on the list", async ({ page }) => {
  await firstVisit(page);
  await page.goto("/#/trees");
  await page.getByRole("button", { name: "Blank metric tree" }).click();
  await expect(page.locator("textarea:focus")).toBeVisible();
  await goHome(page);
  await expect(page.getByText("No trees on this device yet.")).toBeVisible();
  await page.getByRole("button", { name: "Blank metric tree" }).click();
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.keyboard.type("More people stay");
  await page.keyboard.press("Escape");
  await saved(page);
  expect(await focused(page)).toBe("More people stay");
  await goHome(page);
  await glanced(page, /^More people stay/);
});

test("the list of trees breaks no rule of axe and no narrow screen", async ({ page }) => {
  await firstVisit(page);
  await page.goto("/#/trees");
  await expect(page.getByText("No trees on this device yet.")).toBeVisible();
  expect(await violations(page), "empty").toEqual([]);
  await openExample(page, "Platform S&T example");
  await glanced(page, /^Platform/);
  expect(await violations(page), "list").toEqual([]);
  await page.getByRole("button", { name: "More for Platform" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await violations(page, "[role=menu]"), "menu").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("road");
  await expect(page.getByText(/places in 1 tree/)).toBeVisible();
  expect(await violations(page), "search").toEqual([]);
  await page.keyboard.press("Escape");
  await card(page, /^Platform/).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Trash (1)" }).click();
  await page.getByRole("button", { name: /Delete Platform/ }).click();
  await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
  expect(await violations(page, "[role=dialog]"), "trash").toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide, "wider than the screen").toBe(false);
});

test("a file that is dropped on the list opens beside the others", async ({ page }) => {
  await firstVisit(page);
  await page.goto("/#/trees");
  await page.getByRole("heading", { name: "Your trees" }).waitFor();
  await drop(page, "plan.md", Buffer.from("- * Aim\n  - Indicator\n"));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(2);
  await goHome(page);
  await glanced(page, /^Plan/);
});

const TEMPLATES = ["Blank metric tree", "Blank S&T tree", "Blank OKR tree", "Opportunity tree", "Alignment sheet"];

for (const name of TEMPLATES) {
  test(`what is typed at once after a click on “${name}” stands in its aim`, async ({ page }) => {
    await firstVisit(page);
    await page.goto("/#/trees");
    await page.getByRole("button", { name }).click();
    await page.keyboard.type("More people stay");
    await expect(page.locator("textarea:focus")).toHaveValue("More people stay");
    await saved(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("More people stay");
  });
}

test("a template comes by a few letters in the palette, and goes on after a reload", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("okr tree");
  await expect(page.getByRole("option", { name: /Blank OKR tree/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("More people stay");
  const asked = (text: string): Locator => page.locator("[data-pane=map]").getByText(text);
  await expect(asked("Which number shows it?")).toHaveCount(2);
  await page.keyboard.press("Tab");
  await page.keyboard.type("They start well");
  await page.keyboard.press("Escape");
  await saved(page);
  // What is on the screen is kept once it has stood still.
  await page.waitForTimeout(600);
  await page.reload();
  await expect(asked("Which number shows it?")).toHaveCount(2);
  await asked("What else should be better?").click({ force: true });
  await page.keyboard.type("They come back");
  await page.keyboard.press("Escape");
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^2 2\/2 Outcome: They come back/));
});

test("a template before its first letter is the same after a reload", async ({ page }) => {
  await firstVisit(page);
  await page.goto("/#/trees");
  await page.getByRole("button", { name: "Opportunity tree" }).click();
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.reload();
  await expect(page.locator("textarea:focus")).toBeVisible();
  await expect(page.getByText("Which other need stands in the way?")).toBeVisible();
});
