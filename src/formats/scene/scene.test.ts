import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { inkOf } from "./ink.ts";
import type { SceneOptions } from "./options.ts";
import type { Scene } from "./primitives.ts";
import { MARGIN, sceneOf } from "./scene.ts";
import { branchNodes } from "./scope.ts";

const tree = smallTree(`
- Aim 58% -> 70%
  - Activation 30% -> 45%
    because early confidence keeps people, more than anything that comes later
    - ! Onboarding @mei
      - Screens #proxy
      - ! First step
      - ! Second step
    - ! Email
  - Value [[Screens]]
- Stray #proxy
`);
tree.document.commit({ key: "readings" }, (draft) => {
  for (const [i, value] of [31, 35, 38].entries()) {
    draft.put({
      id: `r${i}`,
      type: "reading",
      metric: tree.id("Activation"),
      date: `2026-0${i + 1}-01`,
      value,
    } as AnyRecord);
  }
});
const { document, id } = tree;
const base = { measurer: tableMeasurer(), today: "2026-03-13", language: "en", theme: "light" } as const;
const draw = (some: Partial<SceneOptions> = {}): Scene => sceneOf(document, { ...base, ...some });
const words = (scene: Scene): string =>
  scene.items.flatMap((item) => (item.shape === "text" ? [item.lines.join(" ")] : [])).join(" | ");
const findings = new Map([[id("Email"), [{ severity: "warning" } as Finding]]]);

describe("ink", () => {
  it.each<[string, Partial<SceneOptions>]>([
    ["all", {}],
    ["with all around it", { heading: true, legend: true, findings }],
    ["titles", { detail: "titles" }],
    ["five fields", { detail: "all" }],
    ["a branch", { nodes: branchNodes(document, id("Onboarding")) }],
    ["one node", { nodes: new Set([id("Screens")]) }],
    ["nothing", { nodes: new Set() }],
  ])("of %s fills the frame but for the margin", (_name, options) => {
    const scene = draw(options);
    const { x, y, w, h } = inkOf(scene.items);
    if (scene.items.length === 0) expect([scene.width, scene.height]).toEqual([2 * MARGIN, 2 * MARGIN]);
    else
      for (const gap of [x, y, scene.width - x - w, scene.height - y - h]) {
        expect(gap).toBeGreaterThanOrEqual(MARGIN);
        expect(gap).toBeLessThan(MARGIN + 2);
      }
  });
});

describe("a part", () => {
  it("shows its nodes only, as what they are in the whole tree", () => {
    const part = draw({ nodes: branchNodes(document, id("Onboarding")) });
    expect(words(part)).toContain("Second step");
    expect(words(part)).not.toMatch(/Email|Activation|Stray/);
    // Numbers and signals are those of the tree, not of the cutting.
    const number = /Tactic \| (\d:[\d.]+) \| Second step/;
    expect(number.exec(words(part))?.[1]).toBe(number.exec(words(draw()))?.[1]);
    expect(words(part)).toContain("1 signal");
  });

  it("has the edges within it and no reason where no edge leads", () => {
    const lines = (scene: Scene): number =>
      scene.items.filter((item) => item.shape === "path" && item.width === 1.5).length;
    expect(lines(draw({ nodes: new Set([id("Aim"), id("Activation")]) }))).toBe(1);
    expect(lines(draw({ nodes: new Set([id("Aim"), id("Onboarding")]) }))).toBe(0);
    expect(words(draw({ nodes: new Set([id("Activation")]) }))).not.toContain("because");
  });

  it("lays what is not connected in its tray only beside something else", () => {
    expect(words(draw({ nodes: new Set([id("Aim"), id("Stray")]) }))).toContain(strings.cards.tray);
    expect(words(draw({ nodes: new Set([id("Stray")]) }))).not.toContain(strings.cards.tray);
    expect(words(draw({ nodes: new Set([id("Onboarding")]) }))).not.toContain(strings.cards.tray);
  });
});

describe("what is shown", () => {
  const sparks = (scene: Scene): number =>
    scene.items.filter((item) => item.shape === "path" && item.width === 1.75).length;

  it("is reasons, courses and findings as asked", () => {
    expect(words(draw())).toContain("because early confidence");
    expect(words(draw({ because: false }))).not.toContain("because");
    expect([sparks(draw()), sparks(draw({ readings: false }))]).toEqual([1, 0]);
    expect(words(draw({ findings }))).toMatch(/Email( \|[^|]*)* \| 1/);
  });

  it("is nothing but titles where only those are asked for", () => {
    const titles = words(draw({ detail: "titles" }));
    expect(titles).toContain("Onboarding");
    expect(titles).not.toMatch(/38|to 45|signal/);
  });

  it("is all five fields where they are asked for, whatever the tree shows", () => {
    expect(words(draw())).not.toContain("Why needed");
    expect(words(draw({ detail: "all" }))).toMatch(/Why needed|Why this way|How/);
  });

  it("is named above and explained below where that is asked for", () => {
    const all = words(draw({ heading: true, legend: true, findings }));
    expect(all).toContain("13 March 2026");
    expect(all).toContain(strings.exporting.legend.warning);
    expect(all).toContain(strings.exporting.legend.link);
    expect(words(draw({ legend: true }))).not.toContain(strings.exporting.legend.warning);
    expect(words(draw({ legend: true, nodes: new Set([id("Email")]) }))).not.toContain(strings.exporting.legend.link);
  });
});

it("the ground is white, dark or none", () => {
  expect(draw().paper).toBe("#ffffff");
  expect(draw({ theme: "dark" }).paper).toMatch(/^#1/);
  expect(draw({ transparent: true }).paper).toBeUndefined();
});

it("writes on an edge and on a link what they say of themselves, unless reasons are left out", () => {
  const told = smallTree("- * Aim\n  - Activation #leading\n    - Setups #proxy\n  - Value #leading [[Setups]]\n");
  told.document.commit({ key: "marks" }, (draft) => {
    draft.patch(told.id("Activation"), { because: "people stay", sign: "+", lagDays: 28 } as object);
    for (const record of told.document.all())
      if (record.type === "link") draft.patch(record.id, { sign: "-", lagDays: 3, confidence: 7 } as object);
  });
  const said = (some: Partial<SceneOptions> = {}): string => words(sceneOf(told.document, { ...base, ...some }));
  expect(said()).toContain("because people stay + in 4 weeks");
  expect(said()).toContain("− in 3 days, 7/10 sure");
  expect(said({ because: false })).not.toMatch(/in 4 weeks|in 3 days/);
});
