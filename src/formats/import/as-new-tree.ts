import type { Host } from "../../core/host.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { tidy } from "../../core/records/tidy.ts";
import { titleOfFile } from "./title-of-file.ts";

/**
 * A whole document as a further tree on this device: its tree record gets an id of its own, because the same
 * file may be opened twice, and the name of the file where it has no title. `records` come from a reader.
 */
export function asNewTree(records: readonly AnyRecord[], host: Host, fileName = ""): readonly AnyRecord[] {
  const taken = new Set(records.map(({ id }) => id));
  let id = host.newId();
  while (taken.has(id)) id = host.newId();
  return records.map((record) => {
    if (!isRecord(record, "tree")) return record;
    return tidy({ ...record, id, title: record.title === "" ? titleOfFile(fileName) : record.title });
  });
}
