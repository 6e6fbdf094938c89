import { describe, expect, it } from "vitest";
import { memoryFolder } from "./folder.ts";
import { openMarker } from "./marker.ts";
import { snapshotShelf } from "./shelf.ts";

function at(day: number, hour = 9, minute = 0): string {
  return new Date(Date.UTC(2026, 2, day, hour, minute)).toISOString();
}

describe("the shelf of snapshots", () => {
  it("keeps the latest six copies of a tree and the last of each of seven days", async () => {
    const shelf = snapshotShelf(memoryFolder());
    await shelf.keep("other", { at: at(1), rev: 1, text: "other" });
    for (let day = 1; day <= 12; day++) {
      for (let minute = 0; minute < 50; minute += 5) {
        await shelf.keep("t", { at: at(day, 9, minute), rev: day * 100 + minute, text: `${day} ${minute}` });
      }
    }
    const own = (await shelf.list()).filter(({ tree }) => tree === "t");
    const lastDay = [45, 40, 35, 30, 25, 20].map((minute) => at(12, 9, minute));
    expect(own.map((info) => info.at)).toEqual([...lastDay, ...[11, 10, 9, 8, 7, 6].map((day) => at(day, 9, 45))]);
    expect((await shelf.list()).filter(({ tree }) => tree === "other")).toHaveLength(1);
  });

  it("lets none go where something of the tree was lost", async () => {
    const shelf = snapshotShelf(memoryFolder());
    for (let minute = 0; minute < 9; minute++)
      await shelf.keep("t", { at: at(1, 9, minute), rev: minute, text: `${minute}` }, true);
    expect(await shelf.list()).toHaveLength(9);
    await shelf.keep("t", { at: at(1, 10), rev: 10, text: "10" });
    expect(await shelf.list()).toHaveLength(6);
  });

  it("gives no text that is not what was written, and keeps nothing twice", async () => {
    const files = new Map<string, string>();
    const shelf = snapshotShelf(memoryFolder(files));
    expect(await shelf.keep("t", { at: at(1), rev: 7, text: "one" })).toBe(true);
    expect(await shelf.keep("t", { at: at(2), rev: 7, text: "one" })).toBe(false);
    const [info] = await shelf.list();
    expect(info && (await shelf.read(info))).toBe("one");
    expect(info).toMatchObject({ tree: "t", at: at(1), rev: 7 });
    for (const name of files.keys()) files.set(name, "on");
    expect(info && (await shelf.read(info))).toBeUndefined();
    expect(await shelf.keep("t", { at: at(3), rev: 7, text: "one" })).toBe(true);
  });

  it("lets older copies go only when the new one came back as written", async () => {
    const files = new Map<string, string>();
    const folder = memoryFolder(files);
    const shelf = snapshotShelf(folder);
    for (let minute = 0; minute < 6; minute++)
      await shelf.keep("t", { at: at(1, 9, minute), rev: 1, text: `${minute}` });
    const torn = snapshotShelf({ ...folder, write: async (name, text) => void files.set(name, text.slice(1)) });
    await expect(torn.keep("t", { at: at(1, 10), rev: 2, text: "torn" })).rejects.toThrow("did not come back");
    expect(await Promise.all((await shelf.list()).slice(1).map((info) => shelf.read(info)))).toEqual([
      "5",
      "4",
      "3",
      "2",
      "1",
      "0",
    ]);
  });

  it("forgets trees, and does nothing where there is no folder", async () => {
    const shelf = snapshotShelf(memoryFolder());
    await shelf.keep("t", { at: at(1), rev: 1, text: "one" });
    await shelf.keep("t2", { at: at(1), rev: 1, text: "two" });
    await shelf.forget(["t"]);
    expect((await shelf.list()).map(({ tree }) => tree)).toEqual(["t2"]);
    const none = snapshotShelf(undefined);
    expect(await none.keep("t", { at: at(1), rev: 1, text: "one" })).toBe(false);
    expect([none.available, await none.list()]).toEqual([false, []]);
  });
});

describe("the marker", () => {
  it("is read from its copy when localStorage was cleared", async () => {
    const [local, folder] = [storage(), memoryFolder()];
    const marker = openMarker(local, folder);
    expect(await marker.read()).toBeUndefined();
    marker.add(["a", "b"]);
    marker.remove(["a"]);
    await marker.settled();
    local.clear();
    expect(await openMarker(local, folder).read()).toEqual({ trees: ["b"], declined: [] });
  });

  it("takes nothing that is no marker for one, and lives with a browser that keeps nothing", async () => {
    const local = storage();
    local.setItem("aimtree-marker", '{"trees":7}');
    expect(await openMarker(local, undefined).read()).toBeUndefined();
    const deaf = { getItem: () => null, setItem: () => fail(), removeItem: () => fail() };
    const marker = openMarker(deaf, undefined);
    marker.add(["a"]);
    await marker.settled();
    marker.stored("a", 7);
    expect([marker.rev("a"), await marker.read()]).toEqual([0, undefined]);
  });

  it("knows the last commit of each tree, from its copy too, and less rather than more", async () => {
    const [local, folder] = [storage(), memoryFolder()];
    const marker = openMarker(local, folder);
    marker.stored("a", 1);
    marker.stored("a", 12);
    marker.stored("b", 3);
    marker.copy();
    marker.stored("a", 13);
    await marker.settled();
    expect([marker.rev("a"), marker.rev("b"), marker.rev("c")]).toEqual([13, 3, 0]);
    local.clear();
    const later = openMarker(local, folder);
    await later.read();
    expect([later.rev("a"), later.rev("b")]).toEqual([12, 3]);
    // A tree that was lost and came back begins anew, in the copy too.
    later.stored("a", 1);
    later.remove(["b"]);
    await later.settled();
    local.clear();
    const last = openMarker(local, folder);
    await last.read();
    expect([last.rev("a"), last.rev("b")]).toEqual([1, 0]);
  });
});

function fail(): never {
  throw new DOMException("full", "QuotaExceededError");
}

function storage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
  };
}
