import { createStore, type StoreApi } from "zustand/vanilla";

/** What may be chosen; the first of each is so where nothing was chosen. */
export const CHOICES = {
  density: ["roomy", "compact"],
  /** How new trees grow. */
  direction: ["down", "right"],
  /** What a letter does on a chosen node: it writes over the title, goes on with it, or goes to a node that begins with it. */
  typing: ["over", "on", "jump"],
  motion: ["system", "none"],
} as const;

type Chosen = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

export interface Preferences extends Chosen {
  /** BCP 47 language of the interface; empty for the first of the browser's that it speaks. */
  readonly language: string;
  /** BCP 47 language of dates and numbers; empty for as the interface. */
  readonly dates: string;
  /** Who writes comments; empty for nobody in particular. */
  readonly author: string;
  /** By command and the chord that it comes with: the chord that it has here; empty for none. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Settings {
  readonly store: StoreApi<Preferences>;
  /** Changes some of them, and keeps them on this device. */
  set(change: Partial<Preferences>): void;
}

export interface SettingsPort {
  /** What was kept on this device: anything. */
  readonly kept: Readonly<Record<string, unknown>>;
  keep(preferences: Preferences): void;
}

export function createSettings({ kept, keep }: SettingsPort): Settings {
  const store = createStore<Preferences>(() => read(kept));
  return {
    store,
    set(change) {
      store.setState(change);
      keep(store.getState());
    },
  };
}

function read(kept: SettingsPort["kept"]): Preferences {
  const chosen = Object.entries(CHOICES).map(([name, choices]) => [
    name,
    choices.find((choice) => choice === kept[name]) ?? choices[0],
  ]);
  const { language, dates, author, keys } = kept;
  const own = typeof keys === "object" && keys !== null ? Object.entries(keys) : [];
  return {
    ...(Object.fromEntries(chosen) as Chosen),
    author: typeof author === "string" ? author : "",
    language: typeof language === "string" ? language : "",
    dates: typeof dates === "string" ? dates : "",
    keys: Object.fromEntries(own.filter(([, chord]) => typeof chord === "string")),
  };
}
