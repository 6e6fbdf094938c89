import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { drop, firstVisit, nodes, rest, saved } from "./app.ts";
import { violations } from "./axe.ts";

type Row = Record<string, unknown>;

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
}

/** Draws a small tree and saves it as a file, as one does before sending it to somebody. */
async function sent(page: Page): Promise<string> {
  await firstVisit(page);
  for (const [text, key] of [
    ["Customers stay", "Tab"],
    ["Activation 20% -> 40%", "Tab"],
    ["Setups", "Escape"],
  ] as const) {
    await page.keyboard.type(text);
    await page.keyboard.press(key);
  }
  await saved(page);
  const coming = page.waitForEvent("download");
  await runCommand(page, "Save a copy as a file");
  return readFile(await (await coming).path(), "utf8");
}

/** The file as somebody else gives it back, under an id of its own. */
function goneOn(text: string, change: (rows: Row[]) => void): Buffer {
  const file = JSON.parse(text);
  const rows: Row[] = file.records;
  const tree = rows.find(({ type }) => type === "tree");
  if (tree) tree.id = "theirs";
  change(rows);
  return Buffer.from(JSON.stringify(file));
}

const titled = (rows: Row[], title: string): Row => rows.find((row) => row.title === title) as Row;

function theirs(text: string): Buffer {
  return goneOn(text, (rows) => {
    titled(rows, "Activation").target = 60;
    titled(rows, "Setups").title = "Setups on day 1";
    rows.push({
      id: "new1",
      type: "node",
      kind: "tactic",
      parent: titled(rows, "Setups on day 1").id,
      order: "a0",
      title: "Tour",
    });
  });
}

/** Changes the same target here, and something else. */
async function goOnHere(page: Page): Promise<void> {
  await page.locator("[data-pane=map] [role=treeitem]", { hasText: "Activation" }).click();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.keyboard.type(" -> 50% @mei");
  await page.keyboard.press("Escape");
  await saved(page);
}

const merging = (page: Page): Locator => page.getByRole("dialog", { name: "Merge plan.aimtree" });

test("a file that comes back is merged: what is clear comes in, what both changed is chosen by keyboard, undo is one step", async ({
  page,
}) => {
  const text = await sent(page);
  await goOnHere(page);
  const before = await nodes(page);
  await drop(page, "plan.aimtree", theirs(text));
  const preview = page.getByRole("dialog", { name: "Open" });
  await preview.getByRole("button", { name: "Merge into this tree" }).click();
  const dialog = merging(page);
  await expect(dialog.getByRole("heading", { name: "2 changes come in by themselves" })).toBeVisible();
  await expect(dialog).toContainText("One choice open");
  await expect(dialog).toContainText("Found by itself");
  await expect(dialog.getByText("Setups is now called Setups on day 1")).toBeVisible();
  const question = dialog.getByRole("group", { name: "Activation: target" });
  await expect(question.getByRole("radio", { name: /^Mine 50/ })).toBeChecked();
  await expect(question.getByRole("radio", { name: /^Before 40/ })).not.toBeChecked();
  await rest(page);
  expect(await violations(page)).toEqual([]);
  const picture = dialog.locator("svg", { has: page.locator("[data-card]") });
  await expect(picture.locator("[data-sign=added]")).toContainText("Tour");
  await question.getByRole("radio", { name: /^Mine/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(question.getByRole("radio", { name: /^Theirs 60/ })).toBeChecked();
  await expect(dialog).toContainText("The one choice is made");
  await expect(picture.locator("[data-sign=changed]", { hasText: "Activation" })).toContainText("60");
  await dialog.getByRole("button", { name: "Merge", exact: true }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => nodes(page)).toHaveLength(before.length + 1);
  const after = (await nodes(page)).join("\n");
  expect(after).toContain("Setups on day 1");
  expect(after).toContain("Tour");
  expect(after).toContain("owner mei");
  await saved(page);
  await page.reload();
  await expect.poll(async () => (await nodes(page)).join("\n")).toBe(after);
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => nodes(page)).toEqual(before);
  await page.getByRole("button", { name: "History", exact: true }).click();
  await expect(page.locator("[data-side]", { hasText: "Before a merge" })).toBeVisible();
  await expect(page.locator("[data-side]", { hasText: "As it went out as a file" })).toBeVisible();
});

test("all theirs, by the command and the file dialog; a file of another tree is refused with the reason", async ({
  page,
}) => {
  const text = await sent(page);
  await goOnHere(page);
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const choosing = page.waitForEvent("filechooser");
    await runCommand(page, "Merge a file into this tree");
    await (await choosing).setFiles({ name, mimeType: "application/json", buffer });
  };
  await choose(
    "other.aimtree",
    Buffer.from(
      '{"aimtree":1,"records":[{"id":"x","type":"tree"},{"id":"y","type":"node","kind":"aim","order":"a0","title":"Z"}]}',
    ),
  );
  await expect(page.getByText("other.aimtree has no node of this tree").first()).toBeVisible();
  await choose("plan.aimtree", theirs(text));
  const dialog = merging(page);
  await dialog.getByRole("button", { name: "All theirs" }).click();
  await expect(dialog.getByRole("radio", { name: /^Theirs 60/ })).toBeChecked();
  await dialog
    .getByRole("combobox", { name: "Both began with" })
    .selectOption({ label: "Nothing that is known: choose every difference" });
  await expect(dialog).toContainText("No state is kept from before the two parted");
  await expect(dialog.getByRole("radio", { name: /^Mine/ })).toHaveCount(4);
  await expect(dialog.getByRole("radio", { name: /^Before/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("from the list of trees the tree of a file is found, opened and merged, on a phone too", async ({ page }) => {
  const text = await sent(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("#/trees");
  await expect(page.getByText("Customers stay").first()).toBeVisible();
  await drop(page, "plan.aimtree", theirs(text));
  await page.getByRole("button", { name: "Merge into “Customers stay”" }).click();
  const dialog = merging(page);
  await expect(dialog.getByRole("heading", { name: "3 changes come in by themselves" })).toBeVisible();
  await rest(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("Merged plan.aimtree").first()).toBeVisible();
});
