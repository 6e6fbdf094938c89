import { strFromU8, strToU8, Unzlib, zlibSync } from "fflate";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { read as readAimtree } from "../aimtree/read.ts";
import type { ReadFailure, ReadResult } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";
import { inflated } from "../zip/inflated.ts";

/** A checksum of four bytes ends the packed data (RFC 1950). */
const CHECKSUM = 4;

/** A text as the data of a zlib stream; the same text gives the same bytes. */
export function pack(text: string): Uint8Array {
  return zlibSync(strToU8(text), { level: 9 });
}

/** What a zlib stream holds, which may come from anywhere. Never throws. */
export function unpack(bytes: Uint8Array): { readonly ok: true; readonly bytes: Uint8Array } | ReadFailure {
  const found = inflated(new Unzlib(), bytes, LIMITS.fileBytes);
  if (!found) return damaged();
  if (found.size > LIMITS.fileBytes) return tooLarge(strings.limits.tooManyBytes(found.size, LIMITS.fileBytes));
  if (!found.ended || bytes.length < CHECKSUM || adler32(found.bytes) !== checksumOf(bytes)) return damaged();
  return { ok: true, bytes: found.bytes };
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
