import { formatList } from "../../../describe/format.ts";
import { nameOf, quoted } from "../../../describe/name.ts";
import { changeGate } from "../../../edits/gates.ts";
import { type GatePart, partsMissing } from "../../../loop/gates.ts";
import { onlyProxy } from "../../../query/only-proxy.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import { undecided } from "../../gates.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:gate-no-rule", {
  open: (name: string, text: string, parts: string, more: number) =>
    `A gate of ${name}${text === "" ? "" : ` (${text})`} does not say ${parts}${more > 0 ? `, nor ${plural(more, { one: "does another", other: "do # others" })}` : ""}: it can be renegotiated when its day comes. Write it down now.`,
  parts: {
    metric: "which metric",
    comparator: "on which side",
    value: "which number",
    date: "by when",
  } satisfies Record<GatePart, string>,
  ask: (proxy: string) => `Ask ${proxy}`,
  edit: "Complete the gate…",
});

/** Longest part of a gate's own text in a message, in characters. */
const TEXT = 40;

/** A gate that lacks its metric, side, number or date: a state and a date, or it can be renegotiated (Duke). */
export const rule: TreeRule = {
  id: "gate-no-rule",
  hallmark: "cadence",
  severity: "error",
  tier: "tree",

  check({ view, fact }, report) {
    for (const loop of fact(runningLoops)) {
      const open = undecided(loop).filter((gate) => partsMissing(gate).length > 0);
      const [first] = open;
      if (!first) continue;
      const missing = partsMissing(first);
      const parts = formatList(
        missing.map((part) => words.parts[part]),
        "en",
      ).replace(" and ", " or ");
      const proxy = view.node(onlyProxy(view, loop.aim.id) ?? "");
      const isOnlyMetric = open.length === 1 && missing.length === 1 && missing[0] === "metric";
      report({
        node: loop.aim.id,
        field: "gate",
        message: words.open(nameOf(loop.aim), quoted(first.text ?? "", TEXT), parts, open.length - 1),
        fixes: [
          ...(proxy && isOnlyMetric
            ? [{ id: "ask", title: words.ask(nameOf(proxy)), given: { gate: first.id, metric: proxy.id } }]
            : []),
          { id: "edit", title: words.edit, focus: { node: loop.aim.id, field: "gate" } },
        ],
      });
    }
  },

  fixes: {
    ask: (draft, host, { node, given }) => {
      changeGate(draft, host, String(given.gate), { metric: String(given.metric) });
      return { node, field: "gate" };
    },
  },
};
