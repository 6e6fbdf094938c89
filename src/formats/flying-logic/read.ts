import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { assumptionsAsFields } from "../import/assumptions.ts";
import { fromOutline } from "../import/from-outline.ts";
import { treeOfGraph } from "../import/graph.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { childrenOf, parseXml, type XmlElement } from "../xml/parse.ts";
import { arrowsOf } from "./arrows.ts";
import { type Attributes, attributesOf, descendants } from "./attributes.ts";
import { boxesOf } from "./boxes.ts";

/** Classes of the domain for Strategy & Tactics trees that are steps. */
const STEP = /^(strategy|tactic)$/i;

/** A diagram of Flying Logic in either of its shapes. Its arrows lead up, from cause to effect. */
export function read(input: ReadInput, host: Host): ReadResult {
  const parsed = parseXml(input.text);
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  if (root.name !== "flyingLogic") {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("Flying Logic") };
  }
  const losses = new LossList();
  const graph = childrenOf(root, "decisionGraph")[0] ?? root;
  const vertices = descendants(graph, "vertices").flatMap((all) => childrenOf(all, "vertex"));
  const edges = descendants(graph, "edges").flatMap((all) => childrenOf(all, "edge"));
  const title = aboutOf(root, losses);
  const boxes = boxesOf(vertices, losses);
  const arrows = arrowsOf(vertices, edges, losses);
  const steps = assumptionsAsFields(boxes, arrows, ({ word = "" }) => STEP.test(word), losses);
  const held = { nodes: boxes.length, arrows: edges.length };
  const clean = cleaned(steps.boxes);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  const whole = { title, boxes: clean.value as typeof boxes, arrows: steps.arrows, held };
  const { tree, turned } = treeOfGraph(whole, "up");
  return fromOutline(tree, input, losses, host, turned);
}

/** The title of the document; what else it says about itself is listed. */
function aboutOf(root: XmlElement, losses: LossList): string {
  const info = childrenOf(root, "documentInfo")[0]?.attributes;
  const about: Attributes = new Map([...(info ?? []), ...attributesOf(root)]);
  for (const [name, value] of about) {
    const isAbout = name !== "title" && !name.startsWith("tp-studio-") && value.trim() !== "";
    if (isAbout) losses.add("dropped", strings.formats.aboutFile, name);
  }
  return (about.get("title") ?? "").trim();
}
