import { IDBFactory } from "fake-indexeddb";
import { expect, it, vi } from "vitest";
import { fileRows } from "./file-rows.ts";
import type { DiskHandle } from "./pickers.ts";

const ROW = { tree: "t", handle: { name: "tree.aimtree" } as DiskHandle, known: ["digest"] };

it("a damaged database is passed over, each time for the same one", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const indexedDB = new IDBFactory();
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, "open").mockImplementation((name, version) => {
    if (name === "aimtree-files") throw new DOMException("Internal error", "UnknownError");
    return open(name, version);
  });
  await (await fileRows(indexedDB)).put(ROW);
  expect(await (await fileRows(indexedDB)).all()).toEqual([ROW]);
});

it("where the browser opens none, it says why", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const indexedDB = new IDBFactory();
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Internal error", "UnknownError");
  });
  await expect(fileRows(indexedDB)).rejects.toThrow("Internal error");
});
