import { recordType } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import type { Row } from "./row.ts";
import { nameOf } from "./row.ts";

/** Lets no row name what is not there: by its type's rule it goes too, or only the field does. */
export function mendReferences(rows: readonly Row[], repairs: LossList): Row[] {
  const nodes = new Set(rows.filter(({ type }) => type === "node").map(({ id }) => id));
  return rows.filter((row) => {
    for (const { field, whenGone } of recordType(row.type)?.references ?? []) {
      if (whenGone === "keep" || row[field] === undefined || nodes.has(row[field] as string)) continue;
      if (whenGone === "remove") {
        repairs.add("dropped", strings.formats.namesNothing(row.type), nameOf(row));
        return false;
      }
      delete row[field];
      const what = field === "parent" ? strings.formats.unknownParent : strings.formats.unknownTarget(row.type, field);
      repairs.add("repaired", what, nameOf(row));
    }
    return true;
  });
}
