import type { KindAndRole } from "../../query/kind-by-place.ts";
import type { Face, NodeRecord } from "../../records/node.ts";
import { faceOf } from "../../records/node.ts";
import { grammar } from "../../strings/grammar.ts";
import type { Expression } from "../expression.ts";

const KINDS: ReadonlyMap<string, KindAndRole> = new Map<Face, KindAndRole>([
  ["aim", { kind: "aim" }],
  ["outcome", { kind: "metric", role: "outcome" }],
  ["leading", { kind: "metric", role: "leading" }],
  ["proxy", { kind: "metric", role: "proxy" }],
  ["guardrail", { kind: "metric", role: "guardrail" }],
  ["tactic", { kind: "tactic" }],
  ["note", { kind: "note" }],
]);

/** True for the words that are a kind or role behind `#`, and so no tag. */
export function isRoleWord(text: string): boolean {
  return KINDS.has(text);
}

/** `#proxy`, `#tactic` …: the kind, and of a metric its role. */
export const role: Expression = {
  read(words, end) {
    const text = words[end - 1]?.text ?? "";
    const found = text.startsWith("#") ? KINDS.get(text.slice(1)) : undefined;
    if (!found) return [];
    const says = grammar.chips.face[text.slice(1) as Face];
    return [{ start: end - 1, sign: end - 1, field: found.role ? "role" : "kind", says, fields: { ...found } }];
  },
  print(node, place) {
    if (saidByPlace(node, place) || markOf(node, place)) return undefined;
    if (node.kind === "metric" && node.role === undefined) return undefined;
    return { text: `#${faceOf(node)}`, covers: node.kind === "metric" ? ["kind", "role"] : ["kind"] };
  },
};

/** True if a node typed at this place would become this kind without a mark. */
export function saidByPlace(node: NodeRecord, place: KindAndRole | undefined): boolean {
  return place !== undefined && place.kind === node.kind && place.role === node.role;
}

/** The mark before the title: `!` for a tactic, `*` for an aim. */
export function markOf(node: NodeRecord, place: KindAndRole | undefined): "!" | "*" | undefined {
  if (saidByPlace(node, place)) return undefined;
  return node.kind === "tactic" ? "!" : node.kind === "aim" ? "*" : undefined;
}
