import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import { CURRENT_FORMAT } from "../../core/records/migrations/migrate.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import type { WriteResult } from "../format.ts";
import { lineOf } from "./line.ts";
import { inFileOrder } from "./order.ts";
import { SCHEMA_URL } from "./schema-url.ts";

/**
 * The text of a `.aimtree` file: one record a line, so that one changed field is one changed line. Takes a tree, or
 * its tree record with a cutting of it: there a parent that was not cut out with its branch is left out.
 */
export function writeAimtree(tree: View | readonly AnyRecord[]): string {
  const view = "tree" in tree ? tree : new RecordStore(withoutGoneParents(tree));
  return textOf(inFileOrder(view).map(lineOf));
}

/** Records that are written in one go: some milliseconds of work. */
const STRETCH = 250;

/**
 * The same text, for whoever must not hold a page up: of the tree as it is at the call, whatever becomes of it.
 * @returns writes it a stretch at a time and waits for `pause` between two of them
 */
export function aimtreeInStretches(tree: View): (pause: () => Promise<unknown> | undefined) => Promise<string> {
  const records = inFileOrder(tree);
  return async (pause) => {
    const lines: string[] = [];
    for (let at = 0; at < records.length; at += STRETCH) {
      if (at > 0) await pause();
      for (const record of records.slice(at, at + STRETCH)) lines.push(lineOf(record));
    }
    return textOf(lines);
  };
}

function textOf(lines: readonly string[]): string {
  const head = `{"aimtree":${CURRENT_FORMAT},"$schema":${JSON.stringify(SCHEMA_URL)},"records":[`;
  return `${head}\n${lines.join(",\n")}\n]}\n`;
}

function withoutGoneParents(records: readonly AnyRecord[]): AnyRecord[] {
  const ids = new Set(records.map(({ id }) => id));
  return records.map((record) => {
    if (!isRecord(record, "node") || record.parent === undefined || ids.has(record.parent)) return record;
    const { parent: _gone, ...top } = record;
    return top;
  });
}

/** Keeps everything. */
export function write(view: View): WriteResult {
  return { ok: true, content: writeAimtree(view), losses: [] };
}
