import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { firstVisit, focused, nodes, rest } from "./app.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a card, by its share from the upper left corner. */
async function on(page: Page, title: string, across = 0.5, along = 0.5): Promise<Point> {
  const box = await page.locator(`[data-pane=map] [aria-label*=": ${title}"][role=treeitem]`).first().boundingBox();
  if (!box) throw new Error(`No card “${title}” in sight`);
  return { x: box.x + box.width * across, y: box.y + box.height * along };
}

async function drag(page: Page, from: Point, ...stops: readonly Point[]): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const { x, y } of stops) await page.mouse.move(x, y, { steps: 4 });
}

async function example(page: Page): Promise<void> {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await rest(page);
}

const chosen = (page: Page): Promise<string[]> =>
  page.locator("[data-pane=map] [aria-selected=true]").evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""));

const undo = (page: Page): Locator => page.getByRole("button", { name: /^Undo/ });

test("a card is dragged below another, beside it, nowhere, and to where it cannot go", async ({ page }) => {
  await example(page);
  const before = await nodes(page);

  await drag(page, await on(page, "Weekly progress email"), await on(page, "30-day activation rate"));
  await expect(page.getByText("Below “30-day activation rate”")).toBeVisible();
  await page.mouse.up();
  await rest(page);
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^3 3\/3 Tactic 2:2: Weekly progress email/));
  await expect(undo(page)).toHaveAccessibleName("Undo: Move “Weekly progress email”");
  await undo(page).click();
  await rest(page);
  expect(await nodes(page)).toEqual(before);

  await drag(page, await on(page, "Weekly progress email"), await on(page, "First project on day one", 0.1));
  await expect(page.getByText("Before “First project on day one”")).toBeVisible();
  await page.mouse.up();
  await rest(page);
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^3 1\/3 Tactic 2:1: Weekly progress email/));
  await undo(page).click();
  await rest(page);

  await drag(page, await on(page, "Weekly progress email"), await on(page, "30-day activation rate"));
  await page.keyboard.press("Escape");
  await expect(page.getByText("Below “30-day activation rate”")).toHaveCount(0);
  await page.mouse.up();
  expect(await nodes(page)).toEqual(before);

  await drag(page, await on(page, "More new customers"), await on(page, "Sign-up errors"));
  await page.mouse.up();
  await expect(page.getByText("A node cannot hang below itself.").first()).toBeVisible();
  expect(await nodes(page)).toEqual(before);

  await drag(page, await on(page, "Weekly progress email"), await on(page, "30-day activation rate"));
  const zone = await page.getByText("Drop here to disconnect").boundingBox();
  await page.mouse.move((zone?.x ?? 0) + 40, (zone?.y ?? 0) + 20, { steps: 4 });
  await page.mouse.up();
  await rest(page);
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^1 2\/2 Tactic: Weekly progress email/));
});

test("a box chooses, Shift and Mod add, several move together in one step", async ({ page }) => {
  await example(page);
  const first = await on(page, "First project on day one", 0, 0);
  const last = await on(page, "Personalised onboarding", 0.5, 0.8);
  await drag(page, { x: first.x - 30, y: first.y - 20 }, last);
  await page.mouse.up();
  expect(await chosen(page)).toHaveLength(2);
  const email = await on(page, "Weekly progress email");
  await page.keyboard.down("Control");
  await page.mouse.click(email.x, email.y);
  await page.keyboard.up("Control");
  expect(await chosen(page)).toHaveLength(3);
  await page.keyboard.down("Control");
  await page.mouse.click(email.x, email.y);
  await page.keyboard.up("Control");
  expect(await chosen(page)).toHaveLength(2);

  await drag(page, await on(page, "First project on day one"), await on(page, "Weekly progress email", 0.9));
  await page.mouse.up();
  await rest(page);
  const moved = await nodes(page);
  expect(moved).toContainEqual(expect.stringMatching(/^3 2\/3 Proxy: First project on day one/));
  expect(moved).toContainEqual(expect.stringMatching(/^3 3\/3 Tactic 2:2: Personalised onboarding/));
  await undo(page).click();
  await rest(page);

  const proxy = await on(page, "30-day activation rate");
  await page.mouse.click(proxy.x, proxy.y);
  const guardrail = await on(page, "Sign-up errors");
  await page.keyboard.down("Shift");
  await page.mouse.click(guardrail.x, guardrail.y);
  await page.keyboard.up("Shift");
  expect(await chosen(page)).toHaveLength(3);
});

test("handles add, and pull a link to a card or a node out of nowhere", async ({ page }) => {
  await example(page);
  const email = await on(page, "Weekly progress email");
  await page.mouse.move(email.x, email.y);
  await page.getByRole("button", { name: "Add a child below Weekly progress email" }).click();
  await page.keyboard.type("Digest opened");
  await page.keyboard.press("Escape");
  await rest(page);
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^4 1\/1 Tactic 3:2\.1: Digest opened/));

  await page.mouse.move(email.x, email.y);
  const handle = page.getByRole("button", { name: "Link Weekly progress email to another node" });
  const box = await handle.boundingBox();
  const at = { x: (box?.x ?? 0) + 13, y: (box?.y ?? 0) + 13 };
  await drag(page, at, await on(page, "30-day activation rate"));
  await expect(page.getByText("“30-day activation rate” measures “Weekly progress email”")).toBeVisible();
  await page.mouse.up();
  await rest(page);
  expect(await nodes(page)).toContainEqual(
    expect.stringMatching(/Weekly progress email, owner Jo, linked to 30-day activation rate/),
  );

  await page.mouse.move(email.x, email.y);
  await drag(page, at, { x: email.x - 60, y: email.y + 300 });
  await page.mouse.up();
  await page.keyboard.type("Sent on Mondays");
  await page.keyboard.press("Escape");
  await rest(page);
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^4 1\/2 Tactic 3:2\.1: Sent on Mondays/));
});

