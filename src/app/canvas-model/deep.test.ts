import { expect, it, vi } from "vitest";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { Document } from "../../core/document/document.ts";
import { isMeasured } from "../../core/query/signals.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { Cards } from "./cards.ts";

const LEVELS = 600;

/** Tactics below each other, and nothing that tells about any of them: all have to be asked. */
function chain(): Document {
  const steps = Array.from({ length: LEVELS }, (_, n) => ({
    id: `s${n}`,
    type: "node" as const,
    kind: "tactic" as const,
    title: `Step ${n}`,
    order: "a0",
    ...(n > 0 ? { parent: `s${n - 1}` } : {}),
  }));
  return new Document([{ id: "t", type: "tree", title: "" }, ...steps] as AnyRecord[]);
}

it("what tells about a tactic is looked up once a step below it, however deep the tree", () => {
  const document = chain();
  const asked = vi.spyOn(document, "node");
  expect(isMeasured(document, "s0")).toBe(false);
  expect(asked.mock.calls.length).toBeLessThan(10 * LEVELS);
});

it("the sizes of all cards of a deep tree cost no more than a few looks each", () => {
  const document = chain();
  const settings = {
    measurer: tableMeasurer(),
    language: "en",
    today: () => "2026-06-01",
    typing: () => undefined,
    field: () => undefined,
  };
  const cards = new Cards(document, settings);
  const asked = vi.spyOn(document, "node");
  for (let n = 0; n < LEVELS; n++) expect(cards.size(`s${n}`)?.height).toBe(cards.size("s0")?.height);
  expect(asked.mock.calls.length).toBeLessThan(10 * LEVELS);
});
