import { type PdfFile, pdfText } from "./pdf-file.ts";

/** What the tree inside a PDF is called, and its media type as a PDF name. */
export const ATTACHMENT = { name: "tree.aimtree", subtype: "application#2Fvnd.aimtree+json" } as const;

/** When the picture was made, to the millisecond, which dates of PDF do not reach. */
export const DRAWN = /\/AimtreeDrawn\s*\(([^()]*)\)/;

function drawnEntry(drawnAt: string | undefined): string {
  return drawnAt === undefined ? "" : `/AimtreeDrawn (${drawnAt.replace(/[^\w:.-]/g, "")}) `;
}

/** The tree as an attachment; readers of PDF show it beside the pages. Gives the entries of the catalogue. */
export function attach(file: PdfFile, packed: Uint8Array, drawnAt: string | undefined): string {
  const entries = `/Type /EmbeddedFile /Subtype /${ATTACHMENT.subtype} ${drawnEntry(drawnAt)}`;
  const stream = file.addStream(packed, entries, true);
  const name = pdfText(ATTACHMENT.name);
  const spec = file.add(
    `<< /Type /Filespec /F (${ATTACHMENT.name}) /UF ${name} /EF << /F ${stream} /UF ${stream} >> ` +
      `/AFRelationship /Source >>`,
  );
  return `/Names << /EmbeddedFiles << /Names [${name} ${spec}] >> >> /AF [${spec}] `;
}
