import { CURRENT_FORMAT } from "../../core/records/migrations/migrate.ts";
import { alive } from "./inert.ts";

/** The first line of our own Markdown. Pages that show it hide it; without it a file is read as a foreign one. */
export const MARK = `<!-- aimtree ${CURRENT_FORMAT} -->`;

const MARKED = /^\s*<!--\s*aimtree\s+(\d+)\s*-->[^\S\r\n]*/;

/** The format number of our own Markdown and its text as people wrote it, the mark's line left empty; undefined for anybody else's. */
export function splitMark(text: string): { readonly format: number; readonly body: string } | undefined {
  const mark = MARKED.exec(text);
  return mark ? { format: Number(mark[1]), body: alive(text.slice(mark[0].length)) } : undefined;
}
