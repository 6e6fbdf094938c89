import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { cleanup } from "vitest-browser-react";
import { loadFonts } from "../../../test/tools/dom-lines.ts";
import { labels } from "../../../test/tools/labels.ts";
import { settled, showMap } from "../../../test/tools/map-screen.tsx";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { browserMeasurer } from "../../adapters/text/browser.ts";
import { openField } from "../../app/field/open-field.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { STEP_FIELDS, type StepField, stepValue } from "../../core/records/step-fields.ts";
import type { TreeRecord } from "../../core/records/tree.ts";

/** Titles of the cards whose content was rendered, one entry a time. */
const rendered = vi.hoisted(() => [] as string[]);
vi.mock(import("./CardView.tsx"), async (original) => {
  const real = await original();
  return {
    ...real,
    CardView: (props) => {
      rendered.push(props.card.content.title);
      return real.CardView(props);
    },
  };
});

let measurer: TextMeasurer;
const some = labels(600);

beforeAll(async () => {
  await loadFonts(some);
  measurer = await (await browserMeasurer()).whole();
});
beforeEach(cleanup);

/** Opens an aim with one tactic a text, each with that text in all five fields. */
async function open(texts: ReadonlyMap<string, string>, size = { width: 1200, height: 800 }): Promise<TestApp> {
  const outline = ["- Aim", ...[...texts.keys()].map((title) => `  - ! ${title}`)];
  const app = openApp(outline.join("\n"), { measurer });
  app.tree.document.commit({ key: "write" }, (draft) => {
    draft.patch<TreeRecord>(app.tree.id, { detail: "all" });
    for (const [title, text] of texts)
      for (const field of STEP_FIELDS) draft.patch<NodeRecord>(app.id(title), stepValue(field, text));
  });
  await showMap(app, size);
  app.tree.session.setState({ viewport: { x: size.width / 2, y: 40, zoom: 1 } });
  await settled();
  return app;
}

const cardOf = ({ id }: TestApp, title: string) =>
  document.querySelector<HTMLElement>(`[data-node="${id(title)}"]`) as HTMLElement;
const rowOf = (app: TestApp, title: string, field: StepField) =>
  cardOf(app, title).querySelector<HTMLElement>(`[data-field=${field}]`) as HTMLElement;
const editor = () => document.querySelector<HTMLTextAreaElement>("textarea[data-keys=row]") as HTMLTextAreaElement;

/** Texts of 1, 8 and 60 words of every kind of script. */
function texts(): Map<string, string> {
  const kinds = [...new Set(some.map(({ kind }) => kind))];
  const pairs = kinds.flatMap((kind) => {
    const words = some.filter((label) => label.kind === kind).flatMap(({ text }) => text.split(" "));
    return [1, 8, 60].map((count) => [`${kind} ${count}`, words.slice(0, count).join(" ")] as const);
  });
  return new Map([...pairs, ["unbroken", "Donaudampfschifffahrt".repeat(12)], ["lines", "one\n\ntwo  words"]]);
}

/** Lines of text that reach out of their row, and rows that stand elsewhere than the layout says. */
function faultsOf(app: TestApp, title: string): string[] {
  const card = app.tree.canvas.cards.get(app.id(title));
  const frame = cardOf(app, title).getBoundingClientRect();
  return (card?.rows ?? []).flatMap(({ name, y, height }) => {
    const row = rowOf(app, title, name);
    const { top, bottom, left, right } = row.getBoundingClientRect();
    const stands = Math.abs(top - frame.top - y) < 0.1 && Math.abs(bottom - top - height) < 0.1;
    const out = [...row.querySelectorAll("span")].filter((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      // The space that ends each line for those who copy it may hang.
      if (line.firstChild && line.textContent) range.setEnd(line.firstChild, line.textContent.trimEnd().length);
      const text = range.getBoundingClientRect();
      const hangs = text.left < left || text.right > right || text.top < top - 1 || text.bottom > bottom + 1;
      return text.width > 0 && hangs;
    });
    return [
      ...(stands ? [] : [`${title}, ${name} from ${top - frame.top} to ${bottom - frame.top}, not ${y} + ${height}`]),
      ...out.map((line) => `${title}, ${name}: ${line.textContent}`),
    ];
  });
}

test("in every script, of 1 to 60 words, each row is where the layout puts it and holds its text", async () => {
  const all = texts();
  const app = await open(all, { width: 12_000, height: 2_400 });
  expect(document.querySelectorAll("[data-face=tactic] [data-field]").length).toBe(all.size * STEP_FIELDS.length);
  expect([...all.keys()].flatMap((title) => faultsOf(app, title))).toEqual([]);
});

