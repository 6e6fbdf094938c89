import { sourceOf } from "../adapters/files/decode.ts";
import { RecordStore } from "../core/document/record-store.ts";
import type { View } from "../core/document/view.ts";
import type { Host } from "../core/host.ts";
import { cli as words } from "../core/strings/cli.ts";
import { SAFE } from "../core/strings/formats.ts";
import type { FormatInfo, Loss, ReadFailure } from "../formats/format.ts";
import { readAny } from "../formats/import/read-any.ts";
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

/** A file in any format as a tree. Never rejects: what cannot be read says why. */
export async function readTree(file: string, host: Host, outside: Outside): Promise<ReadTree> {
  let bytes: Uint8Array;
  try {
    bytes = await outside.read(file);
  } catch (error) {
    return { ok: false, reason: "unreadable", message: faultOf(file, error) };
  }
  const source = sourceOf(file.split(/[\\/]/).at(-1) ?? file, bytes);
  const { format, result } = await readAny(source, host);
  if (!result.ok) {
    const { reason, message, at } = result;
    // No tree is open here that could have been changed.
    return { ok: false, reason, message: message.replace(` ${SAFE}`, ""), ...(at ? { at } : {}) };
  }
  if (!format) throw new Error("Something was read by no format");
  const losses = [...result.losses, ...result.repairs];
  return { ok: true, view: new RecordStore(result.records), format, losses, text: source.text };
}

/** What went wrong with a file of the machine. */
export function faultOf(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = words.files[code];
  return known ? known(file) : words.otherFault(file, error instanceof Error ? error.message : String(error));
}
