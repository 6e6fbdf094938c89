import { strToU8, zipSync } from "fflate";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";
import { type ListFault, listZip, unzip } from "./unzip.ts";

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

/**
 * The parts of an archive whose paths are wanted; nothing else is unpacked, and none to more than it says it holds. Never
 * throws.
 */
export function unzipped(bytes: Uint8Array, isWanted: (path: string) => boolean): Unzipped {
  const list = listZip(bytes);
  if (!list.ok) return failureOf(list);
  const parts = new Map<string, Uint8Array>();
  for (const entry of list.entries) {
    if (!isWanted(entry.name)) continue;
    if (entry.isLocked) return { ok: false, reason: "broken", message: strings.formats.locked };
    const part = unzip(bytes, entry);
    if (!part) return failureOf({ ok: false, fault: "broken", number: 0 });
    parts.set(entry.name, part);
  }
  return { ok: true, parts };
}

function failureOf(list: ListFault): ReadFailure {
  if (list.fault === "count") return tooLarge(strings.formats.tooManyEntries(LIMITS.archiveEntries));
  if (list.fault === "bytes") return tooLarge(strings.limits.tooManyBytes(list.number, LIMITS.archiveBytes));
  return { ok: false, reason: "broken", message: strings.formats.archiveBroken };
}
