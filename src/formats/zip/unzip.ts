import { Inflate, strFromU8 } from "fflate";
import { LIMITS } from "../limits.ts";
import { crc32 } from "./crc.ts";
import { inflated } from "./inflated.ts";

/** Signatures and sizes of PKWARE's APPNOTE 6.3, chapter 4.3. */
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const END = { signature: 0x06054b50, size: 22 } as const;
const DEFLATED = 8;

/** Longest comment after the end record, which has to be looked for from behind. */
const COMMENT = 65_535;
/** One entry as the list at the end of the file tells it; nothing of it is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly isLocked: boolean;
}

export type Listed = { readonly ok: true; readonly entries: readonly ZipEntry[] } | ListFault;

export interface ListFault {
  readonly ok: false;
  /** `none`: no archive at all. `count`, `bytes`: more entries or bytes than anybody should unpack. */
  readonly fault: "none" | "broken" | "count" | "bytes";
  /** How many there are. */
  readonly number: number;
}

/** What a ZIP file from anywhere says it holds. Never throws. */
export function listZip(bytes: Uint8Array): Listed {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return { ok: false, fault: "none", number: 0 };
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.archiveEntries) return { ok: false, fault: "count", number: count };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL.size > end || view.getUint32(at, true) !== CENTRAL.signature)
      return { ok: false, fault: "broken", number: 0 };
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (at + CENTRAL.size + name > end) return { ok: false, fault: "broken", number: 0 };
    entries.push(entryAt(view, at, strFromU8(bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + name))));
    at += CENTRAL.size + name + extra + comment;
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return total > LIMITS.archiveBytes ? { ok: false, fault: "bytes", number: total } : { ok: true, entries };
}

/** What an entry holds; undefined if it is damaged, or is more than it says. Never throws. */
export function unzip(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  const { offset, packed, method, size, crc } = entry;
  if (offset + LOCAL.size > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) return undefined;
  const start = offset + LOCAL.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return undefined;
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : method === DEFLATED ? inflated(new Inflate(), data, size)?.bytes : undefined;
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

function entryAt(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
  };
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - COMMENT); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
