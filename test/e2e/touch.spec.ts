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
