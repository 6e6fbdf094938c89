import type { Outline } from "../../core/grammar/outline.ts";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { read as readAimtree } from "../aimtree/read.ts";
import type { OutlineResult, ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { recordsOf } from "../import/outline-text.ts";
import { checkSize, LIMITS, tooLarge } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { embeddedIn } from "./embedded.ts";
import { ListReader } from "./list-reader.ts";
import { tokens } from "./tokens.ts";

/** Our own tree where the page carries one, else its lists and headings. */
export function read(input: ReadInput, host: Host): ReadResult {
  const ours = embeddedIn(input.text);
  if (ours !== undefined) return readAimtree({ ...input, text: ours }, host);
  const page = pageOf(input.text);
  if (!page.ok) return page;
  if (input.pasted) return recordsOf(page.outline, page.losses, host);
  const nodes = page.outline.nodes.map(({ depth, lines: [title = "", ...below] }): ImportNode => {
    return { depth, title, ...(below.length === 0 ? {} : { fields: { text: below.join("\n") } }) };
  });
  return fromOutline({ title: page.title, nodes }, input, page.losses, host);
}

/** The lists of a page as an outline that a person typed; undefined where it carries a tree of ours. */
export function outline(text: string): OutlineResult | undefined {
  if (embeddedIn(text) !== undefined) return undefined;
  const page = pageOf(text);
  return page.ok ? { ok: true, outline: page.outline, losses: page.losses.toLosses() } : page;
}

type Page =
  | { readonly ok: true; readonly title: string; readonly outline: Outline; readonly losses: LossList }
  | ReadFailure;

function pageOf(html: string): Page {
  const large = checkSize(html.length, LIMITS.markupBytes);
  if (large) return large;
  const reader = new ListReader();
  tokens(html, reader);
  reader.end();
  if (reader.nesting > LIMITS.nesting) return tooLarge(strings.limits.nestedTooDeep(LIMITS.nesting));
  const losses = new LossList();
  const clean = cleaned(reader.builder.nodes);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  if (reader.pictures > 0) losses.add("dropped", strings.formats.pictures, undefined, reader.pictures);
  const outline: Outline = {
    fields: true,
    nodes: clean.value as Outline["nodes"],
    shape: "bullets",
    head: [],
    leftOut: [],
  };
  return { ok: true, title: reader.title.replace(/\s+/gu, " ").trim(), outline, losses };
}
