import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { browserMeasurer, showInspector } from "../../../test/tools/inspector-screen.tsx";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { openField } from "../../app/field/open-field.ts";
import { chooseOnly, chooseSome } from "../../app/session.ts";
import { readingsOf } from "../../core/card/content.ts";
import { gatesOf } from "../../core/edits/gates.ts";
import { mechanismsOf } from "../../core/edits/mechanisms.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { NodeRecord } from "../../core/records/node.ts";

let measurer: TextMeasurer;
const TREE = `
- * Aim
  - Metric 10% -> 20% @ana
  - ! Tactic
    why needed: First reason
  - ! Other #red
`;

let test_: TestApp;
const node = (title: string): NodeRecord => test_.tree.document.node(test_.id(title)) as NodeRecord;
const undo = (): unknown => test_.tree.history.undo();
const steps = (): string => test_.tree.stepName(test_.tree.history.undoable);
const field = (name: string) => page.getByLabelText(name, { exact: true });

beforeAll(async () => {
  measurer = await (await browserMeasurer()).whole();
  await page.viewport(1000, 900);
});
beforeEach(async () => {
  await cleanup();
  test_ = openApp(TREE, { measurer });
});

async function show(title: string): Promise<void> {
  chooseOnly(test_.tree.session, test_.id(title));
  await showInspector(test_);
}

describe("a text", () => {
  test("goes to the tree letter by letter, and all letters are one step with a name", async () => {
    await show("Tactic");
    await userEvent.click(field("What for"));
    await userEvent.keyboard("People see ");
    expect(node("Tactic").strategy).toBe("People see ");
    await userEvent.keyboard("a result");
    expect(node("Tactic").strategy).toBe("People see a result");
    expect(steps()).toBe("Set what for of “Tactic”");
    undo();
    expect(node("Tactic").strategy).toBeUndefined();
    await expect.element(field("What for")).toHaveValue("");
  });

  test("typed in two visits is two steps", async () => {
    await show("Tactic");
    await userEvent.click(field("What for"));
    await userEvent.keyboard("One");
    await userEvent.click(field("How"));
    await userEvent.click(field("What for"));
    await userEvent.keyboard(" two");
    undo();
    expect(node("Tactic").strategy).toBe("One");
  });

  test("undo by key takes the text back first, and then goes on with the tree", async () => {
    await show("Tactic");
    test_.tree.document.commit({ key: "edit" }, (draft) =>
      draft.patch<NodeRecord>(test_.id("Tactic"), { owner: "Jo" }),
    );
    test_.tree.history.seal();
    await userEvent.click(field("What for"));
    await userEvent.keyboard("x");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(node("Tactic")).toMatchObject({ owner: "Jo" });
    expect(node("Tactic").strategy).toBeUndefined();
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => node("Tactic").owner).toBeUndefined();
  });

  test("what comes from elsewhere stands before the caret, so that one types on behind it", async () => {
    await show("Tactic");
    await userEvent.click(field("What for"));
    test_.tree.document.commit({ key: "rename" }, (draft) => {
      draft.patch<NodeRecord>(test_.id("Tactic"), { strategy: "P" });
    });
    await expect.element(field("What for")).toHaveValue("P");
    await userEvent.keyboard("eople see");
    expect(node("Tactic").strategy).toBe("People see");
  });

  test("a composition is not disturbed by what it commits on the way", async () => {
    await show("Tactic");
    const element = field("What for").element() as HTMLTextAreaElement;
    element.focus();
    element.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    for (const text of ["に", "にほ", "日本"]) {
      element.value = text;
      element.setSelectionRange(text.length, text.length);
      element.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true, data: text }));
      await new Promise((done) => requestAnimationFrame(done));
      expect(element.value).toBe(text);
    }
    const enter = { key: "Enter", keyCode: 229, bubbles: true, cancelable: true };
    expect(element.dispatchEvent(new KeyboardEvent("keydown", enter))).toBe(true);
    element.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "日本" }));
    expect(node("Tactic").strategy).toBe("日本");
    expect(document.activeElement).toBe(element);
  });
});

