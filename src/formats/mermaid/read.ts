import type { Host } from "../../core/host.ts";
import { LINK_KINDS, type LinkKind } from "../../core/records/link.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { isFaceWord } from "../import/faces.ts";
import { fromOutline } from "../import/from-outline.ts";
import { type Arrow, type Box, treeOfGraph } from "../import/graph.ts";
import { withGroups } from "../import/groups.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { shorten } from "../restore/row.ts";
import { type FlowArrow, type Flowchart, type FlowNode, readFlowchart } from "./flowchart.ts";
import { readMindmap } from "./mindmap.ts";
import { ourNode, withPlainTitles } from "./ours.ts";
import { sourceIn } from "./source.ts";

/** A flowchart or a mind map of Mermaid, by itself or as a block of Markdown; our own keeps its kinds. */
export function read(input: ReadInput, host: Host): ReadResult {
  const large = checkSize(input.text.length);
  if (large) return large;
  const { title, kind, body } = sourceIn(String(cleaned(input.text).value));
  if (kind === "flowchart") return fromFlowchart(title, readFlowchart(body), input, host);
  if (kind === "mindmap") return fromMindmap(title, body, input, host);
  if (kind === "") return { ok: false, reason: "not-this-format", message: strings.formats.empty };
  return { ok: false, reason: "broken", message: strings.formats.otherDiagram(shorten(kind)) };
}

function fromFlowchart(title: string, chart: Flowchart, input: ReadInput, host: Host): ReadResult {
  const losses = new LossList();
  const { nodes, arrows, groups, direction, looks, unread } = chart;
  if (looks > 0) losses.add("dropped", strings.formats.inMindMap.looks, undefined, looks);
  for (const line of unread) losses.add("dropped", strings.formats.linesUnread, strings.formats.quoted(shorten(line)));
  const ours = [...nodes.values()].map(ourNode);
  const isOurs = ours.every((node) => node !== undefined);
  const boxes = isOurs ? ours : [...nodes.values()].map(boxOf);
  const grouped = withGroups(boxes, groups, arrows.map(arrowOf), losses);
  // Drawn from the bottom to the top, the first box of an arrow still stands for what comes first.
  const { tree, turned } = treeOfGraph(
    { title, ...grouped },
    isOurs ? "surely down" : direction === "BT" ? "up" : "down",
  );
  const result = fromOutline(tree, input, losses, host, turned);
  return result.ok && isOurs ? { ...result, records: withPlainTitles(result.records) } : result;
}

function boxOf({ key, title = key, classes, href }: FlowNode): Box {
  const word = classes.find(isFaceWord);
  return { key, title, ...(word ? { word } : {}), ...(href ? { fields: { text: href } } : {}) };
}

/** Words at a dotted arrow that are the name of a kind of link make it one. */
function arrowOf({ from, to, text, weak }: FlowArrow): Arrow {
  const kind = weak ? kindCalled(text) : undefined;
  if (kind) return { from, to, kind };
  return { from, to, ...(text === "" ? {} : { said: { because: text } }), ...(weak ? { weak } : {}) };
}

function kindCalled(text: string): LinkKind | undefined {
  return LINK_KINDS.find((kind) => strings.link.kinds[kind] === text);
}

function fromMindmap(title: string, body: string, input: ReadInput, host: Host): ReadResult {
  const losses = new LossList();
  const { thoughts, icons } = readMindmap(body);
  for (const icon of icons) losses.add("dropped", strings.formats.inMindMap.icon, icon);
  const nodes = thoughts.map(({ depth, title, classes }): ImportNode => {
    const word = classes.find(isFaceWord);
    return { depth, title, ...(word ? { word } : {}) };
  });
  return fromOutline({ title, nodes }, input, losses, host);
}
