import { expect, type Page, test } from "@playwright/test";
import { firstVisit, focused, rest } from "./app.ts";

const OUTLINE = `- Increase retention
  - 30-day activation rate
    - Setup completed on day 1
      - Personalised onboarding
  - Time to first value
    - Sample data on sign-up`;

test.beforeEach(async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.press("Escape");
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, OUTLINE);
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(6);
  await rest(page);
});

/** Walks to a node by the keys that a tree has for it. */
async function go(page: Page, ...keys: string[]): Promise<void> {
  await page.keyboard.press("Home");
  for (const key of keys) await page.keyboard.press(key);
}

/** What has the keyboard, for a message; the page itself has it when it was lost. */
const holder = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "the page");

test("whatever opens by a key gives the keyboard back to the node when Escape closes it", async ({ page }) => {
  await go(page, "ArrowDown");
  const title = await focused(page);
  const node = page.locator("[data-pane=map] [role=treeitem]:focus");
  const keys = ["[", "Control+l", "Control+j", "Shift+F10", "Control+k", "/", "Control+f", "F1", "?", "Control+e"];
  for (const key of [...keys, "Control+s", "Control+,", "F2", "Shift+F2"]) {
    await expect(node, `before ${key}`).toBeFocused();
    await page.keyboard.press(key);
    await expect(node, `${key} takes the keyboard`).toHaveCount(key === "Shift+F2" ? 1 : 0);
    await page.keyboard.press("Escape");
    await expect(node, `after ${key} it is with: ${await holder(page)}`).toBeFocused();
    expect(await focused(page)).toBe(title);
  }
});

test("a link that is made, and one that is not, leave the keyboard on the node", async ({ page }) => {
  await go(page, "End");
  const node = page.locator("[data-pane=map] [role=treeitem]:focus");
  await page.keyboard.press("[");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expect(node).toHaveAccessibleName(/linked to 30-day activation rate/);
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toBe("Time to first value");
});

test("F6 goes round all parts of the page and comes back, both ways", async ({ page }) => {
  await go(page);
  await page.keyboard.press("F8");
  await expect(page.locator("[data-pane=audit]")).toBeVisible();
  const pane = () => page.evaluate(() => document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane"));
  for (const key of ["F6", "Shift+F6"]) {
    const seen: unknown[] = [];
    for (let i = 0; i < 8 && !seen.includes(await pane()); i++) {
      seen.push(await pane());
      await page.keyboard.press(key);
    }
    expect(seen.toSorted(), key).toEqual(["audit", "map", "top"]);
    expect(seen[0], `${key} is where it began`).toBe(await pane());
  }
});

test("what is only seen is said as well", async ({ page }) => {
  const said = page.locator("[data-live]");
  await go(page, "ArrowDown");
  for (const [key, words] of [
    ["Control+d", "Duplicated 1 node"],
    ["Control+z", "Undone"],
    ["Control+a", "nodes chosen"],
    ["Shift+Digit3", "Left to right"],
    ["Shift+Digit3", "Top-down"],
    ["Alt+Shift+2", "2 levels shown"],
    ["F8", " 1 of |: .* of "],
  ] as const) {
    await page.keyboard.press(key);
    await expect(said, key).toContainText(new RegExp(words));
  }
});

test("undo leaves the keyboard where the node was, not at the top of the tree", async ({ page }) => {
  await go(page, "End", "Enter");
  await page.keyboard.type("Reminder after a week");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(6);
  expect(await focused(page)).toBe("Sample data on sign-up");
});

test("from any screen the palette leads back to the map, onto the chosen node", async ({ page }) => {
  await go(page, "ArrowDown");
  const title = await focused(page);
  for (const name of [
    "Show the alignment sheet",
    "Start the review",
    "Show the tree as a table",
    "Show the outline alone",
  ]) {
    for (const command of [name, "Show the map"]) {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").fill(command);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await expect(page.locator("[data-pane=map] [role=treeitem]:focus"), name).toHaveCount(1);
    expect(await focused(page), name).toBe(title);
  }
});

test("a finding in the middle of a talk ends the talk and its large type", async ({ page }) => {
  await go(page);
  await page.keyboard.press("Alt+Shift+KeyP");
  await expect(page.getByRole("group", { name: "Controls of the talk" })).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.locator("[data-live]")).toHaveText("Big text");
  const kinds = page.locator("[data-pane=map] [role=treeitem]").getByText("Aim", { exact: true });
  await expect(kinds).toHaveCount(0);
  await page.keyboard.press("F8");
  await expect(page.locator("[data-pane=audit]")).toBeVisible();
  await expect(kinds).toHaveCount(1);
});
