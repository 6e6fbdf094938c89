import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadResult, ReadSuccess } from "../format.ts";
import { type Meaning, type TableChoice, withMeaning } from "../import/table.ts";
import { read } from "./read.ts";

function readTable(text: string, table?: TableChoice): ReadResult {
  const input = { bytes: new TextEncoder().encode(text), text, fileName: "table.csv" };
  return read({ ...input, ...(table ? { table } : {}) }, fixedHost());
}

function open(text: string, table?: TableChoice): ReadSuccess {
  const result = readTable(text, table);
  if (!result.ok) throw new Error(result.message);
  return result;
}

function holds(text: string): readonly Meaning[] {
  return open(text).table?.holds ?? [];
}

describe("what the columns of a foreign table hold is guessed", () => {
  test.each<[string, string, Meaning[]]>([
    ["by their names", "id,parent,Title,Owner,Mood\n1,,A,Bo,good", ["id", "parent", "title", "field:owner", "other"]],
    ["the title by its words", "Nr.;Kennzahl\n7;Umsatz je Kunde\n8;Kunden", ["id", "title"]],
    ["parents by titles", "Was,Unter\nGrow,\nAds,Grow\nTalks,Grow\nPosters,Ads", ["title", "parent"]],
    ["parents by ids", "Zeile,Was,Ober\n1,Grow,\n2,Ads,1\n3,Talks,1\n4,Posters,2", ["id", "title", "parent"]],
    [
      "levels that divide one another",
      "Bereich;Ziel;Zahl;Wert\nNord;Mehr;Demos;12\nNord;Mehr;Quote;18\nNord;Halten;Abgang;9\nSüd;Neu;Tage;3",
      ["level", "level", "level", "other"],
    ],
    ["levels left empty below the first", "A,B\nNorth,\n,Ads\n,Talks\nSouth,\n,Fairs", ["level", "level"]],
    ["indented titles", "What,Cost\nGrow,1\n  Ads,2\n    Posters,3\n  Talks,4", ["indented", "other"]],
    ["a value and its day", "Title,Current,As of\nSales,12,2026-02-01", ["title", "value", "valueDate"]],
  ])("%s", (_, text, expected) => {
    expect(holds(text)).toEqual(expected);
  });

  test("with names and some cells of each, and a key that other tables with these columns share", () => {
    const { table } = open("Bereich,Ziel\nNord,Mehr\nNord,Halten\n,Neu\nSüd,\n");
    expect(table?.columns).toEqual([
      { name: "Bereich", samples: ["Nord", "Süd"] },
      { name: "Ziel", samples: ["Mehr", "Halten", "Neu"] },
    ]);
    expect(open("Bereich,Ziel\nWest,Anders\n").table?.key).toBe(table?.key);
  });

  test("a table of ours is not asked about", () => {
    expect(open("id,parent,kind,role,title\na,,aim,,Grow\n").table).toBeUndefined();
  });
});

describe("a person says what they hold", () => {
  const TEXT = "Was,Oben,Ist,Ziel,Wer\nUmsatz,,10 €,20 €,Bo\nAnzeigen,Umsatz,3,5,\n";
  const choice = (holds: readonly Meaning[], header = true): TableChoice => ({ header, holds });

  test("every place and field", () => {
    const { records, losses } = open(TEXT, choice(["title", "parent", "value", "field:target", "field:owner"]));
    expect(drawn(records)).toEqual(["Umsatz (aim)", "  Anzeigen (leading)"]);
    const [first, second] = records.filter((record) => isRecord(record, "node"));
    expect([first, second]).toMatchObject([{ unit: "€", target: 20, owner: "Bo" }, { target: 5 }]);
    expect(records.filter((record) => isRecord(record, "reading"))).toMatchObject([
      { metric: first?.id, date: fixedHost().today(), value: 10 },
      { metric: second?.id, value: 3 },
    ]);
    expect(losses).toEqual([]);
  });

  test("what is left out is listed, what is unsaid stands in the text", () => {
    const { records, losses } = open(TEXT, choice(["title", "parent", "other", "ignored", "ignored"]));
    expect(records.filter((record) => isRecord(record, "node"))).toMatchObject([
      { title: "Umsatz", text: "Ist: 10 €" },
      { title: "Anzeigen", text: "Ist: 3" },
    ]);
    expect(losses.map(({ severity, what, count }) => [severity, what, count])).toEqual([
      ["changed", strings.formats.columnAsText("Ist"), 2],
      ["dropped", strings.formats.columnIgnored("Ziel"), 2],
      ["dropped", strings.formats.columnIgnored("Wer"), 1],
    ]);
  });

  test("that the first row is no header", () => {
    const { records, table } = open("Umsatz,1\nKosten,2", choice(["title", "other"], false));
    expect(drawn(records)).toEqual(["Table (aim)", "  Umsatz (leading)", "  Kosten (leading)"]);
    expect(table?.columns.map(({ name }) => name)).toEqual(["Column 1", "Column 2"]);
  });

  test("nothing is made up where no column holds the titles", () => {
    expect(readTable(TEXT, choice(["other", "other"]))).toMatchObject({ ok: false, message: strings.formats.noTitles });
  });

  test("a value of a tactic stands in its text, one that is no number too", () => {
    const { records, repairs } = open(
      "title,kind,wert\nAds,task,12\nFairs,task,many\n",
      choice(["title", "kind", "value"]),
    );
    expect(records.filter((record) => isRecord(record, "node") && record.kind === "tactic")).toMatchObject([
      { title: "Ads", text: `${fixedHost().today()}: 12` },
      { title: "Fairs", text: "wert: many" },
    ]);
    expect(repairs).toMatchObject([{ what: strings.formats.valueAsText, where: "“Ads”", count: 1 }]);
  });

  test("levels of any name, whose rows may say more", () => {
    const { records, ask } = open(
      "Bereich,Was,Wer\nNord,Ads,Bo\nNord,Fairs,Mei\n",
      choice(["level", "level", "field:owner"]),
    );
    expect(drawn(records)).toEqual(["Nord (aim)", "  Ads (leading)", "  Fairs (leading)"]);
    expect(ask?.levels.map(({ word }) => word)).toEqual(["Bereich", "Was"]);
  });
});

test.each<[Meaning[], number, Meaning, Meaning[]]>([
  [["title", "other", "id"], 1, "title", ["other", "title", "id"]],
  [["title", "other", "id"], 1, "indented", ["other", "indented", "id"]],
  [["title", "other", "id"], 1, "level", ["other", "level", "id"]],
  [["level", "level", "id"], 2, "title", ["other", "other", "title"]],
  [["level", "other", "id"], 1, "level", ["level", "level", "id"]],
  [["field:owner", "other"], 1, "field:owner", ["other", "field:owner"]],
  [["ignored", "other"], 1, "ignored", ["ignored", "ignored"]],
])("%j, then column %i is %s: %j", (before, column, meaning, after) => {
  expect(withMeaning({ header: true, holds: before }, column, meaning).holds).toEqual(after);
});
