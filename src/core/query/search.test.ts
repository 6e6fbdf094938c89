import { describe, expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import { RecordStore } from "../document/record-store.ts";
import type { AnyRecord } from "../records/records.ts";
import { answersTo } from "./answers.ts";
import { readAsk } from "./asking.ts";
import { marksIn, searchNodes } from "./search.ts";

const tree = sketch(`
aim Increase retention
  leading 30-day activation rate
    proxy Setup completed on day 1
  leading Time to first value
    tactic Reset the setup
    tactic Presets for teams
    note Café Zürich
  leading Upset customers
`);

it("finds what was said of a node, after all that it says itself, and by key", () => {
  const records = [
    { id: "t", type: "tree", title: "" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "Grow" },
    { id: "m", type: "node", kind: "metric", parent: "a", order: "a0", title: "Churn of Café guests" },
    { id: "c", type: "comment", node: "a", author: "Zoé", text: "Do the café owners agree?" },
  ] as AnyRecord[];
  const view = new RecordStore(records);
  expect(searchNodes(view, "cafe")).toEqual(["m", "a"]);
  const found = (asked: string) => answersTo(view, readAsk(asked), { today: "2026-03-13", findings: () => [] });
  expect(found("comment:owners")).toEqual(["a"]);
  expect(found("comment:zoe")).toEqual(["a"]);
  expect(found('-comment:"owners agree"')).toEqual(["m"]);
});

describe("search", () => {
  it.each<[string, string[]]>([
    [
      "s",
      [
        "Setup completed on day 1",
        "Reset the setup",
        "Increase retention",
        "Time to first value",
        "Presets for teams",
        "Upset customers",
      ],
    ],
    ["set", ["Setup completed on day 1", "Reset the setup", "Presets for teams", "Upset customers"]],
    ["SETUP", ["Setup completed on day 1", "Reset the setup"]],
    ["day setup", ["Setup completed on day 1"]],
    ["first time", ["Time to first value"]],
    ["time to first value", ["Time to first value"]],
    ["vation", ["30-day activation rate"]],
    ["day", ["30-day activation rate", "Setup completed on day 1"]],
    ["cafe zurich", ["Café Zürich"]],
    ["ZÜRICH", ["Café Zürich"]],
    ["nothing like it", []],
    ["  ", []],
  ])("%j", (asked, found) => {
    expect(searchNodes(tree, asked)).toEqual(found);
  });

  it("puts the whole title before its beginning, a word before the middle, and titles before texts", () => {
    const view = sketch("note Reset\nnote Preset\nnote A set of rules\nnote Settings\nnote Set", [
      { id: "x", type: "node", kind: "tactic", order: "Z", title: "Other", strategy: "Set", na: ["a preset"] },
      { id: "y", type: "node", kind: "tactic", order: "Y", title: "More", pa: ["It is a preset"] },
    ]);
    expect(searchNodes(view, "set")).toEqual(["Set", "Settings", "A set of rules", "Reset", "Preset", "x", "y"]);
  });

  it("puts words that stand together before the same words apart, and both before parts of words", () => {
    const view = sketch("note Firstly valued\nnote Value comes first\nnote Our first value\nnote Headfirst values");
    expect(searchNodes(view, "first value")).toEqual([
      "Our first value",
      "Firstly valued",
      "Value comes first",
      "Headfirst values",
    ]);
  });

  it("looks into every text of a node, and forgets one that was changed", () => {
    const view = sketch("tactic T", []);
    expect(searchNodes(view, "role")).toEqual([]);
    const node = view.node("T");
    for (const field of ["text", "strategy", "tactic", "sa", "because", "done", "definition"]) {
      view.set("T", { ...node, [field]: "Three role-based screens" } as typeof node & object);
      expect(searchNodes(view, "role"), field).toEqual(["T"]);
    }
  });
});

describe("marks", () => {
  it.each<[string, string, string[]]>([
    ["Setup completed", "set", ["Set"]],
    ["Reset the setup", "set", ["set"]],
    ["Time to first value", "value ti", ["Ti", "value"]],
    ["Café Zürich", "zur", ["Zür"]],
    ["Cafe\u0301 am See", "café", ["Cafe\u0301"]],
    ["Größe ﬁnden", "fin", ["ﬁn"]],
    ["Setup", "x", []],
    ["Setup", " ", []],
  ])("%s, %s", (title, asked, marked) => {
    const marks = marksIn(title, asked);
    const parts = marks.flatMap((from, i) => (i % 2 === 0 ? [title.slice(from, marks[i + 1])] : []));
    expect(parts).toEqual(marked);
  });
});
