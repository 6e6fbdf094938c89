import { RecordStore } from "../../core/document/record-store.ts";
import { numbering } from "../../core/query/numbering.ts";
import { type Face, ROLES } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { Box } from "../import/graph.ts";
import type { FlowNode } from "./flowchart.ts";

const FACES: readonly Face[] = ["aim", ...ROLES, "tactic", "note"];

/** A node as we write it: `n1`, with the class of what it is. Undefined for one of anybody else. */
export function ourNode({ key, title, classes }: FlowNode): Box | undefined {
  const face = FACES.find((ours) => classes.length === 1 && classes[0] === ours);
  if (!face || title === undefined || !/^n\d+$/.test(key)) return undefined;
  return { key, title, face };
}

/** The records without what we write into labels beside titles: the numbers of tactics, and a word where no title is. */
export function withPlainTitles(records: readonly AnyRecord[]): AnyRecord[] {
  const numbers = numbering(new RecordStore(records));
  return records.map((record) => {
    if (!isRecord(record, "node")) return record;
    const number = numbers.of(record.id);
    const isNumbered = number !== undefined && record.title.startsWith(`${number} `);
    const title = isNumbered ? record.title.slice(number.length + 1) : record.title;
    return Object.freeze({ ...record, title: title === strings.cards.noTitle ? "" : title });
  });
}
