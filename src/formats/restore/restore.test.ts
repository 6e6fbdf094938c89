import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { RawRecord } from "../../core/records/migrations/migration.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { Loss } from "../format.ts";
import { restore } from "./restore.ts";

const words = strings.formats;

function open(...records: RawRecord[]): { records: Map<string, AnyRecord>; repairs: readonly Loss[] } {
  const restored = restore([{ id: "t1", type: "tree" }, ...records], fixedHost());
  checkInvariants(
    new RecordStore(restored.records),
    restored.records.map(({ id }) => id),
  );
  return { records: new Map(restored.records.map((record) => [record.id, record])), repairs: restored.repairs };
}

const aim = { id: "a1", type: "node", kind: "aim", order: "a0", title: "Aim" };
const metric = { id: "m1", type: "node", kind: "metric", parent: "a1", order: "a0", title: "Metric" };
const tactic = { id: "s1", type: "node", kind: "tactic", parent: "m1", order: "a0", title: "Tactic" };

function repair(what: string, where?: string, count = 1, severity = "repaired"): Loss {
  return { severity, what, count, ...(where ? { where: `“${where}”` } : {}) } as Loss;
}

describe("ids", () => {
  test("missing, unusable or numbers: a new one, and who names it follows", () => {
    const { records, repairs } = open(
      { ...aim, id: "1.1" },
      { ...metric, id: 7, parent: "1.1" },
      { ...tactic, parent: 7 },
      { ...tactic, id: undefined, parent: "1.1" },
    );
    expect(records.get("new1")).toMatchObject({ kind: "aim" });
    expect(records.get("new2")).toMatchObject({ kind: "metric", parent: "new1" });
    expect(records.get("s1")).toMatchObject({ parent: "new2" });
    expect(records.get("new3")).toMatchObject({ kind: "tactic", parent: "new1" });
    expect(repairs).toEqual([
      { severity: "repaired", what: words.badId, where: "“Aim”, “Metric”, “Tactic”", count: 3 },
    ]);
  });

  test("used twice: the second gets a new one, what names it means the first", () => {
    const { records, repairs } = open(
      aim,
      { ...metric, id: "a1" },
      tactic,
      { ...tactic, id: "s2", parent: "a1" },
      { ...metric },
    );
    expect(records.get("new1")).toMatchObject({ title: "Metric", parent: "a1" });
    expect(records.get("s2")).toMatchObject({ parent: "a1" });
    expect(repairs).toEqual([repair(words.secondId, "Metric")]);
  });

  test("of the host are never those of the file", () => {
    const { records } = open({ ...aim, id: "new1" }, { ...aim, id: "new1", title: "Second" });
    expect([...records.keys()]).toEqual(["t1", "new1", "new2"]);
  });

  test("of a decision's readings follow too", () => {
    const reading = { id: "no id", type: "reading", metric: "a1", date: "2026-01-01", value: 1 };
    const { records } = open(aim, reading, {
      id: "d1",
      type: "decision",
      aim: "a1",
      date: "2026-01-02",
      outcome: "stop",
      readings: ["no id"],
    });
    expect(records.get("d1")).toMatchObject({ readings: ["new1"] });
  });
});

