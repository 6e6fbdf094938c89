import { strToU8, unzipSync, zipSync } from "fflate";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";

/** The first day that an archive can name; all of ours bear it, so that the same tree is the same file. */
export const EPOCH = new Date(1980, 0, 1);

/** An archive of parts by their paths, in this order. */
export function zipped(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries = [...parts].map(([path, content]) => {
    return [path, typeof content === "string" ? strToU8(content) : content] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: EPOCH });
}

export type Unzipped = { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> } | ReadFailure;

/** The parts of an archive whose paths are wanted; nothing else is unpacked. Never throws. */
export function unzipped(bytes: Uint8Array, isWanted: (path: string) => boolean): Unzipped {
  let [entries, size] = [0, 0];
  const isTooLarge = (): boolean => entries > LIMITS.archiveEntries || size > LIMITS.archiveBytes;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (!isWanted(name)) return false;
        size += originalSize;
        return !isTooLarge();
      },
    });
    if (entries > LIMITS.archiveEntries) return tooLarge(strings.formats.tooManyEntries(LIMITS.archiveEntries));
    if (isTooLarge()) return tooLarge(strings.formats.tooManyBytes(size, LIMITS.archiveBytes));
    return { ok: true, parts: new Map(Object.entries(found)) };
  } catch (error) {
    // fflate throws its own errors for what is no archive, and others where offsets lead out of the file.
    if (!(error instanceof Error && "code" in error) && !(error instanceof RangeError)) throw error;
    return { ok: false, reason: "broken", message: strings.formats.archiveBroken };
  }
}
