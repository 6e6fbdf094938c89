import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo, Place, ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { FORMATS } from "../index.gen.ts";
import { checkSize } from "../limits.ts";
import { detect, HEAD_LENGTH } from "./detect.ts";

/** Something that came from outside, whatever it is. */
export interface Source extends ReadInput {
  /** Why the bytes are no text; `text` is empty then. */
  readonly noText?: { readonly message: string; readonly at?: Place };
}

export interface AnyRead {
  /** The format that read it, or that refused it; undefined if nobody knows it. */
  readonly format?: FormatInfo;
  readonly result: ReadResult;
}

/**
 * Reads by the format that knows the file best; where that one says it is not its own, by the next one. Loads
 * only the chunks it needs.
 */
export async function readAny(source: Source, host: Host, formats: readonly FormatInfo[] = FORMATS): Promise<AnyRead> {
  const large = checkSize(source.bytes.length);
  if (large) return { result: large };
  let refused: AnyRead | undefined;
  for (const format of detect(headOf(source), source.fileName, formats)) {
    const result = await readBy(format, source, host);
    if (result.ok || result.reason !== "not-this-format") return { format, result };
    refused ??= { format, result };
  }
  return refused ?? { result: source.noText ? noText(source.noText) : unknown(source.fileName) };
}

async function readBy(format: FormatInfo, source: Source, host: Host): Promise<ReadResult> {
  if (source.noText && !format.binary) return noText(source.noText);
  const { read } = await format.load();
  if (!read) throw new Error(`The format ${format.id} says it can read, and has no reader`);
  return read(source, host);
}

export function headOf({ text, bytes, noText }: Source): string {
  if (!noText && text !== "") return text.slice(0, HEAD_LENGTH);
  return String.fromCharCode(...bytes.subarray(0, HEAD_LENGTH));
}

function noText(fault: { readonly message: string; readonly at?: Place }): ReadFailure {
  return { ok: false, reason: "broken", ...fault };
}

function unknown(fileName: string): ReadFailure {
  return { ok: false, reason: "not-this-format", message: strings.formats.unknownFile(fileName) };
}
