import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import { readJson } from "../json/read.ts";
import { LossList } from "../loss-list.ts";
import { treeOfValue } from "./value.ts";

/** Any JSON that holds a tree: nested objects, objects by their ids, boxes with arrows, rows that name their parents. */
export function read(input: ReadInput, host: Host): ReadResult {
  const losses = new LossList();
  const parsed = readJson(input, losses);
  if (!parsed.ok) return parsed;
  const grown = treeOfValue(parsed.value, host.today(), losses);
  if (!grown) return { ok: false, reason: "broken", message: strings.formats.noTreeInData };
  return fromOutline(grown.tree, input, losses, host, grown.turned);
}
