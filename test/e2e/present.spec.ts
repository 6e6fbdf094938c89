import { expect, type Page, test } from "@playwright/test";
import { firstVisit, focused, saved } from "./app.ts";
import { violations } from "./axe.ts";

const controls = (page: Page) => page.getByRole("group", { name: "Controls of the talk" });
const dark = (page: Page) => page.locator("[data-pane=map] [data-dark]");
const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

async function presentByPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("present on");
  await page.keyboard.press("Enter");
  await expect(controls(page)).toContainText("1 of 4");
}

test.beforeEach(async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
});

test("a tree is told branch by branch, and goes on growing meanwhile, by keyboard alone", async ({ page }) => {
  await presentByPalette(page);
  await expect.poll(() => isFull(page)).toBe(true);
  for (const name of ["Your trees", "Map", "Help: keys and writing"])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe("More new customers are still active after 90 days");
  const steps: readonly [string, string, string][] = [
    ["ArrowRight", "2 of 4", "More new customers are still active after 90 days"],
    [" ", "3 of 4", "30-day activation rate"],
    ["PageDown", "4 of 4", "Time to first value"],
    ["ArrowRight", "4 of 4", "Time to first value"],
    ["ArrowLeft", "3 of 4", "30-day activation rate"],
    ["Home", "1 of 4", "More new customers are still active after 90 days"],
    ["End", "4 of 4", "Time to first value"],
  ];
  for (const [key, place, title] of steps) {
    await page.keyboard.press(key);
    await expect(controls(page)).toContainText(place);
    expect(await focused(page), key).toBe(title);
  }
  await page.keyboard.press("s");
  await expect(dark(page)).toHaveCount(9);
  expect(await violations(page), "spotlight").toEqual([]);
  // What is added falls into the light.
  await page.keyboard.press("Control+Shift+Enter");
  await page.keyboard.type("Show the first result sooner");
  await page.keyboard.press("Escape");
  await expect(controls(page)).toBeVisible();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(12);
  await expect(dark(page)).toHaveCount(11);
  await page.keyboard.press("End");
  await expect(dark(page)).toHaveCount(9);
  await page.keyboard.press("b");
  await expect(controls(page).getByRole("button", { name: "Big text" })).toHaveAttribute("aria-pressed", "true");
  expect(await violations(page), "big text").toEqual([]);
  // Nothing of a number is cut, however long its goal is.
  const numbers = page.locator("[data-pane=map] [class*=_big]");
  await expect(numbers.first()).toBeVisible();
  expect(await numbers.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Your trees" })).toBeVisible();
  await expect.poll(() => isFull(page)).toBe(false);
  await expect(dark(page)).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe("Time to first value");
  await saved(page);
});

test("on a phone the controls do it, and without a full screen too", async ({ page }) => {
  await page.evaluate(() => Object.assign(document.documentElement, { requestFullscreen: undefined }));
  await page.setViewportSize({ width: 390, height: 844 });
  await presentByPalette(page);
  const button = (name: string) => controls(page).getByRole("button", { name });
  await button("Next branch").click();
  await expect(controls(page)).toContainText("2 of 4");
  // Space presses the button that has the keyboard, and goes nowhere by itself.
  await button("Previous branch").focus();
  await page.keyboard.press(" ");
  await expect(controls(page)).toContainText("1 of 4");
  await button("Spotlight").click();
  await page.locator("[data-node=onboarding]").click();
  await expect(dark(page)).toHaveCount(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await violations(page), "phone").toEqual([]);
  await button("Stop presenting").click();
  await expect(page.getByRole("navigation", { name: "Parts of the tree" })).toBeVisible();
});
