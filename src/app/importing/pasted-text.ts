import type { Copied } from "../files.ts";

/** What makes the HTML worth more than the text beside it: our own records, a list, headings. */
const STRUCTURE = /\bdata-aimtree="|<li[\s>]|\bmso-list:|<h[1-6][\s>]/i;

/**
 * Of what is on the clipboard the form that says most. Cells of a spreadsheet are best as text; a picture that was
 * copied from a page comes with HTML that says nothing else.
 */
export function textOf({ html, plain }: Copied): string {
  return STRUCTURE.test(html) ? html : plain;
}
