import type { View } from "../../core/document/view.ts";
import { numbering } from "../../core/query/numbering.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { PALETTES } from "../scene/palette.ts";
import { labelOf } from "./label.ts";

const DIRECTIONS = { down: "TD", up: "BT", right: "LR", left: "RL" } as const;

/** What stands before and after a label of each kind. */
const SHAPES: Readonly<Record<Face, readonly [open: string, close: string]>> = {
  aim: ["([", "])"],
  outcome: ["[[", "]]"],
  leading: ["[", "]"],
  proxy: ["(", ")"],
  guardrail: ["{{", "}}"],
  tactic: ["[/", "/]"],
  note: [">", "]"],
};

/** Lines from which on GitHub and Mermaid itself refuse to draw. */
const MOST_EDGES = 500;
/** Characters of a whole diagram, likewise. */
const MOST_TEXT = 50_000;

/** What the diagram says of a node. */
const SAID = new Set(["id", "type", "kind", "role", "parent", "order", "title"]);

/** A flowchart of all nodes, their edges and links. Option `fenced`: inside a code block of Markdown. */
export function write(view: View, options: WriteOptions): WriteResult {
  const names = new Map<Id, string>();
  for (const { id } of inReadingOrder(view)) names.set(id, `n${names.size + 1}`);
  const edges = [...edgesOf(view, names), ...linksOf(view, names)];
  const chart = [
    `flowchart ${DIRECTIONS[view.tree.direction ?? "down"]}`,
    ...nodesOf(view, names),
    ...edges,
    ...classesOf(view, names),
    "",
  ].join("\n");
  const content = options.fenced === true ? `\`\`\`mermaid\n${chart}\`\`\`\n` : chart;
  return { ok: true, content, losses: lossesOf(view, names, edges.length, chart.length) };
}

function nodesOf(view: View, names: ReadonlyMap<Id, string>): string[] {
  const numbers = numbering(view);
  return [...names].flatMap(([id, name]) => {
    const node = view.node(id);
    if (!node) return [];
    const [open, close] = SHAPES[faceOf(node)];
    const title = [numbers.of(id), node.title.trim() || strings.cards.noTitle].filter(Boolean).join(" ");
    return [`  ${name}${open}"${labelOf(title) || labelOf(strings.cards.noTitle)}"${close}:::${faceOf(node)}`];
  });
}

function edgesOf(view: View, names: ReadonlyMap<Id, string>): string[] {
  return [...names].flatMap(([id, name]) => {
    const node = view.node(id);
    const above = node?.parent === undefined ? undefined : names.get(node.parent);
    return above === undefined ? [] : [`  ${above} ${node?.role === "guardrail" ? "-.-" : "---"} ${name}`];
  });
}

function linksOf(view: View, names: ReadonlyMap<Id, string>): string[] {
  return [...view.all()].flatMap((record) => {
    if (!isRecord(record, "link")) return [];
    const [from, to] = [names.get(record.from), names.get(record.to)];
    return from && to ? [`  ${from} -. "${labelOf(strings.link.kinds[record.kind])}" .-> ${to}`] : [];
  });
}

/** The colours of the map; they hold on light and on dark pages. */
function classesOf(view: View, names: ReadonlyMap<Id, string>): string[] {
  const { faces, surface, ink, aimInk } = PALETTES.light;
  const used = new Set([...names.keys()].flatMap((id) => view.node(id) ?? []).map(faceOf));
  return [...used].map((face) => {
    const [fill, text] = face === "aim" ? [faces.aim, aimInk] : [surface, ink];
    return `  classDef ${face} fill:${fill},stroke:${faces[face]},color:${text}`;
  });
}

function lossesOf(
  view: View,
  names: ReadonlyMap<Id, string>,
  edges: number,
  length: number,
): ReturnType<LossList["toLosses"]> {
  const losses = new LossList();
  if (edges > MOST_EDGES || length > MOST_TEXT) losses.add("changed", strings.formats.mermaidTooLarge);
  for (const id of names.keys()) {
    for (const field of Object.keys(view.node(id) ?? {})) {
      if (!SAID.has(field)) losses.add("dropped", strings.formats.fieldDropped(field));
    }
  }
  for (const { type } of view.all()) {
    if (type !== "node" && type !== "tree" && type !== "link") {
      losses.add("dropped", strings.formats.notInDiagram(type));
    }
  }
  return losses.toLosses();
}
