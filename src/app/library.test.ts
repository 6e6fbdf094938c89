import { describe, expect, it } from "vitest";
import { fixedHost } from "../../test/tools/fixed-host.ts";
import { mustOpen, persistence, rename, titleOf } from "../../test/tools/persistence.ts";
import { idle } from "../../test/tools/saving.ts";
import { BACKENDS, byId, newTreeOf, treeOf } from "../../test/tools/stores.ts";
import { watched } from "../../test/tools/tabs-world.ts";
import type { Backend } from "../adapters/storage/backend.ts";
import { memoryBackend } from "../adapters/storage/memory.ts";
import { treeStore } from "../adapters/storage/tree-store.ts";
import { Library, leavesTrash, type TreeRow } from "./library.ts";
import { createNotices } from "./notices.ts";

const TODAY = "2026-06-01";

describe.each(BACKENDS)("the library, %s", (_, make) => {
  it("keeps a tree in the trash for 30 days of the clock and deletes it after that, on start", async () => {
    const { library, store, at } = await stocked(await make());
    at("2026-03-02T10:00:00.000Z");
    const [row] = library.store.getState().list;
    await library.remove(row as TreeRow);
    expect(titles(library)).toEqual({ list: [], trash: ["Retention"] });
    expect(leavesTrash(library.store.getState().trash[0] as TreeRow)).toBe("2026-04-01");
    at("2026-04-01T09:59:59.999Z");
    await library.emptyTrash();
    expect((await store.open("t"))?.records).toHaveLength(4);
    at("2026-04-01T10:00:00.000Z");
    await library.emptyTrash();
    expect(await store.open("t")).toBeUndefined();
    expect(titles(library)).toEqual({ list: [], trash: [] });
  });

  it("does not delete what another tab has brought back a moment before", async () => {
    const backend = await make();
    const { library, store, at } = await stocked(backend);
    await library.remove(library.store.getState().list[0] as TreeRow);
    at("2027-01-01T00:00:00.000Z");
    const other = libraryOf(backend, "b").library;
    await other.refresh();
    await Promise.all([other.restore(other.store.getState().trash[0] as TreeRow), library.emptyTrash()]);
    await library.refresh();
    expect((await store.open("t"))?.records).toHaveLength(4);
    expect(titles(library)).toEqual({ list: ["Retention"], trash: [] });
  });

  it("brings a tree back by the toast, with the same bytes", async () => {
    const { library, store, notices } = await stocked(await make());
    const before = JSON.stringify([await store.list(), await store.open("t")]);
    await library.remove(library.store.getState().list[0] as TreeRow);
    notices.store.getState().toasts[0]?.action?.run();
    await idle();
    expect(JSON.stringify([await store.list(), await store.open("t")])).toBe(before);
    expect(titles(library)).toEqual({ list: ["Retention"], trash: [] });
  });

  it("duplicates a tree: an id and a name of its own, all else alike, and neither follows the other", async () => {
    const backend = await make();
    const { library, store, to } = await stocked(backend);
    const id = (await library.duplicate(library.store.getState().list[0] as TreeRow)) ?? "";
    expect(id).not.toBe("t");
    const [tree, ...rest] = byId((await store.open(id))?.records ?? []).sort((a) => (a.type === "tree" ? -1 : 1));
    expect(tree).toMatchObject({ id, type: "tree", title: "Retention (copy)" });
    expect(rest).toEqual(byId(treeOf(3)).filter(({ type }) => type !== "tree"));
    const copy = await mustOpen(to, id);
    rename(copy, "n1", "Only here");
    await copy.close();
    expect(titleOf(await mustOpen(to, "t"), "n1")).toBe("Tactic 1");
  });

  it("sorts by the last edit or by name, as the last time", async () => {
    const backend = await make();
    const { library } = await stocked(backend);
    for (const [id, title, at] of [
      ["u", "alpha 10", "2026-03-03T00:00:00.000Z"],
      ["v", "Alpha 9", "2026-02-01T00:00:00.000Z"],
    ] as const) {
      await library.persistence.store.add({ ...newTreeOf(treeOf(1, id)), tree: id, title, at });
    }
    await library.refresh();
    expect(titles(library).list).toEqual(["alpha 10", "Retention", "Alpha 9"]);
    library.sort("title");
    expect(titles(library).list).toEqual(["Alpha 9", "alpha 10", "Retention"]);
    expect(await library.latest()).toBe("u");
    await idle();
    const later = libraryOf(backend, "b").library;
    await later.recallOrder();
    await later.refresh();
    expect(titles(later).list).toEqual(["Alpha 9", "alpha 10", "Retention"]);
  });

  it("looks at each tree once a commit and a day, and never twice at one that cannot be read", async () => {
    const backend = await make();
    const { library, store } = await stocked(backend);
    await store.add({ ...newTreeOf(treeOf(3, "broken")), tree: "broken" });
    await backend.write(["chunks"], async (tx) => {
      await tx.remove("chunks", [["broken", 0]]);
    });
    await library.refresh();
    let rests = 0;
    await library.freshen(
      async () => void rests++,
      () => true,
    );
    expect(rests).toBe(2);
    const row = library.store.getState().list.find(({ id }) => id === "t");
    expect(row?.glance).toEqual({ rev: 1, on: TODAY, errors: 1, warnings: 0, infos: 0 });
    expect([...library.store.getState().pictures.keys()]).toEqual(["t"]);
    const writes = { count: 0 };
    const { write } = backend;
    backend.write = (tables, work) => {
      writes.count += 1;
      return write(tables, work);
    };
    await library.freshen(
      async () => undefined,
      () => true,
    );
    expect(writes.count).toBe(0);
  });
});

it("deleting for good ends what still waits to be stored of a tree", async () => {
  const backend = watched(memoryBackend(), []);
  const { library, store, to } = await stocked(backend);
  const tree = await mustOpen(to);
  backend.fates.push("refused", "refused");
  rename(tree, "n1", "Waiting");
  await idle();
  expect(await tree.close()).toBe(false);
  await library.purge(library.store.getState().list[0] as TreeRow);
  for (const { run } of to.timers.splice(0)) run();
  await idle();
  expect(await store.list()).toEqual([]);
  expect(to.asks()).toBe(false);
});

async function stocked(backend: Backend) {
  await treeStore(backend).add(newTreeOf(treeOf(3)));
  const made = libraryOf(backend, "a");
  await made.library.refresh();
  return made;
}

function libraryOf(backend: Backend, tab: string) {
  let now = "2026-03-02T10:00:00.000Z";
  const to = { ...persistence(backend, tab), now: () => now };
  const notices = createNotices();
  const library = new Library(to, fixedHost(TODAY), notices);
  return { library, notices, to, store: to.store, at: (instant: string) => (now = instant) };
}

function titles(library: Library) {
  const { list, trash } = library.store.getState();
  return { list: list.map(({ title }) => title), trash: trash.map(({ title }) => title) };
}
