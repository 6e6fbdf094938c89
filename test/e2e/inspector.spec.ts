import { expect, test } from "@playwright/test";
import { firstVisit, focused, rest, saved, unfoldFields } from "./app.ts";

/** What is asked on the way through an aim by Tab, and what is answered. */
const ANSWERS: Readonly<Record<string, string>> = {
  "When is it done?": "70 of 100 are active after 90 days",
  "What is counted?": "90-day retention",
  "Starts at": "58%",
  Goal: "70",
  "Goal by": "2027-Q2",
  "We believe": "a first result on day one",
  "will move": "retention",
  because: "people keep what has worked for them once",
  "Value of the new reading": "61",
  Owner: "Ana",
  Review: "weekly",
  Tags: "growth,",
};

test("an aim is filled completely by keyboard, and everything is there after a reload", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("More customers stay");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+i");
  const panel = page.getByRole("region", { name: "Details" });
  await expect(panel).toBeFocused();
  const open = new Set(Object.keys(ANSWERS));
  // The last control of the panel comes long before this many.
  for (let i = 0; i < 60 && open.size > 0; i++) {
    await page.keyboard.press("Tab");
    const asked = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : undefined;
      return label?.textContent ?? at?.getAttribute("aria-label") ?? "";
    });
    if (!open.delete(asked)) continue;
    await page.keyboard.type(ANSWERS[asked] ?? "");
    if (asked.startsWith("Value of")) await page.keyboard.press("Enter");
  }
  expect([...open]).toEqual([]);
  await panel.getByRole("button", { name: "Add a gate" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByLabel("Value", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("More customers stay");
  await saved(page);
  await page.reload();
  await expect(panel).toBeVisible();
  const shown = [
    ["Goal", "70 %"],
    ["Goal by", "2027-06-30"],
    ["because", "people keep what has worked for them once"],
    ["Review", "weekly"],
    ["Owner", "Ana"],
  ] as const;
  for (const [label, value] of shown) await expect(panel.getByLabel(label, { exact: true })).toHaveValue(value);
  await expect(panel.getByRole("button", { name: "Remove “growth”" })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Remove this gate" })).toBeVisible();
  await expect(panel.getByRole("textbox", { name: /^Value on/ })).toHaveValue("61 %");
});

test("F6 reaches the details, the chosen node stays in sight beside them, and Escape goes back to it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 700 });
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await page.locator("[data-pane=map] [data-node=errors]").click();
  await page.keyboard.press("Control+i");
  await rest(page);
  const card = await page.locator("[data-pane=map] [data-node=errors]").boundingBox();
  const panel = await page.locator("[data-pane=inspector]").boundingBox();
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Sign-up errors");
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press("F6");
    if (await page.evaluate(() => document.activeElement?.closest("[data-pane=inspector]") !== null)) break;
  }
  await expect(page.locator("[data-pane=inspector] :focus")).toHaveCount(1);
  await page.keyboard.press("Control+i");
  await expect(page.locator("[data-pane=inspector]")).toHaveCount(0);
  expect(await focused(page)).toBe("Sign-up errors");
});

test("on a phone they are a sheet that leaves the bars free, cuts nothing and closes by Escape", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.getByRole("heading", { name: "Retention, first half" })).toBeVisible();
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  for (const title of ["More new customers", "First project on day one", "Personalised onboarding"]) {
    await page.locator("[data-pane=outline] [role=treeitem]", { hasText: title }).first().click();
    if (title.startsWith("More")) await page.getByRole("button", { name: "Show or hide the details" }).click();
    const sheet = page.locator("[data-pane=inspector]");
    await expect(sheet).toBeVisible();
    const [top, at, bar] = await Promise.all(
      ["[data-pane=top]", "[data-pane=inspector]", "[data-pane=bar]"].map((part) => page.locator(part).boundingBox()),
    );
    expect(at?.y ?? 0).toBeGreaterThan((top?.y ?? 0) + (top?.height ?? 0));
    expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await unfoldFields(page);
    const wide = await sheet.evaluate(
      (element) =>
        [...element.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > window.innerWidth)
          .length,
    );
    expect(wide, title).toBe(0);
  }
  const bar = page.locator("[data-pane=bar]");
  const before = await bar.boundingBox();
  await page.keyboard.press("F8");
  await expect(bar.getByRole("button", { name: "Audit" })).toHaveAttribute("aria-pressed", "false");
  await page.locator("[data-pane=inspector] input").last().focus();
  expect(await bar.boundingBox(), "nothing pushes the bar away").toEqual(before);
  await bar.getByRole("button", { name: "Audit" }).click();
  await expect(page.locator("[data-pane=audit]")).toBeVisible();
  await expect(page.locator("[data-pane=inspector]")).toHaveCount(0);
  await page.getByRole("button", { name: "Show or hide the details" }).click();
  await page.locator("[data-pane=inspector] select").first().focus();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-pane=inspector]")).toHaveCount(0);
});

test("a comment that is being written waits while another node is chosen, and over a reload", async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  const card = (level: number) => page.locator(`[data-pane=map] [role=treeitem][aria-level="${level}"]`).first();
  const field = page.getByRole("textbox", { name: "Write a comment" });
  await card(2).click();
  await page.keyboard.press("Shift+Alt+m");
  await field.pressSequentially("Why 40 %?");
  await card(1).click();
  await expect(field).toHaveValue("");
  await card(2).click();
  await expect(field).toHaveValue("Why 40 %?");
  await page.reload();
  await expect(field).toHaveValue("Why 40 %?");
  await field.press("Control+Enter");
  await expect(field).toHaveValue("");
  await page.reload();
  await expect(page.getByText("Why 40 %?")).toBeVisible();
  await expect(field).toHaveValue("");
});
