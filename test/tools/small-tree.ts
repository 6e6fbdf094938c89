import { Document } from "../../src/core/document/document.ts";
import { parseOutline } from "../../src/core/grammar/outline.ts";
import { recordsFromOutline } from "../../src/core/grammar/plant.ts";
import type { Host } from "../../src/core/host.ts";
import { inReadingOrder } from "../../src/core/query/reading-order.ts";
import type { Id } from "../../src/core/records/fields.ts";
import type { RecordOf } from "../../src/core/records/index.gen.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import { isRecord, type RecordName } from "../../src/core/records/records.ts";

/** A host whose ids count up from `prefix` and whose day stands still. */
export function countingHost(prefix = "n", today = "2026-06-01"): Host {
  let count = 0;
  return { newId: () => `${prefix}${++count}`, today: () => today };
}

/** A document with the ways in which tests ask about it. */
export interface SmallTree {
  readonly document: Document;
  readonly host: Host;
  /** The node of a title; throws if there is none. */
  node(title: string): NodeRecord;
  id(title: string): Id;
  /** All records of a type, without their ids. */
  all<T extends RecordName>(type: T): Omit<RecordOf[T], "id" | "type">[];
  /** Kind or role and title of each node, two spaces a level. */
  outline(): string[];
}

/** A document from our own text form, so that a test shows its tree as people write it. */
export function smallTree(text: string): SmallTree {
  const host = countingHost();
  const { records } = recordsFromOutline(parseOutline(text, { fields: true }), host);
  const document = new Document(records);
  const nodes = () =>
    [...inReadingOrder(document)].flatMap(({ id, depth }) => {
      const node = document.node(id);
      return node ? [{ node, depth }] : [];
    });
  const node = (title: string): NodeRecord => {
    const found = nodes().find((entry) => entry.node.title === title)?.node;
    if (!found) throw new Error(`No node “${title}”`);
    return found;
  };
  return {
    document,
    host,
    node,
    id: (title) => node(title).id,
    all: (type) =>
      [...document.all()].flatMap((record) => {
        if (!isRecord(record, type)) return [];
        const { id: _id, type: _type, ...fields } = record;
        return [fields as Omit<RecordOf[typeof type], "id" | "type">];
      }),
    outline: () =>
      nodes().map(({ node: { kind, role, title }, depth }) => `${"  ".repeat(depth)}${role ?? kind} ${title}`),
  };
}
