import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tree of `count` metrics below one aim, each node with up to `fan` children, as one of our files. */
function treeOf(count: number, fan = 4): Buffer {
  const rows = ['{"id":"t","type":"tree","title":"Made up"}'];
  const words = ["activation", "of new accounts", "per week", "in the first hour", "that come back", "without a call"];
  for (let i = 0; i < count; i++) {
    const parent = i === 0 ? "" : `"parent":"n${Math.floor((i - 1) / fan)}",`;
    const title = Array.from({ length: 1 + (i % 5) }, (_, j) => words[(i + j) % words.length]).join(" ");
    const kind = i === 0 ? '"kind":"aim"' : '"kind":"metric","role":"leading"';
    rows.push(
      `{"id":"n${i}","type":"node",${kind},${parent}"order":"a${String(i).padStart(5, "0")}V","title":"${title}"}`,
    );
  }
  return Buffer.from(`{"aimtree":1,"records":[\n${rows.join(",\n")}\n]}\n`);
}

async function open(page: Page, count: number): Promise<void> {
  await firstVisit(page);
  await drop(page, "made-up.aimtree", treeOf(count));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]").first()).toBeVisible();
  await rest(page);
}

/** Cards that can be seen on the map. */
async function cardsInView(page: Page): Promise<Box[]> {
  const map = (await page.locator("[data-pane=map]").boundingBox()) as Box;
  const boxes = await page.locator("[data-pane=map] [role=treeitem]").evaluateAll((items) =>
    items.map((item) => {
      const { x, y, width, height } = item.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  return boxes.filter(
    (b) => b.x + b.width > map.x && b.x < map.x + map.width && b.y + b.height > map.y && b.y < map.y + map.height,
  );
}

for (const count of [1, 100, 5000]) {
  const tag = count === 100 ? [] : ["@thorough"];
  test(`a node is in view after opening ${count} nodes, and after every key`, { tag }, async ({ page }) => {
    await open(page, count);
    expect((await cardsInView(page)).length).toBeGreaterThan(0);
    const keys = [
      "ArrowDown",
      "ArrowRight",
      "ArrowDown",
      "End",
      "Home",
      "Shift+Digit3",
      "Shift+Digit1",
      "Shift+Digit0",
      "Shift+Digit2",
    ];
    for (const key of [...keys, "Alt+Shift+Digit2", "ArrowDown", "*", "Shift+PageDown", "PageDown", "ArrowUp"]) {
      await page.keyboard.press(key);
      await rest(page);
      const focused = page.locator("[data-pane=map] [role=treeitem][tabindex='0']");
      await expect(focused, `after ${key}`).toHaveCount(1);
      if (!key.includes("Page")) await expect(focused, `after ${key}`).toBeInViewport();
    }
  });
}

test("the whole of 5,000 nodes fits, and the map is not empty then", async ({ page }) => {
  await open(page, 5000);
  await page.keyboard.press("Shift+Digit1");
  await rest(page);
  const painted = await page.locator("[data-pane=map] canvas[aria-hidden]").evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let count = 0;
    for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 0) count += 1;
    return { count, width };
  });
  expect(painted.count).toBeGreaterThan(painted.width);
  // Whatever the zoom, few elements stand in the page.
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(3000);
});

test("no two cards overlap, and every text stays inside its card", async ({ page }) => {
  await open(page, 100);
  const cards = await cardsInView(page);
  for (const [i, a] of cards.entries()) {
    for (const b of cards.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x + 0.5 ||
        b.x + b.width <= a.x + 0.5 ||
        a.y + a.height <= b.y + 0.5 ||
        b.y + b.height <= a.y + 0.5;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  }
  const spills = await page.locator("[data-pane=map] [role=treeitem]").evaluateAll((items) =>
    items.flatMap((item) => {
      const card = item.getBoundingClientRect();
      return [...item.querySelectorAll("span")].flatMap((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const text = range.getBoundingClientRect();
        const inside = text.left >= card.left - 10 && text.right <= card.right + 10 && text.bottom <= card.bottom + 12;
        return inside || text.width === 0 ? [] : [`${line.textContent} ${text.right} > ${card.right}`];
      });
    }),
  );
  expect(spills).toEqual([]);
});

for (const [width, height] of [
  [1440, 900],
  [820, 1100],
  [390, 844],
  [320, 640],
] as const) {
  test(`dialogs stand in the middle and inside at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await firstVisit(page);
    await page.keyboard.type("Increase retention");
    await page.keyboard.press("Escape");
    for (const key of ["Control+k", "F1", "Control+e"]) {
      await page.keyboard.press(key);
      const dialog = page.getByRole("dialog");
      await expect(dialog).toBeVisible();
      const box = (await dialog.boundingBox()) as Box;
      expect(Math.abs(box.x + box.width / 2 - width / 2), key).toBeLessThanOrEqual(1);
      expect(box.x, key).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, key).toBeLessThanOrEqual(height);
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    }
    // Nothing of the page is wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("the focus ring stands out from its ground in both themes", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Escape");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await rest(page);
    const [ring, ground] = await page.evaluate(() => {
      const card = document.querySelector("[data-pane=map] [role=treeitem]") as HTMLElement;
      const map = document.querySelector("[data-pane=map]") as HTMLElement;
      return [getComputedStyle(card).outlineColor, getComputedStyle(map).backgroundColor];
    });
    expect(contrast(ring as string, ground as string)).toBeGreaterThanOrEqual(3);
  }
});

/** Contrast of two colours as in WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
