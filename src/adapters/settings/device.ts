type ThemeChoice = "light" | "dark" | "system";

/**
 * Small settings of this device, in localStorage: they are read before the first paint, and losing one costs
 * nothing. Where the browser keeps nothing, they last as long as the page.
 */
export function deviceSettings() {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    theme: {
      kept: readTheme(),
      keep: (choice: ThemeChoice) => write("theme", choice),
      systemIsDark: () => dark.matches,
      onSystemChange: (run: () => void) => dark.addEventListener("change", run),
    },
    /** Whether the browser was asked to keep what is stored: it asks the person, so once is enough. */
    asked: {
      kept: read("asked-to-keep") !== null,
      keep: () => write("asked-to-keep", "yes"),
    },
    /** By tree: when it was last copied out of the browser, ISO 8601, and at which commit. */
    copies: {
      read: () => readObject<Copied>("copies", isCopied),
      note: (revs: Readonly<Record<string, number>>, at: string) => {
        const news = Object.entries(revs).map(([tree, rev]) => [tree, { at, rev }]);
        if (read("reminded") !== null) forget("reminded");
        write("copies", JSON.stringify({ ...readObject<Copied>("copies", isCopied), ...Object.fromEntries(news) }));
      },
    },
    /** The person was told that nothing is outside the browser; a copy takes that back. */
    reminded: {
      reminded: () => read("reminded") !== null,
      noteReminded: () => write("reminded", "yes"),
    },
    /** What was chosen in the settings; who reads it checks it. */
    settings: {
      kept: readObject<unknown>("settings", () => true),
      keep: (preferences: object) => write("settings", JSON.stringify(preferences)),
    },
    hints: {
      kept: readObject<number>("hints", (count) => typeof count === "number"),
      keep: (used: Readonly<Record<string, number>>) => write("hints", JSON.stringify(used)),
    },
  };
}

function readTheme(): ThemeChoice {
  const kept = read("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

interface Copied {
  readonly at: string;
  readonly rev: number;
}

function isCopied({ at, rev }: Copied): boolean {
  return typeof at === "string" && typeof rev === "number";
}

/** The entries of a stored object that are what they should be. */
function readObject<T>(key: string, isGood: (value: T) => boolean): Record<string, T> {
  try {
    const kept: unknown = JSON.parse(read(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null && isGood(value)));
  } catch (error) {
    console.warn(`The setting ${key} could not be read`, error);
    return {};
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(`aimtree-${key}`);
  } catch (error) {
    console.warn("This browser keeps no settings", error);
    return null;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(`aimtree-${key}`);
  } catch (error) {
    console.warn("This browser keeps no settings", error);
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(`aimtree-${key}`, value);
  } catch (error) {
    console.warn("This browser keeps no settings", error);
  }
}
