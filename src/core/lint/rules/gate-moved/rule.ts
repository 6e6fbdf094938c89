import { formatDate } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { Draft } from "../../../document/draft.ts";
import { isRenegotiated } from "../../../loop/gates.ts";
import type { Id } from "../../../records/fields.ts";
import type { GateRecord } from "../../../records/gate.ts";
import { isRecord } from "../../../records/records.ts";
import { phrases, spokenFor } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import { idsIn, listOf, sayGate, undecided } from "../../gates.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:gate-moved", {
  moved: (name: string, was: string, until: string, times: number) =>
    `The gate of ${name} was “${was}” until ${until}${times > 1 ? ` and has been changed ${times} times` : ""}: a gate that moves when it comes near decides nothing. Keep to what was agreed, or say why not.`,
  restore: "Go back to what was agreed",
  look: "Look at the gate…",
});

/** A gate that was changed within two days of its date or later, or more than twice: it was renegotiated (Duke). */
export const rule: TreeRule<(typeof THRESHOLDS)["gate-moved"]> = {
  id: "gate-moved",
  hallmark: "cadence",
  severity: "warning",
  options: THRESHOLDS["gate-moved"],
  tier: "tree",

  check({ view, fact, today, options }, report) {
    const language = spokenFor(view.tree.language);
    for (const loop of fact(runningLoops)) {
      const moved = undecided(loop).filter((gate) => isRenegotiated(gate, options));
      const [gate] = moved;
      const last = gate?.was?.at(-1);
      if (!gate || !last) continue;
      const was = sayGate(view, { ...last }, today);
      report({
        node: loop.aim.id,
        field: "gate",
        message: words.moved(nameOf(loop.aim), was, formatDate(last.until, today, language), gate.was?.length ?? 0),
        fixes: [
          { id: "restore", title: words.restore, given: { gates: listOf(moved) } },
          { id: "look", title: words.look, focus: { node: loop.aim.id, field: "gate" } },
        ],
      });
    }
  },

  fixes: {
    restore: (draft, _host, { node, given }) => {
      for (const id of idsIn(given.gates)) restore(draft, id);
      return { node, field: "gate" };
    },
  },
};

/** What was agreed first counts again, so nothing was changed. */
function restore(draft: Draft, id: Id): void {
  const gate = draft.get(id);
  const first = isRecord(gate, "gate") ? gate.was?.[0] : undefined;
  if (!first) return;
  const { until: _, ...said } = first;
  draft.patch<GateRecord>(id, { ...said, was: undefined });
}