describe("records", () => {
  test("that are none are dropped and listed", () => {
    const { repairs } = open({ id: "x" }, { id: "y", type: 3 }, aim);
    expect(repairs).toEqual([{ severity: "dropped", what: words.noType, where: "x, y", count: 2 }]);
  });

  test("of a second tree are dropped and listed", () => {
    const { records, repairs } = open({ id: "t2", type: "tree", title: "Other" }, aim);
    expect([...records.keys()]).toEqual(["t1", "a1"]);
    expect(repairs).toEqual([repair(words.secondTree, "Other", 1, "dropped")]);
  });

  test("of types of tomorrow, and fields of tomorrow, stay as they are", () => {
    const future = { id: "f1", type: "future", title: "", list: [{ b: 1, a: "\u202e" }], none: null, few: [] };
    const { records, repairs } = open({ ...aim, tomorrow: { z: [1], a: null }, later: "" }, future);
    expect(repairs).toEqual([]);
    expect(records.get("f1")).toEqual(future);
    const text = writeAimtree(new RecordStore(records.values()));
    expect(text).toContain('"title":"Aim","later":"","tomorrow":{"a":null,"z":[1]}}');
    expect(text).toContain('{"id":"f1","type":"future","few":[],"list":[{"a":"\u202e","b":1}],"none":null,"title":""}');
  });

  test.each([
    ["a comment without a text", { id: "c1", type: "comment", node: "a1", text: "" }],
    ["a reading beyond all bounds", { id: "c1", type: "reading", metric: "a1", date: "2026-01-01", value: 2e15 }],
    ["a reading on a day that is none", { id: "c1", type: "reading", metric: "a1", date: "2026-02-30", value: 1 }],
    ["a link of no kind", { id: "c1", type: "link", from: "a1", to: "a1", kind: "likes" }],
  ])("%s is dropped and listed", (_, record) => {
    const { records, repairs } = open(aim, record);
    expect([...records.keys()]).toEqual(["t1", "a1"]);
    expect(repairs.at(-1)).toMatchObject({ severity: "dropped", what: words.unreadable(record.type) });
  });
});

describe("fields", () => {
  test("that cannot be read are left out, one by one", () => {
    const { records, repairs } = open({
      ...aim,
      target: "40",
      baseline: 1e16,
      targetDate: "2026-13-01",
      cadenceDays: 1.5,
      owner: "Maya",
    });
    expect(records.get("a1")).toEqual({ ...aim, owner: "Maya" });
    expect(repairs).toEqual(
      ["baseline", "target", "targetDate", "cadenceDays"].map((field) => repair(words.fieldLeftOut(field), "Aim")),
    );
  });

  test("lose only the items that cannot be read", () => {
    const faq = [
      { question: "Why?", answer: "So." },
      { question: 1, answer: "x" },
      { question: "Who?", answer: "We.", mood: "good" },
    ];
    const { records } = open({ ...aim, tags: ["a", 1, "b", null], faq });
    expect(records.get("a1")).toMatchObject({ tags: ["a", "b"], faq: [faq[0], { question: "Who?", answer: "We." }] });
  });

  test("of lint settings lose only the bad rule", () => {
    const lint = { a: "off", b: "loud", c: ["info", { most: 3 }] };
    const { records } = restore([{ id: "t1", type: "tree", lint }], fixedHost());
    expect(records).toEqual([{ id: "t1", type: "tree", title: "", lint: { a: "off", c: ["info", { most: 3 }] } }]);
  });

  test("kind and order have stand-ins, so that what was written stays", () => {
    const { records, repairs } = open(
      { ...aim, kind: "dream" },
      { ...metric, kind: undefined, order: 5 },
      { ...metric, id: "m2", order: "a1" },
    );
    expect(records.get("a1")).toMatchObject({ kind: "aim" });
    expect(records.get("m1")).toMatchObject({ kind: "metric", order: "a0" });
    expect(records.get("m2")).toMatchObject({ order: "a1" });
    expect(repairs).toContainEqual(repair(words.orderAnew, undefined, 2));
  });

  test.each(["", "!", "a", "a00", "A00000000000000000000000000", "a0é", "0a"])(
    "an order %j on which nothing can follow is set anew",
    (order) => {
      const { records } = open({ ...aim, order }, { ...aim, id: "a2", order: "a5" });
      expect(records.get("a1")).toMatchObject({ order: order < "a5" ? "a0" : "a1" });
    },
  );

  test("a title that is a number becomes words; one that is neither, empty", () => {
    const { records } = open({ ...aim, title: 42 }, { ...metric, title: { a: 1 } }, { ...tactic, title: null });
    expect([...records.values()].map((record) => (record as { title?: unknown }).title)).toEqual(["", "42", "", ""]);
  });

  test("a title over 10,000 characters goes on in the text, without tearing a character", () => {
    const { records, repairs } = open({ ...aim, title: `${"x".repeat(9_999)}🙂end`, text: "was here" });
    expect(records.get("a1")).toMatchObject({ title: "x".repeat(9_999), text: "🙂end\n\nwas here" });
    expect(repairs).toEqual([repair(words.longTitle(10_000), `${"x".repeat(40)}…`)]);
  });

  test("lose control and direction characters, which are counted", () => {
    const { records, repairs } = open({
      ...aim,
      title: "A\u0000\u202eim\u2066",
      text: "one\r\ntwo\tthree",
      tags: ["a\u0007"],
    });
    expect(records.get("a1")).toMatchObject({ title: "Aim", text: "one\ntwo\tthree", tags: ["a"] });
    expect(repairs).toEqual([repair(words.controlCharacters, "Aim", 4)]);
  });
});

