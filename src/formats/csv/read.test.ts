import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadResult, ReadSuccess } from "../format.ts";
import { read } from "./read.ts";

const words = strings.formats;

function readText(text: string, fileName = "table.csv"): ReadResult {
  return read({ bytes: new TextEncoder().encode(text), text, fileName }, fixedHost());
}

function open(text: string): ReadSuccess {
  const result = readText(text);
  if (!result.ok) throw new Error(result.message);
  checkInvariants(
    new RecordStore(result.records),
    result.records.map(({ id }) => id),
  );
  return result;
}

function node(result: ReadSuccess, title: string): NodeRecord | undefined {
  return result.records.find((record) => (record as NodeRecord).title === title && record.type === "node") as
    | NodeRecord
    | undefined;
}

describe("rows that name their parents", () => {
  const tree = ["Grow (aim)", "  Activation (leading)", "    Setup (proxy)", "  Import (tactic)"];

  test.each([
    ["by id", "id,parent,kind,title\n1,,goal,Grow\n2,1,KPI,Activation\n3,2,KPI,Setup\n4,1,Initiative,Import"],
    ["by title", "Title,Parent,Type\nGrow,,Goal\nActivation,Grow,metric\nSetup,Activation,metric\nImport,Grow,tactic"],
    [
      "before the parent comes",
      "id;parent;kind;title\n3;2;KPI;Setup\n2;1;KPI;Activation\n4;1;Project;Import\n1;;Objective;Grow",
    ],
    [
      "with levels that are words",
      "id,parent,level,title\n1,,goal,Grow\n2,1,KPI,Activation\n3,2,KPI,Setup\n4,1,Step,Import",
    ],
    ["by depth", "depth|title|kind\n1|Grow|goal\n2|Activation|kpi\n3|Setup|kpi\n2|Import|strategy"],
    [
      "in a column of an order",
      "id,parent,kind,title,order\n4,1,action,Import,30\n1,,goal,Grow,1\n3,2,kpi,Setup,4\n2,1,kpi,Activation,2",
    ],
  ])("%s", (_, text) => {
    const result = open(text);
    expect(drawn(result.records)).toEqual(tree);
    expect(result.losses).toEqual([]);
    expect(result.repairs).toEqual([]);
  });

  test("by outline numbers, which stay in the text", () => {
    const result = open(
      "no\tname\ttype\n1\tGrow\taim\n1.1\tActivation\tmetric\n1.1.1\tSetup\tmetric\n1.2\tImport\ttask",
    );
    expect(drawn(result.records)).toEqual(tree);
    expect(node(result, "Setup")?.text).toBe("no: 1.1.1");
    expect(result.losses).toEqual([{ severity: "changed", what: words.columnAsText("no"), count: 4 }]);
  });

  test("a parent that is not there, an id used twice, a circle: listed", () => {
    const result = open("id,parent,title\n1,9,A\n1,,B\n2,3,C\n3,2,D\n4,1,E");
    expect(drawn(result.records).map((line) => line.trim().split(" ")[0])).toEqual(["Table", "A", "E", "B", "D", "C"]);
    expect(result.losses.map(({ what, where }) => [what, where])).toEqual([
      [words.idAgain, "row 3"],
      [words.parentInFile, "row 2"],
      [words.circleInFile, "“D”"],
    ]);
  });
});

describe("a column for each level", () => {
  test.each([
    ["the way repeated", "Goal,Target,Indicator\nA,A1,x\nA,A1,y\nA,A2,z\nB,B1,x"],
    ["the way left empty", "Goal,Target,Indicator\nA,,\n,A1,\n,,x\n,,y\n,A2,\n,,z\nB,,\n,B1,\n,,x"],
    ["in no sequence", "Goal,Target,Indicator\nA,A1,x\nB,B1,x\nA,A2,z\nA,A1,y"],
  ])("%s", (_, text) => {
    const result = open(text);
    expect(result.ask?.offerRoot).toEqual({ title: "Table", roots: 2 });
    expect(drawn(result.records)).toEqual([
      "Table (aim)",
      "  A (outcome)",
      ...["    A1 (leading)", "      x (proxy)", "      y (proxy)", "    A2 (leading)", "      z (proxy)"],
      ...["  B (outcome)", "    B1 (leading)", "      x (proxy)"],
    ]);
    expect(result.ask?.levels.map(({ word, count, face, depth }) => [depth, word, count, face])).toEqual([
      [0, "Goal", 2, "outcome"],
      [1, "Target", 3, "leading"],
      [2, "Indicator", 4, "proxy"],
    ]);
  });

  test("L1 L2 L3 with a level left out, and fields of the deepest cell", () => {
    const result = open("L1,L2,L3,Owner\nGrow,,,Maya\nGrow,,Setup,Bo\nGrow,Activation,Setup,");
    expect(drawn(result.records)).toEqual([
      "Grow (aim)",
      "  Setup (leading)",
      "  Activation (leading)",
      "    Setup (proxy)",
    ]);
    expect(node(result, "Grow")?.owner).toBe("Maya");
    expect(node(result, "Setup")?.owner).toBe("Bo");
  });

  test("the same path twice is two nodes where a row of its own says so", () => {
    expect(drawn(open("Level 1,Level 2\nA,x\nA,x").records)).toEqual(["A (aim)", "  x (leading)", "  x (leading)"]);
  });
});

