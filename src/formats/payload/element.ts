import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadResult } from "../format.ts";
import { element } from "../xml/write.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { NAMESPACE } from "./namespace.ts";
import { readPacked } from "./pack.ts";

const OPEN = new RegExp(String.raw`<aimtree\s[^<>]*xmlns="${NAMESPACE.replaceAll(".", "\\.")}"[^<>]*>`);
const CLOSE = "</aimtree>";

/** The tree as an element for any file of XML, with the instant (ISO 8601) at which the file was made. */
export function treeElement(packed: Uint8Array, drawnAt: string | undefined): string {
  return element("aimtree", { xmlns: NAMESPACE, drawn: drawnAt }, toBase64(packed));
}

/**
 * The tree that a text of XML carries; undefined where there is none. The text is only searched: nothing of it is
 * parsed, inserted or run, whatever it holds.
 */
export function treeInText(text: string, host: Host): ReadResult | undefined {
  const open = OPEN.exec(text);
  if (!open) return undefined;
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
