import { strFromU8, strToU8, Unzlib, zlibSync } from "fflate";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { read as readAimtree } from "../aimtree/read.ts";
import type { ReadFailure, ReadResult } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";

/** Bytes that are handed to the unpacker at once: a bomb is noticed after little more than the limit. */
const STEP = 4_096;
/** A checksum of four bytes ends the packed data (RFC 1950). */
const CHECKSUM = 4;

/** A text as the data of a zlib stream; the same text gives the same bytes. */
export function pack(text: string): Uint8Array {
  return zlibSync(strToU8(text), { level: 9 });
}

/** What a zlib stream holds, which may come from anywhere. Never throws. */
export function unpack(bytes: Uint8Array): { readonly ok: true; readonly bytes: Uint8Array } | ReadFailure {
  const parts: Uint8Array[] = [];
  let [size, ended] = [0, false];
  const stream = new Unzlib((part, final) => {
    parts.push(part);
    size += part.length;
    ended = final;
  });
  try {
    for (let at = 0; at < bytes.length && size <= LIMITS.fileBytes; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    // fflate throws its own errors for data that is no zlib stream; anything else is ours.
    if (!(error instanceof Error && "code" in error)) throw error;
    return damaged();
  }
  if (size > LIMITS.fileBytes) return tooLarge(strings.formats.tooManyBytes(size, LIMITS.fileBytes));
  const all = joined(parts, size);
  if (!ended || bytes.length < CHECKSUM || adler32(all) !== checksumOf(bytes)) return damaged();
  return { ok: true, bytes: all };
}

/**
 * The tree that was inside a picture.
 * @param drawnAt the instant at which the picture was made, if it says so
 */
export function readPacked(bytes: Uint8Array, drawnAt: string | undefined, host: Host): ReadResult {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const result = readAimtree({ bytes: unpacked.bytes, text: strFromU8(unpacked.bytes), fileName: "" }, host);
  if (!result.ok) return result.reason === "not-this-format" ? damaged() : result;
  const isInstant = drawnAt !== undefined && /^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}Z$/.test(drawnAt);
  return isInstant ? { ...result, drawnAt } : result;
}

function damaged(): ReadFailure {
  return { ok: false, reason: "broken", message: strings.formats.treeDamaged };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function checksumOf(bytes: Uint8Array): number {
  return bytes.subarray(bytes.length - CHECKSUM).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** RFC 1950, chapter 8; fflate leaves it to its caller. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}
