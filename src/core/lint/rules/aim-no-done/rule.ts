import { formatDate, formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import { isBlank } from "../../../records/blank.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { faceOf } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningAims, signalsOfAims } from "../../aims.ts";
import type { Offer, TreeRule } from "../../rule.ts";

export const words = phrases("rule:aim-no-done", {
  missing: (name: string) =>
    `Nothing says when ${name} is reached, so it can be renegotiated at any time. Write a definition of done, or give its number a target.`,
  write: "Write when it is done…",
  target: "Give it a target…",
  take: (sentence: string) => `Write “${sentence}”`,
});

/** An aim without a definition of done, a target of its own, or an outcome below it with a target (essay). */
export const rule: TreeRule = {
  id: "aim-no-done",
  hallmark: "mechanism",
  severity: "warning",
  tier: "tree",

  check({ view, fact, english }, report) {
    for (const aim of fact(runningAims)) {
      const signals = fact(signalsOfAims).get(aim.id) ?? [];
      if (!isBlank(aim.done) || [aim, ...signals.filter(isOutcome)].some(hasTarget)) continue;
      const ready = english ? signals.filter((one) => hasTarget(one) && !isBlank(one.title)) : [];
      report({
        node: aim.id,
        field: "done",
        message: words.missing(nameOf(aim)),
        fixes: [
          { id: "write", title: words.write, focus: { node: aim.id, field: "done" } },
          ...ready.slice(0, 1).map((metric) => targetAsDone(metric, view.tree.language)),
          { id: "target", title: words.target, focus: { node: aim.id, field: "target" } },
        ],
      });
    }
  },

  fixes: {
    "take-target": (draft, _host, { node, given }) => {
      draft.patch<NodeRecord>(node, { done: String(given.done) });
      return { node, field: "done" };
    },
  },
};

function isOutcome(node: NodeRecord): boolean {
  return faceOf(node) === "outcome";
}

function hasTarget({ target }: NodeRecord): boolean {
  return target !== undefined;
}

/** A sentence that goes into a tree in English, so it is English whatever the interface speaks. */
function doneSentence(metric: string, comparator: string, target: string, by: string): string {
  return `${metric} ${comparator} ${target}${by === "" ? "" : ` by ${by}`}`;
}

/** A metric of the aim with a target says already what could count. */
function targetAsDone({ title, target = 0, unit, better, targetDate }: NodeRecord, language = "en"): Offer {
  const by = targetDate === undefined ? "" : formatDate(targetDate, undefined, language);
  const done = doneSentence(title.trim(), better === "down" ? "≤" : "≥", formatValue(target, unit, language), by);
  return { id: "take-target", title: words.take(done), given: { done } };
}
