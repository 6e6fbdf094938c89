import { strings } from "../../core/strings/index.ts";
import type { Arrow } from "../import/graph.ts";
import type { Said } from "../import/import-tree.ts";
import type { LossList } from "../loss-list.ts";
import type { XmlElement } from "../xml/parse.ts";
import { attributesOf, saidBy } from "./attributes.ts";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly said: Said;
}

/** Edges as arrows from cause to effect; what meets in a junctor leads to where the junctor leads. */
export function arrowsOf(vertices: readonly XmlElement[], edges: readonly XmlElement[], losses: LossList): Arrow[] {
  const junctors = new Map<string, Edge[]>();
  for (const vertex of vertices) {
    const isJunctor = saidBy(vertex, attributesOf(vertex), "type") === "junctor";
    if (isJunctor) junctors.set(vertex.attributes.get("eid") ?? "", []);
  }
  const all = edges.map((edge): Edge => {
    const attributes = attributesOf(edge);
    const because = (attributes.get("label") ?? attributes.get("annotation") ?? "").trim();
    const sign = signOf(attributes.get("weight") ?? attributes.get("tp-studio-weight"));
    const said = { ...(because === "" ? {} : { because }), ...(sign ? { sign } : {}) };
    return { from: saidBy(edge, attributes, "source") ?? "", to: saidBy(edge, attributes, "target") ?? "", said };
  });
  for (const edge of all) junctors.get(edge.from)?.push(edge);
  if (junctors.size > 0) losses.add("changed", strings.formats.junctor, undefined, junctors.size);
  return all.filter(({ from }) => !junctors.has(from)).flatMap((edge) => through(edge, junctors));
}

function signOf(weight: string | undefined): "+" | "-" | undefined {
  if (weight === "negative" || Number(weight) < 0) return "-";
  return weight === "positive" ? "+" : undefined;
}

/** Where an edge ends once junctors are passed; junctors that lead to one another in a circle lead nowhere. */
function through(edge: Edge, junctors: ReadonlyMap<string, readonly Edge[]>): Arrow[] {
  const arrows: Arrow[] = [];
  const passed = new Set<string>();
  const ends = [edge.to];
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    const next = junctors.get(end);
    if (!next) arrows.push({ from: edge.from, to: end, said: edge.said });
    else if (!passed.has(end)) ends.push(...next.map(({ to }) => to).reverse());
    passed.add(end);
  }
  return arrows;
}
