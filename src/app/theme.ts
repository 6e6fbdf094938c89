import { createStore, type StoreApi } from "zustand/vanilla";

export type ThemeChoice = "light" | "dark" | "system";

export interface ThemeState {
  readonly choice: ThemeChoice;
  readonly shown: "light" | "dark";
}

export interface Theme {
  readonly store: StoreApi<ThemeState>;
  set(choice: ThemeChoice): void;
  /** Goes from light to dark to the system's and round again. */
  next(): void;
}

export interface ThemePort {
  /** The choice that was kept on this device. */
  readonly kept: ThemeChoice;
  /** Keeps a choice. */
  keep(choice: ThemeChoice): void;
  /** Whether the system is dark now. */
  systemIsDark(): boolean;
  onSystemChange(run: () => void): void;
}

const ORDER: readonly ThemeChoice[] = ["system", "light", "dark"];

export function createTheme(port: ThemePort): Theme {
  const shown = (choice: ThemeChoice): "light" | "dark" =>
    choice === "system" ? (port.systemIsDark() ? "dark" : "light") : choice;
  const store = createStore<ThemeState>(() => ({ choice: port.kept, shown: shown(port.kept) }));
  port.onSystemChange(() => store.setState(({ choice }) => ({ shown: shown(choice) })));
  const set = (choice: ThemeChoice): void => {
    store.setState({ choice, shown: shown(choice) });
    port.keep(choice);
  };
  return {
    store,
    set,
    next() {
      const at = ORDER.indexOf(store.getState().choice);
      set(ORDER[(at + 1) % ORDER.length] as ThemeChoice);
    },
  };
}
