import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";

/** A window of 1280 × 1024 px at 400 %. */
test.use({ viewport: { width: 320, height: 256 } });

/**
 * What a person at 400 % could not use: a page that is wider than the window, or a control that stays out of sight, or
 * behind something else, when it gets the keyboard. The cards of the map lie on a plane of two directions.
 */
async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const width = document.documentElement.scrollWidth;
    if (width > innerWidth) found.push(`the page is ${width} px wide`);
    const controls = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';
    const modal = document.querySelector("[role=dialog]");
    for (const control of (modal ?? document).querySelectorAll<HTMLElement>(controls)) {
      const isOff = control.matches(":disabled, [type=hidden], .visually-hidden, [tabindex='-1']");
      if (isOff || control.closest("[inert], [aria-hidden=true], [data-pane=map] [role=tree], .react-flow")) continue;
      const style = getComputedStyle(control);
      if (style.visibility === "hidden" || control.getClientRects().length === 0) continue;
      const size = control.getBoundingClientRect();
      if (size.width < 4 || size.height < 4 || style.opacity === "0") continue;
      control.focus();
      if (document.activeElement !== control) continue;
      await new Promise((done) => requestAnimationFrame(() => done(undefined)));
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const name = `${control.tagName.toLowerCase()} “${control.getAttribute("aria-label") ?? control.textContent?.trim().slice(0, 30)}”`;
      const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
      const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      if (x1 - x0 < Math.min(16, right - left) || y1 - y0 < Math.min(12, bottom - top)) {
        found.push(`${name} at ${Math.round(left)}, ${Math.round(top)} to ${Math.round(right)}, ${Math.round(bottom)}`);
        continue;
      }
      // Some place of what is in sight must not be covered.
      const isSeen = [0.5, 0.1, 0.9].some((along) =>
        [0.5, 0.15, 0.85].some((across) => {
          const hit = document.elementFromPoint(x0 + (x1 - x0) * across, y0 + (y1 - y0) * along);
          return (
            hit !== null && (control.contains(hit) || hit.contains(control) || hit.closest("label")?.contains(control))
          );
        }),
      );
      if (!isSeen) found.push(`${name} is covered`);
    }
    return found;
  });
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog").filter({ has: page.getByRole("combobox") });
  await dialog.getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
}

async function checked(page: Page, what: string): Promise<void> {
  await rest(page);
  expect.soft(await outOfReach(page), what).toEqual([]);
}

test("at 400 % the screens scroll one way only, and every control comes into sight with the keyboard @thorough", async ({
  page,
}) => {
  test.slow();
  await firstVisit(page);
  await checked(page, "first visit");
  await page.keyboard.press("Escape");
  await command(page, "Open the retention example");
  await expect(page.locator("[role=treeitem]").first()).toBeVisible();
  await checked(page, "the tree");
  for (const [name, place] of [
    ["Show the tree as a table", "table"],
    ["Show the alignment sheet of an aim", "sheet"],
    ["Start the review", "review"],
    ["Show the decision log", "log"],
    ["Show what changed: the history", "no state kept yet"],
  ] as const) {
    await command(page, name);
    await checked(page, place);
    await page.keyboard.press("Escape");
  }
});

test("at 400 % so do the list of trees, the details and the dialogs @thorough", async ({ page }) => {
  test.slow();
  await firstVisit(page);
  await page.keyboard.press("Escape");
  await command(page, "Open the retention example");
  await expect(page.locator("[role=treeitem]").first()).toBeVisible();
  await command(page, "Show or hide the details");
  await checked(page, "details");
  await command(page, "Show or hide the details");
  for (const name of [
    "Settings…",
    "Help: keys and writing",
    "Export…",
    "Share as a link…",
    "Name this state…",
    "Storage",
    "Rules: what each one checks",
    "Report…",
    "Feedback coverage…",
    "Rename this tree",
  ]) {
    await command(page, name);
    await expect(page.getByRole("dialog")).toBeVisible();
    await checked(page, name);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await command(page, "Your trees");
  await expect(page.getByRole("heading", { name: /Start from/ })).toBeVisible();
  await checked(page, "list of trees");
});

test("at 400 % so do the findings, their walks, and the import @thorough", async ({ page }) => {
  test.slow();
  await firstVisit(page);
  await page.keyboard.press("Escape");
  await command(page, "Open the retention example");
  await expect(page.locator("[role=treeitem]").first()).toBeVisible();
  await command(page, "Show the findings");
  await page.getByRole("button", { name: "Filter" }).click();
  await checked(page, "findings");
  for (const name of ["Guided audit", "Read the tree aloud"]) {
    await command(page, name);
    await expect(page.getByRole("button", { name: "Back to the findings" })).toBeAttached();
    await checked(page, name);
  }
  await drop(page, "table.csv", Buffer.from("goal,target\nA,B\nC,D\n"));
  await expect(page.getByRole("button", { name: "As a new tree" })).toBeVisible();
  await checked(page, "import");
});

test("at 400 % so does a history with states, and a talk @thorough", async ({ page }) => {
  test.slow();
  await firstVisit(page);
  await page.keyboard.press("Escape");
  await command(page, "Open the retention example");
  await expect(page.locator("[role=treeitem]").first()).toBeVisible();
  for (const name of ["First", "Second"]) {
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(name);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("F2");
    await page.keyboard.type(` ${name}`);
    await page.keyboard.press("Escape");
  }
  await command(page, "Show what changed: the history");
  await page.locator("[data-pane=changes] summary").click();
  await checked(page, "what changed");
  await page.keyboard.press("Escape");
  await command(page, "Present on the full screen");
  await checked(page, "a talk");
});

test("at 400 % so does the half hour, in each of its parts @thorough", async ({ page }) => {
  test.slow();
  await firstVisit(page);
  await page.keyboard.press("Escape");
  await command(page, "Open the retention example");
  await expect(page.locator("[role=treeitem]").first()).toBeVisible();
  await command(page, "Half-hour session");
  for (const part of [/Prepare/, /Work/, /Commit/]) {
    await page
      .getByRole("list", { name: "The three parts of the session" })
      .getByRole("button", { name: part })
      .press("Enter");
    await checked(page, String(part));
    for (const step of await page.locator("[data-pane=session] li button").all()) {
      await step.press("Enter");
      await checked(page, `${part} ${await step.textContent()}`);
    }
  }
});
