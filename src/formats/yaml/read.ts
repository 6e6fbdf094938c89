import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import { treeOfValue } from "../json-tree/value.ts";
import { checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { parseYaml } from "./parse.ts";

/** YAML that holds a tree, read as JSON is. */
export function read(input: ReadInput, host: Host): ReadResult {
  const large = checkSize(Math.max(input.bytes.length, input.text.length));
  if (large) return large;
  const losses = new LossList();
  const clean = cleaned(input.text);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  const parsed = parseYaml(String(clean.value));
  if (!parsed.ok) return parsed;
  if (parsed.documents > 1) losses.add("dropped", strings.formats.moreDocuments, undefined, parsed.documents - 1);
  const { value } = parsed;
  const grown = typeof value === "object" && value !== null ? treeOfValue(value, host.today(), losses) : undefined;
  if (!grown) return { ok: false, reason: "broken", message: strings.formats.noTreeInData };
  return fromOutline(grown.tree, input, losses, host, grown.turned);
}
