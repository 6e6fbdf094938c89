import { expect, type Page, test } from "@playwright/test";
import { disguise } from "../../src/core/strings/pseudo.ts";
import { drop, firstVisit, rest, saved } from "./app.ts";
import { violations } from "./axe.ts";

/** What the person wrote stands in these, what the catalogue says in those of the pseudo-locale. */
const own = (text: string): string => `⟪${text}⟫`;

const node = (id: string, kind: string, more: object = {}) => ({
  id,
  type: "node",
  kind,
  title: own(id.toUpperCase()),
  ...more,
});

const RECORDS = [
  { id: "t", type: "tree", title: own("TREE") },
  node("aim", "aim", { order: "a0", owner: own("LI"), cadenceDays: 7, done: own("DONE"), start: "2026-01-05" }),
  { id: "m", type: "mechanism", aim: "aim", x: own("X"), y: own("Y"), z: own("Z") },
  { id: "g", type: "gate", aim: "aim", metric: "proxy", comparator: ">=", value: 30, date: "2026-03-01" },
  node("lead", "metric", { role: "leading", parent: "aim", order: "a0", baseline: 20, target: 40, unit: "%" }),
  node("proxy", "metric", { role: "proxy", parent: "lead", order: "a0", baseline: 1, target: 4, because: own("B") }),
  { id: "r1", type: "reading", metric: "proxy", date: "2026-02-01", value: 2 },
  { id: "r2", type: "reading", metric: "proxy", date: "2026-02-08", value: 3, note: own("N") },
  node("wall", "metric", { role: "guardrail", parent: "aim", order: "a1", comparator: "<", threshold: 2 }),
  node("step", "tactic", { parent: "aim", order: "a2", tags: [own("TAG")], strategy: own("S") }),
  node("sub", "tactic", { parent: "step", order: "a0" }),
  { id: "l", type: "link", from: "sub", to: "proxy", kind: "moves" },
  { id: "c", type: "comment", node: "sub", author: own("A"), date: "2026-02-02", text: own("TEXT") },
  node("note", "note", { parent: "step", order: "a1" }),
  node("stray", "tactic", { order: "a1" }),
];

const FILE = Buffer.from(`${JSON.stringify({ aimtree: 1, records: RECORDS })}\n`);

/**
 * Visible texts and names for a screen reader that are in no catalogue and nobody wrote. Names of keys, formats and
 * files, what can be typed, dates, and what is marked as being of another language are none.
 */
async function strangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const FREE =
      /\b(Aimtree|React Flow(?: attribution)?|Ctrl|Strg|Shift|Alt|Enter|Escape|Esc|Tab|Space|Home|End|Del|Delete|Backspace|Insert|Menu|Page ?Up|Page ?Down|Arrow\w+|F\d+|px|KB|kB|MB|GB|min|wk|SVG|PNG|PDF|CSV|JSON|SARIF|HTML|OPML|XMind|Markdown|Mermaid|Word|PowerPoint|Excalidraw|draw\.io|FreeMind|StratML|YAML|OKR|English|Deutsch|AM|PM|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|days?|weeks?|months?|years?|hours?|minutes?|ago|in|yesterday|today|tomorrow|now|last|next)\b/g;
    const isSkipped = (element: Element): boolean =>
      element.closest("[lang]:not(html), code, kbd, pre, [data-free], script, style, noscript, svg text") !== null;
    const left = (text: string): string => {
      let said = text;
      for (let before = ""; before !== said; ) {
        before = said;
        said = said.replace(/⟦[^⟦⟧]*⟧|⟪[^⟪⟫]*⟫/gu, " ");
      }
      return said.replace(FREE, " ");
    };
    const found = new Set<string>();
    // A text that is broken into lines is a piece of what its surroundings say.
    const isPiece = (text: string, at: Element): boolean =>
      [at.parentElement, at.parentElement?.parentElement].some((around) => {
        const rest = left(around?.textContent ?? text);
        return (left(text).match(/\p{L}{2,}/gu) ?? []).every((word) => !rest.includes(word));
      });
    const look = (text: string | null, at: Element): void => {
      if (text && /\p{L}{2}/u.test(left(text)) && !isSkipped(at) && !isPiece(text, at))
        found.add(`${at.tagName.toLowerCase()}: ${text.trim().slice(0, 80)}`);
    };
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility()) continue;
      for (const name of [
        "aria-label",
        "title",
        "placeholder",
        "alt",
        "aria-description",
        "aria-roledescription",
        "aria-valuetext",
      ])
        look(element.getAttribute(name), element);
      // A text may be in pieces; the smallest element that has all of it counts.
      const own = [...element.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE);
      if (own.length > 0) look(own.map((child) => child.textContent).join(""), element);
    }
    return [...found];
  });
}

