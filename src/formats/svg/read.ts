import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { checkSize } from "../limits.ts";
import { treeInText } from "../payload/element.ts";

/** The tree that one of our drawings carries. */
export function read({ bytes, text }: ReadInput, host: Host): ReadResult {
  const large = checkSize(bytes.length);
  if (large) return large;
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return broken(strings.formats.notAllowedXml);
  // Named so, and something else: no other reader should make an outline of its tags.
  if (!/<svg[\s>]/i.test(text)) return broken(strings.formats.notOurs("SVG"));
  return treeInText(text, host) ?? broken(strings.formats.noTreeInside);
}

function broken(message: string): ReadFailure {
  return { ok: false, reason: "broken", message };
}
