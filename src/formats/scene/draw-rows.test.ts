import { expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { layCard } from "../../core/card/card.ts";
import { cardContent } from "../../core/card/content.ts";
import type { TreeRecord } from "../../core/records/tree.ts";
import { svgOf } from "../svg/draw.ts";
import { PALETTES } from "./palette.ts";
import type { BoxShape, TextShape } from "./primitives.ts";
import { sceneOf } from "./scene.ts";

const measurer = tableMeasurer();
const WORDS = "every account is reconciled within a day of its last entry by the team that posts it".split(" ");
const LONG = Array.from({ length: 60 }, (_, i) => WORDS[i % WORDS.length]).join(" ");
const options = { today: "2026-06-01", language: "en" };

const tree = smallTree(`
- Aim
  why enough: these are all
  - ! Close
    what for: ${LONG}
    why this way: שיעור הלקוחות החדשים
    how: ${"x".repeat(200)}
    - ! One
    - ! Two
`);
tree.document.commit({ key: "detail" }, (draft) => draft.patch<TreeRecord>(tree.document.tree.id, { detail: "all" }));
const scene = sceneOf(tree.document, { measurer, ...options, theme: "light" });
const texts = scene.items.filter((item): item is TextShape => item.shape === "text");
const boxes = scene.items.filter((item): item is BoxShape => item.shape === "box");

it("a picture has every row of a card, line by line where the card has it", () => {
  const node = tree.node("Close");
  const card = layCard(cardContent(tree.document, node, options), measurer);
  const frame = boxes.find(({ h }) => h === card.height - 1);
  expect(card.rows).toHaveLength(4);
  for (const { text, label } of card.rows ?? []) {
    const drawn = texts.find(({ lines }) => lines.join() === text.lines.join());
    expect(drawn?.x).toBe((frame?.x ?? 0) - 0.5 + text.x + (text.rightToLeft ? text.width : 0));
    const top = (frame?.y ?? 0) - 0.5 + text.y;
    expect(drawn?.y).toBeGreaterThan(top);
    expect(drawn?.y).toBeLessThan(top + text.lineHeight);
    expect(texts.some(({ lines }) => lines.join() === label.lines.join())).toBe(true);
  }
  expect(boxes.filter(({ fill }) => fill === PALETTES.light.step)).toHaveLength(2 * 3);
});

it("says what is missing in the colour of a warning, and what stands on an aim in its own", () => {
  const fillOf = (line: string): string | undefined => texts.find(({ lines }) => lines[0] === line)?.fill;
  expect(fillOf("Nothing says why this way will work")).toBe(PALETTES.light.warning);
  expect(fillOf("these are all")).toBe(PALETTES.light.aimInk);
});

it("text that reads from the right is drawn from the right", () => {
  const line = svgOf(scene)
    .split("\n")
    .find((shape) => shape.includes("שיעור"));
  expect(line).toContain('direction="rtl"');
});

it("mixes its colours as the style sheet does", () => {
  const mix = (ground: string, ink: string, share: number): string => {
    const parts = [1, 3, 5].map((at) => {
      const [under = 0, over = 0] = [ground, ink].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
      return Math.round(under * (1 - share) + over * share);
    });
    return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
  for (const { surface, faces, aimInk, step, aimLine } of Object.values(PALETTES)) {
    expect(step).toBe(mix(surface, faces.tactic, 0.05));
    expect(aimLine).toBe(mix(faces.aim, aimInk, 0.18));
  }
});
