import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { Document } from "../../core/document/document.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import { write as writeHtml } from "../html-list/write.ts";
import { write as writeMarkdown } from "../markdown/write.ts";
import { paste } from "./paste.ts";

const base = [
  { id: "t1", type: "tree", title: "Open" },
  { id: "a1", type: "node", kind: "aim", order: "a0", title: "Aim" },
  { id: "m1", type: "node", kind: "metric", role: "leading", parent: "a1", order: "a0", title: "Metric" },
  { id: "s1", type: "node", kind: "tactic", parent: "a1", order: "a1", title: "Tactic" },
] as AnyRecord[];

async function pasted(text: string, parent?: string) {
  const document = new Document(base);
  const before = [...document.all()];
  const result = await paste(document, text, fixedHost(), parent);
  expect([...document.all()], "nothing changes before it is applied").toEqual(before);
  if (!result.ok) throw new Error(result.message);
  document.apply({ key: "paste" }, result.diff);
  return { ...result, document, lines: drawn(document).map((line) => line.replace("(leading)", "(lead)")) };
}

function node(document: Document, title: string): NodeRecord | undefined {
  return [...document.all()].find(
    (record) => (record as NodeRecord).title === title && record.type === "node",
  ) as NodeRecord;
}

describe("an outline", () => {
  test("takes its kinds from the node it is pasted below", async () => {
    const { lines, tops, nodes } = await pasted("Setup\n  Import works\nInvite", "m1");
    expect(lines).toEqual([
      "Aim (aim)",
      "  Metric (lead)",
      "    Setup (proxy)",
      "      Import works (proxy)",
      "    Invite (proxy)",
      "  Tactic (tactic)",
    ]);
    expect(tops).toHaveLength(2);
    expect(nodes).toBe(3);
  });

  test("below a tactic is tactics, and stands behind what is there", async () => {
    const { lines } = await pasted("- one\n- two", "s1");
    expect(lines.slice(2)).toEqual(["  Tactic (tactic)", "    one (tactic)", "    two (tactic)"]);
  });

  test("without a node stands beside the roots", async () => {
    expect((await pasted("- one\n  - two")).lines.slice(3)).toEqual(["one (aim)", "  two (lead)"]);
  });

  test("has its fields read, and links find the nodes of the tree", async () => {
    const { document } = await pasted("- Sign up 20% -> 30% @maya\n- Churn [[Metric]]", "a1");
    expect(node(document, "Sign up")).toMatchObject({
      baseline: 20,
      target: 30,
      unit: "%",
      owner: "maya",
      created: "2026-06-01",
    });
    expect([...document.all()]).toContainEqual(expect.objectContaining({ type: "link", from: "m1", kind: "measures" }));
  });

  test("may say something about the node itself", async () => {
    const { document, diff } = await pasted("because users say so\n", "m1");
    expect(document.node("m1")).toMatchObject({ because: "users say so" });
    expect([diff.added.size, diff.updated.size]).toEqual([0, 1]);
  });

  test("lists what it said in vain, with the line", async () => {
    const { losses } = await pasted("- one\n- two [[Nobody]]", "a1");
    expect(losses).toMatchObject([{ severity: "changed", what: strings.grammar.losses.linkUnknown("Nobody") }]);
  });

  test("lists the settings above it, which stay out", async () => {
    const { losses, nodes } = await pasted("---\ntags: x\n---\n- one\n", "a1");
    expect(losses).toMatchObject([{ severity: "dropped", what: strings.formats.settingsAbove }]);
    expect(nodes).toBe(1);
  });

  test("loses invisible characters", async () => {
    const { document, losses } = await pasted("- o\u202ene\u0000\n", "a1");
    expect(node(document, "one")).toBeDefined();
    expect(losses).toEqual([{ severity: "repaired", what: strings.formats.controlCharacters, count: 2 }]);
  });
});

