import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { firstVisit, focused, nodes, rest, saved, Typist } from "./app.ts";

const FOUR = [
  "1 1/1 Aim: Increase retention",
  "2 1/2 Leading indicator: 30-day activation rate",
  "2 2/2 Leading indicator: Time to first value",
  "3 1/1 Proxy: Setup completed on day 1",
];

/** What a screen reader hears about links and findings is checked elsewhere. */
const plain = (names: string[]): string[] => names.map((name) => name.replace(/, (linked to|owner|\d+ finding).*/, ""));

test.beforeEach(async ({ page }) => firstVisit(page));

test("four nodes take five strokes and no pointer", async ({ page }) => {
  const type = new Typist(page);
  await type.text("Increase retention");
  await type.press("Tab");
  await type.text("30-day activation rate");
  await type.press("Tab");
  await type.text("Setup completed on day 1");
  await type.press("Enter", "Shift+Tab");
  await type.text("Time to first value");
  await type.press("Escape");
  expect(plain(await nodes(page))).toEqual(FOUR);
  expect(type.strokes).toBe(5);
  expect(await focused(page)).toBe("Time to first value");
});

test("the second link makes it nine, while typing", async ({ page }) => {
  const type = new Typist(page);
  await type.text("Increase retention");
  await type.press("Tab");
  await type.text("30-day activation rate");
  await type.press("Tab");
  await type.text("Setup completed on day 1");
  await type.press("Enter", "Shift+Tab");
  await type.text("Time to first value");
  await type.press("[", "[", "s", "Enter", "Escape");
  expect(plain(await nodes(page))).toEqual(FOUR);
  expect(await nodes(page)).toContainEqual(
    expect.stringMatching(/Time to first value, linked to Setup completed on day 1/),
  );
  expect(type.strokes).toBe(9);
});

test("with the link made on the node it takes eight", async ({ page }) => {
  const type = new Typist(page);
  await type.text("Increase retention");
  await type.press("Tab");
  await type.text("30-day activation rate");
  await type.press("Tab");
  await type.text("Setup completed on day 1");
  await type.press("Enter", "Shift+Tab");
  await type.text("Time to first value");
  await type.press("Escape", "[", "s", "Enter");
  expect(await nodes(page)).toContainEqual(
    expect.stringMatching(/Time to first value, linked to Setup completed on day 1/),
  );
  expect(type.strokes).toBe(8);
});

