import { formatList } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import { nearestAim } from "../../../query/reach.ts";
import { isBlank } from "../../../records/blank.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, spoken } from "../../../strings/phrases.ts";
import { loops } from "../../aims.ts";
import { type Fact, liveOf } from "../../facts.ts";
import { topmost } from "../../guards.ts";
import type { TreeRule } from "../../rule.ts";
import { accelerationIn } from "../../words/acceleration.ts";

const PIECES = ["mechanism", "proxy", "gate"] as const;
type Piece = (typeof PIECES)[number];

export const words = phrases("rule:speed-before-alignment", {
  early: (name: string, word: string, aim: string, missing: string) =>
    `${name} promises speed (“${word}”) while ${aim} has no ${missing}: more, faster, in a direction that nothing checks. Align first.`,
  more: (pieces: readonly string[]) => formatList(pieces, spoken()).replace(" and ", " and no ").replace(", ", ", no "),
  pieces: { mechanism: "mechanism", proxy: "proxy", gate: "gate" } satisfies Record<Piece, string>,
  go: { mechanism: "Write the mechanism…", proxy: "Choose a proxy…", gate: "Agree on a gate…" } satisfies Record<
    Piece,
    string
  >,
});

/** Where the caret goes for what is missing. */
const FIELDS: Readonly<Record<Piece, string>> = { mechanism: "mechanism", proxy: "link", gate: "gate" };

/** A step that promises speed or more people below an aim that is not aligned yet: align, then add speed (essay). */
export const rule: TreeRule = {
  id: "speed-before-alignment",
  hallmark: "mechanism",
  severity: "warning",
  english: true,
  tier: "tree",

  check({ view, fact }, report) {
    const missing = fact(missingPieces);
    const found = new Map<Id, { readonly word: string; readonly aim: Id; readonly pieces: readonly Piece[] }>();
    for (const step of fact(liveOf("tactic"))) {
      const aim = nearestAim(view, step.id);
      const pieces = missing.get(aim ?? "");
      const word =
        accelerationIn(step.strategy ?? "") ?? accelerationIn(isBlank(step.tactic) ? step.title : (step.tactic ?? ""));
      if (aim !== undefined && pieces && word !== undefined) found.set(step.id, { word, aim, pieces });
    }
    for (const { node } of topmost(fact, new Set(found.keys()))) {
      const { word, aim, pieces } = found.get(node) ?? { word: "", aim: node, pieces: [] };
      const names = [node, aim].map((id) => nameOf(view.node(id) as NodeRecord)) as [string, string];
      report({
        node,
        message: words.early(names[0], word, names[1], words.more(pieces.map((piece) => words.pieces[piece]))),
        fixes: pieces.map((piece) => ({
          id: piece,
          title: words.go[piece],
          focus: { node: aim, field: FIELDS[piece] },
        })),
      });
    }
  },
};

/** What each live aim lacks to steer by; only aims that lack something. Any proxy will do, a tactic's too: something would move first. */
const missingPieces: Fact<ReadonlyMap<Id, readonly Piece[]>> = (_view, fact) => {
  const pieces = fact(loops).map(({ aim, mechanisms, metrics, gates }) => {
    const has: Readonly<Record<Piece, boolean>> = {
      mechanism: mechanisms.length > 0,
      proxy: metrics.some(({ role }) => role === "proxy"),
      gate: gates.length > 0,
    };
    return [aim.id, PIECES.filter((piece) => !has[piece])] as const;
  });
  return new Map(pieces.filter(([, missing]) => missing.length > 0));
};
