import { strFromU8 } from "fflate";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { checkSize } from "../limits.ts";
import { readPacked } from "../payload/pack.ts";
import { ATTACHMENT, DRAWN } from "./attachment.ts";

/** Bytes of a dictionary that are looked at before and behind the name of its type. */
const REACH = 1_000;
const TYPE = "/EmbeddedFile";

/**
 * The tree that one of our PDFs carries. The bytes are only searched for attached files: no page is read and nothing
 * of it is run.
 */
export function read({ bytes }: ReadInput, host: Host): ReadResult {
  const large = checkSize(bytes.length);
  if (large) return large;
  const text = strFromU8(bytes, true);
  if (!text.slice(0, 1_024).includes("%PDF-")) return broken(strings.formats.notOurs("PDF"));
  let fault: ReadResult | undefined;
  for (const { head, from } of attachedIn(text)) {
    const ends = text.indexOf("endstream", from);
    if (ends < 0) return broken(strings.formats.pictureCutOff);
    const told = /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(head)?.[1];
    const length = told === undefined ? text.slice(from, ends).replace(/\r?\n$/, "").length : Number(told);
    const result = readPacked(bytes.subarray(from, from + length), DRAWN.exec(head)?.[1], host);
    if (result.ok) return result;
    fault ??= result;
  }
  if (fault) return fault;
  return broken(text.includes("%%EOF") ? strings.formats.noTreeInside : strings.formats.pictureCutOff);
}

/** Dictionaries of attached trees, and where the bytes behind them begin. */
function* attachedIn(text: string): Generator<{ readonly head: string; readonly from: number }> {
  for (let at = text.indexOf(TYPE); at >= 0; at = text.indexOf(TYPE, at + TYPE.length)) {
    const behind = text.slice(at, at + REACH);
    const stream = /\bstream\r?\n/.exec(behind);
    if (!stream || /^.EmbeddedFiles/.test(behind)) continue;
    const before = text.slice(Math.max(0, at - REACH), at);
    const head = before.slice(before.lastIndexOf("obj") + 1) + behind.slice(0, stream.index);
    if (head.includes(ATTACHMENT.subtype)) yield { head, from: at + stream.index + stream[0].length };
  }
}

function broken(message: string): ReadFailure {
  return { ok: false, reason: "broken", message };
}
