import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { FOREIGN } from "../../../test/tools/foreign-formats.ts";
import { type PlainNode, plainTree } from "../../../test/tools/foreign-trees.ts";
import { runs } from "../../../test/tools/laws.ts";
import { sourceOf } from "../../adapters/files/decode.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { FORMATS } from "../index.gen.ts";
import { readAny } from "./read-any.ts";

/** Formats of our own, of which other laws hold; tables of OKRs and readings are no trees. */
const OTHERS = new Set(["aimtree", "link", "png", "svg", "pdf", "docx", "pptx", "stratml", "okr-csv", "csv-readings"]);

function plainOf(view: View): PlainNode[] {
  const nodes: PlainNode[] = [];
  const enter = (id: Id, depth: number): void => {
    const { title = "", text = "" } = view.node(id) ?? {};
    nodes.push({ depth, title, text });
    for (const child of view.children(id)) enter(child, depth + 1);
  };
  for (const id of view.children(undefined)) enter(id, 0);
  return nodes;
}

describe("a tree that another program wrote is the same tree here, and written by it again the same file", () => {
  it.each(Object.keys(FOREIGN))("%s", { timeout: 600_000 }, async (name) => {
    const format = FOREIGN[name];
    if (!format) throw new Error(`No format ${name}`);
    const { id, fileName, texts, escapes } = format;
    await fc.assert(
      fc.asyncProperty(plainTree(escapes === true), async (drawn) => {
        const tree = texts ? drawn : drawn.map((node) => ({ ...node, text: "" }));
        const file = format.write(tree);
        const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
        const read = await readAny(sourceOf(fileName, bytes), fixedHost());
        expect(read.format?.id).toBe(id);
        if (!read.result.ok) throw new Error(read.result.message);
        const { records, repairs, held } = read.result;
        const found = plainOf(new RecordStore(records));
        expect(found).toEqual(tree);
        expect(repairs).toEqual([]);
        expect(held?.nodes).toBe(tree.length);
        expect(format.write(found)).toEqual(file);
      }),
      { numRuns: runs(40) },
    );
  });

  it("of every format that is read", () => {
    const read = FORMATS.filter(({ can }) => can.read).map(({ id }) => id);
    const known = new Set([...OTHERS, ...Object.values(FOREIGN).map(({ id }) => id)]);
    expect(read.filter((id) => !known.has(id))).toEqual([]);
  });
});
