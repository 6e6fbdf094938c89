/** What every PNG begins with (PNG 1.2, 3.1). */
export const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, type and checksum of a chunk. */
const FRAME = 12;
/** Signature and the IHDR chunk, which is first and always 25 bytes long. */
const AFTER_HEADER = SIGNATURE.length + 25;

export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** A part of a file; `cut` where the file ends inside of it, `damaged` where its checksum is wrong. */
export interface FoundChunk extends Chunk {
  readonly state: "whole" | "cut" | "damaged";
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** The chunks in their order, up to the end or to where they stop making sense. Checksums of `checked` types only. */
export function* chunksOf(png: Uint8Array, checked: ReadonlySet<string>): Generator<FoundChunk> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE.length; at < png.length; ) {
    if (at + FRAME > png.length) {
      yield { type: "", data: png.subarray(at), state: "cut" };
      return;
    }
    const length = view.getUint32(at);
    const type = latin1(png.subarray(at + 4, at + 8));
    const end = at + FRAME + length;
    const data = png.subarray(at + 8, Math.min(end - 4, png.length));
    if (end > png.length) {
      yield { type, data, state: "cut" };
      return;
    }
    const sound = !checked.has(type) || view.getUint32(end - 4) === crc32(png.subarray(at + 4, end - 4));
    yield { type, data, state: sound ? "whole" : "damaged" };
    if (type === "IEND") return;
    at = end;
  }
}

/** A PNG with further chunks right after its header, before its pixels. */
export function withChunks(png: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const added = chunks.map(bytesOf);
  const result = new Uint8Array(added.reduce((sum, { length }) => sum + length, png.length));
  result.set(png.subarray(0, AFTER_HEADER));
  let at = AFTER_HEADER;
  for (const chunk of added) {
    result.set(chunk, at);
    at += chunk.length;
  }
  result.set(png.subarray(AFTER_HEADER), at);
  return result;
}

function bytesOf({ type, data }: Chunk): Uint8Array {
  const bytes = new Uint8Array(FRAME + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Bytes as the characters of the same numbers. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in PNG 1.2, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
