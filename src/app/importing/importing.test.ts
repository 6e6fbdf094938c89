import { describe, expect, it } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { isRecord } from "../../core/records/records.ts";
import { Importing } from "./importing.ts";

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

function importing(): Importing {
  return new Importing(fixedHost(), (fileName, bytes) => ({ fileName, bytes, text: new TextDecoder().decode(bytes) }));
}

/** What the preview holds: nodes and readings, and what it is still asked for. */
function held(one: Importing): unknown {
  const { job } = one.store.getState();
  const count = (type: "node" | "reading"): number =>
    job?.records.filter((record) => isRecord(record, type)).length ?? 0;
  return [job?.state, count("node"), count("reading"), job?.read?.wants];
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
    expect(one.store.getState().job?.losses).toEqual([]);
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
  const one = new Importing(host, (fileName, bytes) => ({ fileName, bytes, text: new TextDecoder().decode(bytes) }));
  await expect(one.look("other.csv", bytesOf("id,title\n1,Else\n"))).rejects.toThrow();
  expect(one.store.getState().job).toMatchObject({
    state: "failed",
    failure: { message: expect.stringContaining("the fault is ours") },
  });
});
