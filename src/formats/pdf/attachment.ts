/** What the tree inside a PDF is called, and its media type as a PDF name. */
export const ATTACHMENT = { name: "tree.aimtree", subtype: "application#2Fvnd.aimtree+json" } as const;

/** When the picture was made, to the millisecond, which dates of PDF do not reach. */
export const DRAWN = /\/AimtreeDrawn\s*\(([^()]*)\)/;

export function drawnEntry(drawnAt: string | undefined): string {
  return drawnAt === undefined ? "" : `/AimtreeDrawn (${drawnAt.replace(/[^\w:.-]/g, "")}) `;
}
