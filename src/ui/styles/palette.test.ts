import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { mixed, PALETTES } from "../../formats/scene/palette.ts";

const css = readFileSync(resolve("src/ui/styles/tokens.css"), "utf8");

/** The colours of a theme by their names in the style sheet. */
function tokens(theme: "light" | "dark"): ReadonlyMap<string, string> {
  const [, block = ""] = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css) ?? [];
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

test.each(["light", "dark"] as const)("the colours of %s pictures are those of the interface", (theme) => {
  const { faces, changes, paper, aimLine, step, ...plain } = PALETTES[theme];
  const named = tokens(theme);
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  for (const [name, colour] of Object.entries({ ...plain, ...changes }))
    expect(colour, name).toBe(named.get(kebab(name)));
  for (const [face, colour] of Object.entries(faces)) {
    expect(colour, face).toBe(named.get(face === "outcome" ? "leading" : face));
  }
  expect(paper).toBe(theme === "light" ? plain.surface : plain.canvas);
  expect([aimLine, step].every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
});

test("a mix lies between its colours", () => {
  expect(mixed("#000000", "#ffffff", 0)).toBe("#ffffff");
  expect(mixed("#ff0000", "#0000ff", 0.5)).toBe("#800080");
});
