import { describe, expect, it } from "vitest";
import { diffOf } from "../../core/document/diff.ts";
import type { Change } from "../../core/document/document.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { Pending } from "./pending.ts";

/** A change that adds so many nodes. */
function adding(count: number, from = 0): Change {
  const nodes = Array.from({ length: count }, (_, n) => {
    return { id: `n${from + n}`, type: "node", kind: "note", title: "", order: "a0" } as unknown as AnyRecord;
  });
  return { diff: diffOf(nodes.map((node) => [undefined, node])), label: { key: "add" }, origin: "user" };
}

describe("what is little enough to be noted in passing", () => {
  it.each([
    { changes: [200], base: 0, isSmall: true },
    { changes: [201], base: 0, isSmall: false },
    { changes: [150, 50], base: 0, isSmall: true },
    { changes: [150, 51], base: 0, isSmall: false },
    { changes: [], base: 1_999, isSmall: true },
    { changes: [1], base: 1_999, isSmall: true },
    { changes: [1], base: 2_000, isSmall: false },
  ])("$changes records in changes on $base that are not stored: $isSmall", ({ changes, base, isSmall }) => {
    const pending = new Pending("s");
    changes.forEach((count, n) => {
      pending.add(adding(count, n * 1_000), "2026-01-01");
    });
    expect(pending.isSmall(base)).toBe(isSmall);
  });

  it("is little again once what was much is stored", () => {
    const pending = new Pending("s");
    pending.add(adding(201), "2026-01-01");
    const sent = pending.send();
    pending.add(adding(1, 1_000), "2026-01-01");
    expect(pending.isSmall(0)).toBe(false);
    pending.drop(sent);
    expect([pending.size, pending.isSmall(0)]).toEqual([1, true]);
  });
});
