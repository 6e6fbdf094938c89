import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { type Thumbnail, thumbnailOf } from "../../formats/scene/thumbnail.ts";

/** What comes in, at a glance: its title, or what stands at its top, and its shape. */
export function outlookOf(records: readonly AnyRecord[]): { readonly title: string; readonly picture: Thumbnail } {
  const view = new RecordStore(records);
  const [top] = view.children(undefined);
  return { title: view.tree.title || (view.node(top ?? "")?.title ?? ""), picture: thumbnailOf(view) };
}
