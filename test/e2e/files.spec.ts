import { expect, type Page, test } from "@playwright/test";
import { firstVisit, nodes, saved } from "./app.ts";

test("a tree follows its file, and what somebody else writes there is shown before anything is overwritten", async ({
  page,
}) => {
  // The dialog of the system cannot be driven; a file of the browser's own has the same interface.
  await page.addInitScript(() => {
    const choose = async ({ suggestedName }: { readonly suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    Object.assign(window, { showSaveFilePicker: choose });
  });
  await firstVisit(page);
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Activation");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("keep it up to date");
  await page.keyboard.press("Enter");
  const name = "customers-stay.aimtree";
  const bar = page.locator("[data-pane=top]");
  await expect(bar.getByText(`Saved · ${name}`)).toBeVisible();

  await page.locator("[data-pane=map] [role=treeitem]", { hasText: "Activation" }).click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Logins");
  await page.keyboard.press("Escape");
  await expect.poll(() => content(page, name)).toContain("Logins");

  await change(page, name, "Logins", "Weekly logins");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  const banner = page.locator("[data-file-banner=changed]");
  await expect(banner).toContainText("was changed outside Aimtree");
  await banner.getByRole("button", { name: "Show what changed" }).click();
  await expect(page.locator("[data-pane=changes]")).toContainText("Logins is now called Weekly logins");
  await banner.getByRole("button", { name: "Take over the file" }).click();
  await expect(banner).toBeHidden();
  await page.locator("[data-pane=top]").getByRole("button", { name: "Map", exact: true }).click();
  await expect.poll(async () => (await nodes(page)).join()).toContain("Weekly logins");

  await page.reload();
  await expect(bar.getByText(`Saved · ${name}`)).toBeVisible();
  expect(await content(page, name)).toContain("Weekly logins");
});

function content(page: Page, name: string): Promise<string> {
  return page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle(file)).getFile()).text();
  }, name);
}

/** Another program writes the file. */
async function change(page: Page, name: string, from: string, to: string): Promise<void> {
  const text = (await content(page, name)).replace(from, to);
  await page.evaluate(
    async ([file, next]) => {
      const root = await navigator.storage.getDirectory();
      const stream = await (await root.getFileHandle(file)).createWritable();
      await stream.write(next);
      await stream.close();
    },
    [name, text] as const,
  );
}
