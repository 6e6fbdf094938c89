import { Inflate, strFromU8 } from "fflate";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";
import { crc32 } from "./crc.ts";
import { CENTRAL, DEFLATED, END, LOCAL } from "./zip.ts";

/** Longest comment after the end record, which has to be looked for from behind. */
const COMMENT = 65_535;
/** Bytes that are handed to the unpacker at once: a bomb is noticed after little more than the limit. */
const STEP = 16_384;

/** One entry as the list at the end of the file tells it; nothing of it is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export type Unzipped = { readonly ok: true; readonly entries: readonly ZipEntry[] } | ReadFailure;

/** What a ZIP file from anywhere says it holds. Never throws. */
export function listZip(bytes: Uint8Array): Unzipped {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return { ok: false, reason: "not-this-format", message: strings.formats.notOurs("ZIP") };
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.archiveEntries) return tooLarge(strings.backup.tooManyEntries(count, LIMITS.archiveEntries));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL.size > end || view.getUint32(at, true) !== CENTRAL.signature) return broken();
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (at + CENTRAL.size + name > end) return broken();
    entries.push(entryAt(view, at, strFromU8(bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + name))));
    at += CENTRAL.size + name + extra + comment;
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return total > LIMITS.archiveBytes
    ? tooLarge(strings.formats.tooManyBytes(total, LIMITS.archiveBytes))
    : { ok: true, entries };
}

/** What an entry holds; undefined if it is damaged, or is more than it says. Never throws. */
export function unzip(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  const { offset, packed, method, size, crc } = entry;
  if (offset + LOCAL.size > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) return undefined;
  const start = offset + LOCAL.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return undefined;
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : method === DEFLATED ? inflated(data, size) : undefined;
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

function inflated(data: Uint8Array, size: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < data.length && length <= size; at += STEP) {
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    // fflate throws its own errors for data that is no stream; anything else is ours.
    if (!(error instanceof Error && "code" in error)) throw error;
    return undefined;
  }
  if (length !== size) return undefined;
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function entryAt(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
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

function broken(): ReadFailure {
  return { ok: false, reason: "broken", message: strings.backup.broken };
}
