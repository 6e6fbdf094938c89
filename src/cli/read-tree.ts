import { sourceOf } from "../adapters/files/decode.ts";
import { RecordStore } from "../core/document/record-store.ts";
import type { View } from "../core/document/view.ts";
import type { Host } from "../core/host.ts";
import { cli as words } from "../core/strings/cli.ts";
import { SAFE } from "../core/strings/limits.ts";
import type { FormatInfo, Loss, ReadFailure } from "../formats/format.ts";
import type { Source } from "../formats/import/read-any.ts";
import { joiningFormat, readTogether } from "../formats/import/read-together.ts";
import type { Outside } from "./outside.ts";

export type ReadTree =
  | {
      readonly ok: true;
      readonly view: View;
      readonly format: FormatInfo;
      readonly losses: readonly Loss[];
      /** What the file says, where it is text. */
      readonly text: string | undefined;
    }
  | Unreadable;

export interface Unreadable {
  readonly ok: false;
  readonly reason: ReadFailure["reason"] | "unreadable";
  readonly message: string;
  readonly at?: { readonly line: number; readonly column: number };
}

/** A file as it was named, with what stands in it, or why it cannot be had. */
export type NamedSource = { readonly file: string } & ({ readonly source: Source } | { readonly fault: Unreadable });

/** Never rejects: what cannot be read says why. */
export async function readSource(file: string, outside: Outside): Promise<NamedSource> {
  try {
    const bytes = await outside.read(file);
    return { file, source: sourceOf(file.split(/[\\/]/).at(-1) ?? file, bytes) };
  } catch (error) {
    return { file, fault: { ok: false, reason: "unreadable", message: faultOf(file, error) } };
  }
}

/** Files in any format as one tree; several must belong together. */
export async function readTree(files: readonly string[], host: Host, outside: Outside): Promise<ReadTree> {
  const sources: Source[] = [];
  for (const file of files) {
    const read = await readSource(file, outside);
    if ("fault" in read) return read.fault;
    sources.push(read.source);
  }
  if (files.length > 1 && !joiningFormat(sources)) {
    return { ok: false, reason: "unreadable", message: words.notTogether };
  }
  return treeOf(sources, host);
}

/** What belongs together as a tree. */
export async function treeOf(sources: readonly Source[], host: Host): Promise<ReadTree> {
  const { format, result } = await readTogether(sources, host);
  if (!result.ok) {
    const { reason, message, at } = result;
    // No tree is open here that could have been changed.
    return { ok: false, reason, message: message.replace(` ${SAFE}`, ""), ...(at ? { at } : {}) };
  }
  if (!format) throw new Error("Something was read by no format");
  const losses = [...result.losses, ...result.repairs];
  const text = sources.length === 1 ? sources[0]?.text : undefined;
  return { ok: true, view: new RecordStore(result.records), format, losses, text };
}

/** What went wrong with a file of the machine. */
export function faultOf(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = words.files[code];
  return known ? known(file) : words.otherFault(file, error instanceof Error ? error.message : String(error));
}
