import { createStore, type StoreApi } from "zustand/vanilla";
import { strings } from "../../core/strings/index.ts";
import type { Workspace } from "../workspace.ts";
import { hintFor } from "./hints.ts";

interface HintState {
  /** How often the key of each hint was used while the hint stood there. */
  readonly used: Readonly<Record<string, number>>;
}

export interface Hints {
  readonly store: StoreApi<HintState>;
  /** Counts a key that was pressed, if the hint of the moment shows it. */
  note(tree: Workspace, chord: string): void;
  /** Shows all of them again. */
  again(): void;
}

export function createHints(
  kept: Readonly<Record<string, number>>,
  keep: (used: Readonly<Record<string, number>>) => void,
): Hints {
  const store = createStore<HintState>(() => ({ used: kept }));
  return {
    store,
    note(tree, chord) {
      const { used } = store.getState();
      const hint = hintFor(tree, used);
      if (!hint || strings.sketch.hints[hint.name][1] !== chord) return;
      const next = { ...used, [hint.name]: (used[hint.name] ?? 0) + 1 };
      store.setState({ used: next });
      keep(next);
    },
    again() {
      store.setState({ used: {} });
      keep({});
    },
  };
}
