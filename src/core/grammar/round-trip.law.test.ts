import * as fc from "fast-check";
import { expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { nastyText } from "../../../test/tools/nasty-text.ts";
import { arbitraryRecords } from "../../../test/tools/random-tree.ts";
import { countingHost, smallTree } from "../../../test/tools/small-tree.ts";
import { checkInvariants } from "../document/invariants.ts";
import { RecordStore } from "../document/record-store.ts";
import { mayHang } from "../query/may-hang.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import { faceOf } from "../records/node.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { recordType } from "../records/records.ts";
import { applyParsed } from "./apply.ts";
import { parseNode } from "./node.ts";
import { parseOutline } from "./outline.ts";
import { recordsFromOutline } from "./plant.ts";
import { printOutline } from "./print.ts";

const CARRIED = new Set(["tree", "node", "link", "mechanism", "gate", "comment"]);

/** The records that Markdown carries, ids as places in reading order, sibling order as place, sorted. */
function meaning(records: readonly AnyRecord[]): string[] {
  const view = new RecordStore(records);
  const places = new Map([...inReadingOrder(view)].map(({ id }, place) => [id, `#${place}`]));
  const lines = records
    .filter(({ type }) => CARRIED.has(type))
    .map((record) => {
      const fields: Record<string, unknown> = { ...(record as OpaqueRecord) };
      for (const { field } of recordType(record.type)?.references ?? []) {
        const to = fields[field];
        if (typeof to === "string") fields[field] = places.get(to);
      }
      fields.id = places.get(record.id) ?? "";
      delete fields.order;
      return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  return lines.sort();
}

const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "", "  ", "    ", "\t", "- ", "  - ", "    * ", "# ", "├─ ", "│  └─ ", "> "),
      nastyText(),
    ),
  )
  .map((parts) => parts.map((part) => part.join("")).join("\n"));

law(
  "any text becomes a whole document, typed or foreign",
  fc.property(lines, fc.boolean(), (text, fields) => {
    const { records } = recordsFromOutline(parseOutline(text, { fields }), countingHost());
    const view = new RecordStore(records);
    checkInvariants(
      view,
      records.map(({ id }) => id),
    );
    for (const { id } of inReadingOrder(view)) {
      const [node, parent] = [view.node(id), view.node(view.node(id)?.parent ?? "")];
      if (node && parent) expect(mayHang(faceOf(node), faceOf(parent)), text).toBeUndefined();
    }
  }),
);

const titles = ["Aim", "Metric", "Tactic", "Note", "Guardrail"];

law(
  "any text can be typed over a node and leaves a whole document",
  fc.property(nastyText(), fc.constantFrom(...titles), fc.boolean(), (text, title, isNew) => {
    const { document, host, node } = smallTree(
      "- Aim\n  - Metric\n    - Proxy\n  - ! Tactic\n    - Note #note\n  - Guardrail #guardrail\n- ! Stray",
    );
    const parsed = parseNode(text, { today: host.today(), face: faceOf(node(title)), isNew });
    const change = document.commit({ key: "rename" }, (draft) => {
      applyParsed(draft, node(title).id, parsed, host);
    });
    expect(change?.diff.removed.size ?? 0).toBe(0);
    for (const { from, to, text: typed } of parsed.chips) expect(text.slice(from, to)).toBe(typed);
  }),
);

law(
  "a tree that is printed and read again is the same tree",
  fc.property(arbitraryRecords(), (records) => {
    const printed = printOutline(new RecordStore(records));
    const again = recordsFromOutline(parseOutline(printed, { fields: true }), countingHost("x"));
    expect(meaning(again.records), printed).toEqual(meaning(records));
    expect(again.losses).toEqual([]);
  }),
);
