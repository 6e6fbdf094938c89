import { removeBranches } from "../../src/core/edits/remove.ts";
import type { DecisionRecord } from "../../src/core/records/decision.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import { planNow } from "./clean-tree.ts";

import {
  AIM,
  decisionOn,
  type Gap,
  METRICS_ABOVE,
  mechanismOf,
  read,
  set,
  setGate,
  tacticsOf,
} from "./seeded-ground.ts";

/** The second half of the catalogue: numbers, words and the log. */
export const LATER_GAPS: Readonly<Record<string, Gap>> = {
  "aim-as-output": {
    says: { "aim-as-output": AIM },
    put: set(AIM, { title: "Launch the new onboarding" }),
  },
  "aim-no-done": {
    says: { "aim-no-done": AIM },
    put: (ground) => {
      set(AIM, { done: "", target: undefined })(ground);
      set("Subscriptions kept", { role: "leading" })(ground);
    },
    hides: ["gate-on-outcome"],
  },
  "scoreboard-only": {
    says: { "scoreboard-only": AIM },
    put: (ground) => {
      ground.draft.remove(mechanismOf(ground));
      removeBranches(
        ground.draft,
        tacticsOf(ground).map(({ id }) => id),
      );
      ground.draft.patch(ground.draft.tree.id, { lint: { "mechanism-missing": "off" } });
    },
    alone: true,
  },
  "lagging-only": {
    says: { "lagging-only": AIM },
    put: (ground) => {
      for (const title of METRICS_ABOVE) {
        set(title, { role: "outcome", definition: "What the title says, of a week", because: "it follows" })(ground);
      }
      setGate(ground, { metric: ground.id("Onboarding finished") });
    },
    alone: true,
  },
  "guardrail-no-threshold": {
    says: { "guardrail-no-threshold": "Support answers within a day" },
    put: set("Support answers within a day", { threshold: undefined }),
  },
  "target-missing": {
    says: { "target-missing": "Small teams that stay" },
    put: set("Small teams that stay", { target: undefined }),
  },
  "baseline-missing": {
    says: { "baseline-missing": "Invitations accepted" },
    put: (ground) => {
      set("Invitations accepted", { baseline: undefined })(ground);
      read(ground, "Invitations accepted", {});
    },
  },
  "direction-contradiction": {
    says: { "direction-contradiction": "Onboarding finished" },
    put: set("Onboarding finished", { better: "down" }),
  },
  "component-mismatch": {
    says: { "component-mismatch": "Subscriptions kept" },
    put: (ground) => read(ground, "Subscriptions kept", { "2026-02-06": 1000, "2026-03-06": 1200 }),
  },
  "targets-do-not-roll-up": {
    says: { "targets-do-not-roll-up": "Subscriptions kept" },
    put: set("From trials", { target: 610 }),
  },
  "expected-effects-too-small": {
    says: { "expected-effects-too-small": "Time to first value" },
    put: (ground) => {
      for (const title of ["Accounts with a value on day one", "Weekly progress letter", "Help where people stop"]) {
        set(title, { effect: -0.5 })(ground);
      }
    },
  },
  "unit-mismatch": {
    says: { "unit-mismatch": "Subscriptions kept" },
    put: set("From partners", { unit: "EUR" }),
    hides: ["component-mismatch", "targets-do-not-roll-up"],
  },
  "strategy-echoes-tactic": {
    says: { "strategy-echoes-tactic": "Sample data in each account" },
    put: set("Sample data in each account", {
      strategy: "Accounts are filled with a small company's quarter when opened",
      tactic: "Fill accounts with a small company's quarter when they are opened",
    }),
  },
  "speed-before-alignment": {
    says: { "speed-before-alignment": "Progress counted each night", "gate-missing": AIM },
    put: ({ draft, id }) => {
      draft.patch<NodeRecord>(id("Progress counted each night"), { tactic: "Hire three people who count faster" });
      draft.remove("gate");
    },
    hides: ["gate-no-rule", "gate-due", "gate-on-outcome", "gate-moved"],
  },
  "reading-stale": {
    says: { "reading-stale": "Accounts with a value on day one" },
    put: (ground) => read(ground, "Accounts with a value on day one", { "2026-02-06": 12 }),
  },
  "gate-on-outcome": {
    says: { "gate-on-outcome": AIM },
    put: (ground) => setGate(ground, { metric: ground.id("Subscriptions kept") }),
  },
  "binary-metric": {
    says: { "binary-metric": "Searches that end at an article" },
    put: (ground) => {
      set("Searches that end at an article", { unit: undefined, baseline: 0, target: 1 })(ground);
      read(ground, "Searches that end at an article", { "2026-03-06": 0 });
    },
  },
  "decision-no-why": {
    says: { "decision-no-why": AIM },
    put: (ground) => {
      ground.draft.patch<DecisionRecord>(decisionOn(ground, "2026-02-06"), { why: "" });
    },
  },
  "influence-no-reason": {
    says: { "influence-no-reason": AIM },
    put: set("Time to first value", { because: "" }),
  },
  cycle: {
    says: { cycle: "Price by seat" },
    put: ({ draft, id }) => {
      const [from, to] = [id("Price by seat"), id("Yearly price with one month free")];
      draft.put({ id: "there", type: "link", from, to, kind: "dependsOn" });
      draft.put({ id: "back", type: "link", from: to, to: from, kind: "dependsOn" });
    },
  },
  "alternatives-as-required": {
    says: { "alternatives-as-required": "Invitation in the third step" },
    put: (ground) => {
      set("Invitation in the third step", { title: "Option A: in the third step" })(ground);
      set("Reminder after two days", { title: "Option B: after two days" })(ground);
    },
  },
  "duplicate-sibling": {
    says: { "duplicate-sibling": "Stops found in recordings" },
    put: ({ draft, id }) => {
      const first = draft.node(id("Stops found in recordings")) as NodeRecord;
      draft.put({ ...first, id: "again", order: `${first.order}V` });
    },
  },
  "signals-too-many": {
    says: { "signals-too-many": AIM },
    put: (ground) => {
      for (const one of [1, 2, 3, 4, 5]) {
        const id = `many-${one}`;
        const numbers = { unit: "%", baseline: 10, target: 20, because: "it is seen first" };
        const title = `Share of kind ${one}`;
        ground.draft.put({
          ...{ id, type: "node", kind: "metric", role: "leading", parent: ground.aim, order: `c${one}`, title },
          ...numbers,
        });
        ground.draft.put({ id: `${id}-read`, type: "reading", metric: id, date: "2026-03-06", value: 10 });
      }
    },
  },
  wording: {
    says: { wording: "Samples by trade" },
    put: set("Samples by trade", { strategy: "The sample company could be of the customer's own trade." }),
  },
  "wording, leftover": {
    says: { wording: "Articles beside each stop" },
    put: set("Articles beside each stop", { title: "[Some company] by trade" }),
  },
  "weak-metric": {
    says: { "weak-metric": "Samples opened in the first hour" },
    put: set("Samples opened in the first hour", { title: "Average samples opened" }),
  },
  "gate-moved": {
    says: { "gate-moved": AIM },
    put: (ground) =>
      setGate(ground, { was: [{ until: "2026-03-12", comparator: ">=", value: 35, date: "2026-03-13" }] }),
  },
  "decision-repeated": {
    says: { "decision-repeated": AIM },
    put: ({ document, draft, aim }) => {
      const plan = planNow(document, aim);
      for (const [id, date] of [
        ["one", "2026-03-10"],
        ["two", "2026-03-11"],
        ["three", "2026-03-12"],
      ] as const) {
        draft.put({ id, type: "decision", aim, date, outcome: "change", why: "nobody came", plan });
      }
    },
    late: true,
    hides: ["review-overdue"],
  },
  "business-as-usual": {
    says: { "business-as-usual": AIM },
    put: (ground) => {
      const plan = planNow(ground.document, ground.aim);
      const on = (date: string) => decisionOn(ground, date);
      ground.draft.patch<DecisionRecord>(on("2026-01-16"), { plan: { ...plan, aim: "another" } });
      ground.draft.patch<DecisionRecord>(on("2026-02-06"), { plan });
      const last = on("2026-03-06");
      if (last !== "") ground.draft.patch<DecisionRecord>(last, { plan });
    },
    late: true,
  },
  "narrative-drift": {
    says: {
      "narrative-drift": AIM,
      "no-feedback-signal": [
        "Personalised onboarding",
        "Team invitations",
        "Weekly progress letter",
        "Help where people stop",
        "Prices that fit small teams",
      ],
    },
    put: (ground) => {
      const { draft } = ground;
      const tactics = tacticsOf(ground);
      const signals = tactics.flatMap(({ id }) => draft.children(id).filter((at) => draft.node(at)?.kind === "metric"));
      removeBranches(draft, signals);
      for (const { id, title } of tactics) draft.patch<NodeRecord>(id, { tactic: `Build the ${title.toLowerCase()}` });
    },
    alone: true,
  },
  "off-constraint": {
    says: { "off-constraint": "Price by seat" },
    put: set("Price by seat", { tags: ["constraint"] }),
  },
  "metric-no-definition": {
    says: { "metric-no-definition": "Colleague invited in week one" },
    put: set("Colleague invited in week one", { definition: "" }),
  },
};