describe("a list of texts", () => {
  test("Enter begins the next, Backspace in an empty one ends it, Alt with an arrow moves it", async () => {
    await show("Tactic");
    await userEvent.click(field("Why needed"));
    await userEvent.keyboard("{End}{Enter}Second{Enter}");
    expect(node("Tactic").na).toEqual(["First reason", "Second"]);
    await userEvent.keyboard("{Backspace}{Alt>}{ArrowUp}{/Alt}");
    expect(node("Tactic").na).toEqual(["Second", "First reason"]);
    expect(document.activeElement).toBe(field("Why needed").element());
  });

  test("a composition's Enter begins nothing", async () => {
    await show("Tactic");
    const element = field("Why needed").element();
    const enter = { key: "Enter", keyCode: 229, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent("keydown", enter));
    expect(document.querySelectorAll("[data-field=na] textarea")).toHaveLength(1);
  });
});

describe("a number", () => {
  test.each([
    ["12k", 12_000],
    ["€1.2M", undefined],
    ["35%", 35],
    ["1,200 %", 1200],
  ])("%s is taken as the grammar reads it", async (text, value) => {
    await show("Metric");
    await userEvent.fill(field("Goal"), text);
    await userEvent.keyboard("{Enter}");
    expect(node("Metric").target).toBe(value ?? 20);
    expect(node("Metric").unit).toBe("%");
  });

  test("what is none stays to be mended, with a message, and the record keeps what it had", async () => {
    await show("Metric");
    await userEvent.fill(field("Goal"), "many");
    await userEvent.click(field("Owner"));
    await expect.element(page.getByRole("alert")).toHaveTextContent("“many” is no number. 20 % is kept");
    await expect.element(field("Goal")).toHaveAttribute("aria-invalid", "true");
    await expect.element(field("Goal")).toHaveValue("many");
    expect(node("Metric").target).toBe(20);
    await userEvent.click(field("Goal"));
    await userEvent.keyboard("{Escape}");
    await expect.element(field("Goal")).toHaveValue("20 %");
    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  });

  test("a unit comes with the first number, and says which way is better", async () => {
    test_ = openApp("- * Aim\n  - Metric", { measurer });
    await show("Metric");
    await userEvent.fill(field("Starts at"), "5 d");
    await userEvent.fill(field("Goal"), "1");
    await userEvent.keyboard("{Enter}");
    expect(node("Metric")).toMatchObject({ baseline: 5, target: 1, unit: "d", better: "down" });
  });

  test("that nobody could mend because the node was left is told", async () => {
    await show("Metric");
    await userEvent.fill(field("Goal"), "many");
    chooseOnly(test_.tree.session, test_.id("Tactic"));
    await expect.poll(() => test_.toasts()).toEqual([expect.stringContaining("“many” is no number")]);
    expect(node("Metric").target).toBe(20);
  });
});

test("a date is read in every form, a choice and a tag are one step each", async () => {
  await show("Metric");
  await userEvent.fill(field("Goal by"), "Q3");
  await userEvent.selectOptions(field("Status"), "idea");
  await userEvent.fill(field("Tags"), "red, blue");
  await userEvent.keyboard("{Enter}");
  expect(node("Metric")).toMatchObject({ targetDate: "2026-09-30", status: "idea", tags: ["red", "blue"] });
  undo();
  expect(node("Metric").tags).toBeUndefined();
  expect(node("Metric").status).toBe("idea");
});

test("status, owner and tags of several nodes are set in one step, and other tags stay", async () => {
  const ids = [test_.id("Tactic"), test_.id("Other")];
  chooseSome(test_.tree.session, ids, ids[0] ?? "");
  await showInspector(test_);
  await expect.element(page.getByText("2 nodes")).toBeVisible();
  await userEvent.click(field("Owner"));
  await userEvent.keyboard("Mei");
  expect(ids.map((id) => test_.tree.document.node(id)?.owner)).toEqual(["Mei", "Mei"]);
  expect(steps()).toBe("Set owner of “Tactic”, 2 nodes");
  undo();
  expect(ids.map((id) => test_.tree.document.node(id)?.owner)).toEqual([undefined, undefined]);
  await userEvent.fill(field("Tags"), "blue");
  await userEvent.keyboard("{Enter}");
  expect([node("Tactic").tags, node("Other").tags]).toEqual([["blue"], ["red", "blue"]]);
  undo();
  expect([node("Tactic").tags, node("Other").tags]).toEqual([undefined, ["red"]]);
});

test("a mechanism begins with its first letter, names nodes, and is gone with its last word", async () => {
  await show("Aim");
  await userEvent.click(field("We believe"));
  await userEvent.keyboard("speed");
  await userEvent.click(page.getByRole("combobox", { name: "Choose the node: will move" }));
  await userEvent.keyboard("met{Enter}");
  const mechanisms = () => mechanismsOf(test_.tree.document, test_.id("Aim"));
  expect(mechanisms()).toMatchObject([{ x: "speed", yNode: test_.id("Metric") }]);
  await userEvent.click(page.getByRole("button", { name: "Let go of “Metric”" }));
  await userEvent.clear(field("We believe"));
  expect(mechanisms()).toEqual([]);
});

