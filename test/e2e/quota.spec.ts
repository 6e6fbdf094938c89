import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { firstVisit, nodes, rest, saved } from "./app.ts";
import { violations } from "./axe.ts";

test("a full device is said within a second; work goes on, as a file too, and all is stored once there is room", async ({
  page,
}) => {
  await page.addInitScript(fillable);
  await firstVisit(page);
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.evaluate(() => Object.assign(window, { isFull: true }));
  await rename(page, "Typed without room");
  const banner = page.getByRole("alert").filter({ hasText: "Not saved: this device is full." });
  await expect(page.locator("[data-state=not-saved]")).toHaveText("Not saved");
  await expect(banner).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await rest(page);
    expect(await violations(page), `not saved, ${colorScheme}`).toEqual([]);
  }

  // In memory everything goes on, and the file has it.
  await page.keyboard.press("Tab");
  await page.keyboard.type("In memory");
  await page.keyboard.press("Escape");
  const coming = page.waitForEvent("download");
  await banner.getByRole("button", { name: "Save a copy as a file" }).click();
  const file = readFileSync(await (await coming).path(), "utf8");
  expect(file).toContain("Typed without room");
  expect(file).toContain("In memory");
  await banner.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Still not saved: this device is full.").first()).toBeVisible();
  await page.getByRole("button", { name: "Your trees" }).click();
  await expect(page.getByText("“Typed without room” is not saved: this device is full.").first()).toBeVisible();
  await page.goBack();
  await expect(banner).toBeVisible();
  const drawn = await nodes(page);

  await page.evaluate(() => Object.assign(window, { isFull: false }));
  await banner.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Everything is saved again.").first()).toBeVisible();
  await expect(banner).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect.poll(() => nodes(page)).toEqual(drawn);
});

/**
 * A device that is full when the test says so. What the browser itself makes of a small quota is gone through in
 * `npm run test:full -- quota`: it takes megabytes, and what it lets through depends on when it looked last.
 */
function fillable(): void {
  for (const name of ["put", "add"] as const) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...row) {
      if (Reflect.get(window, "isFull")) throw new DOMException("The device is full", "QuotaExceededError");
      return write.apply(this, row);
    };
  }
}

async function rename(page: Page, title: string): Promise<void> {
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(title);
  await page.keyboard.press("Escape");
}
