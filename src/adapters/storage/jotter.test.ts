import { describe, expect, it, vi } from "vitest";
import { storageOf } from "../../../test/tools/stores.ts";
import { jotter, printOf } from "./jotter.ts";

const row = (n: number, json = "{}") => ({ tree: "t", tab: "a", n, mark: `s.${n}`, at: "2026-01-01", json });

describe("notes", () => {
  it("stand for one tab and one tree, and go when they are empty or forgotten", () => {
    const local = new Map([["aimtree-marker", "x"]]);
    const notes = jotter(storageOf(local));
    notes?.put("t", "a", [row(0), row(1)]);
    notes?.put("t", "b", [row(0)]);
    notes?.put("tt", "a", [row(0)]);
    expect([...(notes?.of("t") ?? [])]).toEqual([
      ["a", [row(0), row(1)]],
      ["b", [{ ...row(0), tab: "b" }]],
    ]);
    notes?.put("t", "a", []);
    expect([...(notes?.of("t").keys() ?? [])]).toEqual(["b"]);
    expect(notes?.trees()).toEqual(["t", "tt"]);
    notes?.forgetAll("t");
    notes?.forgetAll("tt");
    expect([...local.keys()]).toEqual(["aimtree-marker"]);
  });

  it("are forgotten as they were read, and no other nor the own one, and tell what was laid aside before", () => {
    const local = new Map<string, string>();
    const notes = jotter(storageOf(local));
    for (const tab of ["a", "b", "c"]) notes?.put("t", tab, [row(0)]);
    const read = new Map([...(notes?.of("t") ?? [])].map(([tab, rows]) => [tab, printOf(rows)] as const));
    notes?.put("t", "b", [row(0), row(1)]);
    const tabs = new Map<string, string | undefined>([...read, ["c", undefined], ["d", "laid"]]);
    expect([...(notes?.laid("t", tabs) ?? [])]).toEqual([
      ["a", undefined],
      ["c", undefined],
      ["d", "laid"],
    ]);
    expect(notes?.forget("t", tabs)).toBe(false);
    expect([...local.keys()]).toEqual(["aimtree-unsent t b", "aimtree-unsent t c"]);
    notes?.put("t", "b", []);
    expect(notes?.forget("t", tabs)).toBe(true);
  });

  it("leave nothing old behind where they are too long or find no room", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const local = new Map<string, string>();
    const storage = storageOf(local);
    const full = { ...storage, length: 0, setItem: () => expect.unreachable() };
    jotter(storage)?.put("t", "a", [row(0)]);
    jotter(full)?.put("t", "a", [row(0, "x".repeat(200_000))]);
    expect(local.size).toBe(0);
    jotter(storage)?.put("t", "a", [row(0)]);
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    jotter({ ...full, setItem: refuse })?.put("t", "a", [row(0)]);
    expect(local.size).toBe(0);
    expect(warn).toHaveBeenCalledOnce();
  });

  it("that somebody has spoiled are none", () => {
    const local = new Map([
      ["aimtree-unsent t a", "{"],
      ["aimtree-unsent t b", '[{"n":"0"},null]'],
    ]);
    expect(jotter(storageOf(local))?.of("t").size).toBe(0);
  });
});
