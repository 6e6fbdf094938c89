import { expect, type Page, test } from "@playwright/test";
import { firstVisit, focused, nodes, rest } from "./app.ts";

const OUTLINE = `- * Increase retention
  - 30-day activation rate
    - Setup completed on day 1
    - ! Personalised onboarding
      - ! Role-based first screen
      - ! Sample data on sign-up
  - Time to first value
  - guard: Sign-up errors < 0.5 %`;

/** Pastes text as the browser does, with the keyboard on whatever has it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

test.beforeEach(async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Start");
  await page.keyboard.press("Escape");
  await paste(page, OUTLINE);
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(9);
  await rest(page);
});

const go = async (page: Page, title: string): Promise<void> => {
  await page.locator("[data-pane=map] [role=treeitem]", { hasText: title }).first().click();
};

test("arrows follow the drawing", async ({ page }) => {
  await go(page, "30-day activation rate");
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toBe("Increase retention");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  expect(await focused(page)).toBe("Increase retention");
  await go(page, "Setup completed");
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe("Personalised onboarding");
  await page.keyboard.press("ArrowDown");
  expect(["Role-based first screen", "Sample data on sign-up"]).toContain(await focused(page));
});

test("arrows in the outline follow the ARIA tree pattern", async ({ page }) => {
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  await page.locator("[data-pane=outline] [role=treeitem]", { hasText: "Personalised onboarding" }).click();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("[data-pane=outline] [role=treeitem]", { hasText: "Role-based" })).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe("Role-based first screen");
  await page.keyboard.press("ArrowLeft");
  expect(await focused(page)).toBe("Personalised onboarding");
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toBe("Setup completed on day 1");
});

test("fold, unfold and fold to a level", async ({ page }) => {
  const items = page.locator("[data-pane=map] [role=treeitem]");
  await go(page, "Personalised onboarding");
  await page.keyboard.press("-");
  await expect(items).toHaveCount(7);
  await page.keyboard.press("+");
  await expect(items).toHaveCount(9);
  await page.keyboard.press("Alt+Shift+Digit1");
  await expect(items).toHaveCount(2);
  await page.keyboard.press("Alt+Shift+Digit2");
  await expect(items).toHaveCount(5);
  await page.keyboard.press("Home");
  await page.keyboard.press("*");
  await expect(items).toHaveCount(9);
});

test("move among siblings and between levels", async ({ page }) => {
  await go(page, "Sample data");
  await page.keyboard.press("Alt+ArrowUp");
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^4 1\/2 Tactic.*: Sample data/));
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^3 3\/3 Tactic.*: Sample data/));
  await page.keyboard.press("Alt+Shift+ArrowRight");
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^4 2\/2 Tactic.*: Sample data/));
});

test("delete a branch, or only the node; the toast takes it back", async ({ page }) => {
  const items = page.locator("[data-pane=map] [role=treeitem]");
  await go(page, "Personalised onboarding");
  await page.keyboard.press("Shift+Backspace");
  await expect(items).toHaveCount(8);
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^3 2\/3 Tactic.*: Role-based/));
  await page.keyboard.press("Control+z");
  await go(page, "Personalised onboarding");
  await page.keyboard.press("Delete");
  await expect(items).toHaveCount(6);
  expect(await focused(page)).toBe("Setup completed on day 1");
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(items).toHaveCount(9);
});

test("insert a parent, duplicate, copy and paste a branch", async ({ page }) => {
  const items = page.locator("[data-pane=map] [role=treeitem]");
  await go(page, "Personalised onboarding");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("Better start");
  await page.keyboard.press("Escape");
  await rest(page);
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/^4 1\/1 Tactic.*: Personalised onboarding/));
  await page.keyboard.press("Control+d");
  await expect(items).toHaveCount(14);
  await page.keyboard.press("Control+z");
  await expect(items).toHaveCount(10);
});

test("kinds: two keys change what a node is", async ({ page }) => {
  await go(page, "Time to first value");
  await page.keyboard.press("Control+j");
  await page.keyboard.press("o");
  expect(await nodes(page)).toContainEqual(expect.stringMatching(/Outcome: Time to first value/));
  expect(await focused(page)).toBe("Time to first value");
});

test("find goes to the first hit while typing, Enter to the next", async ({ page }) => {
  await go(page, "Start");
  await page.keyboard.press("/");
  await page.keyboard.type("s");
  await expect(page.getByText("1 of")).toBeVisible();
  await page.keyboard.type("ample");
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Sample data on sign-up");
});

test("what is typed while the search is still loading goes into the search", async ({ page }) => {
  const arrive = await hold(page, "FindBar");
  await page.reload();
  await go(page, "Setup completed");
  await page.keyboard.press("/");
  await page.keyboard.type("ro");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("ole");
  await expect(page.locator("[data-search]")).toHaveCount(0);
  arrive();
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.keyboard.type("-");
  await expect(page.locator("[data-search]")).toHaveValue("role-");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Role-based first screen");
  await expect(page.locator("[data-pane=map] [role=treeitem]", { hasText: "Setup completed on day 1" })).toHaveCount(1);
});

test("the map turns left to right and back", async ({ page }) => {
  const x = async (title: string): Promise<number> => {
    const box = await page.locator("[data-pane=map] [role=treeitem]", { hasText: title }).first().boundingBox();
    return box?.x ?? 0;
  };
  await go(page, "Start");
  await page.keyboard.press("Shift+Digit3");
  await rest(page);
  expect(await x("30-day activation")).toBeGreaterThan((await x("Increase retention")) + 100);
  await page.keyboard.press("Shift+Digit3");
  await rest(page);
  expect(Math.abs((await x("Time to first value")) - (await x("30-day activation")))).toBeGreaterThan(50);
});

test("with sketch mode off Tab leaves, and letters go to a node", async ({ page }) => {
  await go(page, "Start");
  await page.keyboard.press("Control+m");
  await page.keyboard.type("ti");
  expect(await focused(page)).toBe("Time to first value");
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(9);
  await expect(page.locator("[role=treeitem]:focus")).toHaveCount(0);
});

test("every command of the palette has a name, and Escape gives the keyboard back", async ({ page }) => {
  await go(page, "Start");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("turn");
  await expect(page.getByRole("option", { name: /Turn/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe("Start");
});

/** Keeps the palette back until what this gives is called. */
async function hold(page: Page, file: string): Promise<() => void> {
  let serve: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    serve = resolve;
  });
  await page.route(`**/${file}-*.js`, async (route) => {
    await held;
    await route.continue();
  });
  return serve;
}

