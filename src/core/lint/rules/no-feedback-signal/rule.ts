import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import { connect } from "../../../edits/connect.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { live, liveOf } from "../../facts.ts";
import { type Topmost, topmost } from "../../guards.ts";
import type { Offer, Report, TreeRule } from "../../rule.ts";
import { isMany, type Many, together } from "../../together.ts";
import { metricGaps, signalGaps } from "./gaps.ts";
import { words } from "./words.ts";

/**
 * An aim without a metric; a tactic that nothing measures and below which nothing is measured; a metric that nobody
 * reads and that no proxy moves before. Without feedback a team repeats work without getting closer (essay).
 */
export const rule: TreeRule = {
  id: "no-feedback-signal",
  hallmark: "feedback",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    for (const { node, below } of topmost(fact, fact(signalGaps))) {
      const record = view.node(node) as NodeRecord;
      const isAim = record.kind === "aim";
      report({
        node,
        severity: isAim ? "error" : "warning",
        message: (isAim ? words.aim : words.tactic)(nameOf(record), below.length),
        fixes: [...parentAsSignal(view, record, fact(live)), addProxy(), { ...link(), focus: { node, field: "link" } }],
      });
    }
    for (const found of together(view, topmost(fact, fact(metricGaps)))) {
      report(isMany(found) ? reportOfMany(found) : reportOfMetric(view, found));
    }
  },

  tally: {
    count: (_view, fact) => {
      const tactics = fact(liveOf("tactic"));
      return { have: tactics.filter(({ id }) => !fact(signalGaps).has(id)).length, of: tactics.length };
    },
    says: (have, of) => words.tally(have, of),
  },

  fixes: {
    "take-parent": (draft, host, { node, given }) => {
      connect(draft, host, String(given.metric), node, "measures");
      return undefined;
    },
    "add-proxy": (draft, host, { node }) => {
      const proxy = addNode(draft, host, { parent: node }, { kind: "metric", role: "proxy" });
      return { node: proxy, field: "title" };
    },
  },
};

function reportOfMetric(view: View, { node, below }: Topmost): Report {
  return {
    node,
    severity: "info",
    message: words.metric(nameOf(view.node(node) as NodeRecord), below.length),
    fixes: [addProxy(), { id: "read", title: words.read, focus: { node, field: "reading" } }],
  };
}

function reportOfMany({ parent, nodes, below }: Many): Report {
  const [first = parent.id] = nodes;
  return {
    sub: "metrics",
    node: parent.id,
    severity: "info",
    message: words.metrics(nameOf(parent), nodes.length, below),
    fixes: [{ id: "read", title: words.readFirst, focus: { node: first, field: "reading" } }],
  };
}

const addProxy = (): Offer => ({ id: "add-proxy", title: words.addProxy });
const link = () => ({ id: "link", title: words.link });

/** The metric that a tactic should move can also tell whether it does, if nothing else hangs there. */
function parentAsSignal(view: View, { kind, parent }: NodeRecord, alive: ReadonlySet<Id>): Offer[] {
  const above = parent === undefined ? undefined : view.node(parent);
  if (kind !== "tactic" || above?.kind !== "metric" || above.role === "guardrail" || !alive.has(above.id)) return [];
  return [{ id: "take-parent", title: words.takeParent(nameOf(above)), given: { metric: above.id } }];
}