test("the menu says what can be done with a node, the map and a link; a link goes by Delete", async ({ page }) => {
  await example(page);
  const tactic = await on(page, "Personalised onboarding");
  await page.mouse.click(tactic.x, tactic.y, { button: "right" });
  const menu = page.getByRole("menu", { name: "Tactic 2:1, Personalised onboarding" });
  await expect(menu.getByRole("menuitem", { name: "Add a step below" })).toBeFocused();
  await expect(menu.getByRole("menuitem", { name: "Fix or dismiss" })).toHaveAttribute("aria-disabled", "true");
  await expect(menu.getByText("This node has no finding.")).toBeVisible();
  await page.evaluate(axe);
  const broken = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await run.run("[data-keys=elsewhere]", { resultTypes: ["violations"] });
    return violations.map(({ id }) => id);
  });
  expect(broken).toEqual([]);
  await menu.getByRole("menuitem", { name: "Fold" }).click();
  await rest(page);
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  expect(await focused(page)).toBe("Personalised onboarding");

  await page.keyboard.press("Shift+F10");
  await expect(menu).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("[data-pane=outline] [role=treeitem]").last().click({ button: "right" });
  await expect(page.getByRole("menu", { name: "Guardrail, Sign-up errors" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.click(tactic.x + 400, tactic.y + 250, { button: "right" });
  await expect(page.getByRole("menu", { name: "The map" })).toBeVisible();
  await page.keyboard.press("Escape");

  // The short link between the proxy and the tactic beside it.
  const proxy = await on(page, "First project on day one", 1);
  const beside = await on(page, "Personalised onboarding", 0);
  const link = { x: beside.x - 5, y: (proxy.y + beside.y) / 2 };
  await page.mouse.move(link.x, link.y);
  await page.mouse.click(link.x, link.y);
  const pill = page.getByRole("button", { name: "First project on day one measures Personalised onboarding" });
  await expect(pill).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "supports" }).click();
  const other = page.getByRole("button", { name: "First project on day one supports Personalised onboarding" });
  await expect(other).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(other).toHaveCount(0);
  expect(await focused(page)).toBe("First project on day one");
  await expect(undo(page)).toHaveAccessibleName("Undo: Remove a link of “First project on day one”");
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  type Finger = Point & { readonly id?: number };

  async function touch(page: Page) {
    const client = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: readonly Finger[]) =>
      client.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
    return {
      down: (...fingers: Finger[]) => send("touchStart", fingers),
      move: (...fingers: Finger[]) => send("touchMove", fingers),
      up: () => send("touchEnd", []),
    };
  }

  test("a tap chooses, two edit, a long press opens the menu, fingers pan and zoom, the grip moves", async ({
    page,
  }) => {
    await firstVisit(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Open the retention example" }).tap();
    await rest(page);
    const finger = await touch(page);
    const card = await on(page, "Time to first value");
    await page.touchscreen.tap(card.x, card.y);
    expect(await chosen(page)).toEqual([expect.stringContaining("Time to first value")]);
    await page.waitForTimeout(400);
    await page.touchscreen.tap(card.x, card.y);
    await page.touchscreen.tap(card.x, card.y);
    await expect(page.locator("textarea:focus")).toHaveValue("Time to first value");
    await page.keyboard.press("Escape");
    await rest(page);

    const held = await on(page, "Time to first value");
    await finger.down(held);
    await expect(page.getByRole("menu", { name: "Leading indicator, Time to first value" })).toBeVisible();
    await finger.up();
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("Escape");

    const grip = await page.getByRole("button", { name: "Move Time to first value" }).boundingBox();
    const from = { x: (grip?.x ?? 0) + 22, y: (grip?.y ?? 0) + 22 };
    expect(grip?.width).toBeGreaterThanOrEqual(44);
    const target = await on(page, "More new customers");
    await finger.down(from);
    for (const share of [0.3, 0.6, 1]) {
      await finger.move({ x: from.x + (target.x - from.x) * share, y: from.y + (target.y - from.y) * share });
    }
    await expect(page.getByText("Below “More new customers are still active")).toBeVisible();
    await finger.up();
    await rest(page);
    expect(await nodes(page)).toContainEqual(expect.stringMatching(/^2 3\/3 Leading indicator: Time to first value/));

    const pane = page.locator(".react-flow__viewport");
    const before = await pane.getAttribute("style");
    await finger.down({ x: 60, y: 640 });
    for (const y of [620, 590, 560]) await finger.move({ x: 60, y });
    await finger.up();
    const panned = await pane.getAttribute("style");
    expect(panned).not.toBe(before);
    const zoom = (style: string | null): number => Number(/scale\(([\d.]+)\)/.exec(style ?? "")?.[1]);
    await finger.down({ x: 150, y: 500, id: 0 }, { x: 250, y: 500, id: 1 });
    for (const by of [20, 40]) await finger.move({ x: 150 - by, y: 500, id: 0 }, { x: 250 + by, y: 500, id: 1 });
    await finger.up();
    expect(zoom(await pane.getAttribute("style"))).toBeGreaterThan(zoom(panned) * 1.2);
    await expect(page.getByRole("menu")).toHaveCount(0);
  });
});
