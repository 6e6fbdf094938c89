import { expect, type Locator, type Page, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";

/** What lies on what, and what is cut: places where it once did, or was. */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function box(part: Locator): Promise<Box> {
  const found = await part.boundingBox();
  if (!found) throw new Error("Not in sight");
  return found;
}

const areApart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("the views stand in the middle of the bar", async ({ page }) => {
  await firstVisit(page);
  for (const width of [1920, 1440, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const views = await box(page.locator("[data-pane=top] [role=group]"));
    expect(Math.abs(views.x + views.width / 2 - width / 2), `${width}`).toBeLessThanOrEqual(1);
    // Nothing of the bar is cut.
    const top = page.locator("[data-pane=top]");
    expect(await top.evaluate((bar) => bar.scrollWidth - bar.clientWidth)).toBeLessThanOrEqual(0);
  }
});

for (const locale of ["en-GB", "de-DE"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the first hint lies between the lines to the cards below, ${locale}`, async ({ page }) => {
      await firstVisit(page);
      await rest(page);
      const hint = await box(page.locator("[data-pane=map] p:has(kbd)"));
      const ghosts = await page.locator("[data-pane=map] [class*=_ghost_]").evaluateAll((cards) =>
        cards.map((card) => {
          const { x, width, y } = card.getBoundingClientRect();
          return { middle: x + width / 2, y };
        }),
      );
      const first = Math.min(...ghosts.map(({ y }) => y));
      const [left = 0, right = 0] = ghosts
        .filter(({ y }) => y === first)
        .map(({ middle }) => middle)
        .sort((a, b) => a - b);
      expect(hint.x).toBeGreaterThan(left);
      expect(hint.x + hint.width).toBeLessThan(right);
      expect(hint.y + hint.height).toBeLessThanOrEqual(first);
    });
  });
}

for (const way of ["down", "right"] as const) {
  test(`the hint lies on no handle of the chosen card, in a tree that grows ${way}`, async ({ page }) => {
    await firstVisit(page);
    await page.keyboard.type("Increase retention");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Activation");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Setup completed on day 1 22% -> 40% by 2026-06-30");
    await page.keyboard.press("Escape");
    if (way === "right") await command(page, "Turn: top-down or left to right");
    await rest(page);
    const hint = await box(page.locator("[data-pane=map] p:has(kbd)"));
    const handles = page.locator("[data-handle]:visible");
    expect(await handles.count()).toBeGreaterThan(1);
    for (const handle of await handles.all()) {
      const place = await box(handle);
      expect(areApart(hint, place), (await handle.getAttribute("aria-label")) ?? "").toBe(true);
    }
  });
}

test("when all is undone, the aim asks again, and nothing says that it has no title", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Activation");
  await page.keyboard.press("Escape");
  for (let i = 0; i < 4; i += 1) await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Untitled tree");
  await expect(page).toHaveTitle("Aimtree");
  await expect(page.getByRole("treeitem", { name: "Aim: Who should do what differently?" })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.outerHTML.includes("No title"))).toBe(false);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a message lies neither on the bar nor on what zooms the map", async ({ page }) => {
    await firstVisit(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Open the retention example" }).tap();
    await page.getByRole("button", { name: "Map", exact: true }).tap();
    await page.locator("[data-pane=map] [data-node=email]").focus();
    await page.keyboard.press("Delete");
    const message = await box(page.getByRole("region", { name: "Messages" }).locator("> div"));
    for (const part of [page.getByRole("group", { name: "Zoom" }), page.locator("[data-pane=bar]")])
      expect(areApart(message, await box(part))).toBe(true);
  });

  test("what is chosen for a column of a table can be read", async ({ page }) => {
    await firstVisit(page);
    await drop(page, "plan.csv", Buffer.from("objective,measure\nMore stay,70 %\nFaster setup,40 %\n"));
    const choices = page.getByRole("dialog").getByRole("combobox");
    await expect(choices.first()).toBeVisible();
    for (const choice of await choices.all()) {
      const [needed, has] = await choice.evaluate((select) => {
        const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
        pen.font = getComputedStyle(select).font;
        const { selectedOptions, clientWidth } = select as HTMLSelectElement;
        // The arrow takes some of it.
        return [pen.measureText(selectedOptions[0]?.text ?? "").width + 16 + 20, clientWidth];
      });
      expect(has).toBeGreaterThanOrEqual(needed as number);
    }
  });
});
