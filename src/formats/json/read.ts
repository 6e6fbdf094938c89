import { strings } from "../../core/strings/index.ts";
import type { ReadFailure, ReadInput } from "../format.ts";
import { checkSize } from "../limits.ts";
import type { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import type { JsonObject } from "./look.ts";
import { isObject, parseJson } from "./parse.ts";

/** A foreign file of JSON as its object, without what no text may hold; that is listed. A list stands for its items. */
export function readJson(
  input: ReadInput,
  losses: LossList,
): { readonly ok: true; readonly value: JsonObject | readonly unknown[] } | ReadFailure {
  const large = checkSize(Math.max(input.bytes.length, input.text.length));
  if (large) return large;
  const parsed = parseJson(input.text);
  if (!parsed.ok) return parsed;
  if (!isObject(parsed.value) && !Array.isArray(parsed.value)) {
    return { ok: false, reason: "broken", message: strings.formats.empty };
  }
  if (parsed.forbidden > 0) losses.add("dropped", strings.formats.forbiddenNames, undefined, parsed.forbidden);
  const clean = cleaned(parsed.value);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  return { ok: true, value: clean.value as JsonObject | readonly unknown[] };
}
