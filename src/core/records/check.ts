import type { AnyRecord } from "./records.ts";
import { recordType } from "./records.ts";

export interface FieldProblem {
  /** Path of the field, like `target` or `faq.0.question`; empty for the record itself. */
  readonly field: string;
  readonly code: string;
}

/** What is wrong with one record, at most `limit` problems; nothing for an unknown type beyond its id. */
export function problemsOf(record: AnyRecord, limit = 5): FieldProblem[] {
  const type = recordType(record.type);
  if (!type) return [];
  const result = type.schema.safeParse(record);
  if (result.success) return [];
  return result.error.issues.slice(0, limit).map((issue) => ({ field: issue.path.join("."), code: issue.code }));
}
