import * as fc from "fast-check";
import { expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { becauseBox } from "../../core/card/because.ts";
import { sizeOf } from "../../core/card/card.ts";
import { edgeMarks } from "../../core/card/edge-marks.ts";
import { runsThrough } from "../../core/layout/crossing.ts";
import { type Box, overlap } from "../../core/layout/geometry.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { TreeRecord } from "../../core/records/tree.ts";
import { arranged } from "./arrange.ts";
import { drawLinkLabels } from "./link-labels.ts";
import { PALETTES } from "./palette.ts";

const OUTLINE = `
- * Aim
${["Alpha", "Beta", "Gamma"]
  .map(
    (name) =>
      `  - ${name} #leading\n    - ${name} one #proxy\n    - ${name} two and some more words #proxy\n      - ! ${name} three`,
  )
  .join("\n")}
`;
const options = { measurer: tableMeasurer(), today: "2026-03-13", language: "en", theme: "light" } as const;
const marks = fc.record({ sign: fc.constantFrom("+", "-"), lagDays: fc.nat(400), confidence: fc.nat(10) } as const);
const end = fc.nat(9);
const links = fc.array(fc.tuple(end, end, marks), { minLength: 1, maxLength: 8 });

law(
  "what links say of themselves stands on no card, no reason, no edge and on no other word",
  fc.property(links, fc.constantFrom("down", "right", "up", "left"), fc.array(end), (drawn, direction, reasons) => {
    const { document } = smallTree(OUTLINE);
    const ids = [...document.all()].flatMap(({ id, type }) => (type === "node" ? [id] : []));
    document.commit({ key: "test" }, (draft) => {
      draft.patch<TreeRecord>(document.tree.id, { direction });
      for (const at of reasons) draft.patch<NodeRecord>(ids[at] as string, { because: "people keep what has worked" });
      drawn.forEach(([from, to, some], i) => {
        if (from === to) return;
        draft.put({
          id: `k${i}`,
          type: "link",
          kind: "moves",
          from: ids[from],
          to: ids[to],
          ...some,
        } as unknown as LinkRecord);
      });
    });
    const arrangement = arranged(document, options);
    const { layout, cards } = arrangement;
    const items = drawLinkLabels(arrangement, PALETTES.light, options);
    const boxes = items.filter((item): item is typeof item & Box => item.shape === "box");
    const texts = items.flatMap((item) => (item.shape === "text" ? item.lines : []));
    expect(texts.every((text) => drawn.some(([, , some]) => edgeMarks(some) === text))).toBe(true);
    boxes.forEach((box, i) => {
      expect(boxes.slice(0, i).some((other) => overlap(box, other))).toBe(false);
      for (const [id, card] of cards) {
        const place = layout.place(id);
        if (!place) continue;
        const reason = becauseBox(sizeOf(card), place, direction);
        expect(overlap(box, place) || (reason && overlap(box, reason))).toBeFalsy();
        expect(runsThrough(layout.edge(id)?.points ?? [], box)).toBe(false);
      }
    });
  }),
  40,
);
