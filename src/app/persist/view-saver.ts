import type { TreeStore } from "../../adapters/storage/port.ts";
import type { Id } from "../../core/records/fields.ts";

/** Stores what is on the screen (folded, selection, viewport) once it has stood still for a moment. */
export interface ViewSaver {
  save(view: unknown): void;
  /** Stores at once what waits. */
  flush(): Promise<void>;
}

/** `delay` in ms. A view that could not be stored waits for the next one: it is no news for people. */
export function viewSaver(store: TreeStore, tree: Id, delay = 400): ViewSaver {
  let waiting: { readonly view: unknown } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const next = waiting;
    waiting = undefined;
    if (!next) return;
    try {
      await store.saveView(tree, next.view);
    } catch (error) {
      console.warn("The view is not stored", error);
      waiting ??= next;
    }
  };
  return {
    save: (view) => {
      waiting = { view };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delay);
    },
    flush,
  };
}
