import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import { treeOfGraph } from "../import/graph.ts";
import { type JsonObject, objectsOf, textOf } from "../json/look.ts";
import { isObject, parseJson } from "../json/parse.ts";
import { checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { arrowsOf } from "./arrows.ts";
import { boxesOf } from "./boxes.ts";

/** What a document says beside its diagram. */
const ABOUT = ["author", "description", "systemScope", "methodChecklist"];

/** A diagram of TP Studio. Its arrows lead up, from what is done to what comes of it. */
export function read(input: ReadInput, host: Host): ReadResult {
  const large = checkSize(input.bytes.length);
  if (large) return large;
  const parsed = parseJson(input.text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isObject(value) || !isObject(value.entities)) {
    return { ok: false, reason: "not-this-format", message: strings.formats.notOurs("TP Studio") };
  }
  const losses = new LossList();
  listForbidden(parsed.forbidden, losses);
  const clean = cleaned(value);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  const document = clean.value as JsonObject;
  for (const name of ABOUT) if (isFilled(document[name])) losses.add("dropped", strings.formats.aboutFile, name);
  const edges = objectsOf(document.edges);
  const boxes = boxesOf(document, edges, losses);
  const arrows = arrowsOf(document, edges, losses);
  const { tree, turned } = treeOfGraph({ title: textOf(document.title) ?? "", boxes, arrows }, "up");
  return fromOutline(tree, input, losses, host, turned);
}

function listForbidden(count: number, losses: LossList): void {
  if (count > 0) losses.add("dropped", strings.formats.forbiddenNames, undefined, count);
}

function isFilled(value: unknown): boolean {
  return isObject(value) ? Object.keys(value).length > 0 : textOf(value) !== undefined;
}
