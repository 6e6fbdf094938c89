import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import type { ImportTree } from "./import-tree.ts";

/** What is counted, in the order in which it is told. */
export const COUNTED = ["rows", "nodes", "arrows", "links", "texts", "readings", "others"] as const;
export type Counted = (typeof COUNTED)[number];

/**
 * How many there are of each thing; what is absent was not counted. `texts`: nodes that say more than a title. `arrows`: of
 * a drawing; in a tree they are its edges and its links. `others`: records of ours that are none of these.
 */
export type Counts = Readonly<Partial<Record<Counted, number>>>;

/** What a foreign file holds, as it was read. */
export function heldBy({ nodes, links, held }: ImportTree): Counts {
  const texts = nodes.reduce((count, { fields }) => count + (fields?.text === undefined ? 0 : 1), 0);
  const readings = nodes.reduce((count, node) => count + (node.readings?.length ?? 0), 0);
  return { nodes: nodes.length, ...(links ? { links: links.length } : {}), texts, readings, ...held };
}

/** What a file of ours holds; `rows` are its records as they stand there. */
export function heldIn(rows: readonly { readonly type?: unknown; readonly text?: unknown }[]): Counts {
  const counts = { nodes: 0, texts: 0, links: 0, readings: 0, others: 0 };
  for (const { type, text } of rows) {
    if (type === "node") {
      counts.nodes += 1;
      if (typeof text === "string" && text.trim() !== "") counts.texts += 1;
    } else if (type === "link") counts.links += 1;
    else if (type === "reading") counts.readings += 1;
    else if (type !== "tree") counts.others += 1;
  }
  return counts;
}

/** What comes of it: of a drawing its edges beside the links. */
export function keptIn(records: readonly AnyRecord[]): Required<Omit<Counts, "rows">> {
  const counts = heldIn(records);
  const edges = records.filter((record) => isRecord(record, "node") && record.parent !== undefined).length;
  const { nodes = 0, texts = 0, links = 0, readings = 0, others = 0 } = counts;
  return { nodes, texts, links, readings, others, arrows: edges + links };
}
