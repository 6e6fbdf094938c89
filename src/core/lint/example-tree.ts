import { RecordStore } from "../document/record-store.ts";
import { parseOutline } from "../grammar/outline.ts";
import { recordsFromOutline } from "../grammar/plant.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord } from "../records/records.ts";

/** A small tree, and the ids of its nodes by title. */
export interface ExampleTree {
  readonly view: RecordStore;
  readonly ids: ReadonlyMap<string, Id>;
}

/**
 * A small tree in our outline form, English unless another `language` is named, as rule pages and tables of tests show it. `more` gives records that the
 * outline cannot hold. Throws for a title that is there twice, or where a part of the outline would be lost.
 */
export function exampleTree(
  outline: string,
  more: (id: (title: string) => Id) => readonly AnyRecord[] = () => [],
  language = "en",
): ExampleTree {
  let last = 0;
  const host = { newId: () => `n${++last}`, today: () => "2026-03-13" };
  const { records, losses } = recordsFromOutline(parseOutline(outline, { fields: true }), host);
  const [loss] = losses;
  if (loss) throw new Error(`${loss.key} in the example: ${JSON.stringify(loss)}`);
  const ids = new Map<string, Id>();
  for (const record of records) {
    if (!isRecord(record, "node")) continue;
    if (ids.has(record.title)) throw new Error(`Two nodes are called "${record.title}"`);
    ids.set(record.title, record.id);
  }
  const idOf = (title: string): Id => {
    const id = ids.get(title);
    if (id === undefined) throw new Error(`No node is called "${title}"`);
    return id;
  };
  const spoken = records.map((record) => (isRecord(record, "tree") ? { ...record, language } : record));
  return { view: new RecordStore([...spoken, ...more(idOf)]), ids };
}
