import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { checkSize } from "../limits.ts";
import { fromBase64 } from "../payload/base64.ts";
import { readPacked } from "../payload/pack.ts";
import { NAMESPACE } from "./namespace.ts";

const OPEN = new RegExp(String.raw`<aimtree\s[^<>]*xmlns="${NAMESPACE.replaceAll(".", "\\.")}"[^<>]*>`);
const CLOSE = "</aimtree>";

/**
 * The tree that one of our drawings carries. The text is only searched: nothing of a drawing is parsed, inserted or
 * run, whatever it holds.
 */
export function read({ bytes, text }: ReadInput, host: Host): ReadResult {
  const large = checkSize(bytes.length);
  if (large) return large;
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return broken(strings.formats.notAllowedXml);
  // Named so, and something else: no other reader should make an outline of its tags.
  if (!/<svg[\s>]/i.test(text)) return broken(strings.formats.notOurs("SVG"));
  const open = OPEN.exec(text);
  if (!open) return broken(strings.formats.noTreeInside);
  const from = open.index + open[0].length;
  const to = text.indexOf(CLOSE, from);
  if (to < 0) return broken(strings.formats.pictureCutOff);
  const packed = fromBase64(text.slice(from, to));
  if (!packed) return broken(strings.formats.treeDamaged);
  return readPacked(packed, /\sdrawn="([^"]*)"/.exec(open[0])?.[1], host);
}

function broken(message: string): ReadFailure {
  return { ok: false, reason: "broken", message };
}
