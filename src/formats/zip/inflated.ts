import type { Inflate, Unzlib } from "fflate";

/** Bytes that are handed to the unpacker at once: a bomb is noticed after little more than the limit. */
const STEP = 4_096;

/** What a stream held. `size` is larger than the limit where it was given up for that. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** The stream was whole. */
  readonly ended: boolean;
}

/** Unpacks a stream that may come from anywhere, up to `most` bytes; undefined for what is no stream. Never throws. */
export function inflated(stream: Inflate | Unzlib, packed: Uint8Array, most: number): Inflated | undefined {
  const parts: Uint8Array[] = [];
  let [size, ended] = [0, false];
  stream.ondata = (part, final) => {
    parts.push(part);
    size += part.length;
    ended = final;
  };
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    // fflate throws its own errors for data that is no stream; anything else is ours.
    if (!(error instanceof Error && "code" in error)) throw error;
    return undefined;
  }
  return { bytes: joined(parts, size), size, ended };
}

/** Pieces of bytes as one; `size` is how many they are. */
export function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
