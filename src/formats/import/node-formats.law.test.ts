import * as fc from "fast-check";
import { expect } from "vitest";
import { arbitraryDocument } from "../../../test/tools/arbitrary-document.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { law } from "../../../test/tools/laws.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { read as readCsv } from "../csv/read.ts";
import { write as writeCsv } from "../csv/write.ts";
import type { Format, WriteResult } from "../format.ts";
import { read as readFreemind } from "../freemind/read.ts";
import { write as writeFreemind } from "../freemind/write.ts";
import { read as readCanvas } from "../json-canvas/read.ts";
import { write as writeCanvas } from "../json-canvas/write.ts";
import { read as readOpml } from "../opml/read.ts";
import { write as writeOpml } from "../opml/write.ts";

function textOf(result: WriteResult): string {
  if (!result.ok || typeof result.content !== "string") throw new Error("Not written as text");
  return result.content.replace(/^\uFEFF/, "");
}

function readBack(text: string, fileName: string, read: NonNullable<Format["read"]>): readonly AnyRecord[] {
  const result = read({ bytes: new TextEncoder().encode(text), text, fileName }, fixedHost());
  if (result instanceof Promise) throw new Error("Read later");
  if (!result.ok) throw new Error(result.message);
  expect(result.losses).toEqual([]);
  expect(result.repairs).toEqual([]);
  expect(result.ask).toBeUndefined();
  return result.records;
}

const FORMATS = [
  ["csv", writeCsv, readCsv],
  ["opml", writeOpml, readOpml],
  ["mm", writeFreemind, readFreemind],
  ["canvas", writeCanvas, readCanvas],
] as const;

for (const [id, write, read] of FORMATS) {
  law(
    `nodes come back out of ${id} as they were, but for order keys, white space at the ends and fields of several values`,
    fc.property(arbitraryDocument(), (records) => {
      fc.pre(records.some(({ type }) => type === "node"));
      const back = readBack(textOf(write(new RecordStore(records))), `x.${id}`, read);
      const [before, after] = [records, back].map(
        (all) => new Map(all.filter((record) => isRecord(record, "node")).map((node) => [node.id, plain(node)])),
      );
      expect(after).toEqual(before);
      expect(childrenOf(back)).toEqual(childrenOf(records));
    }),
    50,
  );
}

for (const [id, write, read] of FORMATS.filter(([id]) => id === "mm" || id === "canvas")) {
  law(
    `links come back out of ${id} with their kinds`,
    fc.property(arbitraryDocument(), (records) => {
      fc.pre(records.some(({ type }) => type === "node"));
      const back = readBack(textOf(write(new RecordStore(records))), `x.${id}`, read);
      expect(linksOf(back)).toEqual(linksOf(records));
    }),
    50,
  );
}

/** What links say, once each and beside what the tree says. */
function linksOf(records: readonly AnyRecord[]): string[] {
  const store = new RecordStore(records);
  const links = records.filter((record) => isRecord(record, "link"));
  const told = links.filter(
    ({ from, to, kind }) => from !== to && !(kind === "moves" && store.node(from)?.parent === to),
  );
  return [...new Set(told.map(({ from, to, kind }) => `${from} ${kind} ${to}`))].sort();
}

function plain(node: NodeRecord): object {
  const {
    order: _order,
    faq: _faq,
    tomorrow: _tomorrow,
    role,
    ...fields
  } = node as NodeRecord & { tomorrow?: unknown };
  const trimmed = Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === "string") return value.trim() === "" && name !== "title" ? [] : [[name, value.trim()]];
    if (!Array.isArray(value)) return [[name, value]];
    const items = (value as string[])
      .map((item) => item.replace(/\s*\n\s*/g, " ").trim())
      .filter((item) => item !== "");
    return items.length === 0 ? [] : [[name, items]];
  });
  return { ...Object.fromEntries(trimmed), ...(node.kind === "metric" ? { role: role ?? "leading" } : {}) };
}

/** Sequence of the children by their parent. */
function childrenOf(records: readonly AnyRecord[]): Record<string, readonly string[]> {
  const store = new RecordStore(records);
  const nodes = records.filter((record) => isRecord(record, "node"));
  return Object.fromEntries(nodes.map(({ id }) => [id, store.children(id)]));
}
