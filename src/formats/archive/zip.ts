import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc.ts";

/** Signatures and sizes of PKWARE's APPNOTE 6.3, chapter 4.3. */
export const LOCAL = { signature: 0x04034b50, size: 30 } as const;
export const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
export const END = { signature: 0x06054b50, size: 22 } as const;
export const DEFLATED = 8;

const VERSION = 20;
/** The names are UTF-8. */
const UTF8 = 0x0800;
/** The first of January 1980: the times of the trees stand in the list, and the same trees give the same file. */
const DATE = 0x21;

interface Entry {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** Writes a ZIP file, one entry after the other; `finish` gives all of it. */
export class ZipWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #entries: Entry[] = [];
  #length = 0;

  add(name: string, text: string): void {
    const bytes = strToU8(text);
    const packed = deflateSync(bytes);
    const entry = { name: strToU8(name), packed, crc: crc32(bytes), size: bytes.length, offset: this.#length };
    this.#entries.push(entry);
    this.#push(localHeader(entry), entry.name, packed);
  }

  finish(): Uint8Array {
    const start = this.#length;
    for (const entry of this.#entries) this.#push(centralHeader(entry), entry.name);
    this.#push(endRecord(this.#entries.length, start, this.#length - start));
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #push(...parts: readonly Uint8Array[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#length += part.length;
    }
  }
}

function localHeader(entry: Entry): Uint8Array {
  const { bytes, view } = blank(LOCAL.size);
  view.setUint32(0, LOCAL.signature, true);
  common(view, 4, entry);
  return bytes;
}

function centralHeader(entry: Entry): Uint8Array {
  const { bytes, view } = blank(CENTRAL.size);
  view.setUint32(0, CENTRAL.signature, true);
  view.setUint16(4, VERSION, true);
  common(view, 6, entry);
  view.setUint32(42, entry.offset, true);
  return bytes;
}

/** What both headers say, from the version that is needed on. */
function common(view: DataView, at: number, { name, packed, crc, size }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function endRecord(count: number, start: number, size: number): Uint8Array {
  const { bytes, view } = blank(END.size);
  view.setUint32(0, END.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return bytes;
}

function blank(size: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}
