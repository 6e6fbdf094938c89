import { deflateSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadResult, ReadSuccess } from "../format.ts";
import { write } from "../json-canvas/write.ts";
import { toBase64 } from "../payload/base64.ts";
import { readAny } from "./read-any.ts";

const words = strings.formats;

async function read(text: string, fileName: string, id: string): Promise<ReadResult> {
  const source = { bytes: new TextEncoder().encode(text), text, fileName };
  const { format, result } = await readAny(source, fixedHost());
  expect(format?.id).toBe(id);
  return result;
}

function whole(result: ReadResult): ReadSuccess {
  if (!result.ok) throw new Error(result.message);
  return result;
}

function nodes({ records }: ReadSuccess): NodeRecord[] {
  return records.filter(({ type }) => type === "node") as NodeRecord[];
}

function node(read: ReadSuccess, title: string): NodeRecord | undefined {
  return nodes(read).find((one) => one.title === title);
}

describe("JSON Canvas", () => {
  const card = (id: string, x: number, y: number, more: object) => ({
    id,
    type: "text",
    x,
    y,
    width: 200,
    height: 60,
    ...more,
  });
  const board = (all: object, fileName = "plan.canvas") =>
    read(JSON.stringify(all), fileName, "json-canvas").then(whole);

  test("cards, files, addresses, groups and labels", async () => {
    const opened = await board(
      {
        nodes: [
          { id: "g", type: "group", x: -50, y: 150, width: 700, height: 400, label: "Q3", color: "1" },
          card("a", 0, 0, { text: "# **Grow** [here](https://example.org)\n\nMore\nlines" }),
          card("c", 300, 200, { text: "Second" }),
          card("b", 0, 200, { text: "First" }),
          { ...card("f", 0, 400, {}), type: "file", file: "notes/Interview.md", subpath: "#One" },
          { ...card("l", 2000, 0, {}), type: "link", url: "https://example.org" },
        ],
        edges: [
          { id: "1", fromNode: "a", toNode: "c", label: "why" },
          { id: "2", fromNode: "b", toNode: "a", fromEnd: "arrow", toEnd: "none" },
          { id: "3", fromNode: "c", toNode: "gone" },
        ],
      },
      "",
    );
    expect(drawn(opened.records)).toEqual([
      "What all of this is for (aim)",
      "  Grow here (leading)",
      "    First (proxy)",
      "    Second (proxy)",
      "  Q3 (leading)",
      "    Interview (proxy)",
      "https://example.org (note)",
    ]);
    expect(node(opened, "Grow here")?.text).toBe("[here](https://example.org)\n\nMore\nlines");
    expect(node(opened, "Interview")?.text).toBe("notes/Interview.md#One");
    expect(node(opened, "Second")).toMatchObject({ because: "why", tags: ["Q3"] });
    expect([...opened.losses, ...opened.repairs].map(({ what }) => what)).toEqual([
      words.inMindMap.looks,
      words.frameAsTag,
      words.endsNowhere,
    ]);
  });

  test("our own board comes back as it was, but for what somebody wrote on a card", async () => {
    const written = write(completeTree());
    const text = written.ok ? String(written.content) : "";
    expect(golden(import.meta.url.replace("import/", "json-canvas/"), "complete.canvas", text)).toBe(text);
    const opened = await board(JSON.parse(text.replace("New teams stay\\n\\nFirst", "Teams *stay*\\n\\nFirst")));
    expect(nodes(opened).map(({ title }) => title)).toContain("Teams stay");
    expect(node(opened, "Teams stay")).toMatchObject({ id: "a1", kind: "aim", owner: "Maya Li", target: 40 });
    expect(opened.ask).toBeUndefined();
  });

  test("arrows that point up lead to the parent; both ways can be chosen", async () => {
    const opened = await board({
      nodes: [card("a", 0, 0, { text: "A" }), card("b", 0, 200, { text: "B" })],
      edges: [{ id: "1", fromNode: "b", toNode: "a" }],
    });
    expect(drawn(opened.records)).toEqual(["A (aim)", "  B (leading)"]);
    expect(opened.ask?.turned?.nodes.map(({ title }) => title)).toEqual(["B", "A"]);
  });

  test.each([
    ["{}", words.notOurs("JSON Canvas")],
    ['{"nodes":[]}', words.empty],
    ['{"nodes":5}', words.notOurs("JSON Canvas")],
    ["[", words.brokenJson(1, 2, words.expected.value)],
  ])("%s is told", async (text, message) => {
    expect(await read(text, "a.canvas", "json-canvas")).toMatchObject({ ok: false, message });
  });

  test("what no card is, is left alone", async () => {
    const opened = await board({ nodes: [{ id: 1, x: "y" }, null, [], { type: "text", text: {} }], edges: [1, {}] });
    expect(nodes(opened)).toHaveLength(3);
  });
});