test("a row is as tall while it is typed as when it stands, and the text field holds all of it", async () => {
  const all = texts();
  const app = await open(all);
  for (const title of all.keys()) {
    for (const field of ["strategy", "pa"] as const) {
      const standing = app.tree.canvas.cards.get(app.id(title))?.rows?.find(({ name }) => name === field);
      openField(app.tree, app.id(title), field);
      await settled(1);
      expect(document.activeElement, title).toBe(editor());
      expect(rowOf(app, title, field).offsetHeight, title).toBe(standing?.height);
      expect(editor().scrollHeight, `${title}, ${field}`).toBeLessThanOrEqual(editor().clientHeight);
    }
  }
});

test("the text field stands on its row, and goes on with the line that a newline begins", async () => {
  const app = await open(new Map([["Step", "one"]]));
  openField(app.tree, app.id("Step"), "na");
  await settled();
  const type = async (text: string) => {
    editor().value = text;
    editor().dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled();
  };
  await type("one\ntwo\n");
  const [row, field] = [rowOf(app, "Step", "na"), editor()].map((element) => element.getBoundingClientRect());
  expect(field?.height).toBe(3 * 17);
  expect((field?.top ?? 0) - (row?.top ?? 0)).toBe(8);
  expect(editor().scrollHeight).toBeLessThanOrEqual(editor().clientHeight);
  expect(app.tree.document.node(app.id("Step"))?.na).toEqual(["one", "two", ""]);
  // Undo from elsewhere comes into the field.
  app.tree.history.undo();
  await settled();
  expect(editor().value).toBe("one");
});

test("a click in a row puts the caret where it points", async () => {
  const app = await open(new Map([["Step", "Role is known at sign-up, so the first screen can be chosen for it."]]), {
    width: 400,
    height: 800,
  });
  app.tree.session.setState({ focus: app.id("Step"), selected: new Set([app.id("Step")]) });
  await settled();
  const words = rowOf(app, "Step", "pa").querySelectorAll("[data-row-text] span")[1]?.firstChild as Text;
  const written = words.data;
  const range = document.createRange();
  range.setStart(words, 0);
  range.setEnd(words, 7);
  const { right, top } = range.getBoundingClientRect();
  const at = { clientX: right, clientY: top + 4, bubbles: true };
  words.parentElement?.dispatchEvent(new PointerEvent("pointerdown", at));
  words.parentElement?.dispatchEvent(new MouseEvent("click", at));
  await settled();
  expect(document.activeElement).toBe(editor());
  const { value, selectionStart } = editor();
  expect(value.slice(0, selectionStart)).toMatch(new RegExp(`. ${written.slice(0, 7)}$`));
});

test("the tree item tells its rows at any zoom, and the text field its name", async () => {
  const app = await open(new Map([["Step", "one\ntwo"]]));
  const told = "Why needed: one\ntwo; What for: one\ntwo; Why this way: one\ntwo; How: one\ntwo; Why enough: one\ntwo";
  for (const zoom of [1, 0.4, 0.1]) {
    app.tree.session.setState({ viewport: { x: 600, y: 40, zoom }, focus: app.id("Step") });
    await settled();
    expect(cardOf(app, "Step").getAttribute("aria-description"), `zoom ${zoom}`).toBe(told);
  }
  openField(app.tree, app.id("Step"), "pa");
  await settled();
  expect(editor().getAttribute("aria-label")).toBe("Why this way (parallel assumption) of Step");
});

describe("among 1,000 tactics that show all their fields", () => {
  const thousand = new Map(Array.from({ length: 1_000 }, (_, i) => [`T${i}`, "Every team posts before noon"] as const));

  test("a letter in a row renders one content, also where the card grows", async () => {
    const app = await open(thousand);
    const title = "T500";
    openField(app.tree, app.id(title), "strategy");
    await settled();
    for (const text of ["Every team", `Every team ${"posts before noon ".repeat(12)}`]) {
      rendered.length = 0;
      editor().value = text;
      editor().dispatchEvent(new InputEvent("input", { bubbles: true }));
      await settled();
      expect(rendered).toEqual([title]);
    }
  });

  test("panning renders no content that stays, and few elements stand in the page", async () => {
    const app = await open(thousand);
    expect(document.querySelectorAll("*").length).toBeLessThan(1_500);
    const before = new Set(
      [...document.querySelectorAll<HTMLElement>("[data-node]")].map(({ dataset }) => dataset.node),
    );
    rendered.length = 0;
    app.tree.session.setState({ viewport: { x: 500, y: 0, zoom: 1 } });
    await settled();
    expect(before.size).toBeGreaterThan(3);
    expect(rendered.filter((title) => before.has(app.id(title)))).toEqual([]);
  });
});
