import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, rest, unfoldFields } from "./app.ts";
import { violations } from "./axe.ts";

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
  expect(await violations(page), "all fields, one being written").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Digit4");
}

test("no screen breaks a rule of axe", async ({ page }) => {
  await firstVisit(page);
  expect(await violations(page), "first visit").toEqual([]);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await rest(page);
  expect(await violations(page), "map").toEqual([]);
  expect(await namedOtherwise(page)).toEqual([]);
  await writeInRow(page);
  await checkDetails(page);
  await page.keyboard.press("F8");
  await rest(page);
  expect(await violations(page), "findings and details").toEqual([]);
  await checkAudit(page);
  await page.keyboard.press("Control+i");
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await violations(page, "[role=menu]"), "fixes").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+j");
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await violations(page, "[role=menu]"), "kinds").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("[");
  await page.keyboard.type("s");
  expect(await violations(page), "link picker").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("kind:tactic is:nothing");
  await page.getByRole("search").getByRole("button", { name: "Kind" }).click();
  expect(await violations(page), "find").toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await checkDialogs(page);
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  expect(await violations(page), "outline").toEqual([]);
  await drop(page, "table.csv", Buffer.from("goal,target\nA,B\nC,D\n"));
  await expect(page.getByRole("button", { name: "As a new tree" })).toBeVisible();
  expect(await violations(page, "[role=dialog]"), "import").toEqual([]);
});

/** The details of one node of each kind, with all fields unfolded. */
async function checkDetails(page: Page): Promise<void> {
  await page.keyboard.press("Control+i");
  for (const kind of ["aim", "project", "onboarding", "errors"]) {
    await page.locator(`[data-pane=outline] [data-node=${kind}]`).click();
    await unfoldFields(page);
    expect(await violations(page, "[data-pane=inspector]"), `details of ${kind}`).toEqual([]);
  }
}

/** The filter, the overlay, the walks and the dialogs of the audit; it ends on the findings. */
async function checkAudit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("button", { name: "Signals", exact: true }).click();
  await rest(page);
  expect(await violations(page), "filter and overlay").toEqual([]);
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  for (const name of ["Guided audit", "Read the tree aloud"]) {
    await runCommand(page, name);
    await expect(page.getByRole("button", { name: "Back to the findings" })).toBeVisible();
    await rest(page);
    expect(await violations(page, "[data-pane=audit]"), name).toEqual([]);
  }
  for (const name of ["Rules: what", "Feedback coverage", "Report…"]) {
    await runCommand(page, name);
    await expect(page.locator("[role=dialog] h2:not(.visually-hidden)")).toBeVisible();
    await rest(page);
    expect(await violations(page, "[role=dialog]"), name).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.locator("[data-pane=outline] [data-node]").first().focus();
  await page.keyboard.press("F8");
}

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
}

async function checkDialogs(page: Page): Promise<void> {
  for (const [key, name] of [
    ["Control+k", "palette"],
    ["F1", "help"],
    ["Control+e", "export"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await violations(page, "[role=dialog]"), name).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
}
