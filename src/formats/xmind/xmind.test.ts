import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadResult, ReadSuccess } from "../format.ts";
import { readAny } from "../import/read-any.ts";
import { zipped } from "../zip/zip.ts";

const words = strings.formats;

async function read(parts: Readonly<Record<string, string>>, fileName = "plan.xmind"): Promise<ReadResult> {
  const bytes = zipped(new Map(Object.entries(parts)));
  const { format, result } = await readAny({ bytes, text: "", fileName, noText: { message: "no text" } }, fixedHost());
  expect(format?.id).toBe("xmind");
  return result;
}

async function opened(parts: Readonly<Record<string, string>>): Promise<ReadSuccess> {
  const result = await read(parts);
  if (!result.ok) throw new Error(result.message);
  return result;
}

const JSON_MAP = JSON.stringify([
  {
    title: "Map 1",
    rootTopic: {
      id: "r",
      title: "Grow\nfast",
      children: {
        attached: [
          {
            id: "a",
            attributedTitle: [{ text: "Rich " }, { text: "title" }],
            notes: { plain: { content: "One\nTwo\n" } },
            labels: ["Q3", "Sales"],
            markers: [{ markerId: "task-done" }, { markerId: "priority-1" }],
            href: "xmind:#b",
            image: { src: "xap:resources/a.png" },
            children: { callout: [{ title: "Says who?" }], summary: [{ id: "s", title: "Both" }] },
            boundaries: [{ title: "Frame", range: "(0,1)" }],
          },
          { id: "b", title: "B", href: "https://example.org" },
        ],
        detached: [
          { id: "f", title: "Floating" },
          { title: "Second", children: { attached: [{ title: "Below" }] } },
        ],
      },
    },
    relationships: [
      { end1Id: "a", end2Id: "b", title: "less waiting" },
      { end1Id: "a", end2Id: "gone" },
    ],
  },
]);

const XML_MAP = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" xmlns:xhtml="http://www.w3.org/1999/xhtml"
  xmlns:xlink="http://www.w3.org/1999/xlink" version="2.0"><sheet id="1"><topic id="r"><title>Grow</title><children>
  <topics type="attached"><topic id="a" xlink:href="https://example.org"><title>A</title>
    <notes><plain>One&#13;
Two</plain><html><xhtml:p>One</xhtml:p></html></notes><labels><label>Q3</label></labels>
    <marker-refs><marker-ref marker-id="star-red"/></marker-refs></topic>
    <topic id="b"><title/><xhtml:img xhtml:src="xap:attachments/b.png"/></topic></topics>
  <topics type="detached"><topic id="f"><title>Floating</title></topic></topics></children></topic><title>Sheet 1</title>
  <relationships><relationship end1="b" end2="a"><title>why</title></relationship></relationships></sheet>
  <sheet id="2"><topic id="s"><title>Second</title></topic><title>Sheet 2</title></sheet></xmap-content>`;

describe("a workbook of XMind", () => {
  test("new: rich titles, notes, labels, what is done, links, floating topics", async () => {
    const { records, losses } = await opened({ "content.json": JSON_MAP, "content.xml": "<old/>" });
    expect(drawn(records)).toEqual([
      "Grow fast (aim)",
      "  Grow\nfast (leading)",
      "    Rich title (proxy)",
      "      Both (proxy)",
      "      Says who? (note)",
      "    B (proxy)",
      "  Second (leading)",
      "    Below (proxy)",
      "Floating (note)",
    ]);
    const nodes = records.filter(({ type }) => type === "node");
    expect(nodes.find(({ title }) => title === "Rich title")).toMatchObject({
      text: `One\nTwo\n${words.see("B")}`,
      tags: ["Q3", "Sales"],
      status: "done",
    });
    expect(nodes.find(({ title }) => title === "B")).toMatchObject({ text: "https://example.org" });
    expect(records.filter(({ type }) => type === "link")).toMatchObject([{ kind: "moves", because: "less waiting" }]);
    expect(losses.map(({ what, where }) => [what, where])).toEqual([
      [words.inMindMap.icon, "priority-1"],
      [words.frames, "Frame"],
      [words.filesInside, "a.png"],
      [words.endsNowhere, undefined],
    ]);
  });

  test("old: the same from XML, with remarks; sheets are trees beside one another", async () => {
    const comments = `<comments><comment author="mei" object-id="a"><content>Really?</content></comment></comments>`;
    const { records, losses, ask } = await opened({ "content.xml": XML_MAP, "comments.xml": comments });
    expect(ask?.offerRoot?.roots).toBe(2);
    expect(ask?.outline.nodes).toMatchObject([
      { depth: 0, title: "Grow" },
      { depth: 1, title: "A", fields: { text: "One\nTwo\nhttps://example.org\nmei: Really?", tags: ["Q3"] } },
      { depth: 1, title: "" },
      { depth: 0, title: "Floating", stray: true },
      { depth: 0, title: "Second" },
    ]);
    expect(records.filter(({ type }) => type === "link")).toMatchObject([{ because: "why" }]);
    expect(losses.map(({ what, where }) => [what, where])).toEqual([
      [words.inMindMap.icon, "star-red"],
      [words.filesInside, "b.png"],
      [words.pageName, "Sheet 1, Sheet 2"],
    ]);
  });

  test.each([
    ["nothing of it inside", { "content.txt": "x" }, words.notOurs("XMind")],
    ["a broken map", { "content.json": '[{"title":}]' }, words.brokenJson(1, 11, words.expected.value)],
    ["a map without topics", { "content.json": "[{}]" }, words.empty],
    ["what is no map", { "content.json": "5" }, words.empty],
    ["entities", { "content.xml": "<!DOCTYPE x><xmap-content/>" }, words.notAllowedXml],
    ["a password", { "META-INF/manifest.xml": "<encryption-data/>", "content.xml": "\u0000" }, words.locked],
  ])("%s is told", async (_what, parts, message) => {
    expect(await read(parts as Record<string, string>)).toMatchObject({ ok: false, message });
  });

  test("what is no archive is told", async () => {
    const source = { bytes: new TextEncoder().encode("PK\u0003\u0004nonsense"), text: "", fileName: "a.xmind" };
    expect((await readAny(source, fixedHost())).result).toMatchObject({ ok: false, message: words.archiveBroken });
  });
});
