import { describe, expect, test } from "vitest";
import { caseBytes, casePath, countWithPython, whyNoCase, whyNoPython } from "../../../test/tools/cases.ts";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { sourceOf } from "../../adapters/files/decode.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult, ReadSuccess } from "../format.ts";
import { read as readMap } from "../freemind/read.ts";
import { write as writeMap } from "../freemind/write.ts";
import { readAny } from "../import/read-any.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const words = strings.formats;
type Reader = (input: ReadInput, host: ReturnType<typeof fixedHost>) => ReadResult;

function opened(text: string, reader: Reader = read) {
  const result = reader({ bytes: new TextEncoder().encode(text), text, fileName: "plan.xml" }, fixedHost());
  return result.ok ? { lines: drawn(result.records), ...result } : { lines: [result.message], ...result };
}

function whole(result: ReadResult): ReadSuccess {
  if (!result.ok) throw new Error(result.message);
  return result;
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
    expect(nodes).toMatchObject([
      { text: "Why\nnot" },
      { status: "done", text: "zoom: 1" },
      { text: "https://example.org/feed\ntype: rss" },
    ]);
    expect(result.ok && result.losses).toMatchObject([
      { what: words.attributeAsText("zoom") },
      { what: words.attributeAsText("type") },
    ]);
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

  test("an outline: addresses behind words, days, what is checked; what no field holds stays in the text", () => {
    const { records, losses } = whole(
      opened(
        `<opml version="2.0"><head><title>T</title><ownerName>Dave</ownerName><windowTop>1</windowTop></head><body>
        <outline text="Read &lt;a href=&quot;https://example.org/a&quot;&gt;this&lt;/a&gt;" created="Thu, 19 Aug 2021 20:59:15 GMT"
          pgfnum="12" _status="checked" type="include"/></body></opml>`,
      ),
    );
    expect(records.filter(({ type }) => type === "node")).toMatchObject([
      {
        title: "Read this",
        created: "2021-08-19",
        status: "done",
        text: "https://example.org/a\npgfnum: 12\ntype: include",
      },
    ]);
    expect(losses).toEqual([
      { severity: "dropped", what: words.aboutFile, where: "ownerName", count: 1 },
      { severity: "changed", what: words.attributeAsText("pgfnum"), count: 1 },
      { severity: "changed", what: words.attributeAsText("type"), count: 1 },
    ]);
  });

  test("a mind map: details beside notes, tags, pictures, arrows and links inside the map", () => {
    const { records, losses } = whole(
      opened(
        `<map version="freeplane 1.12"><node TEXT="Grow" ID="a" CREATED="1629406755000" TAGS="one&#xa;two::three">
        <richcontent TYPE="NOTE"><html><body><p>Note</p></body></html></richcontent>
        <richcontent TYPE="DETAILS" CONTENT-TYPE="plain/auto"><text>Detail</text></richcontent>
        <hook NAME="ExternalObject" URI="a.png"/><hook NAME="FreeNode"/><font BOLD="true"/>
        <node TEXT="X" ID="x" COLOR="#ff0000"><node TEXT="Deep" ID="d"><arrowlink DESTINATION="y" MIDDLE_LABEL="less waiting"/></node></node>
        <node TEXT="Y" ID="y" LINK="#d"><arrowlink DESTINATION="gone"/><arrowlink DESTINATION="y"/>
        <hook NAME="accessories/plugins/NodeNote.properties"><text>Old note</text></hook></node></node></map>`,
        readMap,
      ),
    );
    const nodes = records.filter(({ type }) => type === "node");
    expect(nodes).toMatchObject([
      { title: "Grow", created: "2021-08-19", tags: ["one", "two::three"], text: "Detail\nNote\na.png" },
      { title: "X" },
      { title: "Deep" },
      { title: "Y", text: `Old note\n${words.see("Deep")}` },
    ]);
    expect(records.filter(({ type }) => type === "link")).toMatchObject([
      { from: nodes[2]?.id, to: nodes[3]?.id, kind: "moves", because: "less waiting" },
    ]);
    expect(losses.map(({ what, where, count }) => [what, where, count])).toEqual([
      [words.inMindMap.hook, "FreeNode", 1],
      [words.inMindMap.looks, undefined, 2],
      [words.endsNowhere, undefined, 1],
      [words.toItself, undefined, 1],
    ]);
  });

  test.for([
    ["outline-encoding-test.opml", read],
    ["outline-opml-validator-source.opml", read],
    ["freemind-doc.mm", readMap],
    ["large-freeplane-user-guide.mm", readMap],
  ] as const)(
    "%s: nodes, levels, arrows, notes and letters are as many as Python counts",
    ([name, reader], context) => {
      const why = whyNoCase(name) ?? whyNoPython();
      context.skip(why !== undefined, why);
      const { outline } = whole(opened(new TextDecoder().decode(caseBytes(name)), reader)).ask ?? {};
      const { nodes = [], links = [] } = outline ?? {};
      const counts = countWithPython("count_markup.py", casePath(name)) as { readonly notes: number };
      expect({
        nodes: nodes.length,
        roots: nodes.filter(({ depth }) => depth === 0).length,
        depth: Math.max(...nodes.map(({ depth }) => depth)),
        arrows: new Set(links.map(({ from, to }) => `${from} ${to}`)).size,
        notes: counts.notes,
        letters: nodes.reduce((sum, { title }) => sum + [...title.replace(/\s/g, "")].length, 0),
      }).toEqual(counts);
      expect(nodes.filter(({ fields }) => fields?.text !== undefined).length).toBeGreaterThanOrEqual(counts.notes);
    },
  );

  test("a map that is no text says where it stops being one", async (context) => {
    const name = "freemind-doc-ru.mm";
    const why = whyNoCase(name);
    context.skip(why !== undefined, why);
    const { result } = await readAny(sourceOf(name, caseBytes(name)), fixedHost());
    expect(result).toMatchObject({ ok: false, message: words.notText("UTF-8", 10), at: { line: 10 } });
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
