import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, Typist } from "./app.ts";

const TREE = `<!-- aimtree 1 -->
- * Retention 58% -> 70%
  - Activation 30% -> 45% #leading
    gate: continue if >= 40% by 2026-03-27
  - Value 5d -> 1d #proxy
`;

test.use({ locale: "en-GB" });

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime("2026-03-13T10:00:00");
  await firstVisit(page);
  await drop(page, "t.md", Buffer.from(TREE));
  await expect(page.getByRole("button", { name: "As a new tree" })).toBeFocused();
  await page.keyboard.press("Enter");
  const activation = page.locator("[data-pane=map]").getByRole("treeitem", { name: /Activation/ });
  await expect(activation).toBeVisible();
  await expect(page.locator("[role=treeitem]:focus")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(activation).toBeFocused();
});

const inspector = (page: Page) => page.locator("[data-pane=inspector]");
const card = (page: Page) => page.locator("[data-pane=map] [data-face=leading]", { hasText: "Activation" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Activation" });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    const options = { clipboardData: data, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", options));
  }, text);
}

test("a reading is two strokes and its number; the next one a stroke less", async ({ page }) => {
  const typist = new Typist(page);
  await typist.press("Shift+Alt+R");
  await expect(inspector(page).getByLabel("Value of the new reading")).toBeFocused();
  await typist.text("38,5");
  await typist.press("Enter");
  expect(typist.strokes).toBe(2);
  await expect(card(page)).toContainText("38.5\u00a0%");
  await expect(inspector(page).getByLabel("Value of the new reading")).toBeFocused();
});

test("what is no reading is told at the field, and stays there", async ({ page }) => {
  await page.keyboard.press("Shift+Alt+R");
  const value = inspector(page).getByLabel("Value of the new reading");
  for (const [typed, said] of [
    ["a lot", "is no number"],
    ["38 CHF", "The unit here is %"],
  ] as const) {
    await value.fill(typed);
    await value.press("Enter");
    await expect(inspector(page).getByRole("alert")).toContainText(said);
    await expect(value).toHaveValue(typed);
  }
  await value.fill("39");
  const date = inspector(page).getByLabel("Date of the new reading");
  await date.fill("14.3.2026");
  await date.press("Enter");
  await expect(inspector(page).getByRole("alert")).toContainText("is still to come");
  await date.fill("12.3.2026");
  await date.press("Enter");
  await expect(card(page)).toContainText("39\u00a0%");
});

test("two columns of a spreadsheet come at once, on the field and on the card, and go with one undo", async ({
  page,
}) => {
  await paste(page, "5.1.2026\t30,5 %\n12.1.2026\t31,5 %\n");
  await expect(card(page)).toContainText("31.5\u00a0%");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(card(page)).toContainText("30\u00a0%");
  await page.keyboard.press("Shift+Alt+R");
  await paste(page, "Date\tValue\n2026-01-05\t30\n2026-01-12\t32");
  await expect(card(page)).toContainText("32\u00a0%");
});

test("what is not clear is asked, and what cannot be read stays to be mended", async ({ page }) => {
  await page.keyboard.press("Shift+Alt+R");
  await paste(page, "1/2/2026\t31\n1/3/2026\tn/a\n2026-05-01\t44\n");
  await expect(dialog(page).getByRole("combobox", { name: /^Dates/ })).toHaveValue("dmy");
  await dialog(page)
    .getByRole("combobox", { name: /^Dates/ })
    .selectOption("mdy");
  await expect(dialog(page).getByRole("list", { name: "What will be added" })).toContainText("2 January");
  await expect(dialog(page).getByRole("alert")).toContainText("the date is still to come");
  await dialog(page).getByRole("button", { name: "Add 1 reading" }).click();
  await expect(dialog(page).locator("textarea")).toHaveValue("1/3/2026\tn/a\n2026-05-01\t44");
  await expect(card(page)).toContainText("31\u00a0%");
});

test("the table is edited and emptied by keyboard beside its course", async ({ page }) => {
  await paste(page, [30, 31, 33, 34, 33, 36].map((value, i) => `2026-02-0${i + 1}\t${value}`).join("\n"));
  await expect(card(page)).toContainText("36\u00a0%");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("readings and their");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("img")).toHaveAttribute(
    "aria-label",
    /^6 readings from 1 February to 6 February/,
  );
  await expect(dialog(page)).toContainText(/Natural variation: .* to /);
  const value = (day: number) => dialog(page).getByLabel(new RegExp(`^Value on (${day} February|February ${day})$`));
  await value(6).focus();
  await page.keyboard.press("ArrowDown");
  await expect(value(5)).toBeFocused();
  await page.keyboard.type("35");
  await page.keyboard.press("Enter");
  await expect(value(5)).toHaveValue("35 %");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("row")).toHaveCount(6);
  await expect(dialog(page)).toContainText("From six readings on");
});
