import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { ONE_PIXEL } from "../../../test/tools/one-pixel.ts";
import { pictureSource } from "../../../test/tools/picture-source.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import { write as writeDocx } from "../docx/write.ts";
import type { Format, WriteOptions } from "../format.ts";
import { readAny } from "../import/read-any.ts";
import { write as writePdf } from "../pdf/write.ts";
import { chunksOf, withChunks } from "../png/chunks.ts";
import { treeChunk } from "../png/texts.ts";
import { write as writePng } from "../png/write.ts";
import { write as writePptx } from "../pptx/write.ts";
import { branchNodes } from "../scene/scope.ts";
import { write as writeSvg } from "../svg/write.ts";
import { zipped } from "../zip/zip.ts";
import { toBase64 } from "./base64.ts";
import { NAMESPACE } from "./namespace.ts";
import { pack } from "./pack.ts";

const host = fixedHost();
const words = strings.formats;
const measurer = tableMeasurer();
const options = { measurer, drawnAt: "2026-03-13T10:00:00.000Z", raster: async () => ({ png: ONE_PIXEL, scale: 2 }) };
const tree = completeTree();

async function made(write: NonNullable<Format["write"]>, more: WriteOptions = {}): Promise<Uint8Array> {
  const result = await write(tree, { ...options, ...more }, host);
  if (!result.ok) throw new Error(result.message);
  return typeof result.content === "string" ? new TextEncoder().encode(result.content) : result.content;
}

async function opened(bytes: Uint8Array, name = "picture") {
  return (await readAny(pictureSource(name, bytes), host)).result;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a picture that is cut off", () => {
  test("as PNG opens if the tree is whole, and else says so, wherever it ends", async () => {
    const png = await made(writePng);
    const seen = new Set<string>();
    for (let length = 8; length < png.length; length += length > png.length - 90 ? 1 : 23) {
      const result = await opened(png.subarray(0, length));
      if (result.ok) expect(result.repairs.at(-1)?.what).toBe(words.cutOffAfterTree);
      else expect(result.message).toBe(words.pictureCutOff);
      seen.add(result.ok ? "whole" : "cut");
      if (length < 100) expect(result.ok).toBe(false);
    }
    expect([...seen].sort()).toEqual(["cut", "whole"]);
  });

  test("as PDF opens only if the tree is whole", async () => {
    const pdf = await made(writePdf);
    const text = new TextDecoder("latin1").decode(pdf);
    const tree = text.indexOf("/AimtreeDrawn");
    const end = text.indexOf("endstream", tree);
    for (const length of [20, tree, tree + 40, end - 1]) {
      expect(await opened(pdf.subarray(0, length), "x.pdf"), `${length}`).toMatchObject({
        ok: false,
        message: words.pictureCutOff,
      });
    }
    expect(await opened(pdf.subarray(0, end + 20))).toMatchObject({ ok: true });
  });

  test("as SVG opens only if the tree is whole", async () => {
    const svg = textOf(await made(writeSvg));
    const end = svg.indexOf("</aimtree>");
    const cut = (length: number) => opened(bytesOf(svg.slice(0, length)));
    expect(await cut(end + 5)).toMatchObject({ ok: false, message: words.pictureCutOff });
    expect(await cut(end + 10)).toMatchObject({ ok: true });
  });
});

test("one wrong byte in the tree is noticed wherever it is", async () => {
  const png = await made(writePng);
  const [chunk] = [...chunksOf(png, new Set())].filter(({ type }) => type === "iTXt");
  const from = (chunk?.data.byteOffset ?? 0) - png.byteOffset;
  for (let at = from + 12; at < from + (chunk?.data.length ?? 0); at += 37) {
    const wrong = png.slice();
    wrong[at] = (wrong[at] ?? 0) ^ 1;
    expect(await opened(wrong)).toMatchObject({ ok: false, message: words.treeDamaged });
  }
  const packed = pack(writeAimtree(tree));
  for (let at = 0; at < packed.length; at += 41) {
    const wrong = packed.slice();
    wrong[at] = (wrong[at] ?? 0) ^ 1;
    const svg = `<svg><metadata><aimtree xmlns="${NAMESPACE}">${toBase64(wrong)}</aimtree></metadata></svg>`;
    expect(await opened(bytesOf(svg)), `byte ${at}`).toMatchObject({ ok: false, message: words.treeDamaged });
  }
});