describe("relations", () => {
  test("a parent that is not there, or no node: under “Not connected”", () => {
    const { records, repairs } = open(aim, { ...metric, parent: "gone" }, { ...tactic, parent: "t1" });
    expect(records.get("m1")).not.toHaveProperty("parent");
    expect(records.get("s1")).not.toHaveProperty("parent");
    expect(repairs).toEqual([
      { severity: "repaired", what: words.unknownParent, where: "“Metric”, “Tactic”", count: 2 },
    ]);
  });

  test("a circle is opened at the edge that closes it, which stays as a link", () => {
    const { records, repairs } = open({ ...metric, parent: "s1" }, tactic, {
      ...tactic,
      id: "s2",
      parent: "s2",
      title: "Self",
    });
    expect(records.get("m1")).toMatchObject({ parent: "s1" });
    expect(records.get("s1")).not.toHaveProperty("parent");
    expect(records.get("s2")).not.toHaveProperty("parent");
    expect(records.get("new1")).toEqual({ id: "new1", type: "link", from: "s1", to: "m1", kind: "feedsBack" });
    expect(records.size).toBe(5);
    expect(repairs).toEqual([{ severity: "repaired", what: words.cycle, where: "“Tactic”, “Self”", count: 2 }]);
  });

  test("what means nothing without the node it names goes, what does loses the field, history stays", () => {
    const { records, repairs } = open(
      aim,
      { id: "k1", type: "link", from: "a1", to: "gone", kind: "moves" },
      { id: "k2", type: "link", from: "t1", to: "a1", kind: "moves" },
      { id: "g1", type: "gate", aim: "a1", metric: "gone", value: 3 },
      { id: "d1", type: "decision", aim: "gone", date: "2026-01-01", outcome: "stop" },
    );
    expect([...records.keys()]).toEqual(["t1", "a1", "g1", "d1"]);
    expect(records.get("g1")).toEqual({ id: "g1", type: "gate", aim: "a1", value: 3 });
    expect(repairs.map(({ what, count }) => [what, count])).toEqual([
      [words.namesNothing("link"), 2],
      [words.unknownTarget("gate", "metric"), 1],
    ]);
  });

  test("a kind that may not hang there hangs one level higher, right after the branch it left", () => {
    const { records, repairs } = open(
      aim,
      { ...metric, id: "g1", role: "guardrail", title: "Guard" },
      { ...metric, id: "m2", order: "a1", title: "Next" },
      { ...metric, id: "m4", order: "a2", title: "Last" },
      { ...tactic, parent: "g1" },
      { ...tactic, id: "s2", parent: "g1", order: "a1", title: "Second" },
      { ...aim, id: "a2", parent: "m2", title: "Deep aim" },
      { ...metric, id: "n1", kind: "note", parent: "g1", title: "Remark" },
      { ...metric, id: "m3", parent: "n1", title: "Under a note" },
    );
    const store = new RecordStore(records.values());
    expect(store.children("a1")).toEqual(["g1", "s1", "s2", "m3", "m2", "m4"]);
    expect(store.children("g1")).toEqual(["n1"]);
    expect(store.children(undefined)).toEqual(["a1", "a2"]);
    expect(repairs.map(({ what, where, count }) => [what, where, count])).toEqual([
      [words.oneLevelUp("tactic"), "“Tactic”, “Second”", 2],
      [words.oneLevelUp("aim"), "“Deep aim”", 1],
      [words.oneLevelUp("metric"), "“Under a note”", 1],
    ]);
  });
});
