import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../../../test/tools/arbitrary-document.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { runs } from "../../../test/tools/laws.ts";
import { ONE_PIXEL } from "../../../test/tools/one-pixel.ts";
import { pictureSource } from "../../../test/tools/picture-source.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { writeAimtree } from "../aimtree/write.ts";
import { write as writeDocx } from "../docx/write.ts";
import { write as writeHtml } from "../html-list/write.ts";
import { readAny } from "../import/read-any.ts";
import { write as writePdf } from "../pdf/write.ts";
import { write as writePng } from "../png/write.ts";
import { write as writePptx } from "../pptx/write.ts";
import { write as writeSvg } from "../svg/write.ts";

const host = fixedHost();
const drawnAt = "2026-03-13T10:00:00.000Z";
const options = { measurer: tableMeasurer(), raster: async () => ({ png: ONE_PIXEL, scale: 2 }), drawnAt };

/** Drawing takes its time: `carriers.law.test.ts` has the many trees. */
const drawings = Math.min(runs(30), 2_000);

test("a whole page is the same tree again", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(), async (records) => {
      const tree = new RecordStore(records);
      const written = writeHtml(tree, options, host);
      const bytes = new TextEncoder().encode(written.ok ? String(written.content) : "");
      const { format, result } = await readAny(pictureSource("page.html", bytes), host);
      expect(format?.id).toBe("html-list");
      expect(result).toMatchObject({ ok: true, losses: [], repairs: [] });
      expect(result.ok && writeAimtree(new RecordStore(result.records))).toBe(writeAimtree(tree));
    }),
    { numRuns: drawings },
  );
});

test.each([
  ["svg", writeSvg],
  ["png", writePng],
  ["pdf", writePdf],
  ["pptx", writePptx],
  ["docx", writeDocx],
] as const)("a whole %s is the same tree again", { timeout: 600_000 }, async (id, write) => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(), fc.boolean(), async (records, outlines) => {
      const tree = new RecordStore(records);
      const written = await write(tree, { ...options, outlines }, host);
      if (!written.ok) throw new Error(written.message);
      const { content } = written;
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const { format, result } = await readAny(pictureSource("picture", bytes), host);
      expect(format?.id).toBe(id);
      expect(result).toMatchObject({ ok: true, losses: [], repairs: [], drawnAt });
      expect(result.ok && writeAimtree(new RecordStore(result.records))).toBe(writeAimtree(tree));
    }),
    { numRuns: drawings },
  );
});
