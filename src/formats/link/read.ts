import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput, ReadResult } from "../format.ts";
import { tooLarge } from "../limits.ts";
import { fromBase64 } from "../payload/base64.ts";
import { readPacked } from "../payload/pack.ts";
import { LENGTHS, partsOf } from "./address.ts";

/** Seconds up to which a date has four digits for its year. */
const YEAR_10_000 = 253_402_300_800;

/** Opens the first link of a text, which may have been broken into lines on its way. */
export function read({ text }: ReadInput, host: Host): ReadResult {
  if (!partsOf(text)) return { ok: false, reason: "not-this-format", message: strings.formats.notOurs("Link") };
  if (text.length > LENGTHS.opened) return tooLarge(strings.sharing.tooLong(text.length, LENGTHS.opened));
  const result = opened(text, host);
  if (result.ok || result.reason !== "broken") return result;
  const joined = text.replace(/\s+/g, "");
  return joined === text ? result : opened(joined, host);
}

function opened(text: string, host: Host): ReadResult {
  const { made, data } = partsOf(text) ?? { made: undefined, data: "" };
  const packed = fromBase64(data);
  if (!packed || packed.length === 0) return broken(data === "");
  const isDate = made !== undefined && made < YEAR_10_000;
  const result = readPacked(packed, isDate ? new Date(made * 1000).toISOString() : undefined, host);
  return result.ok || result.reason !== "broken" ? result : broken(false);
}

function broken(isEmpty: boolean): ReadFailure {
  const { empty, damaged } = strings.sharing;
  return { ok: false, reason: "broken", message: isEmpty ? empty : damaged };
}
