import { strings } from "../../core/strings/index.ts";
import type { Place } from "../../formats/format.ts";
import type { Source } from "../../formats/import/read-any.ts";
import { placeAt } from "../../formats/place.ts";
import { isZip } from "../../formats/zip/sign.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly message: string; readonly at: Place };

const MARKS = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
] as const;
/** Bytes that are looked at to tell UTF-16 without a mark. */
const SAMPLE = 512;

/**
 * Bytes as text: by the byte order mark, else UTF-16 where every other byte is zero, else UTF-8, strictly, else what the
 * first line of XML says: many programs name an old encoding there and write UTF-8 all the same. A file in another
 * encoding is refused with the line at which it stops being text, unless the person named its `encoding` (a label of
 * the Encoding Standard, such as `windows-1252`). The text has no mark.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const label = encoding ?? marked(bytes) ?? zeroPattern(bytes) ?? "utf-8";
  const text = textBy(label, bytes);
  if (text !== undefined) return { ok: true, text, encoding: label };
  const declared = encoding === undefined && label === "utf-8" ? declaredIn(bytes) : undefined;
  const other = declared === undefined ? undefined : textBy(declared, bytes);
  if (declared !== undefined && other !== undefined) return { ok: true, text: other, encoding: declared };
  const at = placeOfFault(bytes, label);
  return { ok: false, message: strings.formats.notText(label.toUpperCase(), at.line), at };
}

/** Undefined where the bytes are no text in that encoding. */
function textBy(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The encoding that the declaration of XML names, where this machine knows it. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, SAMPLE));
  const label = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A file or pasted bytes as what the formats read; a file that is no text may still be one of theirs. */
export function sourceOf(fileName: string, bytes: Uint8Array, encoding?: string): Source {
  const decoded = decode(bytes, encoding);
  if (decoded.ok) return { fileName, bytes, text: decoded.text };
  const noText = isZip(bytes) ? { message: strings.formats.noArchive } : { message: decoded.message, at: decoded.at };
  return { fileName, bytes, text: "", noText };
}

function marked(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

function zeroPattern(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return undefined;
  const zeros = [0, 0];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 4 && even === 0) return "utf-16le";
  return even > length / 4 && odd === 0 ? "utf-16be" : undefined;
}

/** Line and column of the first bytes that are no text: the longest start that still decodes ends there. */
function placeOfFault(bytes: Uint8Array, label: string): Place {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startDecodes(bytes, middle, label)) good = middle;
    else bad = middle;
  }
  const start = new TextDecoder(label).decode(bytes.subarray(0, good), { stream: true });
  return placeAt(start, start.length);
}

/** A character that is cut by the end is no fault: more of it may follow. */
function startDecodes(bytes: Uint8Array, length: number, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