const cell = (id: string, value: string, x: number, y: number, more = ""): string =>
  `<mxCell id="${id}" value="${value}" vertex="1" parent="1" ${more}><mxGeometry x="${x}" y="${y}" width="120" height="60" as="geometry"/></mxCell>`;
const line = (id: string, source: string, target: string, more = ""): string =>
  `<mxCell id="${id}" edge="1" parent="1" source="${source}" target="${target}" ${more}><mxGeometry relative="1" as="geometry"/></mxCell>`;
const model = (...cells: readonly string[]): string =>
  `<mxGraphModel dx="1"><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join("")}</root></mxGraphModel>`;
const packed = (xml: string): string => toBase64(deflateSync(strToU8(encodeURIComponent(xml))));

describe("draw.io", () => {
  const GROWTH = model(
    cell("a", "&lt;b&gt;Grow&lt;/b&gt;&lt;br&gt;fast &amp;amp; far", 200, 0, 'style="html=1;rounded=1"'),
    cell("c", "Right", 400, 200),
    cell("b", "Left", 0, 200),
    line("e1", "a", "b", 'value="more users"'),
    line("e2", "c", "a", 'style="startArrow=classic;endArrow=none"'),
    '<mxCell id="l" value="why not" style="edgeLabel" vertex="1" connectable="0" parent="e2"/>',
    cell("s", "Lane", 0, 400, 'style="swimlane"'),
    cell("t", "Loose", 10, 10).replace('parent="1"', 'parent="s"'),
    '<UserObject label="Wrapped" link="https://example.org" cost="12" tags="one two" id="u"><mxCell vertex="1" parent="1"><mxGeometry x="900" y="0" width="1" height="1" as="geometry"/></mxCell></UserObject>',
    cell("e", "", 5, 5),
  );

  test.each([
    ["a bare model", GROWTH],
    ["a plain page", `<mxfile host="app.diagrams.net"><diagram name="Page-1" id="p">${GROWTH}</diagram></mxfile>`],
    ["a packed page", `<mxfile><diagram name="Page-1" id="p">${packed(GROWTH)}</diagram></mxfile>`],
  ])("%s", async (_what, text) => {
    const opened = whole(await read(text, "", "drawio"));
    expect(drawn(opened.records)).toEqual([
      "What all of this is for (aim)",
      "  Grow\nfast & far (leading)",
      "    Left (proxy)",
      "    Right (proxy)",
      "  Lane (leading)",
      "    Loose (proxy)",
      "Wrapped (note)",
    ]);
    expect(node(opened, "Left")?.because).toBe("more users");
    expect(node(opened, "Right")?.because).toBe("why not");
    expect(node(opened, "Wrapped")).toMatchObject({ tags: ["one", "two"], text: "https://example.org\ncost: 12" });
    expect(opened.losses).toEqual([{ severity: "dropped", what: words.wordless, count: 1 }]);
  });

  test("several pages are a node each", async () => {
    const page = (name: string, ...cells: string[]): string => `<diagram name="${name}">${model(...cells)}</diagram>`;
    const text = `<mxfile>${page("Now", cell("a", "A", 0, 0), cell("b", "B", 0, 99), line("e1", "a", "b"))}${page("Empty")}${page("Then", cell("a", "C", 0, 0))}</mxfile>`;
    const opened = whole(await read(text, "plan.drawio", "drawio"));
    expect(drawn(opened.records)).toEqual([
      "Plan (aim)",
      "  Now (leading)",
      "    A (proxy)",
      "      B (proxy)",
      "  Then (leading)",
      "    C (proxy)",
    ]);
  });

  test.each([
    ["<mxfile><diagram>not base 64!</diagram></mxfile>", words.pageDamaged],
    [`<mxfile><diagram>${toBase64(strToU8("x".repeat(50)))}</diagram></mxfile>`, words.pageDamaged],
    [`<mxfile><diagram>${toBase64(deflateSync(strToU8("%E0%A4%A")))}</diagram></mxfile>`, words.pageDamaged],
    [`<mxfile><diagram>${packed("<!DOCTYPE x><mxGraphModel/>")}</diagram></mxfile>`, words.notAllowedXml],
    ["<mxfile/>", words.empty],
  ])("%.60s is told", async (text, message) => {
    const { result } = await readAny({ bytes: strToU8(text), text, fileName: "a.drawio" }, fixedHost());
    expect(result).toMatchObject({ ok: false, message });
  });

  test("a page that unpacks to more than a file may hold is given up", async () => {
    const text = `<mxfile><diagram>${toBase64(deflateSync(new Uint8Array(30_000_000)))}</diagram></mxfile>`;
    expect(await read(text, "a.drawio", "drawio")).toMatchObject({ ok: false, reason: "too-large" });
  });
});

