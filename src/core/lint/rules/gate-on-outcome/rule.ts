import { formatRelative } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { changeGate } from "../../../edits/gates.ts";
import type { AimLoop } from "../../../loop/aim-loop.ts";
import { isFrozen } from "../../../loop/gates.ts";
import { daysBetween } from "../../../records/dates.ts";
import type { GateRecord } from "../../../records/gate.ts";
import { faceOf } from "../../../records/node.ts";
import { phrases, spoken } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import { idsIn, listOf, undecided } from "../../gates.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:gate-on-outcome", {
  late: (aim: string, metric: string, when: string) =>
    `The gate of ${aim} asks ${metric === aim ? "its own number" : metric} ${when}, an outcome, which rarely moves so soon: you may stop what works. Ask a proxy, or give it more time.`,
  ask: (proxy: string) => `Ask ${proxy} and its target`,
  edit: "Change the gate…",
});

/** A gate within four weeks that asks an outcome: a proxy moves first (essay, Biddle). */
export const rule: TreeRule<(typeof THRESHOLDS)["gate-on-outcome"]> = {
  id: "gate-on-outcome",
  hallmark: "cadence",
  severity: "info",
  options: THRESHOLDS["gate-on-outcome"],
  tier: "tree",

  check({ view, fact, today, options }, report) {
    for (const loop of fact(runningLoops)) {
      const soon = undecided(loop).filter(({ date = "" }) => date >= today && daysBetween(today, date) <= options.days);
      const early = soon.filter(({ metric }) => asksOutcome(view, loop, metric));
      const [first] = early;
      const metric = view.node(first?.metric ?? "");
      if (!first || !metric) continue;
      const when = formatRelative(first.date ?? today, today, spoken());
      report({
        node: loop.aim.id,
        field: "gate",
        message: words.late(nameOf(loop.aim), nameOf(metric), when),
        fixes: [
          ...proxiesFor(
            loop,
            early.filter((gate) => !isFrozen(gate, today)),
          ),
          { id: "edit", title: words.edit, focus: { node: loop.aim.id, field: "gate" } },
        ],
      });
    }
  },

  fixes: {
    ask: (draft, host, { node, given }) => {
      const proxy = draft.node(String(given.proxy));
      const comparator = proxy?.better === "down" ? "<=" : ">=";
      for (const id of idsIn(given.gates))
        changeGate(draft, host, id, { metric: String(given.proxy), comparator, value: proxy?.target });
      return { node, field: "gate" };
    },
  },
};

/** The aim's own number is an outcome too. */
function asksOutcome(view: View, { aim }: AimLoop, metric: string | undefined): boolean {
  const asked = view.node(metric ?? "");
  return asked !== undefined && (asked.id === aim.id || faceOf(asked) === "outcome");
}

/** Proxies that say already how much would be enough. */
function proxiesFor({ metrics }: AimLoop, gates: readonly GateRecord[]): Offer[] {
  if (gates.length === 0) return [];
  const ready = metrics.filter(({ role, target }) => role === "proxy" && target !== undefined);
  return ready.slice(0, 2).map((proxy) => ({
    id: "ask",
    title: words.ask(nameOf(proxy)),
    given: { proxy: proxy.id, gates: listOf(gates) },
  }));
}