const said = (text: string): string => disguise(text) as string;

async function open(page: Page, language: string): Promise<void> {
  await page.goto(`/?language=${language}`);
  await expect(page.locator("textarea:focus")).toBeVisible();
  await drop(page, "own.aimtree", FILE);
  await expect(page.getByRole("dialog")).toBeVisible();
}

test("every word of the main screens is in the catalogue", async ({ page }) => {
  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    await rest(page);
    const words = await strangers(page);
    if (words.length > 0) found[screen] = words;
  };
  await open(page, "pseudo");
  await look("import");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: said("As a new tree") })
    .click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(8);
  await saved(page);
  await look("map");
  await page.keyboard.press("F8");
  await look("audit");
  await page.keyboard.press("Control+.");
  await look("fixes");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+i");
  for (const id of ["aim", "proxy", "sub", "wall", "note"]) {
    await page.locator(`[data-pane=outline] [data-node=${id}]`).click();
    await look(`details of ${id}`);
  }
  for (const key of ["Control+k", "F1", "Control+e", "Control+,", "Control+s", "Control+j", "Shift+F10"]) {
    await page.keyboard.press(key);
    await look(key);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  }
  for (const name of ["Sheet", "Review", "History", "Map"]) {
    await page
      .getByRole("button", { name: said(name), exact: true })
      .first()
      .click();
    await look(name);
  }
  await page
    .getByRole("button", { name: said("Your trees") })
    .first()
    .click();
  await look("home");
  expect(found).toEqual({});
});

test("German is chosen in the settings, loses nothing, and breaks no rule of axe", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Kunden bleiben");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+,");
  await page.getByRole("dialog").getByRole("combobox", { name: "The interface" }).selectOption("de");
  await expect(page.locator("html[lang=de][dir=ltr]")).toBeAttached();
  await expect(page.getByRole("treeitem", { name: "Ziel: Kunden bleiben" }).first()).toBeVisible();
  await rest(page);
  expect(await violations(page), "map").toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  const views = await page.locator("[data-pane=top] > [role=group]").boundingBox();
  expect(Math.round((views?.x ?? 0) + (views?.width ?? 0) / 2), "the views stand in the centre").toBe(720);
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("dialog", { name: "Einstellungen" })).toBeVisible();
  expect(await violations(page, "[role=dialog]"), "settings").toEqual([]);
});

test("who reads German gets the help, the rules and the tour in German", async ({ page }) => {
  await page.goto("/?language=de");
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: "Hilfe" });
  await help.getByRole("button", { name: "Barrierefreiheit" }).click();
  await expect(help.locator("[lang=de]").getByRole("heading", { name: "Was nicht geprüft wurde" })).toBeVisible();
  await help.getByRole("button", { name: "Was ist neu" }).click();
  await expect(help.locator("[lang=de]").first()).toContainText("Kennzahlenbäume und Strategie-&-Taktik-Bäume");
  await help.getByRole("button", { name: "Erste Schritte" }).click();
  await help.getByRole("button", { name: "Die Fünf-Minuten-Tour machen" }).click();
  await expect(page.getByRole("treeitem", { name: /Wer die Stadtbücherei besucht/ }).first()).toBeVisible();
  await page.keyboard.press("F1");
  await help.getByRole("button", { name: "Regeln: was jede prüft" }).click();
  const rules = page.getByRole("dialog", { name: "Regeln" });
  await rules.getByRole("searchbox").fill("gate-due");
  await rules.getByRole("button", { name: "Entscheiden, wenn der Meilenstein da ist" }).click();
  await expect(rules.locator("blockquote")).toContainText("wurde vor 7 Tagen mit 22 % verfehlt");
  await expect(rules.locator("[lang=en]")).toHaveCount(0);
});
