import { expect, type Page, test } from "@playwright/test";
import { firstVisit, focused, saved } from "./app.ts";
import { violations } from "./axe.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Settings" });
const keyOf = (page: Page, command: string) => dialog(page).getByRole("button", { name: new RegExp(`^${command}: `) });

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press("Control+,");
  await expect(dialog(page)).toBeVisible();
}

/** Presses a new key for a command. */
async function rebind(page: Page, command: string, chord: string): Promise<void> {
  await keyOf(page, command).first().press("Enter");
  await expect(dialog(page).getByRole("button", { name: /^Press the new key/ })).toBeFocused();
  await page.keyboard.press(chord);
}

test("settings hold at once and after a reload, by keyboard alone", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Activation");
  await page.keyboard.press("Escape");
  await saved(page);
  await openSettings(page);
  expect(await violations(page, "[role=dialog]"), "settings").toEqual([]);
  for (const name of ["Dark", "Compact", "Goes on with its title"])
    await dialog(page).getByRole("radio", { name }).press(" ");
  await expect(page.locator("html[data-theme=dark][data-density=compact]")).toBeAttached();
  expect(await violations(page, "[role=dialog]"), "dark, compact").toEqual([]);

  // A key of another command is taken from it only when that is said.
  await rebind(page, "Duplicate branch", "F2");
  await expect(dialog(page).getByRole("alert")).toContainText("F2 is the key of “Edit the title” there.");
  expect(await violations(page, "[role=dialog]"), "a conflict").toEqual([]);
  await dialog(page).getByRole("button", { name: "Take it from there" }).press("Enter");
  await expect(keyOf(page, "Duplicate branch")).toBeFocused();
  await expect(keyOf(page, "Edit the title")).toHaveText("no key");
  await rebind(page, "Go to the root", "Control+w");
  await expect(dialog(page).getByRole("alert")).toContainText("Ctrl+W belongs to the browser");
  await dialog(page).getByRole("button", { name: "Leave it" }).press("Enter");
  // Escape leaves the key as it is, and the dialog open.
  await rebind(page, "Go to the root", "Escape");
  await expect(keyOf(page, "Go to the root")).toHaveText("Home");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);

  await page.reload();
  const cards = page.locator("[data-pane=map] [role=treeitem]");
  await expect(cards).toHaveCount(2);
  await page.locator("[data-pane=map]").getByRole("treeitem", { name: "Activation" }).focus();
  await page.keyboard.press("F2");
  await expect(cards).toHaveCount(3);
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Control+m");
  await page.keyboard.type("s");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("Activations");

  await openSettings(page);
  await dialog(page).getByRole("button", { name: "All keys as they came" }).press("Enter");
  await expect(keyOf(page, "Edit the title").first()).toHaveText("F2");
  await dialog(page).getByRole("radio", { name: "Left to right" }).first().press(" ");
  await dialog(page).getByRole("combobox", { name: "Dates and numbers" }).selectOption("de");
  await dialog(page).getByRole("button", { name: "Load anew" }).press("Enter");
  await expect(cards).toHaveCount(3);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("New tree");
  await page.keyboard.press("Enter");
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.keyboard.type("Right");
  await page.keyboard.press("Tab");
  const [aim, child] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
  expect(child?.x ?? 0).toBeGreaterThan((aim?.x ?? 0) + (aim?.width ?? 0));
});

test("on a phone the settings fit", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await firstVisit(page);
  await page.keyboard.press("Control+,");
  await expect(dialog(page)).toBeVisible();
  expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await violations(page, "[role=dialog]"), "phone").toEqual([]);
});
