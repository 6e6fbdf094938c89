import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandOf } from "../commands/registry.ts";
import { parseChord } from "../keys/chord.ts";
import { type KeyPress, matches } from "../keys/match.ts";
import { chordOf, conflictsOf, isRefused, rebindables } from "./rebinding.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false };
const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({ ...plain, key, code, ...more });
const only = (id: Parameters<typeof commandOf>[0], at = 0) => {
  const found = rebindables(commandOf(id))[at];
  if (!found) throw new Error(`No key of ${id}`);
  return found;
};

describe("a pressed chord", () => {
  const KEYS = [
    ["a", "KeyA"],
    ["я", "KeyZ"],
    ["4", "Digit4"],
    ["F4", "F4"],
    ["Enter", "Enter"],
    ["ArrowUp", "ArrowUp"],
    ["/", "Slash"],
    ["-", "Minus"],
    [" ", "Space"],
  ] as const;

  it("is the chord that the press means, on both platforms", () => {
    const flags = fc.record({
      ctrlKey: fc.boolean(),
      metaKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...KEYS),
        flags,
        fc.constantFrom("mac" as const, "other" as const),
        ([key, code], held, platform) => {
          fc.pre(platform === "mac" || !held.metaKey);
          const shifted = code === "Digit4" && held.shiftKey ? "$" : key;
          const pressed = press(shifted, code, held);
          const chord = chordOf(pressed, platform);
          // Shift+digit with other keys is told by its place only where it stands alone.
          expect(chord !== undefined && matches(pressed, parseChord(chord), platform)).toBe(true);
        },
      ),
    );
  });

  it.each([
    [press("Shift", "ShiftLeft", { shiftKey: true }), undefined],
    [press("k", "KeyK", { ctrlKey: true }), "Mod+K"],
    [press("?", "Slash", { shiftKey: true }), "?"],
    [press("$", "Digit4", { shiftKey: true }), "Shift+4"],
  ])("%#", (pressed, chord) => expect(chordOf(pressed, "other")).toBe(chord));
});

it.each([
  ["Mod+W", ["node"], true],
  ["Mod+Shift+J", ["node"], true],
  ["Alt+ArrowLeft", ["page"], true],
  ["Alt+E", ["page"], true],
  ["Q", ["node"], true],
  ["Q", ["present"], false],
  ["/", ["node", "page"], false],
  ["/", ["node", "title"], true],
  ["F4", ["title"], false],
  ["Mod+B", ["node", "title", "field", "page"], false],
] as const)("%s on %j is refused: %s", (chord, on, is) => expect(isRefused(chord, on)).toBe(is));

describe("a conflict", () => {
  const wanted = only("arrange.duplicate");
  const names = (chord: string, keys = {}) => conflictsOf(chord, wanted, keys, "other").map(({ name }) => name);

  it("is with what has the chord in the same place, as things stand", () => {
    expect(names("F2")).toEqual(["sketch.edit F2"]);
    expect(names("F2", { "sketch.edit F2": "F4" })).toEqual([]);
    expect(names("F4", { "sketch.edit F2": "F4" })).toEqual(["sketch.edit F2"]);
    expect(names("Mod+D")).toEqual([]);
    expect(names("Ctrl+M")).toEqual(["sketch.mode Ctrl+M"]);
    expect(names("Mod+M")).toEqual(["sketch.mode Ctrl+M"]);
  });

  it("is none with a chord of another place", () => expect(names("ArrowRight")).toEqual(["walk.right ArrowRight"]));
});
