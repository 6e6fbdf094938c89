import { describe, expect, it, vi } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { isRecord } from "../../core/records/records.ts";
import { Look, type Looker } from "../../formats/import/look.ts";
import type { TableChoice } from "../../formats/import/table.ts";
import { Importing, type ReadingOutside } from "./importing.ts";

const FILES: Readonly<Record<string, string>> = {
  "q1-objectives.csv": "id,quarter,title\n1,2026-Q1,Grow\n",
  "q1-key-results.csv": "id,objective_id,title,stretch_goal\n7,1,Sales,40\n",
  "q1-check-ins.csv": "key_result_id,date,value\n7,2026-01-05,12\n",
  "broken.csv": `key_result_id,date,value\n${"7,2026-01-05,12\n".repeat(9)}7,"2026-01-05,12\n`,
  "other.csv": "id,title\n1,Else\n",
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const given = (name: string) => ({ name, bytes: bytesOf(FILES[name] ?? "") });
const NAMES = Object.keys(FILES).slice(0, 3);

const OUTSIDE: ReadingOutside = {
  decode: (fileName, bytes) => ({ fileName, bytes, text: new TextDecoder().decode(bytes) }),
  apart: async () => undefined,
};

function importing(): Importing {
  return new Importing(fixedHost(), OUTSIDE);
}

/** What the preview holds: nodes and readings, and what it is still asked for. */
function held(one: Importing): unknown {
  const { job } = one.store.getState();
  const count = (type: "node" | "reading"): number =>
    job?.shown?.records.filter((record) => isRecord(record, type)).length ?? 0;
  return [job?.state, count("node"), count("reading"), job?.told?.wants];
}

describe("files that belong together", () => {
  it("are one preview, given at once", async () => {
    const one = importing();
    const { name, parts } = await one.lookAll(NAMES.map(given));
    expect([name, parts.length]).toEqual([NAMES.join(", "), 3]);
    expect(held(one)).toEqual(["ready", 2, 1, []]);
  });

  it("are one preview, given one after another in any order, and a second time", async () => {
    const one = importing();
    await one.look(...pair("q1-check-ins.csv"));
    expect(held(one)).toEqual(["ready", 1, 1, ["objectives", "key results"]]);
    await one.lookAll(NAMES.slice(0, 2).map(given));
    expect(held(one)).toEqual(["ready", 2, 1, []]);
    await one.look(...pair("q1-key-results.csv"));
    expect(held(one)).toEqual(["ready", 2, 1, []]);
    expect(one.store.getState().job?.shown?.losses).toEqual([]);
  });

  it("stay what they are when a part comes that cannot be read", async () => {
    const one = importing();
    await one.lookAll(NAMES.slice(0, 2).map(given));
    await one.look(...pair("broken.csv"));
    expect(held(one)).toEqual(["ready", 2, 0, ["check-ins"]]);
    expect(one.store.getState().job?.failure?.reason).toBe("broken");
    await one.look(...pair("q1-check-ins.csv"));
    expect(held(one)).toEqual(["ready", 2, 1, []]);
    expect(one.store.getState().job?.failure).toBeUndefined();
  });

  it("give way to a file that is something else, and forget when the preview closes", async () => {
    const one = importing();
    await one.lookAll(NAMES.map(given));
    const { parts } = await one.look(...pair("other.csv"));
    expect(parts).toHaveLength(1);
    await one.lookAll(NAMES.map(given));
    one.close();
    await one.look(...pair("q1-key-results.csv"));
    expect(held(one)).toEqual(["ready", 2, 0, ["objectives", "check-ins"]]);
  });

  it("leave out what does not belong to the first", async () => {
    const one = importing();
    const { parts } = await one.lookAll(["other.csv", ...NAMES].map(given));
    expect(parts.map(({ fileName }) => fileName)).toEqual(["other.csv"]);
  });
});

function pair(name: string): [string, Uint8Array] {
  return [name, bytesOf(FILES[name] ?? "")];
}

it("a fault of a reader ends the preview with a reason, and is told", async () => {
  const host = { ...fixedHost(), newId: () => expect.unreachable() as never };
  const one = new Importing(host, OUTSIDE);
  await expect(one.look("other.csv", bytesOf("id,title\n1,Else\n"))).rejects.toThrow();
  expect(one.store.getState().job).toMatchObject({
    state: "failed",
    failure: { message: expect.stringContaining("the fault is ours") },
  });
});

describe("what the person says", () => {
  const TABLE = "Was,Wer,Wert\nGrow,Bo,3\n";
  const COLUMNS: TableChoice = { header: true, holds: ["title", "field:owner", "value"] };
  const nodes = (one: Importing): unknown[] =>
    (one.store.getState().job?.shown?.records ?? []).filter((record) => isRecord(record, "node"));

  it("of the columns holds for every table with these columns, until the page is left", async () => {
    const one = importing();
    await one.look("a.csv", bytesOf(TABLE));
    expect(nodes(one)).toMatchObject([{ title: "Grow", text: "Wer: Bo\nWert: 3" }]);
    await one.chooseTable(COLUMNS);
    expect(nodes(one)).toMatchObject([{ title: "Grow", owner: "Bo" }]);
    expect(held(one)).toEqual(["ready", 1, 1, undefined]);
    one.close();
    await one.look("b.csv", bytesOf("Was,Wer,Wert\nLearn,Mei,4\n"));
    expect(nodes(one)).toMatchObject([{ title: "Learn", owner: "Mei" }]);
    await one.look("c.csv", bytesOf("Was,Wer,Preis\nEarn,Mei,4\n"));
    expect(nodes(one)).toMatchObject([{ text: "Wer: Mei\nPreis: 4" }]);
  });

  it("stays while it makes no sense, and nothing of it would come in", async () => {
    const one = importing();
    await one.look("a.csv", bytesOf(TABLE));
    await one.chooseTable({ header: true, holds: ["other", "other", "other"] });
    const { job } = one.store.getState();
    expect(job).toMatchObject({ state: "ready", failure: { reason: "broken" } });
    expect(job?.told?.table?.holds).toEqual(["other", "other", "other"]);
    await one.chooseTable(COLUMNS);
    expect(one.store.getState().job?.failure).toBeUndefined();
  });

  it("of arrows turns the tree, with the question that its roots ask", async () => {
    const one = importing();
    await one.look("a.mmd", bytesOf("flowchart TD\n  A --> C\n  B --> C\n"));
    const roots = (): unknown[] =>
      nodes(one).flatMap((node) => ((node as { parent?: string }).parent === undefined ? [node] : []));
    expect(one.store.getState().job?.told?.arrows).toBe("up");
    expect(roots()).toMatchObject([{ title: "C" }]);
    await one.choose({ turned: true });
    expect(roots()).toMatchObject([{ title: "A" }]);
    const { job } = one.store.getState();
    expect(job?.shown?.offerRoot).toEqual({ title: "A", roots: 2 });
    await one.choose({});
    expect(roots()).toMatchObject([{ title: "C" }]);
    expect(one.store.getState().job?.choices.rootTitle).toBeUndefined();
  });

  it("comes to the newest answer, whichever were asked on the way", async () => {
    const one = importing();
    await one.look("a.csv", bytesOf("id,title\n1,One\n2,Two\n"));
    for (const rootTitle of ["P", "Pl", "Pla", "Plan"]) void one.choose({ rootTitle });
    expect(one.store.getState().job?.choices.rootTitle).toBe("Plan");
    await vi.waitFor(() => expect(one.store.getState().job?.isBehind).toBe(false));
    expect(nodes(one)).toContainEqual(expect.objectContaining({ title: "Plan", kind: "aim" }));
  });
});

describe("a large file", () => {
  const LARGE = `id,title\n${Array.from({ length: 5_000 }, (_, n) => `${n},Title of ${n}\n`).join("")}`;

  it("is read apart, and the preview says how far it is", async () => {
    const told: unknown[] = [];
    const one: Importing = new Importing(fixedHost(), {
      ...OUTSIDE,
      apart: async (onProgress) => {
        const look = new Look(fixedHost());
        onProgress(1_000, 5_001);
        told.push(one.store.getState().job?.progress);
        return look;
      },
    });
    await one.look("small.csv", bytesOf("id,title\n1,A\n"));
    expect(told).toEqual([]);
    await one.look("large.csv", bytesOf(LARGE));
    expect(told).toEqual([{ records: 1_000, of: 5_001 }]);
    expect(held(one)).toEqual(["ready", 5_001, 0, undefined]);
  });

  it("is read no further when the preview closes", async () => {
    let ended = 0;
    const never: Looker = {
      read: () => new Promise(() => undefined),
      choose: () => new Promise(() => undefined),
      end: () => {
        ended += 1;
      },
    };
    const one = new Importing(fixedHost(), { ...OUTSIDE, apart: async () => never });
    void one.look("large.csv", bytesOf(LARGE));
    await vi.waitFor(() => expect(one.store.getState().job?.state).toBe("reading"));
    one.close();
    await vi.waitFor(() => expect(ended).toBe(1));
    expect(one.store.getState().job).toBeUndefined();
    await one.look("other.csv", bytesOf("id,title\n1,Else\n"));
    expect(held(one)).toEqual(["ready", 1, 0, undefined]);
  });
});