describe("labelled rows of steps", () => {
  const ROWS = "  - Necessary assumption: Cash is short\n  - Strategy: More plans\n  - Sufficiency: Enough\n";
  const fields = { kind: "tactic", na: ["Cash is short"], strategy: "More plans", sa: "Enough" };

  test("are fields of the step above them, whatever the place would make of it", async () => {
    const { document, losses, nodes } = await pasted(`- Sell plans 2 -> 5 @mei\n${ROWS}  - Ads\n`, "a1");
    expect(node(document, "Sell plans")).toMatchObject({ ...fields, target: 5, owner: "mei" });
    expect(node(document, "Ads")).toMatchObject({ kind: "tactic", parent: node(document, "Sell plans")?.id });
    expect(losses).toMatchObject([{ severity: "changed", what: strings.formats.labelsAsFields, count: 3 }]);
    expect(nodes).toBe(2);
  });

  test("in lines of text, and out of a text program", async () => {
    const lines = "## Sell plans\n**NA:** Cash is short\nStrategy: More plans\nSA: Enough\n\nNothing else.\n";
    expect(node((await pasted(lines, "a1")).document, "Sell plans")).toMatchObject({
      ...fields,
      text: "Nothing else.",
    });
    const list = ROWS.replace(/^ *- (.*)$/gm, "<li>$1</li>");
    const html = `<ul><li>Sell plans<ul>${list}</ul></li></ul>`;
    expect(node((await pasted(html, "a1")).document, "Sell plans")).toMatchObject(fields);
  });

  test("are about the tactic that they are pasted below", async () => {
    const { document, nodes } = await pasted(ROWS, "s1");
    expect(document.node("s1")).toMatchObject({ title: "Tactic", ...fields });
    expect(nodes).toBe(0);
  });

  test("stay nodes below what is no tactic", async () => {
    expect((await pasted(ROWS, "m1")).nodes).toBe(3);
    const { document, nodes } = await pasted(`- Sell plans #leading\n${ROWS}`, "a1");
    expect([nodes, node(document, "Sell plans")?.kind]).toEqual([4, "metric"]);
  });

  test("of our own Markdown are as they are", async () => {
    const text = `<!-- aimtree 1 -->\n- ! Sell plans\n${ROWS}`;
    expect((await pasted(text, "a1")).nodes).toBe(4);
  });
});

describe("a list out of a text program", () => {
  test("is read like typed lines: kinds from the place, fields, links", async () => {
    const { lines, document } = await pasted(
      "<ul><li>Setup 20% -> 30%<ul><li>Import [[Metric]]</li></ul></li><li>because users say so</li></ul>",
      "a1",
    );
    expect(lines).toEqual([
      "Aim (aim)",
      "  Metric (lead)",
      "  Tactic (tactic)",
      "  Setup (tactic)",
      "    Import (tactic)",
    ]);
    expect(node(document, "Setup")).toMatchObject({ baseline: 20 });
    expect([...document.all()]).toContainEqual(expect.objectContaining({ type: "mechanism", z: "users say so" }));
  });

  test("too deep is refused, a page of ours comes in as it was", async () => {
    expect(await paste(new Document(base), "<ul><li>".repeat(300), fixedHost())).toMatchObject({ reason: "too-large" });
    const page = writeHtml(completeTree(), {}, fixedHost()) as { content: string };
    expect((await pasted(page.content)).lines).toContain("Stray number (lead)");
  });
});

describe("data", () => {
  test("cells of a spreadsheet become what their words say below this node", async () => {
    const { lines } = await pasted("title\ttype\nSetup\tKPI\nImport\tinitiative", "m1");
    expect(lines).toEqual([
      "Aim (aim)",
      "  Metric (lead)",
      "    Setup (proxy)",
      "    Import (tactic)",
      "  Tactic (tactic)",
    ]);
  });

  test("a branch of ours keeps everything; where it was cut from does not matter", async () => {
    const tree = completeTree();
    const branch = ["s1", "c1", "n1"].map((id) => tree.get(id) as AnyRecord);
    const { lines, losses, document } = await pasted(writeAimtree([tree.tree, ...branch]), "s1");
    expect(lines.slice(2)).toEqual([
      "  Tactic (tactic)",
      "    Guided setup (tactic)",
      "      Ask support for the ten most frequent questions (note)",
    ]);
    expect(losses).toEqual([]);
    expect(node(document, "Guided setup")).toMatchObject({ na: ["Teams give up at the import"], restExists: true });
  });

  test("our own Markdown is read like typed text", async () => {
    const { lines } = await pasted(String((writeMarkdown(completeTree()) as { content: string }).content));
    expect(lines).toContain("New teams stay (aim)");
    expect(lines).toContain("Stray number (lead)");
  });

  test.each(["", "   \n"])("%j is nothing", async (text) => {
    expect(await paste(new Document(base), text, fixedHost(), "a1")).toMatchObject({
      ok: false,
      reason: "not-this-format",
    });
  });

  test("too much is refused", async () => {
    expect(await paste(new Document(base), "x".repeat(20_000_001), fixedHost())).toMatchObject({
      ok: false,
      reason: "too-large",
    });
    expect(await paste(new Document(base), "- a\n".repeat(50_001), fixedHost())).toMatchObject({
      ok: false,
      reason: "too-large",
    });
    expect(await paste(new Document(base), '{"aimtree":7,"records":[]}', fixedHost())).toMatchObject({
      reason: "too-new",
    });
  });
});
