import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { LinkKind } from "../records/link.ts";
import type { Face } from "../records/node.ts";
import { faceOf } from "../records/node.ts";
import { reachesAim } from "./reach.ts";

export interface LinkEnds {
  readonly from: Id;
  readonly to: Id;
  readonly kind: LinkKind;
}

/** Earlier roles move later ones. */
const MOVES_UP: Readonly<Partial<Record<Face, number>>> = { proxy: 0, leading: 1, outcome: 2, aim: 3 };

/**
 * The link that two nodes ask for, whichever end it was started from: a guardrail guards; a tactic moves a
 * metric, or is measured by it if it reaches an aim already; an earlier metric moves a later one and the aim; a
 * tactic moves an aim. Any other pair: the first supports the second. Equal roles keep the order given.
 */
export function inferLinkKind(view: View, a: Id, b: Id): LinkEnds {
  const [first, second] = [faceAt(view, a), faceAt(view, b)];
  if (first === "guardrail" || second === "guardrail") return ends(a, b, first === "guardrail", "guards");
  if (first === "tactic" || second === "tactic") return ofTactic(view, a, b);
  const [from, to] = [MOVES_UP[first], MOVES_UP[second]];
  if (from === undefined || to === undefined || (first === "aim" && second === "aim")) {
    return { from: a, to: b, kind: "supports" };
  }
  return ends(a, b, from <= to, "moves");
}

function ofTactic(view: View, a: Id, b: Id): LinkEnds {
  const [first, second] = [faceAt(view, a), faceAt(view, b)];
  const startsAtTactic = first === "tactic";
  const other = startsAtTactic ? second : first;
  if (other === "tactic" || other === "note") return { from: a, to: b, kind: "supports" };
  if (other === "aim" || !reachesAim(view, startsAtTactic ? a : b)) return ends(a, b, startsAtTactic, "moves");
  return ends(a, b, !startsAtTactic, "measures");
}

function ends(a: Id, b: Id, straight: boolean, kind: LinkKind): LinkEnds {
  return straight ? { from: a, to: b, kind } : { from: b, to: a, kind };
}

function faceAt(view: View, id: Id): Face {
  const node = view.node(id);
  return node ? faceOf(node) : "note";
}
