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
    /** When a tree was saved as a file the last time, ISO 8601. */
    savedFile: {
      at: () => read("saved-file") ?? undefined,
      keep: (at: string) => write("saved-file", at),
    },
    hints: {
      kept: readHints(),
      keep: (used: Readonly<Record<string, number>>) => write("hints", JSON.stringify(used)),
    },
  };
}

function readTheme(): ThemeChoice {
  const kept = read("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

function readHints(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(read("hints") ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, count]) => typeof count === "number"));
  } catch (error) {
    console.warn("The hints that were used could not be read", error);
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

function write(key: string, value: string): void {
  try {
    localStorage.setItem(`aimtree-${key}`, value);
  } catch (error) {
    console.warn("This browser keeps no settings", error);
  }
}
