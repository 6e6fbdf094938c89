import { createStore, type StoreApi } from "zustand/vanilla";
import type { LongTurn } from "../../core/host.ts";
import type { App } from "../app.ts";

interface WorkState {
  readonly done: number;
  readonly of: number;
  /** It was called off, and what was done is being taken back. */
  readonly isOff: boolean;
}

/** Work that a person waits for, as the dialog shows it. */
export interface Work {
  readonly title: string;
  readonly store: StoreApi<WorkState>;
  cancel(): void;
}

/**
 * Runs long work with room for frames and keys, behind a dialog that takes the keyboard and, after half a second, says how far
 * it is. Escape calls it off; so does leaving the tree.
 */
export async function inTurns<T>(app: App, title: string, run: (turn: LongTurn) => Promise<T>): Promise<T> {
  const tree = app.tree();
  const store = createStore<WorkState>(() => ({ done: 0, of: 0, isOff: false }));
  const turns = app.device.turns();
  const turn: LongTurn = {
    isOver: () => turns.isOver(),
    next: () => turns.next(),
    get isOff() {
      return store.getState().isOff || app.tree() !== tree;
    },
    tell: (done, of) => store.setState({ done, of }),
  };
  const work: Work = { title, store, cancel: () => store.setState({ isOff: true }) };
  app.openDialog({ name: "work", work });
  try {
    return await run(turn);
  } finally {
    const { dialog } = app.screen.getState();
    if (dialog?.name === "work" && dialog.work === work) app.openDialog(undefined);
  }
}
