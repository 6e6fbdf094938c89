import { createStore, type StoreApi } from "zustand/vanilla";
import type { Id } from "../core/records/fields.ts";

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** A button on the toast, such as Undo; of a tree that is left it would do nothing, and goes. */
  readonly action?: { readonly title: string; readonly tree?: Id; run(): void };
}

interface NoticeState {
  readonly toasts: readonly Toast[];
  /** What the polite live region says. */
  readonly said: string;
}

/** Short messages: toasts for the eye, one live region for the ear. */
export interface Notices {
  readonly store: StoreApi<NoticeState>;
  /** Shows a toast, which a screen reader hears as well. Gives its number. */
  show(text: string, action?: Toast["action"]): number;
  /** Says something to a screen reader only. */
  say(text: string): void;
  dismiss(id: number): void;
  /** Takes away what only acts on this tree. */
  leave(tree: Id): void;
}

/** At most this many toasts stand at once; older ones go. */
const TOAST_LIMIT = 3;

export function createNotices(): Notices {
  const store = createStore<NoticeState>(() => ({ toasts: [], said: "" }));
  let next = 1;
  return {
    store,
    show(text, action) {
      const toast: Toast = { id: next++, text, ...(action ? { action } : {}) };
      store.setState(({ toasts, said }) => ({
        // Asked again, it is told again, not twice.
        toasts: [...toasts.filter((other) => other.action || other.text !== text), toast].slice(-TOAST_LIMIT),
        said: heard(text, said),
      }));
      return toast.id;
    },
    say(text) {
      store.setState(({ said }) => ({ said: heard(text, said) }));
    },
    dismiss(id) {
      store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
    },
    leave(tree) {
      store.setState(({ toasts }) => ({ toasts: toasts.filter(({ action }) => action?.tree !== tree) }));
    },
  };
}

/** The same words twice must be a change, or they are not read again. */
function heard(text: string, before: string): string {
  return before === text ? `${text}\u00a0` : text;
}
