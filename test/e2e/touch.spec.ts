import { expect, type Locator, type Page, test } from "@playwright/test";
import { firstVisit, rest, saved } from "./app.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
  readonly id?: number;
}

/** A finger, or two, as the system reports them. */
async function fingers(page: Page) {
  const client = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: readonly Point[]) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
  return {
    down: (...points: Point[]) => send("touchStart", points),
    move: (...points: Point[]) => send("touchMove", points),
    up: () => send("touchEnd", []),
  };
}

async function middle(part: Locator): Promise<Point & { readonly width: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error("Not in sight");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

async function example(page: Page): Promise<void> {
  await firstVisit(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Open the retention example" }).tap();
  await expect(page.locator("[role=treeitem]").first()).toBeVisible();
  await rest(page);
}

test("a long press on a row of the outline opens its menu, and a tap there does what it says", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Outline", exact: true }).tap();
  const row = page.locator("[data-pane=outline] [role=treeitem]", { hasText: "Time to first value" }).first();
  const finger = await fingers(page);
  await finger.down(await middle(row));
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  await finger.up();
  await expect(menu).toBeVisible();
  await menu.getByRole("menuitem", { name: /^Add a child/ }).tap();
  await expect(page.locator("textarea:focus")).toBeVisible();
});

test("time is gone through with a finger, and two fingers zoom the picture of what changed", async ({ page }) => {
  await example(page);
  for (const name of ["First", "Second", "Third"]) {
    await page.locator("[role=treeitem]").first().focus();
    await page.keyboard.press("F2");
    await page.keyboard.type(`${name} title`);
    await page.keyboard.press("Escape");
    await saved(page);
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(name);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`Kept as “${name}”`).first()).toBeVisible();
  }
  await page.getByRole("button", { name: "History", exact: true }).tap();
  const slider = page.getByRole("slider", { name: "Go through time" });
  await expect(slider).toBeVisible();
  const { x, y, width } = await middle(slider);
  const finger = await fingers(page);
  await finger.down({ x: x + width / 2 - 12, y });
  for (const share of [0.3, 0.6, 1]) await finger.move({ x: x + (width / 2 - 12) * (1 - 2 * share), y });
  await finger.up();
  await expect(slider).toHaveJSProperty("value", "0");
  const to = page.locator("[data-pane=changes] select").nth(1);
  await expect(to.locator("option:checked")).toContainText("First");
  await rest(page);

  const drawing = page.locator("[data-pane=changes-picture] svg g").first();
  const zoom = async (): Promise<number> =>
    Number(/scale\(([\d.]+)\)/.exec((await drawing.getAttribute("transform")) ?? "")?.[1]);
  const before = await zoom();
  const at = await middle(page.locator("[data-pane=changes-picture] [role=group][tabindex]"));
  await finger.down({ ...at, x: at.x - 40, id: 0 }, { ...at, x: at.x + 40, id: 1 });
  for (const by of [20, 40, 60])
    await finger.move({ ...at, x: at.x - 40 - by, id: 0 }, { ...at, x: at.x + 40 + by, id: 1 });
  await finger.up();
  expect(await zoom()).toBeGreaterThan(before * 1.3);
});

test("where there is no keyboard the review speaks of none", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Review", exact: true }).tap();
  await expect(page.locator("[data-pane=review], main").first()).toBeVisible();
  await rest(page);
  await expect(page.locator("kbd:visible")).toHaveCount(0);
  await expect(page.getByText(/\bkeys?\b|press/i).filter({ visible: true })).toHaveCount(0);
});

/** Titles of the rows in their order, each with its level. */
const rowsOf = (page: Page): Promise<string[]> =>
  page.locator("[data-pane=outline] [role=treeitem]").evaluateAll((rows) =>
    rows
      .map((row) => [row.getBoundingClientRect().top, row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => `${row.getAttribute("aria-level")} ${row.querySelector("[class*=title]")?.textContent}`),
  );

async function dragRow(page: Page, from: Point, to: Point): Promise<void> {
  const finger = await fingers(page);
  await finger.down(from);
  for (const share of [0.2, 0.5, 0.8, 1])
    await finger.move({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  await expect(page.locator("[data-pane]").getByText(/^(Before|After|Below|Stays)/)).toBeVisible();
  await finger.up();
  await rest(page);
}

test("a finger drags a row of the outline by its grip: to another place, and below another node", async ({ page }) => {
  await example(page);
  await page.getByRole("button", { name: "Outline", exact: true }).tap();
  const row = (title: string) => page.locator("[data-pane=outline] [role=treeitem]", { hasText: title }).first();
  await row("Weekly progress email").tap();
  const grip = page.locator("[data-pane=outline] [data-grip]");
  await expect(grip).toHaveCount(1);
  const before = await rowsOf(page);
  const over = await middle(row("Personalised onboarding"));
  // In the upper part of a row: before it.
  await dragRow(page, await middle(grip), { ...over, y: over.y - 18 });
  const moved = await rowsOf(page);
  expect(moved.indexOf("3 Weekly progress email")).toBe(moved.indexOf("3 Personalised onboarding") - 1);
  // In the middle of it: below it, as the last one.
  await dragRow(page, await middle(grip), await middle(row("Personalised onboarding")));
  expect(await rowsOf(page)).toContain("4 Weekly progress email");
  await expect(row("Weekly progress email")).toBeFocused();
  // A finger beside the grip scrolls and moves nothing.
  const now = await rowsOf(page);
  const finger = await fingers(page);
  const beside = await middle(row("Weekly progress email"));
  await finger.down(beside);
  for (const by of [40, 120, 240]) await finger.move({ ...beside, y: beside.y - by });
  await finger.up();
  expect(await rowsOf(page)).toEqual(now);
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("Control+z");
  expect(await rowsOf(page)).toEqual(before);
});

test("a finger drags a row of the table by its grip, as long as it stands in the order of the tree", async ({
  page,
}) => {
  await example(page);
  await page.getByRole("button", { name: "Outline", exact: true }).tap();
  await page.getByRole("button", { name: "Table", exact: true }).tap();
  const header = (title: string) => page.getByRole("rowheader", { name: title });
  await header("Weekly progress email").tap();
  const grip = page.locator("[data-pane=table] [data-grip]");
  const over = await middle(header("30-day activation rate"));
  await dragRow(page, await middle(grip), { ...over, y: over.y - 20 });
  const titles = await page.getByRole("rowheader").allTextContents();
  expect(titles.indexOf("Weekly progress email")).toBe(titles.indexOf("30-day activation rate") - 1);
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").press("Enter");
  await expect(page.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "ascending");
  await expect(grip).toHaveCount(0);
});
