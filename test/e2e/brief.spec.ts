import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, nodes } from "./app.ts";
import { violations } from "./axe.ts";

async function openBrief(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("brief for a language");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Brief for a language model" })).toBeVisible();
}

test("a brief goes out, its answer is looked at, taken over, and undone in one step", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await firstVisit(page);
  await drop(page, "brief.md", Buffer.from("<!-- aimtree 1 -->\n- * Customers stay\n  - Activation #leading\n"));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(2);
  const before = await nodes(page);
  await openBrief(page);
  await page.getByRole("button", { name: "Copy the brief" }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [, id] = /- \[(\S+)\] Aim: Customers stay/.exec(text) ?? [];
  expect(id).toBeTruthy();
  expect(text).toContain("- **Activation**: not defined yet");
  const answer = page.getByRole("textbox", { name: "The answer" });
  await answer.fill("I am sorry, I cannot do that.");
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is no JSON object in it" })).toBeVisible();
  const said = { nodes: [{ id: "new-1", parent: id, kind: "tactic", title: "Sample data", effort: 3 }] };
  await answer.fill(`\`\`\`json\n${JSON.stringify(said)}\n\`\`\``);
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByText("It would change one thing:")).toBeVisible();
  await expect(page.getByText("there is no field “effort” to change")).toBeVisible();
  // The new card stands in the picture of the tree as it would be, and its sentence shows it there.
  await expect(page.locator("[role=dialog] [data-card]")).toHaveCount(3);
  await expect(page.locator("[role=dialog] [data-sign=added][data-card]")).toHaveCount(1);
  const sentence = page.getByRole("button", { name: /^Added: tactic “Sample data”/ });
  await sentence.click();
  await expect(sentence).toHaveAttribute("aria-pressed", "true");
  expect(await violations(page, "[role=dialog]")).toEqual([]);
  // Nothing has happened so far.
  await expect.poll(() => nodes(page)).toEqual(before);
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(2);
  await expect.poll(() => nodes(page)).toEqual(before);
});