test("two that are linked already are not linked so again, and it says so", async ({ page }) => {
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30-day activation rate");
  for (const key of ["Escape", "[", "i"]) await page.keyboard.press(key);
  await expect(page.getByRole("option", { name: /Increase retention.*there already/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("These two are linked already.").first()).toBeVisible();
  await expect(page.getByRole("combobox")).toBeFocused();
  for (const key of ["ArrowRight", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByRole("button", { name: /^Undo: Link/ })).toBeEnabled();
  expect(errors).toEqual([]);
});

test("the whole sheet on four nodes takes twelve strokes, of sixteen", async ({ page }) => {
  const type = new Typist(page);
  await type.text("Increase retention");
  await type.press("Shift+Enter");
  await type.text("We believe a setup wizard will move retention because early success keeps people");
  await type.press("Shift+Enter");
  await type.text("guard: p95 load < 2 s");
  await type.press("Tab");
  await type.text("30-day activation rate");
  await type.press("Tab");
  await type.text("Setup completed on day 1 22% -> 40% by 2026-12-31 @maya");
  await type.press("Shift+Enter");
  await type.text("gate: continue if >= 30% by wk2");
  await type.press("Enter", "Shift+Tab");
  await type.text("Time to first value");
  await type.press("[", "[", "s", "Enter", "Escape");
  // The text `guard:` and `gate:` lines are letters; only what is pressed beyond them counts.
  expect(type.strokes).toBe(12);
  const names = await nodes(page);
  expect(plain(names)).toContain("2 1/3 Guardrail: p95 load");
  expect(names).toContainEqual(expect.stringMatching(/Proxy: Setup completed on day 1, owner maya/));
  await rest(page);
  const card = page.locator("[data-pane=map] [role=treeitem]", { hasText: "Setup completed on day 1" });
  await expect(card).toContainText("22 %");
  await expect(card).toContainText("to 40 %");
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  await page.getByRole("button", { name: "Save a copy as a file" }).click();
  const { records } = JSON.parse(readFileSync(await (await coming).path(), "utf8"));
  const the = (type: string, title?: string) =>
    records.find((one: { type: string; title?: string }) => one.type === type && (!title || one.title === title));
  const [aim, proxy, second] = ["Increase retention", "Setup completed on day 1", "Time to first value"].map((title) =>
    the("node", title),
  );
  expect(the("mechanism")).toMatchObject({
    aim: aim.id,
    x: "a setup wizard",
    y: "retention",
    z: "early success keeps people",
  });
  expect(the("node", "p95 load")).toMatchObject({ parent: aim.id, role: "guardrail", comparator: "<", threshold: 2 });
  expect(proxy).toMatchObject({ baseline: 22, target: 40, targetDate: "2026-12-31", owner: "maya", role: "proxy" });
  expect(the("gate")).toMatchObject({ metric: proxy.id, comparator: ">=", value: 30 });
  expect(the("link")).toMatchObject({ from: proxy.id, to: second.id, kind: "moves" });
});

test("the first finding is fixed with three strokes, its preview beside the menu", async ({ page }) => {
  const type = new Typist(page);
  await type.text("Increase retention");
  await type.press("Tab");
  await type.text("30-day activation rate");
  await type.press("Tab");
  await type.text("Setup completed on day 1");
  await type.press("Enter", "Shift+Tab");
  await type.text("Time to first value");
  await rest(page);
  type.strokes = 0;
  await type.press("Control+g", "Control+.");
  await expect(page.getByRole("menu", { name: "Ways to close it" })).toBeVisible();
  await expect(page.getByText(/We believe … will move “30-day activation rate” because …/)).toBeVisible();
  await type.press("Enter");
  expect(type.strokes).toBe(3);
  const findings = page.getByRole("region", { name: "Findings" });
  await expect(findings).not.toContainText("mechanism-missing");
  await expect(findings).toContainText("1 of 1");
  await page.keyboard.press("Control+z");
  await expect(findings).toContainText("mechanism-missing");
});

test("undo gives the typed text back before it takes the node away", async ({ page }) => {
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Activation 22% -> 40% @maya");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Activation");
  await page.keyboard.press("Control+z");
  expect(await focused(page)).toBe("Activation 22% -> 40% @maya");
  await page.keyboard.press("Control+z");
  expect(plain(await nodes(page))).toEqual(["1 1/1 Aim: Increase retention"]);
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  expect(await focused(page)).toBe("Activation");
});

test("a tree without a node begins again: reloaded before the first letter, and when all is deleted", async ({
  page,
}) => {
  await page.reload();
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.keyboard.type("Aim");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await expect(page.getByRole("button", { name: "Add an aim" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Increase retention");
});

test("an empty new node is taken away by Enter and by Escape", async ({ page }) => {
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(plain(await nodes(page))).toEqual(["1 1/1 Aim: Increase retention"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  expect(plain(await nodes(page))).toEqual(["1 1/1 Aim: Increase retention"]);
  expect(await focused(page)).toBe("Increase retention");
});

test("typing over a title: the first Escape brings the old one back", async ({ page }) => {
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Escape");
  await page.keyboard.type("Xyz");
  await expect(page.locator("textarea:focus")).toHaveValue("Xyz");
  await page.keyboard.press("Escape");
  await expect(page.locator("textarea:focus")).toHaveValue("Increase retention");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Increase retention");
});

test("a reopened tab has everything, and undo still works after the reload", async ({ page }) => {
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30-day activation rate");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.reload();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(1);
});
