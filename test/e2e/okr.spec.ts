import { expect, type Page, test } from "@playwright/test";
import { drop, dropAll, firstVisit } from "./app.ts";

const OBJECTIVES =
  "id,quarter,quarter_end,team,state,title\n1,2026-Q1,2026-03-31,Ops,ONGOING,Grow\n2,2026-Q1,,Ops,DRAFT,Learn\n";
const KEY_RESULTS = `id,objective_id,type,title,baseline,stretch_goal,unit_id,commit_zone,target_zone,stretch_zone
7,1,metric,Sales,0,40,3,,,
8,1,ordinal,Offer,,,,one,two,three
9,2,metric,Courses,0,5,2,,,
`;
const CHECK_INS = "key_result_id,date,value,zone\n7,2026-01-05,12,\n7,2026-01-12,15,\n8,2026-01-12,,TARGET\n";
const ALL = { "okr-objectives.csv": OBJECTIVES, "okr-key-results.csv": KEY_RESULTS, "okr-check-ins.csv": CHECK_INS };

const outline = (page: Page) => page.locator("[data-pane=outline] [role=treeitem]");
const preview = (page: Page) => page.getByRole("dialog", { name: "Open" });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime("2026-03-13T10:00:00");
  await firstVisit(page);
});

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    const options = { clipboardData: data, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", options));
  }, text);
}

test("three tables dropped together are one tree with its readings", async ({ page }) => {
  await dropAll(page, ALL);
  await expect(preview(page)).toContainText("5 nodes, 2 levels deep, 3 readings");
  await expect(preview(page)).toContainText("3 files, OKR tables");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treeitem", { name: "Sales" }).first()).toBeVisible();
  await expect(outline(page)).toHaveCount(5);
  await expect(page.locator("[data-pane=map] [data-face=outcome]", { hasText: "Sales" })).toContainText("15\u00a0CHF");
  await expect(page.locator("[data-pane=map] [data-face=outcome]", { hasText: "Offer" })).toContainText("2\u00a0of 3");
});

test("one after another they join what the preview shows, dropped or pasted", async ({ page }) => {
  await drop(page, "okr-check-ins.csv", Buffer.from(CHECK_INS));
  await expect(preview(page)).toContainText("Still missing: objectives and key results.");
  await drop(page, "okr-key-results.csv", Buffer.from(KEY_RESULTS));
  await expect(preview(page)).toContainText("Still missing: objectives.");
  await pasteText(page, OBJECTIVES);
  await expect(preview(page)).toContainText("5 nodes, 2 levels deep, 3 readings");
  await expect(preview(page)).not.toContainText("Still missing");
  // A part that is broken takes nothing away.
  await drop(page, "broken.csv", Buffer.from(`${CHECK_INS}9,"2026-01-05,1,\n`));
  await expect(preview(page).getByRole("alert")).toContainText("never ends");
  await expect(preview(page)).toContainText("5 nodes, 2 levels deep, 3 readings");
});

test("a table that comes later finds what it belongs to in the open tree", async ({ page }) => {
  await drop(page, "okr-objectives.csv", Buffer.from(OBJECTIVES));
  await expect(preview(page)).toContainText("2 nodes, 1 level deep");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treeitem", { name: "Grow" }).first()).toBeVisible();
  await drop(page, "okr-key-results.csv", Buffer.from(KEY_RESULTS));
  await expect(preview(page)).toContainText("The open tree has all 2 that the file names.");
  await page.getByRole("button", { name: "Into this tree" }).click();
  await expect(page.getByRole("treeitem", { name: "Sales" }).first()).toBeVisible();
  await expect(outline(page)).toHaveCount(5);
  await dropAll(page, { "okr-check-ins.csv": CHECK_INS });
  await expect(preview(page)).toContainText("The open tree has all 2 that the file names.");
  await page.getByRole("button", { name: "Into this tree" }).click();
  const sales = page.locator("[data-pane=map] [data-face=outcome]", { hasText: "Sales" });
  await expect(sales).toContainText("15\u00a0CHF");
  await page.keyboard.press("Control+z");
  await expect(sales).not.toContainText("15");
  await expect(outline(page)).toHaveCount(5);
});

test("files that do not belong together are opened one at a time, and the others are named", async ({ page }) => {
  await dropAll(page, { "a.csv": "id,title\n1,One\n", "b.csv": "id,title\n1,Two\n" });
  await expect(preview(page)).toContainText("a.csv, CSV table");
  const messages = page.getByRole("region", { name: "Messages" });
  await expect(messages.getByText("a.csv is shown. The other file did not belong to it")).toBeVisible();
});
