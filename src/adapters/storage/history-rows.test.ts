import { describe, expect, it } from "vitest";
import { BACKENDS, batchOf, changed, newTreeOf, op, treeOf } from "../../../test/tools/stores.ts";
import type { HistoryRows, Step } from "../../core/document/history.ts";
import type { Backend } from "./backend.ts";
import type { TreeStore } from "./port.ts";
import { treeStore } from "./tree-store.ts";

const RECORDS = treeOf(3);

describe.each(BACKENDS)("the undo list, %s", (_, make) => {
  it("is stored with the commit, step by step, for each tab", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    await write(store, "a", 2, { 0: step("One"), 1: step("Two", "typing") });
    await write(store, "b", 1, { 0: step("Other") });
    await write(store, "a", 2, { 0: undefined, 1: step("Two again") });
    const list = await store.history("t", "a");
    expect(list?.position).toBe(2);
    expect([...(list?.steps ?? [])].map(([n, one]) => [n, one?.label.subject])).toEqual([[1, "Two again"]]);
    expect(list?.steps.get(1)?.diff.updated.get("n1")?.[1]).toEqual({ id: "n1", type: "node", title: "Two again" });
    expect((await store.history("t", "b"))?.steps.get(0)).toMatchObject({ label: { key: "edit", subject: "Other" } });
    expect(await store.history("t", "c")).toBeUndefined();
  });

  it("of the latest closed tab is adopted, once", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    await write(store, "old", 1, { 0: step("Old") }, "2026-03-01T10:00:00.000Z");
    await write(store, "closed", 1, { 0: step("Closed") }, "2026-03-01T12:00:00.000Z");
    await write(store, "alive", 1, { 0: step("Alive") }, "2026-03-01T13:00:00.000Z");
    const alive = new Set(["alive", "new"]);
    const adopted = await store.adoptHistory("t", "new", alive);
    expect(adopted?.steps.get(0)?.label.subject).toBe("Closed");
    expect(await store.history("t", "new")).toEqual(adopted);
    expect(await store.history("t", "closed")).toBeUndefined();
    expect((await store.adoptHistory("t", "newer", alive))?.steps.get(0)?.label.subject).toBe("Old");
    expect(await store.adoptHistory("t", "newest", new Set([...alive, "newer"]))).toBeUndefined();
    expect((await store.history("t", "alive"))?.steps.get(0)?.label.subject).toBe("Alive");
  });

  it("of a tab that was closed long ago is dropped when a later one is adopted", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    for (const n of [1, 2, 3, 4, 5, 6])
      await write(store, `tab${n}`, 1, { 0: step(`${n}`) }, `2026-03-0${n}T10:00:00Z`);
    await store.adoptHistory("t", "new", new Set(["new"]));
    expect(await store.history("t", "tab1")).toBeUndefined();
    expect((await store.history("t", "tab2"))?.position).toBe(1);
  });

  it("counts as none if a step cannot be read", async () => {
    const backend = await make();
    const store = treeStore(backend);
    await store.add(newTreeOf(RECORDS));
    await write(store, "a", 2, { 0: step("One"), 1: step("Two") });
    await spoil(backend);
    expect(await store.history("t", "a")).toBeUndefined();
  });
});

function step(title: string, merge?: string): Step {
  const diff = changed(RECORDS, "n1", { title })[1];
  return { label: { key: "edit", subject: title }, diff, ...(merge === undefined ? {} : { merge }) };
}

async function write(
  store: TreeStore,
  tab: string,
  position: number,
  steps: Readonly<Record<number, Step | undefined>>,
  at = "2026-03-01T10:00:00.000Z",
): Promise<void> {
  const history: HistoryRows = {
    position,
    steps: new Map(Object.entries(steps).map(([n, one]) => [Number(n), one])),
  };
  const rev = (await store.open("t"))?.row.rev ?? 0;
  const [after, diff] = changed(RECORDS, "n1", { title: `${tab}${rev}` });
  await store.commit({ tree: "t", tab, rev, at }, () => ({ ...batchOf([op(`${tab}${rev}`, diff)], after), history }));
}

async function spoil(backend: Backend): Promise<void> {
  await backend.write(["steps"], async (tx) => {
    await tx.put("steps", [{ tree: "t", tab: "a", n: 1, json: "{" }]);
  });
}
