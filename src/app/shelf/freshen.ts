import type { TreeRow, TreeStore } from "../../adapters/storage/port.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Glance } from "./glance.ts";

/** True if the tree was changed since somebody looked, or a day has passed: gates and readings have dates. */
export function isOld({ rev, glance }: TreeRow, today: string): boolean {
  return glance?.rev !== rev || glance.on !== today;
}

/** Looks at a stored tree; undefined if it is gone, or not whole so that nothing true can be said of it. */
export async function lookAt(store: TreeStore, id: Id, today: string): Promise<Glance | undefined> {
  const [found, { lint }, { glanceOf }] = await Promise.all([
    store.open(id),
    import("../../core/lint/run.ts"),
    import("./look.ts"),
  ]);
  if (!found || found.damaged.length + found.missing.length > 0) return undefined;
  const view = new RecordStore(found.records);
  return glanceOf(view, lint(view, { today }), found.row.rev, today);
}
