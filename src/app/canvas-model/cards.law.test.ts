import * as fc from "fast-check";
import { expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { commit, countingIds, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import { layCard, sizeOf } from "../../core/card/card.ts";
import { cardContent } from "../../core/card/content.ts";
import { Document } from "../../core/document/document.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { Id } from "../../core/records/fields.ts";
import type { TreeRecord } from "../../core/records/tree.ts";
import { Cards } from "./cards.ts";

/** Every letter is 8 px wide and lines break anywhere: what cards say matters here, not how they look. */
const plain: TextMeasurer = {
  wrap(text, _font, width) {
    const lines = text.match(new RegExp(`.{1,${Math.max(1, Math.floor(width / 8))}}`, "gsu")) ?? [];
    return { lines, widths: lines.map((line) => line.length * 8) };
  },
  lineCount: (text, font, width) => plain.wrap(text, font, width).lines.length,
  width: (text) => text.length * 8,
  widestWord: () => 8,
};

const options = { today: "2026-06-01", language: "en" };

function nodesOf(document: Document): Id[] {
  return [...document.all()].flatMap(({ id, type }) => (type === "node" ? [id] : []));
}

law(
  "after any edits every card says what a fresh one says, seen or not, and its readers were told whenever that changed",
  fc.property(randomEdits(24), fc.constantFrom("card", "all"), (edits, detail) => {
    const document = new Document(startRecords());
    document.commit({ key: "detail" }, (draft) => draft.patch<TreeRecord>(document.tree.id, { detail }));
    const settings = {
      measurer: plain,
      ...options,
      today: () => options.today,
      typing: () => undefined,
      field: () => undefined,
    };
    const cards = new Cards(document, settings);
    /** Nobody looks at these: only their sizes are asked for. */
    const unseen = new Cards(document, settings);
    for (const id of nodesOf(document)) unseen.size(id);
    document.onChange(({ diff }) => {
      cards.update(diff);
      unseen.update(diff);
    });
    const newId = countingIds("e");
    for (const edit of edits) {
      const woken = new Set<Id>();
      const before = new Map(nodesOf(document).map((id) => [id, cards.get(id)]));
      const stops = [...before.keys()].map((id) => cards.watch(id, () => woken.add(id)));
      commit(document, edit, newId);
      for (const stop of stops) stop();
      for (const id of nodesOf(document)) {
        const node = document.node(id);
        const fresh = node && layCard(cardContent(document, node, options), plain);
        if (fresh) expect(cards.get(id), id).toEqual(fresh);
        if (fresh) expect(unseen.size(id), id).toEqual(sizeOf(fresh));
        if (before.has(id)) expect(woken.has(id), id).toBe(cards.get(id) !== before.get(id));
      }
    }
  }),
  500,
);
