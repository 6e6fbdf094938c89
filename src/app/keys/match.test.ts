import { describe, expect, it } from "vitest";
import { parseChord, showChord } from "./chord.ts";
import { type KeyPress, matches, typedCharacter } from "./match.ts";

const press = (key: string, code: string, held = ""): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes("C"),
  metaKey: held.includes("M"),
  altKey: held.includes("A"),
  shiftKey: held.includes("S"),
  altGraph: held.includes("G"),
});

const cases: readonly [name: string, press: KeyPress, chord: string, platform: "mac" | "other", expected: boolean][] = [
  ["Ctrl+Z", press("z", "KeyZ", "C"), "Mod+Z", "other", true],
  ["Cmd+Z on a Mac", press("z", "KeyZ", "M"), "Mod+Z", "mac", true],
  ["Ctrl+Z on a Mac is not Mod+Z", press("z", "KeyZ", "C"), "Mod+Z", "mac", false],
  ["Russian layout: by place", press("я", "KeyZ", "C"), "Mod+Z", "other", true],
  ["AZERTY: the letter wins over the place", press("z", "KeyW", "C"), "Mod+Z", "other", true],
  ["AZERTY: the place alone is nothing", press("w", "KeyZ", "C"), "Mod+Z", "other", false],
  ["Dvorak Mod+K", press("k", "KeyV", "C"), "Mod+K", "other", true],
  ["caps lock", press("Z", "KeyZ", "C"), "Mod+Z", "other", true],
  ["Shift tells redo from undo", press("Z", "KeyZ", "CS"), "Mod+Z", "other", false],
  ["redo", press("Z", "KeyZ", "CS"), "Mod+Shift+Z", "other", true],
  ["Shift+1 on a US keyboard", press("!", "Digit1", "S"), "Shift+1", "other", true],
  ["Shift+1 on a Swiss keyboard makes +", press("+", "Digit1", "S"), "Shift+1", "other", true],
  ["and is not the unfold key", press("+", "Digit1", "S"), "+", "other", false],
  ["Shift+1 on AZERTY types 1", press("1", "Digit1", "S"), "Shift+1", "other", false],
  ["Alt+Shift+1 goes by place", press("1", "Digit1", "AS"), "Alt+Shift+1", "other", true],
  ["plus of a US keyboard", press("+", "Equal", "S"), "+", "other", true],
  ["plus of the number pad", press("+", "NumpadAdd"), "+", "other", true],
  ["? wherever it sits", press("?", "Minus", "S"), "?", "other", true],
  ["star on Shift+8", press("*", "Digit8", "S"), "*", "other", true],
  ["German [ is AltGr+8", press("[", "Digit8", "CAG"), "[", "other", false],
  ["German [ with AltGr taken out", { ...press("[", "Digit8", "G") }, "[", "other", true],
  ["Mod+. where . needs Shift", press(".", "Comma", "CS"), "Mod+.", "other", true],
  ["F8", press("F8", "F8"), "F8", "other", true],
  ["Shift+F8", press("F8", "F8", "S"), "F8", "other", false],
  ["Tab", press("Tab", "Tab"), "Tab", "other", true],
  ["Shift+Tab", press("Tab", "Tab", "S"), "Shift+Tab", "other", true],
  ["Ctrl+M is Ctrl on a Mac too", press("m", "KeyM", "C"), "Ctrl+M", "mac", true],
  ["Shift+Alt+C on a Mac types ç", press("Ç", "KeyC", "AS"), "Shift+Alt+C", "mac", true],
];

describe("a key press is a chord", () => {
  it.each(cases)("%s", (_name, given, chord, platform, expected) => {
    expect(matches(given, parseChord(chord), platform)).toBe(expected);
  });
});

describe("what a press types", () => {
  it.each([
    ["a letter", press("a", "KeyA"), "other", "a"],
    ["AltGr types", press("@", "KeyQ", "G"), "other", "@"],
    ["Option types on a Mac", press("ø", "KeyO", "A"), "mac", "ø"],
    ["Alt does not elsewhere", press("o", "KeyO", "A"), "other", undefined],
    ["Ctrl does not", press("a", "KeyA", "C"), "other", undefined],
    ["an emoji", press("🙂", ""), "other", "🙂"],
    ["a named key", press("Enter", "Enter"), "other", undefined],
    ["AZERTY Shift+1", press("1", "Digit1", "S"), "other", "1"],
  ] as const)("%s", (_name, given, platform, expected) => {
    expect(typedCharacter(given, platform)).toBe(expected);
  });
});

describe("how a chord is shown", () => {
  it.each([
    ["Mod+Shift+Z", "mac", "⇧⌘Z"],
    ["Mod+Shift+Z", "other", "Ctrl+Shift+Z"],
    ["Shift+Alt+C", "mac", "⌥⇧C"],
    ["Mod+Enter", "other", "Ctrl+↵"],
    ["+", "other", "+"],
    ["Ctrl+M", "mac", "⌃M"],
  ] as const)("%s on %s", (chord, platform, expected) => {
    expect(showChord(chord, platform)).toBe(expected);
  });
});
