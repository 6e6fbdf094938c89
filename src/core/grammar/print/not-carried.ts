import type { View } from "../../document/view.ts";
import { recordType } from "../../records/records.ts";

/** What our own Markdown cannot hold, by the name of the record type or of a field that this build does not know. */
export interface NotCarried {
  readonly type: string;
  /** Absent: the whole record stays behind. */
  readonly field?: string;
  readonly count: number;
}

const CARRIED: ReadonlySet<string> = new Set(["tree", "node", "link", "mechanism", "gate", "comment"]);
/** Written out in full, with fields of later builds too. */
const WHOLE: ReadonlySet<string> = new Set(["link", "mechanism", "gate", "comment"]);

/** Readings, reviews, decisions, dismissals, records and fields of a later build. */
export function notCarried(view: View): NotCarried[] {
  const found = new Map<string, { type: string; field?: string; count: number }>();
  const add = (type: string, field?: string): void => {
    const key = `${type} ${field ?? ""}`;
    const entry = found.get(key) ?? { type, ...(field === undefined ? {} : { field }), count: 0 };
    entry.count += 1;
    found.set(key, entry);
  };
  for (const record of view.all()) {
    if (!CARRIED.has(record.type)) add(record.type);
    else if (!WHOLE.has(record.type)) for (const field of unknownFields(record)) add(record.type, field);
  }
  return [...found.values()];
}

function unknownFields(record: { readonly type: string }): string[] {
  const known = recordType(record.type)?.schema.shape ?? {};
  return Object.keys(record).filter((name) => !Object.hasOwn(known, name));
}
