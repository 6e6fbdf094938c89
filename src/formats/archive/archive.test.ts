import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { treeOf } from "../../../test/tools/stores.ts";
import { writeAimtree } from "../aimtree/write.ts";
import { LIMITS } from "../limits.ts";
import { listZip } from "../zip/unzip.ts";
import { BackupWriter, LIST } from "./backup.ts";
import { isBackup, readBackup } from "./read-backup.ts";

const MADE = "2026-03-01T10:00:00.000Z";
const rest = async (): Promise<void> => undefined;
const about = (id: string, title: string) => ({ id, title, nodes: 3, edited: MADE });

function backup(): Uint8Array {
  const writer = new BackupWriter(MADE);
  writer.addTree(about("t", "Grüße / ..\\ 漢"), writeAimtree(treeOf(3)));
  writer.addTree({ ...about("T", "Grüße / ..\\ 漢"), trashed: MADE }, writeAimtree(treeOf(3, "T")));
  const state = {
    about: { n: 4, at: MADE, why: "named", name: "First", nodes: 2 } as const,
    text: writeAimtree(treeOf(2)),
  };
  expect(writer.addHistory("t", [state])).toBe(0);
  return writer.finish();
}

describe("a backup", () => {
  it("is a ZIP file that other programs read, with names that no file system minds", () => {
    const files = unzipSync(backup());
    expect(Object.keys(files)).toEqual([
      "trees/grüße-漢-t.aimtree",
      "trees/grüße-漢-T-2.aimtree",
      "history/t.json",
      LIST,
    ]);
    expect(files["trees/grüße-漢-t.aimtree"]).toEqual(strToU8(writeAimtree(treeOf(3))));
  });

  it("comes back as it was, with its kept states", async () => {
    const read = await readBackup(backup(), fixedHost(), rest);
    if (!read.ok) throw new Error(read.message);
    expect(read.made).toBe(MADE);
    expect(read.trees.map(({ id, trashed, nodes }) => [id, trashed, nodes])).toEqual([
      ["t", undefined, 3],
      ["T", MADE, 3],
    ]);
    const [first] = read.trees;
    expect(first?.records && writeAimtree(first.records)).toBe(writeAimtree(treeOf(3)));
    expect(first?.states).toMatchObject([{ about: { n: 4, name: "First" } }]);
  });

  it("with one damaged tree gives the others, and never half a one", async () => {
    const bytes = backup();
    const [entry] = listed(bytes);
    bytes[(entry?.offset ?? 0) + 60] = (bytes[(entry?.offset ?? 0) + 60] ?? 0) ^ 255;
    const read = await readBackup(bytes, fixedHost(), rest);
    expect(read).toMatchObject({
      ok: true,
      trees: [
        { id: "t", records: undefined },
        { id: "T", records: treeOf(3, "T") },
      ],
    });
  });

  it("that is cut off anywhere is refused or gives whole trees only", async () => {
    const bytes = backup();
    for (let length = 0; length < bytes.length; length += 97) {
      const read = await readBackup(bytes.slice(0, length), fixedHost(), rest);
      expect(read.ok, `${length}`).toBe(false);
    }
  });

  it("is told from other archives, and from what is none", () => {
    expect(isBackup(backup())).toBe(true);
    expect(isBackup(zipSync({ "a.aimtree": strToU8("{}") }))).toBe(false);
    expect(isBackup(strToU8("PK"))).toBe(false);
    expect(isBackup(new Uint8Array())).toBe(false);
  });

  it("takes no more kept states than can be read again", () => {
    const writer = new BackupWriter(MADE);
    writer.addTree(about("t", ""), writeAimtree(treeOf(1)));
    const text = "x".repeat(20_000_000);
    const states = [1, 2, 3, 4, 5].map((n) => ({ about: { n, at: MADE, why: "day", nodes: 1 } as const, text }));
    expect(writer.addHistory("t", states)).toBe(2);
    const total = listed(writer.finish()).reduce((sum, { size }) => sum + size, 0);
    expect(total).toBeLessThan(LIMITS.archiveBytes);
  });
});

function listed(bytes: Uint8Array) {
  const zip = listZip(bytes);
  if (!zip.ok) throw new Error(zip.fault);
  return zip.entries;
}
