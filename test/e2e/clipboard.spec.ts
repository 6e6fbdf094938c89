import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, nodes, rest, saved } from "./app.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const fixture = (path: string): Buffer => readFileSync(new URL(path, import.meta.url));

interface Row {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly order?: string;
}

/** Runs a command by its name. */
async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
}

async function openComplete(page: Page): Promise<void> {
  await firstVisit(page);
  await drop(page, "complete.aimtree", fixture("../fixtures/v1/complete.aimtree"));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
}

/** The records of the open tree, as its file holds them. */
async function records(page: Page): Promise<Row[]> {
  const coming = page.waitForEvent("download");
  await run(page, "Save a copy as a file");
  return JSON.parse(readFileSync(await (await coming).path(), "utf8")).records;
}

/** All forms on the clipboard, as another program gets them. */
async function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const forms: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) {
        const blob = await item.getType(type);
        forms[type] = type.startsWith("text/") ? await blob.text() : `${blob.size > 1000}`;
      }
    }
    return forms;
  });
}

test("a tree for documents is picture, list, table and Markdown, and opens again", async ({ page }) => {
  await openComplete(page);
  await run(page, "Copy for documents");
  await expect(page.getByRole("status").getByText("Copied for documents")).toHaveCount(1);
  const forms = await clipboard(page);
  expect(Object.keys(forms).sort()).toEqual(["image/png", "text/html", "text/plain"]);
  expect(forms["image/png"]).toBe("true");
  expect(forms["text/plain"]).toContain("- New teams stay 22% -> 40% by 2026-12-31");
  // The page itself refuses to make markup of a text; this one stands for the program that it is pasted into.
  const other = await page.context().newPage();
  await other.setContent(forms["text/html"] ?? "");
  const shown = await other.evaluate(async () => {
    const picture = document.querySelector("img");
    await picture?.decode();
    return {
      picture: (picture?.naturalWidth ?? 0) > 500,
      deepest: document.querySelector("ul ul ul > li")?.textContent,
      cells: [...document.querySelectorAll("tr:nth-child(2) td")].map((cell) => cell.textContent),
    };
  });
  await other.close();
  expect(shown.picture).toBe(true);
  expect(shown.deepest).toBe("Setup completed on day 1");
  expect(shown.cells.slice(0, 3)).toEqual(["Aim", "New teams stay", "Maya Li"]);

  const before = await nodes(page);
  await page.keyboard.press("Escape");
  await run(page, "Your trees");
  await page.getByRole("heading", { name: "Your trees" }).waitFor();
  await page.keyboard.press("Control+v");
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  await expect.poll(() => nodes(page)).toEqual(before);
});

for (const way of ["keys", "palette"] as const) {
  test(`a branch comes out of one tree and into another as it was, by ${way}`, async ({ page }) => {
    await openComplete(page);
    const there = await records(page);
    await page.locator("[data-pane=map] [role=treeitem]").first().focus();
    await page.keyboard.press("Home");
    if (way === "keys") await page.keyboard.press("Control+c");
    else await run(page, "Copy branch");
    await run(page, "New tree");
    // Typed on without looking: the caret is there before the next letter.
    await page.keyboard.type("Another aim");
    await page.keyboard.press("Escape");
    if (way === "keys") await page.keyboard.press("Control+v");
    else await run(page, "Paste");
    await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
    await saved(page);
    const here = await records(page);
    const left = new Set(["tree", "review", "dismissal"]);
    const branch = there.filter(({ id, type }) => !left.has(type) && id !== "x1");
    const bare = ({ order: _order, ...row }: Row): object => row;
    const copied = here.filter(({ id, type, title }) => type !== "tree" && title !== "Another aim" && id !== "x1");
    expect(copied.map(bare)).toEqual(branch.map(bare));
    const types = new Set(branch.map(({ type }) => type));
    for (const type of ["node", "link", "gate", "reading", "mechanism"]) expect([...types]).toContain(type);
  });
}

test("a list out of Google Docs becomes nodes below the chosen one", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Grow");
  await page.keyboard.press("Escape");
  const html = fixture("../../src/formats/html-list/samples/google-docs.html.txt").toString();
  await page.evaluate(async (list) => {
    const blob = (text: string, type: string): Blob => new Blob([text], { type });
    const forms = { "text/html": blob(list, "text/html"), "text/plain": blob("* flat", "text/plain") };
    await navigator.clipboard.write([new ClipboardItem(forms)]);
  }, html);
  await page.keyboard.press("Control+v");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  await rest(page);
  const names = (await nodes(page)).map((name) => name.replace(/^(\d) \S+ ([^,]*).*/, "$1 $2"));
  expect(names).toEqual([
    "1 Aim: Grow",
    "2 Leading indicator: Retention plan",
    "3 Proxy: Indicators:",
    "4 Proxy: 30-day activation rate",
    "4 Proxy: Time to first value",
    "5 Proxy: Setup completed on day 1",
    "6 Proxy: Import works",
  ]);
});
