import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { isSignal, linkedTo } from "../../../query/signals.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { liveOf } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:signals-too-many", {
  attached: (name: string, count: number) =>
    `${count} metrics hang directly on ${name}: nobody watches them all, and the one that speaks is missed. Keep two or three, hang the rest below them.`,
  proxies: (name: string, count: number) =>
    `${name} has ${count} proxies: expecting all of them to move first is expecting none. Keep the two or three that should, and call the rest leading indicators.`,
  keep: "Choose the ones to keep…",
  demote: (count: number) =>
    `Call the last ${plural(count, { one: "one a leading indicator", other: "# leading indicators" })}`,
});

/** An aim with many metrics, or many proxies, attached: two or three signals are wanted (essay). */
export const rule: TreeRule<(typeof THRESHOLDS)["signals-too-many"]> = {
  id: "signals-too-many",
  hallmark: "feedback",
  severity: "info",
  options: THRESHOLDS["signals-too-many"],
  tier: "tree",

  check({ view, fact, options }, report) {
    for (const aim of fact(liveOf("aim"))) {
      const attached = attachedTo(view, aim.id);
      const [first] = attached;
      if (first && attached.length > options.attached) {
        report({
          sub: "attached",
          node: aim.id,
          message: words.attached(nameOf(aim), attached.length),
          fixes: [{ id: "keep", title: words.keep, focus: { node: first.id } }],
        });
      }
      const proxies = attached.filter(({ role }) => role === "proxy");
      const rest = proxies.slice(options.proxies).map(({ id }) => id);
      if (rest.length === 0) continue;
      report({
        sub: "proxies",
        node: aim.id,
        message: words.proxies(nameOf(aim), proxies.length),
        fixes: [{ id: "demote", title: words.demote(rest.length), given: { metrics: rest.join(" ") } }],
      });
    }
  },

  fixes: {
    demote: (draft, _host, { given }) => {
      for (const id of String(given.metrics).split(" ")) draft.patch<NodeRecord>(id, { role: "leading" });
      return undefined;
    },
  },
};

/** Metrics right below an aim or moving it by a link; no guardrails. */
function attachedTo(view: View, aim: Id): NodeRecord[] {
  const ids = new Set([...view.children(aim), ...linkedTo(view, aim, "moves")]);
  return [...ids].filter((id) => isSignal(view, id)).flatMap((id) => view.node(id) ?? []);
}
