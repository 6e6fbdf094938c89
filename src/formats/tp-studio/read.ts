import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { assumptionsAsFields } from "../import/assumptions.ts";
import { fromOutline } from "../import/from-outline.ts";
import { type Arrow, type Box, treeOfGraph } from "../import/graph.ts";
import { type JsonObject, objectsOf, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import { readJson } from "../json/read.ts";
import { LossList } from "../loss-list.ts";
import { arrowsOf } from "./arrows.ts";
import { boxesOf } from "./boxes.ts";
import { pairsAsSteps } from "./pairs.ts";
import { TACTIC } from "./words.ts";

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
  const drawn = { boxes: boxesOf(document, edges, losses), arrows: arrowsOf(document, edges, losses) };
  const { boxes, arrows } = document.diagramType === "st" ? stepsOf(drawn.boxes, drawn.arrows, losses) : drawn;
  const held = { nodes: drawn.boxes.length, arrows: edges.length };
  const { tree, turned } = treeOfGraph({ title: textOf(document.title) ?? "", boxes, arrows, held }, "up");
  return fromOutline(tree, input, losses, host, turned);
}

function stepsOf(boxes: readonly Box[], arrows: readonly Arrow[], losses: LossList): { boxes: Box[]; arrows: Arrow[] } {
  const isTactic = ({ word }: Box): boolean => word === TACTIC;
  const pairs = pairsAsSteps(boxes, arrows, isTactic, losses);
  return assumptionsAsFields(pairs.boxes, pairs.arrows, isTactic, losses);
}

function isFilled(value: unknown): boolean {
  return isObject(value) ? Object.keys(value).length > 0 : textOf(value) !== undefined;
}
