import { describe, expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import { invert } from "../document/diff.ts";
import { Document } from "../document/document.ts";
import type { Draft } from "../document/draft.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { describeDiff, spoken } from "./describe.ts";
import { describeStep } from "./step.ts";

const wording = { today: "2026-03-13", language: "en" };

function open(): Document {
  const more: AnyRecord[] = [
    { id: "l", type: "link", from: "Setups", to: "Mail", kind: "measures" },
    { id: "r1", type: "reading", metric: "Setups", date: "2026-03-06", value: 22 },
    { id: "g", type: "gate", aim: "Retention", metric: "Setups", comparator: ">=", value: 30, date: "2026-03-27" },
    { id: "z", type: "mechanism", aim: "Retention", xNode: "Mail", yNode: "Activation", z: "it reminds people" },
  ];
  const tree = sketch(
    `
aim Retention
  leading Activation
    proxy Setups
    tactic Onboarding
      tactic Screens
      tactic Samples
  leading Value
    tactic Mail
`,
    more,
  );
  const setups = tree.node("Setups") as NodeRecord;
  tree.set("Setups", { ...setups, unit: "%", target: 50 });
  return new Document(tree.all());
}

/** What a preview of the edit says, and that the state after it says the same. */
function told(edit: (draft: Draft) => void): string[] {
  const document = open();
  const diff = document.preview(edit);
  const before = describeDiff(diff, document, wording).map(({ sign, text }) => `${sign} ${text}`);
  document.commit({ key: "edit" }, edit);
  expect(describeDiff(diff, document, wording).map(({ sign, text }) => `${sign} ${text}`)).toEqual(before);
  return before;
}

const node = (id: string, fields: { readonly [K in keyof NodeRecord]?: NodeRecord[K] | undefined }) => (draft: Draft) =>
  draft.patch<NodeRecord>(id, fields);
const put = (record: AnyRecord) => (draft: Draft) => draft.put(record);
const nb = (text: string): string => text.replaceAll("_", "\u00a0");

describe("a diff as sentences", () => {
  it.each<[string, (draft: Draft) => void, string[]]>([
    [
      "a new metric",
      put({
        id: "x",
        type: "node",
        kind: "metric",
        role: "proxy",
        parent: "Mail",
        order: "a",
        title: "Teams posting before noon",
      }),
      ["+ proxy “Teams posting before noon” below “Mail”"],
    ],
    [
      "a new metric with fields",
      put({
        id: "x",
        type: "node",
        kind: "metric",
        order: "a",
        title: "T",
        unit: "d",
        baseline: 3.2,
        target: 1,
        owner: "Ruth",
        cadenceDays: 7,
      }),
      [nb("+ leading indicator “T”, baseline 3.2_d, target 1_d, owner Ruth, cadence every 7 days")],
    ],
    [
      "a guardrail",
      put({
        id: "x",
        type: "node",
        kind: "metric",
        role: "guardrail",
        parent: "Retention",
        order: "a",
        title: "Errors",
        unit: "%",
        comparator: "<",
        threshold: 0.5,
      }),
      [nb("+ guardrail “Errors” below “Retention”, < 0.5_%")],
    ],
    [
      "a branch: its parent is told once",
      (draft) => {
        put({ id: "x", type: "node", kind: "tactic", parent: "Mail", order: "a", title: "Write it" })(draft);
        put({ id: "y", type: "node", kind: "tactic", parent: "x", order: "a", title: "" })(draft);
      },
      ["+ tactic “Write it” below “Mail”", "+ untitled tactic"],
    ],
    [
      "a move with a new target",
      node("Setups", { parent: "Value", target: 60 }),
      [nb("→ “Setups” moved from “Activation” to “Value”; target 50_% → 60_%")],
    ],
    ["a move into the tray", node("Mail", { parent: undefined }), ["→ “Mail” moved from “Value” to “Not connected”"]],
    [
      "another place among siblings",
      node("Samples", { order: "A0" }),
      ["~ “Samples” changed place among its siblings"],
    ],
    ["another title", node("Mail", { title: "Weekly mail" }), ["~ “Mail” is now called “Weekly mail”"]],
    [
      "another title, place and owner",
      node("Mail", { title: "Weekly mail", parent: "Activation", owner: "Jon" }),
      ["→ “Mail” is now called “Weekly mail”; moved from “Value” to “Activation”; owner Jon"],
    ],
    ["another kind", node("Value", { role: "outcome" }), ["~ “Value”: leading indicator → outcome"]],
    ["an idea", node("Mail", { status: "idea" }), ["~ “Mail”: status idea"]],
    ["a field cleared", node("Setups", { target: undefined }), ["~ “Setups”: target cleared"]],
    ["a short text", node("Mail", { because: "it reminds people" }), ["~ “Mail”: reason “it reminds people”"]],
    [
      "a long text",
      node("Mail", { sa: "one two three four five six seven eight nine", targetDate: "2027-06-30" }),
      ["~ “Mail”: why enough, 9 words written; target date 30 June 2027"],
    ],
    [
      "several texts",
      node("Mail", { na: ["People forget", "They need a reminder"] }),
      ["~ “Mail”: why needed “People forget”, “They need a reminder”"],
    ],
    ["a field of a later version", node("Mail", { weather: "sunny" }), ["~ “Mail”: weather sunny"]],
    [
      "a link",
      put({ id: "x", type: "link", from: "Setups", to: "Value", kind: "moves" }),
      ["+ “Setups” moves “Value”"],
    ],
    [
      "a link between what is new and what is renamed by the same change",
      (draft) => {
        put({ id: "x", type: "node", kind: "metric", role: "proxy", order: "a", title: "Opens" })(draft);
        put({ id: "y", type: "link", from: "x", to: "Mail", kind: "measures" })(draft);
        node("Mail", { title: "Weekly mail" })(draft);
      },
      ["+ proxy “Opens”", "+ “Opens” measures “Weekly mail”", "~ “Mail” is now called “Weekly mail”"],
    ],
    ["a link that goes", (draft) => draft.remove("l"), ["- “Setups” measures “Mail”"]],
    [
      "a link that turns",
      (draft) => draft.patch("l", { to: "Onboarding" }),
      ["~ “Setups” measures “Onboarding”: to “Mail” → “Onboarding”"],
    ],
    [
      "a mechanism",
      put({ id: "x", type: "mechanism", aim: "Retention", x: "a first result", yNode: "Value" }),
      ["+ mechanism of “Retention”: We believe a first result will move “Value” because …"],
    ],
    [
      "a gate",
      put({
        id: "x",
        type: "gate",
        aim: "Retention",
        metric: "Setups",
        comparator: ">=",
        value: 35,
        date: "2026-04-10",
      }),
      [nb("+ gate of “Retention”: “Setups” ≥ 35_% by 10 April")],
    ],
    [
      "a gate moved",
      (draft) => draft.patch("g", { date: "2026-04-03" }),
      ["~ gate of “Retention”: date 27 March → 3 April"],
    ],
    [
      "a reading",
      put({ id: "x", type: "reading", metric: "Setups", date: "2026-03-13", value: 24 }),
      [nb("+ reading of “Setups”: 24_% on 13 March")],
    ],
    [
      "many readings",
      (draft) => {
        for (let n = 1; n < 5; n++)
          put({ id: `x${n}`, type: "reading", metric: "Setups", date: `2026-02-0${n}`, value: n })(draft);
      },
      ["+ 4 readings"],
    ],
    [
      "a decision",
      put({ id: "x", type: "decision", aim: "Retention", date: "2026-03-13", outcome: "change" }),
      ["+ decision on “Retention”: change"],
    ],
    [
      "a review",
      put({ id: "x", type: "review", aim: "Retention", date: "2026-03-13" }),
      ["+ review of “Retention” on 13 March"],
    ],
    ["a comment", put({ id: "x", type: "comment", node: "Mail", text: "Why?" }), ["+ comment on “Mail”: “Why?”"]],
    [
      "a dismissal",
      put({ id: "x", type: "dismissal", rule: "no-feedback-signal", node: "Mail", reason: "We ask people" }),
      ["+ no-feedback-signal dismissed on “Mail”: “We ask people”"],
    ],
    [
      "the tree",
      (draft) => draft.patch("tree", { title: "First half", direction: "right" }),
      ["~ the tree: title “First half”; direction left to right"],
    ],
    [
      "a record of a later version",
      put({ id: "x", type: "weather" } as AnyRecord),
      ["+ record of a later version, weather"],
    ],
    ["nothing", () => undefined, []],
  ])("%s", (_name, edit, sentences) => {
    expect(told(edit)).toEqual(sentences);
  });

  it("tells of fields of a later build, also of those that are called like something every object has", () => {
    const edit = (value: string) => (draft: Draft) => draft.patch("Mail", { valueOf: value } as object);
    const document = open();
    document.commit({ key: "edit" }, edit("one"));
    const [said] = describeDiff(document.preview(edit("two")), document, wording);
    expect(said?.text).toMatch(/one → two$/);
  });

  it("of a deleted branch tells the top, with what goes along in numbers only", () => {
    const sentences = told((draft) => {
      for (const id of ["g", "l", "r1", "Setups", "Screens", "Samples", "Onboarding"]) draft.remove(id);
    });
    expect(sentences).toEqual([
      "- proxy “Setups” from “Activation”",
      "- tactic “Onboarding” from “Activation”, with 2 nodes below",
    ]);
  });

  it("says what was added first, then removed, changed, moved, and names the node to show", () => {
    const document = open();
    const diff = document.preview((draft) => {
      node("Mail", { parent: "Activation" })(draft);
      node("Value", { owner: "Ana" })(draft);
      draft.remove("Samples");
      put({ id: "x", type: "reading", metric: "Setups", date: "2026-03-13", value: 1 })(draft);
    });
    const sentences = describeDiff(diff, document, wording);
    expect(sentences.map(({ happened, node }) => [happened, node])).toEqual([
      ["added", "Setups"],
      ["removed", undefined],
      ["changed", "Value"],
      ["moved", "Mail"],
    ]);
    expect(sentences.map(spoken)[2]).toBe("Changed: “Value”: owner Ana");
    expect(describeDiff(invert(diff), document, wording).map(({ happened }) => happened)).toEqual([
      "added",
      "removed",
      "changed",
      "moved",
    ]);
  });
});

describe("what an undo step is called", () => {
  const step = (key: string, subject: string | undefined, edit: (draft: Draft) => void): string =>
    describeStep({ key, ...(subject === undefined ? {} : { subject }) }, open().preview(edit));

  it.each<[string, string]>([
    [step("rename", "Weekly mail", node("Mail", { title: "Weekly mail" })), "Rename “Weekly mail”"],
    [step("rename", undefined, node("Mail", { title: "Weekly mail" })), "Rename “Weekly mail”"],
    [step("delete", "Samples", (draft) => draft.remove("Samples")), "Delete “Samples”"],
    [
      step("delete", "Onboarding", (draft) => {
        for (const id of ["Screens", "Samples", "Onboarding"]) draft.remove(id);
      }),
      "Delete branch “Onboarding”, 3 nodes",
    ],
    [
      step("move", "Screens", (draft) => {
        for (const id of ["Screens", "Samples"]) node(id, { parent: "Mail" })(draft);
      }),
      "Move “Screens”, 2 nodes",
    ],
    [step("turn", undefined, (draft) => draft.patch("tree", { direction: "right" })), "Turn the map"],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });
});
