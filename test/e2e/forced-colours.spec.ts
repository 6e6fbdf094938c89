import { expect, type Page, test } from "@playwright/test";
import { firstVisit, rest } from "./app.ts";
import { violations as allViolations } from "./axe.ts";

/** Where the system chooses the colours, fills and shadows are gone; what they said must be said otherwise. */
test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: "active" }));

/** Axe reads the colours that the page asked for; which pairs the system puts in their place is its own affair. */
async function violations(page: Page, within?: string): Promise<string[]> {
  return (await allViolations(page, within)).filter((text) => !text.includes("color-contrast"));
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog").filter({ has: page.getByRole("combobox") });
  await dialog.getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await rest(page);
}

async function example(page: Page): Promise<void> {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await rest(page);
}

/** Contrast of two colours as in WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of the page. */
const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

interface Ring {
  readonly style: string;
  readonly width: number;
  readonly colour: string;
}

async function ring(page: Page, selector: string): Promise<Ring> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { outlineStyle: style, outlineWidth, outlineColor: colour } = getComputedStyle(element);
      return { style, width: Number.parseFloat(outlineWidth), colour };
    });
}

async function expectRing(page: Page, selector: string): Promise<void> {
  const { style, width, colour } = await ring(page, selector);
  expect(style, selector).not.toBe("none");
  expect(width, selector).toBeGreaterThanOrEqual(2);
  expect(contrast(colour, await ground(page)), selector).toBeGreaterThanOrEqual(3);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`with forced colours, ${colorScheme}, the keyboard, the choice, the findings and the edges are seen`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await example(page);
    const focused = "[data-pane=map] [role=treeitem]:focus";
    await page.locator("[data-pane=map] [data-node=onboarding]").click();
    await expectRing(page, focused);
    // Two are chosen: the one without the keyboard is seen, too, and the others are not framed.
    await page.locator("[data-pane=map] [data-node=email]").click({ modifiers: ["Control"] });
    await expectRing(page, "[data-pane=map] [data-node=onboarding]");
    await expectRing(page, "[data-pane=outline] [data-node=onboarding]");
    expect((await ring(page, "[data-pane=map] [data-node=errors]")).style).toBe("none");
    // Every card has a frame of its own.
    const frame = await page
      .locator("[data-pane=map] [data-node=errors]")
      .evaluate((card) => getComputedStyle(card).borderTopColor);
    expect(contrast(frame, await ground(page))).toBeGreaterThanOrEqual(3);
    // Which view is open is not told by a fill.
    await expectRing(page, "[data-pane=top] button[aria-pressed=true]");
    // The mark of a finding, and its number on it.
    const flag = await page
      .locator("[data-pane=map] [data-node=email] > [data-severity]")
      .evaluate((mark) => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).color]);
    expect(contrast(flag[0] as string, await ground(page))).toBeGreaterThanOrEqual(3);
    expect(contrast(flag[0] as string, flag[1] as string)).toBeGreaterThanOrEqual(4.5);
    // The edges are painted: the strongest of their colours counts, the others are its rims.
    const edges = await page.locator("[data-pane=map] canvas[aria-hidden]").evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height) ?? {
        data: [],
      };
      const solid = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        if ((data[i + 3] ?? 0) < 250) continue;
        const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
        solid.set(colour, (solid.get(colour) ?? 0) + 1);
      }
      return [...solid].filter(([, count]) => count > 300).map(([colour]) => colour);
    });
    const paper = await ground(page);
    expect(Math.max(...edges.map((colour) => contrast(colour, paper)))).toBeGreaterThanOrEqual(3);
  });
}

test("with forced colours no main screen breaks a rule of axe, and the keyboard is seen on each @thorough", async ({
  page,
}) => {
  test.slow();
  await example(page);
  expect.soft(await violations(page), "map").toEqual([]);
  await command(page, "Show the findings");
  expect.soft(await violations(page), "findings").toEqual([]);
  await command(page, "Show or hide the details");
  expect.soft(await violations(page, "[data-pane=inspector]"), "details").toEqual([]);
  for (const [name, place] of [
    ["Show the tree as a table", "table"],
    ["Show the alignment sheet of an aim", "sheet"],
    ["Start the review", "review"],
    ["Show what changed: the history", "history"],
  ] as const) {
    await command(page, name);
    expect.soft(await violations(page), place).toEqual([]);
    await page.keyboard.press("Tab");
    await expectRing(page, ":focus");
    await page.keyboard.press("Escape");
  }
  for (const name of ["Settings…", "Help: keys and writing", "Export…"]) {
    await command(page, name);
    expect.soft(await violations(page, "[role=dialog]"), name).toEqual([]);
    await page.keyboard.press("Tab");
    await expectRing(page, ":focus");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});