describe("other tables", () => {
  test("a single column is a list of roots, offered one aim above", () => {
    const result = open("Grow\nLearn, and stay\n\nEarn");
    expect(drawn(result.records)).toEqual([
      "Table (aim)",
      "  Grow (leading)",
      "  Learn, and stay (leading)",
      "  Earn (leading)",
    ]);
    expect(result.ask?.offerRoot).toEqual({ title: "Table", roots: 3 });
  });

  test("a single column may be named by what its rows are", () => {
    expect(drawn(open("Initiatives\nImport\nInvite").records)).toEqual([
      "Table (aim)",
      "  Import (tactic)",
      "  Invite (tactic)",
    ]);
  });

  test("an unknown header: the column with the most words is the title, the rest stands in the text", () => {
    const result = open("Nr.;Kennzahl;Betrag\n7;Umsatz je Kunde;12\n8;Anzahl Kunden;40");
    expect(node(result, "Umsatz je Kunde")?.text).toBe("Betrag: 12");
    expect(result.losses).toEqual([
      { severity: "changed", what: words.columnAsText("Betrag"), where: "“12”, “40”", count: 2 },
    ]);
  });

  test("no header at all", () => {
    const result = open("12,Revenue per customer\n40,Customers won");
    expect(node(result, "Customers won")?.text).toBe("Column 1: 40");
  });

  test.each(["", "\n\n", ",,\n,,"])("%j is empty", (text) => {
    expect(readText(text)).toEqual({ ok: false, reason: "not-this-format", message: words.empty });
  });

  test("a quote that never closes is told with its row", () => {
    expect(readText('id,title\n1,"Grow\n2,Learn\n')).toMatchObject({
      ok: false,
      reason: "broken",
      message: words.brokenCsv(2),
    });
  });

  test("quotes, line breaks in a cell, CRLF", () => {
    const result = open('id,title,notes\r\n1,"Grow ""fast"", now","one\r\ntwo"\r\n');
    expect(node(result, 'Grow "fast", now')?.text).toBe("one\ntwo");
  });
});

describe("cells", () => {
  const fieldsOf = (header: string, cell: string): object => {
    const result = open(`id,title,${header}\n1,Grow,"${cell.replaceAll('"', '""')}"`);
    const {
      id: _id,
      type: _type,
      kind: _kind,
      order: _order,
      title: _title,
      ...fields
    } = node(result, "Grow") as NodeRecord;
    return fields;
  };

  test.each([
    ["Owner", "Maya Li", { owner: "Maya Li" }],
    ["Responsible", "Maya", { owner: "Maya" }],
    ["Baseline", "22", { baseline: 22 }],
    ["target value", "42 %", { target: 42, unit: "%" }],
    ["Target", "€1.2M", { target: 1_200_000, unit: "€" }],
    ["target", "1,200", { target: 1200 }],
    ["target", "-3.5e2", { target: -350 }],
    ["target", "many", { text: "target: many" }],
    ["targetDate", "2026-12-31", { targetDate: "2026-12-31" }],
    ["Target Date", "2026-Q3", { targetDate: "2026-09-30" }],
    ["due date", "31.12.2026", { targetDate: "2026-12-31" }],
    ["deadline", "12/31/2026", { targetDate: "2026-12-31" }],
    ["deadline", "31/12/2026", { targetDate: "2026-12-31" }],
    ["deadline", "2026-12-31T10:00:00Z", { targetDate: "2026-12-31" }],
    ["deadline", "03/04/2026", { text: "deadline: 03/04/2026" }],
    ["deadline", "31.02.2026", { text: "deadline: 31.02.2026" }],
    ["status", "In Progress", {}],
    ["status", "COMPLETED", { status: "done" }],
    ["status", "not_started", { status: "idea" }],
    ["status", "weird", { text: "status: weird" }],
    ["status", "constructor", { text: "status: constructor" }],
    ["restExists", "toString", { text: "restExists: toString" }],
    ["tags", "q1; retention ;", { tags: ["q1", "retention"] }],
    ["direction", "lower", { better: "down" }],
    ["valueType", "Currency", { valueType: "currency" }],
    ["restExists", "yes", { restExists: true }],
    ["definition", "'=SUM(A1)", { definition: "=SUM(A1)" }],
    ["definition", "'quoted'", { definition: "'quoted'" }],
    ["Mood", "good", { text: "Mood: good" }],
  ])("%s: %s", (header, cell, fields) => {
    expect(fieldsOf(header, cell)).toEqual(fields);
  });

  test("ids that people use in talk stand in the text, counters do not", () => {
    expect(node(open("id,title\nKPI-7,Grow"), "Grow")?.text).toBe("id: KPI-7");
    expect(node(open("id,title\n7,Grow"), "Grow")).not.toHaveProperty("text");
  });

  test("a value beyond all bounds is left out and listed", () => {
    const result = open("id,title,target\n1,Grow,1e300");
    expect(node(result, "Grow")).not.toHaveProperty("target");
    expect(result.repairs).toMatchObject([{ what: words.fieldLeftOut("target"), count: 1 }]);
  });
});
