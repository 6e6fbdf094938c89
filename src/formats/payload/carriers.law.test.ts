import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../../../test/tools/arbitrary-document.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { runs } from "../../../test/tools/laws.ts";
import { ONE_PIXEL } from "../../../test/tools/one-pixel.ts";
import { pictureSource } from "../../../test/tools/picture-source.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { writeAimtree } from "../aimtree/write.ts";
import { CARRIER, carriedValue } from "../html-list/carrier.ts";
import { readAny } from "../import/read-any.ts";
import { linkTo } from "../link/address.ts";
import { Package } from "../ooxml/package.ts";
import { addTree } from "../ooxml/tree-part.ts";
import { attach } from "../pdf/attachment.ts";
import { PdfFile } from "../pdf/pdf-file.ts";
import { withChunks } from "../png/chunks.ts";
import { createdChunk, treeChunk } from "../png/texts.ts";
import { toBase64 } from "./base64.ts";
import { treeElement } from "./element.ts";
import { pack } from "./pack.ts";

const drawnAt = "2026-03-13T10:00:00.000Z";
const host = fixedHost();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What carries a tree, with nothing else in it: the file of each format, by the name of the format. */
const CARRIERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  svg: (text) => bytesOf(`<svg><metadata>${treeElement(pack(text), drawnAt)}</metadata></svg>`),
  png: (text) => withChunks(ONE_PIXEL, [createdChunk(drawnAt), treeChunk(pack(text))]),
  pdf(text) {
    const file = new PdfFile();
    const entries = attach(file, pack(text), drawnAt);
    return file.bytes(file.add(`<< /Type /Catalog ${entries}>>`), file.add("<< >>"));
  },
  pptx: (text) => office("ppt/presentation.xml", text),
  docx: (text) => office("word/document.xml", text),
  "html-list": (text) => bytesOf(`<!doctype html><main ${CARRIER}="${carriedValue(text)}"><ul><li>x</ul></main>`),
  link: (text) => bytesOf(linkTo("https://example.org/", Date.parse(drawnAt) / 1000, toBase64(pack(text)))),
};

function office(main: string, text: string): Uint8Array {
  const file = new Package();
  file.add(main, "<x/>", "application/xml");
  addTree(file, main, pack(text), drawnAt);
  return file.bytes();
}

test("whatever carries a tree gives back the same tree", { timeout: 600_000 }, async () => {
  const carriers = fc.constantFrom(...Object.keys(CARRIERS));
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(), carriers, async (records, id) => {
      const text = writeAimtree(new RecordStore(records));
      const { format, result } = await readAny(pictureSource("", CARRIERS[id]?.(text) ?? bytesOf("")), host);
      expect(format?.id).toBe(id);
      expect(result).toMatchObject({ ok: true, losses: [], repairs: [], ...(id === "html-list" ? {} : { drawnAt }) });
      expect(result.ok && writeAimtree(new RecordStore(result.records))).toBe(text);
    }),
    // Of 20,000 in the full run each carrier gets more than 2,000.
    { numRuns: runs(150) },
  );
});
