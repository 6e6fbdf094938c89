import type { Command, KeyBinding, KeyPlace } from "../commands/command.ts";
import { COMMANDS } from "../commands/index.gen.ts";
import { nameOfBinding, ownChord } from "../commands/registry.ts";
import { type Platform, parseChord } from "../keys/chord.ts";
import type { KeyPress } from "../keys/match.ts";

/** A key of a command that may be another one. */
export interface Rebindable {
  readonly command: Command;
  readonly binding: KeyBinding;
  /** How the own chord of it is kept. */
  readonly name: string;
}

/** Copy, cut and paste come from the browser; the keys of the review stand for answers. */
export function rebindables(command: Command): Rebindable[] {
  const { id, group, keys = [] } = command;
  if (group === "review") return [];
  return keys
    .filter(({ native }) => !native)
    .map((binding) => ({ command, binding, name: nameOfBinding(id, binding) }));
}

const MODIFIERS = new Set([
  "Control",
  "Shift",
  "Alt",
  "Meta",
  "AltGraph",
  "CapsLock",
  "Dead",
  "Process",
  "Unidentified",
]);

/** The chord of a key press as it is written in commands; undefined while only modifiers are down. */
export function chordOf(press: KeyPress, platform: Platform): string | undefined {
  if (MODIFIERS.has(press.key)) return undefined;
  const key = keyOfPress(press);
  const isMac = platform === "mac";
  const isSign = [...key].length === 1 && !/[A-Z0-9 ]/.test(key);
  const parts = [
    (isMac ? press.metaKey : press.ctrlKey) && "Mod",
    isMac && press.ctrlKey && "Ctrl",
    press.altKey && "Alt",
    // Where a sign sits differs by layout, so Shift says nothing about it.
    press.shiftKey && !isSign && "Shift",
  ].filter((part) => part !== false);
  return [...parts, key].join("+");
}

function keyOfPress({ key, code, shiftKey }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^Key[A-Z]$/.test(code) && [...key].length === 1 && !/^[\p{P}\p{S}]$/u.test(key)) return code.slice(3);
  if (/^Digit\d$/.test(code) && (shiftKey || /^\d$/.test(key))) return code.slice(5);
  return key;
}

const same = (text: string, platform: Platform): string => {
  const { mod, ctrl, alt, shift, key } = parseChord(text);
  return JSON.stringify([...(platform === "mac" ? [mod, ctrl] : [mod || ctrl]), alt, shift, key]);
};

/** Chords that browsers and screen readers keep for themselves, and those that write text. */
export function isRefused(chord: string, on: readonly KeyPlace[]): boolean {
  const { mod, ctrl, alt, shift, key } = parseChord(chord);
  const isLetter = /^[A-Z]$/.test(key);
  const isWritten = [...key].length === 1 && !mod && !ctrl && !alt;
  if (isWritten && (isLetter || /^[0-9 ]$/.test(key) || on.some((place) => ["title", "row", "field"].includes(place))))
    return !on.every((place) => place === "present");
  if ((mod || ctrl) && !alt && !shift && /^[NTW1-9;]$/.test(key)) return true;
  if (mod && shift && /^[CFIJLMNTW]$/.test(key)) return true;
  if (alt && !shift && !mod && (isLetter || /^([0-9]|ArrowLeft|ArrowRight|F4|Tab)$/.test(key))) return true;
  return (mod || ctrl) && alt && isLetter;
}

/** The other keys that this chord would be taken from: where both are heard only one can be. */
export function conflictsOf(
  chord: string,
  wanted: Rebindable,
  keys: Readonly<Record<string, string>>,
  platform: Platform,
): Rebindable[] {
  const asked = same(chord, platform);
  return COMMANDS.flatMap((command) => (command.keys ?? []).map((binding) => ({ command, binding }))).flatMap(
    ({ command, binding }) => {
      const name = nameOfBinding(command.id, binding);
      const has = ownChord(keys, name, binding);
      const meets = binding.on.some((place) => wanted.binding.on.some((other) => isHeardBy(place, other)));
      return has !== "" && name !== wanted.name && meets && same(has, platform) === asked
        ? [{ command, binding, name }]
        : [];
    },
  );
}

function isHeardBy(a: KeyPlace, b: KeyPlace): boolean {
  const pair = new Set([a, b]);
  return a === b || (pair.has("row") && pair.has("field")) || (pair.has("review") && pair.has("page"));
}
