import type { View } from "../document/view.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import type { Id } from "../records/fields.ts";

/** What two titles must share to be one and the same for a link: letters in the same order, any case and spacing. */
export function titleKey(title: string): string {
  return title.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}

/** The nodes of each title in reading order. */
export type TitleIndex = ReadonlyMap<string, readonly Id[]>;

/** Made once for many look-ups: it reads every title. */
export function indexTitles(view: View): TitleIndex {
  const index = new Map<string, Id[]>();
  for (const { id } of inReadingOrder(view)) {
    const key = titleKey(view.node(id)?.title ?? "");
    const same = index.get(key);
    if (same) same.push(id);
    else index.set(key, [id]);
  }
  return index;
}
