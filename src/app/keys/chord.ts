/** A key combination as it is written in the commands: `Mod+Shift+Z`. `Mod` is Ctrl, or Cmd on a Mac. */
export interface Chord {
  readonly mod: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Upper-case letter, digit, sign, or a name as in `KeyboardEvent.key`. */
  readonly key: string;
}

export type Platform = "mac" | "other";

/** Reads `Mod+Shift+Z`; a plus sign as the key is written last, as in `Mod++`. */
export function parseChord(text: string): Chord {
  const parts = text.split("+");
  const key = text.endsWith("+") ? "+" : (parts.at(-1) ?? "");
  const modifiers = new Set(parts.slice(0, text.endsWith("+") ? -2 : -1));
  return {
    mod: modifiers.has("Mod"),
    ctrl: modifiers.has("Ctrl"),
    alt: modifiers.has("Alt"),
    shift: modifiers.has("Shift"),
    key,
  };
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧" };

const KEY_SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Escape: "Esc",
  Delete: "Del",
  Backspace: "⌫",
  PageUp: "Page Up",
  PageDown: "Page Down",
  ContextMenu: "Menu",
  " ": "Space",
  "-": "−",
};

/** How a chord is shown: `⇧⌘Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function showChord(text: string, platform: Platform): string {
  const { mod, ctrl, alt, shift, key } = parseChord(text);
  const names = [ctrl && "Ctrl", alt && "Alt", shift && "Shift", mod && "Mod"].filter((name) => name !== false);
  const shown = KEY_SIGNS[key] ?? key;
  if (platform === "mac") return names.map((name) => MAC_SIGNS[name]).join("") + shown;
  const order = [mod && "Ctrl", ctrl && "Ctrl", alt && "Alt", shift && "Shift"].filter((name) => name !== false);
  return [...order, shown].join("+");
}

/** The chord as `aria-keyshortcuts` wants it. */
export function ariaChord(text: string, platform: Platform): string {
  return text.replace("Mod", platform === "mac" ? "Meta" : "Control").replace("Ctrl", "Control");
}