test("letters typed before the palette is there reach it, not the node behind it", async ({ page }) => {
  await go(page, "Start");
  const serve = await hold(page, "Palette");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("turn ma");
  serve();
  await page.keyboard.type("p");
  await expect(page.getByRole("combobox")).toHaveValue("turn map");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe("Start");
});

test("a command that was typed and entered before the palette is there runs once it is", async ({ page }) => {
  await go(page, "Start");
  const serve = await hold(page, "Palette");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("alignment sheetz");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  serve();
  await expect(page.getByRole("button", { name: "Sheet", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a name that was typed and entered before its dialog is there names the state", async ({ page }) => {
  await go(page, "Start");
  const serve = await hold(page, "NameDialog");
  await page.keyboard.press("Control+s");
  await page.keyboard.type("Before the summer");
  await page.keyboard.press("Enter");
  serve();
  await expect(page.getByText("Before the summer").first()).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const again = await hold(page, "RenameDialog");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Rename this tree");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await page.keyboard.type("Retenti");
  again();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("Retenti");
  await page.keyboard.type("on");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Retention");
});

test("Space edits when it is let go, but not when it dragged the map", async ({ page }) => {
  await go(page, "Time to first value");
  const card = page.locator("[data-pane=map] [role=treeitem]", { hasText: "Time to first value" });
  const before = await card.boundingBox();
  await page.keyboard.down("Space");
  await page.mouse.move(330, 560);
  await page.mouse.down();
  await page.mouse.move(450, 500, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up("Space");
  const after = await card.boundingBox();
  expect([(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)]).toEqual([120, -60]);
  await expect(page.locator("textarea:focus")).toHaveCount(0);
  await card.click();
  await page.keyboard.press("Space");
  await expect(page.locator("textarea:focus")).toHaveValue("Time to first value");
});