test("a gate is added whole but for its number, where the caret then waits", async () => {
  await show("Metric");
  await userEvent.click(page.getByRole("button", { name: "Add a gate" }));
  await expect.element(field("Value")).toHaveFocus();
  await userEvent.keyboard("15%{Enter}");
  const gate = { aim: test_.id("Aim"), metric: test_.id("Metric"), comparator: ">=", value: 15, date: "2026-06-15" };
  expect(gatesOf(test_.tree.document, test_.id("Metric"))).toMatchObject([gate]);
});

test("a reading that is not taken in waits while another node is chosen, unread or not", async () => {
  await show("Metric");
  await userEvent.fill(field("Date of the new reading"), "2026-05-25");
  await userEvent.fill(field("Value of the new reading"), "twelve");
  await userEvent.fill(field("Note on the new reading"), "Counted by hand");
  chooseOnly(test_.tree.session, test_.id("Tactic"));
  await expect.element(field("Value of the new reading")).not.toBeInTheDocument();
  chooseOnly(test_.tree.session, test_.id("Metric"));
  await expect.element(field("Value of the new reading")).toHaveValue("twelve");
  await expect.element(field("Note on the new reading")).toHaveValue("Counted by hand");
  await userEvent.fill(field("Value of the new reading"), "12");
  await userEvent.keyboard("{Enter}");
  expect(readingsOf(test_.tree.document, test_.id("Metric"))).toMatchObject([{ value: 12, note: "Counted by hand" }]);
  expect(test_.tree.session.getState().drafts).toEqual(new Map());
});

test("readings: Enter takes one in and waits for the next, one a date, each can be changed and removed", async () => {
  await show("Metric");
  const readings = () => readingsOf(test_.tree.document, test_.id("Metric")).map(({ date, value }) => [date, value]);
  await userEvent.click(field("Value of the new reading"));
  await userEvent.keyboard("12%{Enter}13{Enter}");
  expect(readings()).toEqual([["2026-06-01", 13]]);
  await userEvent.fill(field("Date of the new reading"), "2026-05-25");
  await userEvent.fill(field("Value of the new reading"), "11");
  await userEvent.keyboard("{Enter}");
  await userEvent.fill(field("Value on 25 May"), "10");
  await userEvent.keyboard("{Enter}");
  expect(readings()).toEqual([
    ["2026-05-25", 10],
    ["2026-06-01", 13],
  ]);
  await userEvent.click(page.getByRole("button", { name: "Remove the reading on 1 June" }));
  expect(readings()).toEqual([["2026-05-25", 10]]);
});

test("a link stands at both ends, and goes to the other one", async () => {
  const [from, to] = [test_.id("Metric"), test_.id("Tactic")];
  test_.tree.document.commit({ key: "link" }, (draft) =>
    draft.put({ id: "l", type: "link", from, to, kind: "measures" }),
  );
  await show("Tactic");
  const links = page.getByRole("region").getByText("this", { exact: true });
  await expect.element(links).toBeVisible();
  await userEvent.selectOptions(field("Kind of link"), "moves");
  expect(test_.tree.document.get("l")).toMatchObject({ kind: "moves" });
  await userEvent.click(page.getByTitle("Go to “Metric”"));
  expect(test_.tree.session.getState().focus).toBe(from);
  await expect.element(page.getByTitle("Go to “Tactic”")).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Remove the link with “Tactic”" }));
  expect(test_.tree.document.get("l")).toBeUndefined();
});

test("a wish for a field that is folded away unfolds it and puts the caret there", async () => {
  await show("Tactic");
  await expect.element(field("What else was thought of?")).not.toBeInTheDocument();
  openField(test_.tree, test_.id("Tactic"), "alternatives");
  await expect.element(field("What else was thought of?")).toHaveFocus();
  expect(test_.tree.session.getState().field).toBeUndefined();
});

test("a finding stands at its field, and its fix puts the caret there", async () => {
  await show("Tactic");
  test_.tree.findings.run();
  await expect.element(page.getByText(/No signal would tell you/)).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Add a proxy below it" }));
  expect(test_.outline()).toContain("    proxy ");
});