describe("Excalidraw", () => {
  const shape = (id: string, x: number, y: number, more: object = {}) => ({
    id,
    type: "rectangle",
    x,
    y,
    width: 100,
    height: 50,
    ...more,
  });
  const text = (id: string, words: string, more: object = {}) => ({
    ...shape(id, 0, 500),
    type: "text",
    text: words,
    ...more,
  });
  const arrow = (id: string, from: string, to: string, more: object = {}) => ({
    ...shape(id, 0, 0),
    type: "arrow",
    startBinding: { elementId: from },
    endBinding: { elementId: to },
    startArrowhead: null,
    endArrowhead: "arrow",
    ...more,
  });

  test.each(["excalidraw", "excalidraw/clipboard"])(
    "%s: bound words and arrows, frames, what only draws",
    async (type) => {
      const elements = [
        shape("a", 100, 0, { link: "https://example.org" }),
        text("at", "Gr\now", { containerId: "a", originalText: "Grow" }),
        shape("c", 200, 200, { frameId: "f" }),
        text("ct", "Second", { containerId: "c", frameId: "f" }),
        text("b", "First", { x: 0, y: 200 }),
        arrow("1", "a", "b"),
        text("1t", "more users", { containerId: "1" }),
        arrow("2", "ct", "at", { startArrowhead: "triangle", endArrowhead: null, strokeStyle: "dashed" }),
        { id: "f", type: "frame", name: "Q3", x: 0, y: 0, width: 9, height: 9 },
        shape("empty", 0, 0),
        shape("gone", 0, 0, { isDeleted: true }),
        { ...shape("ln", 0, 0), type: "line" },
      ];
      const opened = whole(await read(JSON.stringify({ type, version: 2, elements }), "", "excalidraw"));
      expect(drawn(opened.records)).toEqual(["Grow (aim)", "  First (leading)", "  Second (leading)"]);
      expect(node(opened, "Grow")?.text).toBe("https://example.org");
      expect(node(opened, "First")?.because).toBe("more users");
      expect(node(opened, "Second")?.tags).toEqual(["Q3"]);
      expect(opened.losses.map(({ what, count }) => [what, count])).toEqual([
        [words.wordless, 2],
        [words.frameAsTag, 1],
      ]);
    },
  );

  test("a long label is a title with a text", async () => {
    const elements = [text("a", "One\nTwo\nThree\nFour")];
    const opened = whole(await read(JSON.stringify({ type: "excalidraw", elements }), "a.excalidraw", "excalidraw"));
    expect(nodes(opened)).toMatchObject([{ title: "One", text: "Two\nThree\nFour" }]);
  });
});
