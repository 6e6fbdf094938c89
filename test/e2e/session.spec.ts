import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, nodes, saved } from "./app.ts";
import { violations } from "./axe.ts";

/** A Friday. */
const NOW = new Date("2026-03-13T10:00:00");

const left = (page: Page) => page.getByRole("timer");
const blank = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const inPlace = (page: Page) => page.locator("[data-pane=session] h3");

async function startByPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("half-hour session: from");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-pane=session] :focus")).toBeAttached();
}

async function write(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
}

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOW });
  await firstVisit(page);
});

test("from an empty page to the sheet, by keyboard alone", async ({ page }) => {
  await startByPalette(page);
  await expect(blank(page, "Aim")).toBeFocused();
  await expect(page.getByRole("button", { name: "Your trees" })).toHaveCount(0);
  await write(page, "More new customers are still active", "Nine of ten come back in month four");
  await write(page, "personalised onboarding", "30-day activation rate", "a first result earns trust");
  await expect(inPlace(page)).toHaveText("3 of 3 in place");
  await expect(page.getByRole("button", { name: /^Go to work/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(blank(page, "First leading indicator")).toBeFocused();
  await write(page, "30-day activation rate 38% -> 45%", "Time to first value");
  await write(page, "First project on day one", "22%", "40%");
  await expect(inPlace(page)).toHaveText("2 of 3 in place");
  // The metric, the side and the day are there: the caret is in the number that is not.
  await expect(blank(page, "Value of the gate")).toBeFocused();
  await expect(page.getByText("gate being written")).toBeVisible();
  await write(page, "30");
  await expect(blank(page, "Date of the gate")).toHaveValue("27 March");
  await expect(page.getByText("at least 30 % by 27 March")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("What is the smallest change that would move First project on day one?")).toBeVisible();
  await write(page, "Sample data in every project");
  await page.keyboard.type("Sign-up errors <= 0.5 %");
  await page.keyboard.press("Enter");
  await expect(blank(page, "Limit")).toHaveValue("0.5 %");
  await page.getByRole("button", { name: /^Who decides, and when/ }).press("Enter");
  await write(page, "Ana Ruiz");
  await expect(page.getByText("The first review is on Friday, 20 March.")).toBeVisible();
  await page.getByRole("button", { name: /^An entry in the log/ }).press("Enter");
  await expect(blank(page, "Reason")).toHaveValue("a first result earns trust");
  await page.getByRole("button", { name: "Write it into the log" }).press("Enter");
  await expect(inPlace(page)).toHaveText("4 of 4 in place");
  await expect(page.getByRole("button", { name: /^See the sheet/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Loop complete" })).toContainText("6 of 6 in place");
  const sheet = page.getByRole("article");
  for (const text of [
    "We believe personalised onboarding will move 30-day activation rate because a first result earns trust",
    "We will continue if First project on day one ≥ 30 % by 27 March",
    "Sign-up errors stays at or below 0.5 %",
    "Ana Ruiz, every Friday, 15 minutes",
    "Next on 20 March.",
    "13 MarchStart a first result earns trust",
  ])
    await expect(sheet).toContainText(text);
  const told = page.getByRole("region", { name: "Messages" });
  await expect(told).toContainText("The gate is on 27 March. The first review is on Friday, 20 March.");
  await page.getByRole("button", { name: "Map", exact: true }).click();
  const names = await nodes(page);
  expect(names.map((name) => name.replace(/, (owner|linked|\d finding).*/, ""))).toEqual([
    "1 1/1 Aim: More new customers are still active",
    "2 1/3 Leading indicator: 30-day activation rate",
    "2 2/3 Leading indicator: Time to first value",
    "2 3/3 Guardrail: Sign-up errors",
    "3 1/1 Proxy: First project on day one",
    "4 1/1 Tactic 1: Sample data in every project",
  ]);
});

test("the clock counts down, stands still, is extended, and survives a reload", async ({ page }) => {
  await startByPalette(page);
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Tab");
  await page.clock.fastForward("03:00");
  await expect(left(page)).toHaveText(/^[67]:\d\d$/);
  await page.getByRole("button", { name: "Five more minutes" }).click();
  await expect(left(page)).toHaveText(/^1[12]:\d\d$/);
  await page.getByRole("button", { name: "Pause the clock" }).click();
  const stood = (await left(page).textContent()) ?? "";
  await page.clock.fastForward("10:00");
  await expect(left(page)).toHaveText(stood);
  await page.getByRole("button", { name: "Let the clock go on" }).click();
  await page.getByRole("button", { name: "2 Work 15 min" }).click();
  await page.clock.fastForward("16:00");
  await expect(left(page)).toHaveText(/^\+[12]:\d\d$/);
  await expect(page.getByRole("status").filter({ hasText: "Work: the time is over" })).toBeAttached();
  await page.waitForTimeout(600);
  await page.reload();
  // It is the same part, with what it has taken, and the caret where the next thing belongs.
  await expect(left(page)).toHaveText(/^\+[12]:\d\d$/);
  await expect(blank(page, "First leading indicator")).toBeFocused();
});

test("left in the middle it waits, and the same command goes on with it", async ({ page }) => {
  await startByPalette(page);
  await write(page, "Customers stay");
  await page.getByRole("button", { name: "Leave the session: it waits" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toBeFocused();
  await saved(page);
  await page.clock.fastForward("20:00");
  await page.reload();
  await expect(page.getByRole("button", { name: "Your trees" })).toBeVisible();
  await startByPalette(page);
  await expect(left(page)).toHaveText(/^9:\d\d$/);
  await expect(inPlace(page)).toHaveText("1 of 3 in place");
  await expect(blank(page, "Definition of done")).toBeFocused();
});

test("left before its first letter it is the first visit again", async ({ page }) => {
  await startByPalette(page);
  await page.getByRole("button", { name: "Leave the session: it waits" }).click();
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Escape");
  expect(await nodes(page)).toEqual(["1 1/1 Aim: Customers stay"]);
});

test("what is there already is not asked for again, and what says nothing is told", async ({ page }) => {
  const tree = `<!-- aimtree 1 -->
- * Customers stay @ana ~weekly
  done: Nine of ten stay
  We believe a first result will move activation because people keep what worked
  guard: Errors < 2 %
  - Activation #leading
    - Setups 20% -> 40% #proxy
`;
  await drop(page, "there.md", Buffer.from(tree));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(4);
  await startByPalette(page);
  await expect(inPlace(page)).toHaveText("3 of 3 in place");
  await page.getByRole("button", { name: "2 Work 15 min" }).click();
  await expect(blank(page, "Second leading indicator")).toBeFocused();
  await page.getByRole("button", { name: /^A stage gate/ }).click();
  await page.keyboard.type("many");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "“many” is no number" })).toBeVisible();
  await expect(blank(page, "Value of the gate")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3 April");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^A stage gate/ }).click();
  await expect(blank(page, "Date of the gate")).toHaveValue("3 April");
  await expect(page.getByRole("combobox", { name: "Number of the gate" })).toHaveValue(/.+/);
});

test("the session breaks no rule of axe and no narrow screen", async ({ page }) => {
  await startByPalette(page);
  expect(await violations(page), "empty").toEqual([]);
  await write(page, "Customers stay");
  await page.getByRole("button", { name: "2 Work 15 min" }).click();
  await write(page, "Activation", "Time to first value", "First project");
  await page.getByRole("button", { name: /^A stage gate/ }).click();
  await page.keyboard.type("many");
  await page.keyboard.press("Enter");
  expect(await violations(page), "gate").toEqual([]);
  await page.getByRole("button", { name: "3 Commit 5 min" }).click();
  await page.getByRole("button", { name: /^An entry in the log/ }).click();
  expect(await violations(page), "log").toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide, "wider than the screen").toBe(false);
  const [go] = await page.getByRole("button", { name: /^See the sheet/ }).all();
  await go?.scrollIntoViewIfNeeded();
  await expect(page.getByRole("button", { name: /^See the sheet/ })).toBeInViewport();
});

test("begun from the list of trees it takes what is typed at once", async ({ page }) => {
  await page.goto("/#/trees");
  await page.getByRole("button", { name: "Half-hour session" }).click();
  await page.keyboard.type("Customers stay");
  await expect(blank(page, "Aim")).toHaveValue("Customers stay");
  await expect(blank(page, "Aim")).toBeFocused();
});