test.each([
  ["a PNG of anybody", ONE_PIXEL, words.noTreeInside],
  ["an SVG of anybody", bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><text>Aim</text></svg>'), words.noTreeInside],
  ["the element of another namespace", bytesOf('<svg><aimtree xmlns="x">AAAA</aimtree></svg>'), words.noTreeInside],
  ["a document type", bytesOf('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>'), words.notAllowedXml],
  ["an entity behind the picture", bytesOf('<svg></svg><!ENTITY a "a">'), words.notAllowedXml],
  ["no base 64", bytesOf(`<svg><aimtree xmlns="${NAMESPACE}">*</aimtree></svg>`), words.treeDamaged],
  ["nothing inside", bytesOf(`<svg><aimtree xmlns="${NAMESPACE}"></aimtree></svg>`), words.treeDamaged],
  ["an XML that is called an SVG", bytesOf("<?xml version='1.0'?><html/>"), words.notOurs("SVG"), "x.svg"],
  ["a PDF of anybody", bytesOf("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF"), words.noTreeInside],
  ["a text that is called a PDF", bytesOf("- Aim"), words.notOurs("PDF"), "x.pdf"],
  [
    "a PDF with another file attached",
    bytesOf("%PDF-1.4\n<< /Type /EmbeddedFile /Length 4 >>\nstream\nabcd\nendstream\n%%EOF"),
    words.noTreeInside,
  ],
  ["a DOCX of anybody", zipped(new Map([["word/document.xml", "<w/>"]])), words.noTreeInside, "x.docx"],
  ["a text that is called a PPTX", bytesOf("- Aim"), words.notOurs("PowerPoint"), "x.pptx"],
  ["a PPTX of anybody", zipped(new Map([["ppt/presentation.xml", "<p/>"]])), words.noTreeInside, "x.pptx"],
  ["half an archive", zipped(new Map([["ppt/a.xml", "<p/>"]])).subarray(0, 60), words.archiveBroken, "x.pptx"],
  [
    "an archive of very many parts",
    zipped(new Map(Array.from({ length: 2_001 }, (_, i) => [`ppt/${i}.xml`, ""]))),
    words.tooManyEntries(2_000),
    "x.pptx",
  ],
  [
    "a custom part that is cut off",
    zipped(new Map([["customXml/item1.xml", `<aimtree xmlns="${NAMESPACE}">AAAA`]])),
    words.pictureCutOff,
    "x.pptx",
  ],
  ["a JPEG that is called a PNG", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), words.notOurs("PNG"), "x.png"],
])("%s gives a plain word", async (_what, bytes, message, name = "picture") => {
  expect(await opened(bytes, name)).toMatchObject({ ok: false, message });
});

test("a script in a picture is nothing but text that is not looked at", async () => {
  const svg = textOf(await made(writeSvg));
  const hostile = svg.replace("<title>", '<script>alert(1)</script><image href="http://example.org/x.png"/><title>');
  const result = await opened(bytesOf(hostile));
  expect(result.ok && writeAimtree(new RecordStore(result.records))).toBe(writeAimtree(tree));
});

test("a bomb is put down at the limit", async () => {
  const bomb = zlibSync(new Uint8Array(30_000_000), { level: 1 });
  expect(bomb.length).toBeLessThan(200_000);
  const message = expect.stringContaining("files up to 20 MB can be opened");
  expect(await opened(withChunks(ONE_PIXEL, [treeChunk(bomb)]))).toMatchObject({ reason: "too-large", message });
  const svg = `<svg><aimtree xmlns="${NAMESPACE}">${toBase64(bomb)}</aimtree></svg>`;
  expect(await opened(bytesOf(svg))).toMatchObject({ reason: "too-large", message });
});

test("a tree of a newer format is refused whole", async () => {
  const packed = pack('{"aimtree":7,"records":[]}');
  expect(await opened(withChunks(ONE_PIXEL, [treeChunk(packed)]))).toMatchObject({ reason: "too-new" });
});

test("a picture only carries no tree, and says before what is lost", async () => {
  for (const write of [writeSvg, writePng, writePdf, writePptx, writeDocx]) {
    const written = await write(tree, { ...options, pictureOnly: true }, host);
    expect(written.ok && written.losses[0]).toMatchObject({ severity: "dropped", what: words.pictureOnly });
    expect(await opened(await made(write, { pictureOnly: true }))).toMatchObject({ message: words.noTreeInside });
  }
});

test("a branch carries its own records and nothing of the rest", async () => {
  const { document, id } = smallTree(`
- Aim
  - Activation 30% -> 45%
    - ! Onboarding
      - Screens #proxy
        gate: continue if >= 60% by 2026-12-31
    - Setup
  - Secret salary
`);
  const nodes = branchNodes(document, id("Onboarding"));
  const written = await writeSvg(document, { ...options, nodes }, host);
  if (!written.ok) throw new Error(written.message);
  const result = await opened(bytesOf(String(written.content)));
  if (!result.ok) throw new Error(result.message);
  const titles = result.records.flatMap((record) => (record.type === "node" ? [String(record.title)] : []));
  expect(titles).toEqual(["Onboarding", "Screens"]);
  expect(result.repairs).toEqual([]);
  expect(result.records.map(({ type }) => type)).toContain("gate");
  expect(written.losses).toMatchObject([{ what: words.outsidePicture }]);
  expect(String(written.content)).not.toContain("Secret");
});

test("a PNG says how large it is in truth, and when it was made", async () => {
  const png = await made(writePng);
  const chunks = [...chunksOf(png, new Set(["pHYs", "iTXt", "tEXt", "IHDR", "IDAT", "IEND"]))];
  expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "pHYs", "tEXt", "iTXt", "IDAT", "IEND"]);
  expect(chunks.every(({ state }) => state === "whole")).toBe(true);
  // 192 pixels an inch.
  const { data } = chunks[1] as { data: Uint8Array };
  expect(new DataView(data.buffer, data.byteOffset).getUint32(0)).toBe(7559);
  expect(textOf((chunks[2] as { data: Uint8Array }).data)).toBe("Creation Time\u00002026-03-13T10:00:00.000Z");
});

test("a picture that had to be painted smaller says so, and keeps the size on paper", async () => {
  const raster = async () => ({ png: ONE_PIXEL, scale: 0.5 });
  const written = await writePng(tree, { ...options, raster }, host);
  expect(written).toMatchObject({ losses: [{ severity: "changed", what: words.scaledDown(25) }] });
});

test("nothing is drawn where nothing measures or paints", async () => {
  expect(await writeSvg(tree, {}, host)).toEqual({ ok: false, message: words.needsMeasurer });
  expect(await writePng(tree, { measurer }, host)).toEqual({ ok: false, message: words.needsRaster });
});
