import { describe, expect, test } from "vitest";
import { caseBytes, whyNoCase } from "../../../test/tools/cases.ts";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { read as readMap } from "../freemind/read.ts";
import { write as writeMap } from "../freemind/write.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const words = strings.formats;
type Reader = (input: ReadInput, host: ReturnType<typeof fixedHost>) => ReadResult;

function opened(text: string, reader: Reader = read) {
  const result = reader({ bytes: new TextEncoder().encode(text), text, fileName: "plan.xml" }, fixedHost());
  return result.ok ? { lines: drawn(result.records), ...result } : { lines: [result.message], ...result };
}

test.each([
  ["complete.opml", write, import.meta.url],
  ["complete.mm", writeMap, new URL("../freemind/x", import.meta.url).href],
] as const)("%s as committed", (name, writer, folder) => {
  const result = writer(completeTree());
  const text = result.ok ? String(result.content) : "";
  expect(golden(folder, name, text)).toBe(text);
  expect(result.ok && result.losses.map(({ what }) => what)).toContain(words.notInOutline("reading"));
});

describe("of other programs", () => {
  test("an outline: notes, addresses, what is done, marks in titles", () => {
    const { lines, ...result } = opened(
      `<?xml version="1.0"?><opml version="2.0"><head><title>Plan &amp; more</title></head><body>
      <outline text="Grow &lt;b&gt;fast&lt;/b&gt;" _note="Why&#10;not"><outline text="Ads" _complete="true" zoom="1"/>
      <outline title="Feed" type="rss" xmlUrl="https://example.org/feed"/></outline></body></opml>`,
    );
    expect(lines).toEqual(["Grow fast (aim)", "  Ads (leading)", "  Feed (leading)"]);
    const nodes = result.ok ? result.records.filter(({ type }) => type === "node") : [];
    expect(nodes).toMatchObject([{ text: "Why\nnot" }, { status: "done" }, { text: "https://example.org/feed" }]);
    expect(result).toMatchObject({ losses: [{ what: words.attributeDropped("zoom") }] });
    expect(result.ok && result.records[0]).toMatchObject({ title: "Plan & more" });
  });

  test("a mind map: notes, rich titles, links, attributes", () => {
    const { lines, ...result } = opened(
      `<map version="freeplane 1.9"><node TEXT="Grow"><icon BUILTIN="idea"/><attribute NAME="owner" VALUE="mei"/>
      <attribute NAME="Cost" VALUE="12"/><richcontent TYPE="NOTE"><html><head/><body><p>One <b>big</b> note</p><p>Two</p></body></html></richcontent>
      <node LINK="https://example.org"><richcontent TYPE="NODE"><html><body><p>Rich &amp; wide</p></body></html></richcontent></node></node></map>`,
      readMap,
    );
    expect(lines).toEqual(["Grow (aim)", "  Rich & wide (leading)"]);
    const nodes = result.ok ? result.records.filter(({ type }) => type === "node") : [];
    expect(nodes).toMatchObject([
      { owner: "mei", text: "One big note\nTwo\nCost: 12" },
      { text: "https://example.org" },
    ]);
    expect(result).toMatchObject({ losses: [{ what: words.inMindMap.icon, count: 1 }] });
  });

  test.for([
    ["outline-encoding-test.opml", read, "<outline "],
    ["outline-opml-validator-source.opml", read, "<outline "],
    ["freemind-doc.mm", readMap, "<node "],
    ["freemind-doc-ru.mm", readMap, "<node "],
    ["large-freeplane-user-guide.mm", readMap, "<node "],
  ] as const)("%s: every node comes in", ([name, reader, tag], context) => {
    const why = whyNoCase(name);
    context.skip(why !== undefined, why);
    const text = new TextDecoder().decode(caseBytes(name));
    const result = opened(text, reader);
    expect(result).toMatchObject({ ok: true });
    const nodes = result.ok ? result.records.filter(({ type }) => type === "node").length : 0;
    const added = result.ok && result.ask?.choices.rootTitle !== undefined ? 1 : 0;
    expect(nodes - added).toBe(text.split(tag).length - 1);
  });
});

describe("bad input", () => {
  test.each([
    ["a document type", '<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', words.notAllowedXml],
    ["another kind of XML", "<rss/>", words.notOurs("OPML")],
    ["nothing inside", "<opml><body/></opml>", words.empty],
    ["a tag that ends another", "<opml>\n<body></opml>", words.brokenXml(2, 7, words.xmlFaults.close)],
    ["a file that ends too early", "<opml><body>", words.brokenXml(1, 13, words.xmlFaults.end)],
    ["an attribute twice", '<opml a="1" a="2"/>', words.brokenXml(1, 13, words.xmlFaults.attribute)],
    ["an unknown entity", "<opml>&nbsp;</opml>", words.brokenXml(1, 7, words.xmlFaults.entity)],
    ["text outside", "hello <opml/>", words.brokenXml(1, 1, words.xmlFaults.text)],
    ["a comment without end", "<opml><!-- x", words.brokenXml(1, 7, words.xmlFaults.comment)],
  ])("%s gives a plain word", (_what, text, message) => {
    expect(opened(text)).toMatchObject({ ok: false, message });
  });

  test("nesting beyond what a tree may have is refused, what is within opens", () => {
    const deep = (levels: number): string =>
      `<opml><body>${'<outline text="x">'.repeat(levels)}${"</outline>".repeat(levels)}</body></opml>`;
    expect(opened(deep(4_000))).toMatchObject({ ok: true });
    expect(opened(deep(6_000))).toMatchObject({ ok: false, reason: "too-large" });
  });
});
