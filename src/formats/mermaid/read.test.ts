import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../../test/tools/arbitrary-document.ts";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { law } from "../../../test/tools/laws.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadResult, ReadSuccess } from "../format.ts";
import { readAny } from "../import/read-any.ts";
import { readFlowchart } from "./flowchart.ts";
import { read as readMermaid } from "./read.ts";
import { textOf } from "./text-of.ts";
import { write } from "./write.ts";

const words = strings.formats;

async function read(text: string, fileName = "plan.mmd"): Promise<ReadResult> {
  const source = { bytes: new TextEncoder().encode(text), text, fileName };
  const { format, result } = await readAny(source, fixedHost());
  expect(format?.id).toBe("mermaid");
  return result;
}

async function opened(text: string, fileName?: string): Promise<ReadSuccess> {
  const result = await read(text, fileName);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** `A-why->B` for each arrow, dotted ones with a tilde, and the titles that differ from their names. */
function told(body: string): string {
  const { nodes, arrows, unread } = readFlowchart(`\n${body}`);
  const lines = arrows.map(({ from, to, text, weak }) => `${from}-${text}${weak ? "~" : ""}>${to}`);
  const titles = [...nodes.values()].flatMap(({ key, title }) => (title === undefined ? [] : [`${key}=${title}`]));
  return [...lines, ...titles, ...unread.map((line) => `? ${line}`)].join(" | ");
}

describe("the lines of a flowchart", () => {
  test.each([
    ["A --> B", "A->B"],
    ["A-->B; B---C", "A->B | B->C"],
    ["A --> B --> C & D", "A->B | B->C | B->D"],
    ["A & B --> C", "A->C | B->C"],
    ["A -- why not --> B", "A-why not>B"],
    ["A -->|why| B", "A-why>B"],
    ["A -. maybe .-> B", "A-maybe~>B"],
    ["A -.-> B", "A-~>B"],
    ["A == sure ==> B", "A-sure>B"],
    ["A ==> B ----> C", "A->B | B->C"],
    ["A --o B --x C", "A->B | B->C"],
    ["A <--> B", "A->B"],
    ["A <-- back --- B", "B-back>A"],
    ["A ~~~ B", ""],
    ["e1@--> B", "? e1@--> B"],
    ["A e1@--> B", "A->B"],
    ["my-node_1 --> b.2", "my-node_1->b.2"],
    ["Größe --> 漢字", "Größe->漢字"],
    ['A["x; y --> z"] --> B', "A->B | A=x; y --> z"],
    ["A[One] --> B(Two) --> C{Three}", "A->B | B->C | A=One | B=Two | C=Three"],
    ["A([a]) --> B[[b]] --> C[(c)] --> D((d))", "A->B | B->C | C->D | A=a | B=b | C=c | D=d"],
    ["A>a] --> B{{b}} --> C[/c/] --> D[\\d\\] --> E[/e\\]", "A->B | B->C | C->D | D->E | A=a | B=b | C=c | D=d | E=e"],
    ["A(((a))):::aim --> B", "A->B | A=a"],
    ['A@{ shape: rect, label: "Some, words" } --> B', "A->B | A=Some, words"],
    ["A --> B %% remark", "A->B"],
    ["%% A --> B\nB --> C", "B->C"],
    ["classDef x fill:#fff\nstyle A fill:#000\nlinkStyle 0 stroke:#f00\nA --> B", "A->B"],
    ["A[unclosed --> B", "? A[unclosed --> B"],
    ["what is this\nA --> B", "A->B | ? what is this"],
    ["A -->", "? A -->"],
    ["end\nend\nA --> B", "A->B"],
  ])("%j is %j", (body, expected) => {
    expect(told(body)).toBe(expected);
  });

  test.each([
    ['"say #quot;hi#quot; #35;1"', 'say "hi" #1'],
    ["one<br/>two<br>three", "one\ntwo\nthree"],
    ["<b>bold</b> &amp; <i>slim</i>", "bold & slim"],
    ['"`**bold** and *slim*`"', "bold and slim"],
    ["fa:fa-car Drive", "Drive"],
    ["#x1F600; #999999999;", "😀 #999999999;"],
    ["5 < 6 > 4", "5 < 6 > 4"],
  ])("the label %j says %j", (label, expected) => {
    expect(textOf(label)).toBe(expected);
  });
});

describe("a flowchart as a tree", () => {
  test("frames are parents of what lies loose in them, and tags of all else", async () => {
    const { records, losses } = await opened(`---
title: "Growth"
---
%%{init: {"theme": "dark"}}%%
flowchart TD
  A["Grow"] -- more users --> B:::kpi
  A --> C
  subgraph team [Team one]
    direction LR
    B
    subgraph inner
      X["Loose"]
    end
  end
  subgraph ideas [Ideas]
    Y
  end
  click C "https://example.org"
  classDef kpi fill:#fff
`);
    expect(records[0]).toMatchObject({ title: "Growth" });
    expect(drawn(records)).toEqual([
      "Growth (aim)",
      "  Grow (leading)",
      "    B (proxy)",
      "    C (proxy)",
      "  Team one (leading)",
      "    inner (proxy)",
      "      Loose (proxy)",
      "  Ideas (leading)",
      "    Y (proxy)",
    ]);
    const nodes = records.filter(({ type }) => type === "node");
    expect(nodes[2]).toMatchObject({ because: "more users", tags: ["Team one"] });
    expect(nodes[3]).toMatchObject({ text: "https://example.org" });
    expect(losses.map(({ what }) => what)).toEqual([words.inMindMap.looks, words.frameAsTag]);
  });

  test("from the bottom to the top the last box is the root", async () => {
    expect(drawn((await opened("flowchart BT\nA --> B")).records)).toEqual(["B (aim)", "  A (leading)"]);
    expect(drawn((await opened("graph LR;A --> B;")).records)).toEqual(["A (aim)", "  B (leading)"]);
  });

  test("a block of Markdown is opened, also where it is pasted", async () => {
    const text = "```mermaid\nflowchart TD\n  A --> B\n```\n";
    expect(drawn((await opened(text, "")).records)).toEqual(["A (aim)", "  B (leading)"]);
  });
});

describe("a mind map", () => {
  test("nests by its indents; shapes, icons and classes are read", async () => {
    const { records, losses } = await opened(`mindmap
  root((Grow))
    Origins
      ::icon(fa fa-book)
      Long history
    id["Say <br/>more"]
      :::tactic
    ))Bang((
    (Cloud (really))
   Odd indent
      deeper %% 100`);
    expect(drawn(records)).toEqual([
      "Grow (aim)",
      "  Origins (leading)",
      "    Long history (proxy)",
      "  Say\nmore (tactic)",
      "  Bang (leading)",
      "  (Cloud (really)) (leading)",
      "  Odd indent (leading)",
      "    deeper %% 100 (proxy)",
    ]);
    expect(losses).toEqual([{ severity: "dropped", what: words.inMindMap.icon, where: "fa fa-book", count: 1 }]);
  });
});

test.each([
  ["sequenceDiagram\n  A->>B: hi", words.otherDiagram("sequenceDiagram")],
  ["flowchart TD\n", words.empty],
  ["", words.empty],
])("%j is told", async (text, message) => {
  const source = { bytes: new TextEncoder().encode(text), text, fileName: "plan.mmd" };
  expect((await readAny(source, fixedHost())).result).toMatchObject({ ok: false, message });
});

law(
  "what we write comes back as it was: written again it is the same to the letter",
  fc.property(arbitraryDocument(), (records) => {
    fc.pre(records.some(({ type }) => type === "node"));
    const first = chart(records.filter((record) => !isRecord(record, "link") || isSaidOnce(record, records)));
    const result = readMermaid({ bytes: new Uint8Array(0), text: first, fileName: "x.mmd" }, fixedHost());
    if (!result.ok) throw new Error(result.message);
    expect(result.ask).toBeUndefined();
    const tree = { ...result.records[0], direction: (records[0] as { direction?: string }).direction } as AnyRecord;
    expect(lines(chart([tree, ...result.records.slice(1)]))).toEqual(lines(first));
  }),
  100,
);

/** A link that the tree does not say, and that leads somewhere else. */
function isSaidOnce({ from, to, kind }: LinkRecord, records: readonly AnyRecord[]): boolean {
  const above = records.find(({ id }) => id === from)?.parent;
  return from !== to && !(kind === "moves" && above === to);
}

function chart(records: readonly AnyRecord[]): string {
  const result = write(new RecordStore(records), {});
  if (!result.ok) throw new Error(result.message);
  return String(result.content);
}

/** Links stand in any order, and say a thing once. */
function lines(text: string): string[] {
  return [...new Set(text.split("\n"))].sort();
}
