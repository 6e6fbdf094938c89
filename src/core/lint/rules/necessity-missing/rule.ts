import { nameOf, quoted } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { isBlank } from "../../../records/blank.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { type Fact, liveOf } from "../../facts.ts";
import { type Topmost, topmost } from "../../guards.ts";
import type { Offer, Report, TreeRule } from "../../rule.ts";
import { steps } from "../../steps.ts";
import { words } from "./words.ts";

/**
 * A step below level 1 without a necessary assumption; one finding on the parent where none of its steps has one. The
 * assumption stands in every step but that of level 1 (TOC Handbook ch. 34): what breaks if we drop it?
 */
export const rule: TreeRule = {
  id: "necessity-missing",
  hallmark: "necessary",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    const { below, over } = fact(steps);
    const gaps = fact(unexplained);
    const groups = new Map<Id, Topmost[]>();
    for (const top of topmost(fact, gaps)) {
      const above = over(top.node) ?? top.node;
      groups.set(above, [...(groups.get(above) ?? []), top]);
    }
    for (const [above, tops] of groups) {
      const all = tops.length >= 2 && tops.length === below.get(above)?.length;
      const reports = all ? [reportOfAll(view, above, tops)] : tops.map((top) => reportOfOne(view, top));
      for (const one of reports) report(one);
    }
  },

  tally: {
    count: (_view, fact) => {
      const asked = fact(askedSteps);
      return { have: asked.length - fact(unexplained).size, of: asked.length };
    },
    says: (have, of) => words.tally(have, of),
  },

  fixes: {
    "take-reason": (draft, _host, { given }) => {
      for (const id of String(given.steps).split(" ")) {
        const { because = "" } = draft.node(id) ?? {};
        draft.patch<NodeRecord>(id, { na: [because.trim()] });
      }
      return undefined;
    },
  },
};

/** Live steps below level 1. The only top tactic of an aim is level 1 itself. */
const askedSteps: Fact<readonly NodeRecord[]> = (view, fact) => {
  const { below, over } = fact(steps);
  return fact(liveOf("tactic")).filter(({ id }) => {
    const above = over(id);
    if (above === undefined) return false;
    return view.node(above)?.kind === "tactic" || (below.get(above)?.length ?? 0) > 1;
  });
};

/** Those of them that do not say why they are needed. */
const unexplained: Fact<ReadonlySet<Id>> = (_view, fact) =>
  new Set(fact(askedSteps).flatMap(({ id, na }) => (isBlank(na) ? [id] : [])));

function reportOfOne(view: View, { node, below }: Topmost): Report {
  const record = view.node(node) as NodeRecord;
  const ask = { id: "ask", title: words.ask, focus: { node, field: "na" } };
  return {
    node,
    field: "na",
    message: words.one(nameOf(record), below.length),
    fixes: [ask, ...reasonsOf([record])],
  };
}

function reportOfAll(view: View, above: Id, tops: readonly Topmost[]): Report {
  const records = tops.map(({ node }) => view.node(node) as NodeRecord);
  const [first] = records as [NodeRecord];
  const below = tops.reduce((sum, top) => sum + top.below.length, 0);
  const ask = { id: "ask", title: words.askFirst(nameOf(first)), focus: { node: first.id, field: "na" } };
  return {
    node: above,
    message: words.all(nameOf(view.node(above) as NodeRecord), records.length, below),
    fixes: [ask, ...reasonsOf(records)],
  };
}

/** What stands on the way to the parent already: why the step moves it. */
function reasonsOf(records: readonly NodeRecord[]): Offer[] {
  const given = records.filter(({ because }) => !isBlank(because));
  const [first] = given;
  if (!first) return [];
  const title = given.length === 1 ? words.take(quoted(first.because ?? "")) : words.takeAll(given.length);
  return [{ id: "take-reason", title, given: { steps: given.map(({ id }) => id).join(" ") } }];
}
