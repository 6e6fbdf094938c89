import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { parsed } from "./ops.ts";
import type { ChunkRow } from "./rows.ts";

/** Records in one chunk at most. */
const CHUNK_RECORDS = 100;
/** Bytes in one chunk at most, unless a single record is longer: Chromium moves values of 64 kB into files of their own. */
const CHUNK_BYTES = 48_000;

/** Splits records, each as JSON, into the contents of chunks: as few as the limits allow and of much the same size. */
export function pack(texts: readonly string[]): string[][] {
  const width = texts.some((text) => /[\u0100-\uffff]/.test(text)) ? 2 : 1;
  const room = CHUNK_BYTES / width - 2;
  const total = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const pieces = Math.max(Math.ceil(texts.length / CHUNK_RECORDS), Math.ceil(total / room));
  const byCount = pieces === Math.ceil(texts.length / CHUNK_RECORDS);
  const count = byCount ? Math.ceil(texts.length / pieces) : CHUNK_RECORDS;
  const share = byCount ? room : total / pieces;
  return split(texts, count, share, room);
}

function split(texts: readonly string[], count: number, share: number, room: number): string[][] {
  const packs: string[][] = [];
  let open: string[] = [];
  let length = 0;
  for (const text of texts) {
    const next = length + text.length + 1;
    if (open.length > 0 && (open.length === count || length >= share || next > room)) {
      packs.push(open);
      open = [];
      length = 0;
    }
    open.push(text);
    length += text.length + 1;
  }
  if (open.length > 0) packs.push(open);
  return packs;
}

/** The row of a chunk with these records, each as JSON. */
export function chunkRow(tree: string, n: number, texts: readonly string[]): ChunkRow {
  const json = `[${texts.join(",")}]`;
  return { tree, n, count: texts.length, hash: hashOf(json), json };
}

/** The records of a chunk, frozen; undefined if they do not match their count and hash. */
export function recordsOf(row: ChunkRow): AnyRecord[] | undefined {
  if (hashOf(row.json) !== row.hash) return undefined;
  const records = parsed(row.json);
  return Array.isArray(records) && records.length === row.count ? records : undefined;
}

/** 32 bits of FNV-1a, taking a UTF-16 unit at a time; finds damage, is no protection against intent. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The tree record, each node followed by what names it and by its branch, then the rest. */
export function inTreeOrder(records: Iterable<AnyRecord>): AnyRecord[] {
  const store = new RecordStore(records);
  const placed = new Set<string>([store.tree.id]);
  const stack = [...store.children(undefined)].reverse();
  while (stack.length > 0) {
    const id = stack.pop() as string;
    if (placed.has(id)) continue;
    placed.add(id);
    stack.push(...[...store.attached(id), ...store.children(id)].reverse());
  }
  for (const { id } of store.all()) placed.add(id);
  return [...placed].map((id) => store.get(id) as AnyRecord);
}
