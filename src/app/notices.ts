import { createStore, type StoreApi } from "zustand/vanilla";

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** A button on the toast, such as Undo. */
  readonly action?: { readonly title: string; run(): void };
}

interface NoticeState {
  readonly toasts: readonly Toast[];
  /** What the polite live region says. */
  readonly said: string;
}

/** Short messages: toasts for the eye, one live region for the ear. */
export interface Notices {
  readonly store: StoreApi<NoticeState>;
  /** Shows a toast, which a screen reader hears as well. */
  show(text: string, action?: Toast["action"]): void;
  /** Says something to a screen reader only. */
  say(text: string): void;
  dismiss(id: number): void;
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
      store.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-TOAST_LIMIT), said: text }));
    },
    say(text) {
      // The same words twice must be a change, or they are not read again.
      store.setState(({ said }) => ({ said: said === text ? `${text}\u00a0` : text }));
    },
    dismiss(id) {
      store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
    },
  };
}
