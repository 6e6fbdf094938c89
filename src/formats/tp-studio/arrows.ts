import { strings } from "../../core/strings/index.ts";
import type { Arrow } from "../import/graph.ts";
import type { Said } from "../import/import-tree.ts";
import { type JsonObject, objectsOf, textOf } from "../json/look.ts";
import type { LossList } from "../loss-list.ts";

const SIGNS: ReadonlyMap<string | undefined, "+" | "-"> = new Map([
  ["positive", "+"],
  ["negative", "-"],
]);

/** The edges as arrows from cause to effect, with the assumptions that stand behind them as their reasons. */
export function arrowsOf(document: JsonObject, edges: readonly JsonObject[], losses: LossList): Arrow[] {
  const reasons = reasonsOf(document);
  const junctors = new Set<string>();
  const arrows = edges.flatMap((edge): Arrow[] => {
    const [from, to] = [textOf(edge.sourceId) ?? "", textOf(edge.targetId) ?? ""];
    for (const kind of ["orGroupId", "xorGroupId"]) {
      const id = textOf(edge[kind]);
      if (id !== undefined) junctors.add(id);
    }
    if (edge.isMutualExclusion === true) {
      losses.add("dropped", strings.formats.conflict);
      return [];
    }
    const because = [edge.label, edge.description, ...(reasons.get(textOf(edge.id) ?? "") ?? [])];
    const lines = because.flatMap((line) => textOf(line) ?? []);
    const sign = SIGNS.get(textOf(edge.weight));
    const said: Said = { ...(lines.length > 0 ? { because: lines.join("\n") } : {}), ...(sign ? { sign } : {}) };
    return [{ from, to, said, ...(edge.isBackEdge === true ? { kind: "feedsBack" as const } : {}) }];
  });
  if (junctors.size > 0) losses.add("dropped", strings.formats.junctors, undefined, junctors.size);
  return arrows;
}

function reasonsOf({ assumptions }: JsonObject): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { edgeId, text } of objectsOf(assumptions)) {
    const [edge, reason] = [textOf(edgeId), textOf(text)];
    if (edge !== undefined && reason !== undefined) reasons.set(edge, [...(reasons.get(edge) ?? []), reason]);
  }
  return reasons;
}
