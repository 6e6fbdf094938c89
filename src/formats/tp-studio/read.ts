import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import { treeOfGraph } from "../import/graph.ts";
import { type JsonObject, objectsOf, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import { readJson } from "../json/read.ts";
import { LossList } from "../loss-list.ts";
import { arrowsOf } from "./arrows.ts";
import { boxesOf } from "./boxes.ts";

/** What a document says beside its diagram. */
const ABOUT = ["author", "description", "systemScope", "methodChecklist"];

/** A diagram of TP Studio. Its arrows lead up, from what is done to what comes of it. */
export function read(input: ReadInput, host: Host): ReadResult {
  const losses = new LossList();
  const parsed = readJson(input, losses);
  if (!parsed.ok) return parsed;
  const document = parsed.value as JsonObject;
  if (!isObject(document.entities)) {
    return { ok: false, reason: "not-this-format", message: strings.formats.notOurs("TP Studio") };
  }
  for (const name of ABOUT) if (isFilled(document[name])) losses.add("dropped", strings.formats.aboutFile, name);
  const edges = objectsOf(document.edges);
  const boxes = boxesOf(document, edges, losses);
  const arrows = arrowsOf(document, edges, losses);
  const { tree, turned } = treeOfGraph({ title: textOf(document.title) ?? "", boxes, arrows }, "up");
  return fromOutline(tree, input, losses, host, turned);
}

function isFilled(value: unknown): boolean {
  return isObject(value) ? Object.keys(value).length > 0 : textOf(value) !== undefined;
}
