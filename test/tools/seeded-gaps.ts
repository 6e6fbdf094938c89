import type { Document } from "../../src/core/document/document.ts";
import type { Draft } from "../../src/core/document/draft.ts";
import { branchIds, removeBranches } from "../../src/core/edits/remove.ts";
import type { DecisionRecord } from "../../src/core/records/decision.ts";
import type { Id } from "../../src/core/records/fields.ts";
import type { GateRecord } from "../../src/core/records/gate.ts";
import type { MechanismRecord } from "../../src/core/records/mechanism.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import type { ReadingRecord } from "../../src/core/records/reading.ts";
import { isRecord } from "../../src/core/records/records.ts";
import { planNow } from "./clean-tree.ts";

/** Where a gap is put in. */
export interface Ground {
  readonly document: Document;
  readonly draft: Draft;
  readonly aim: Id;
  readonly id: (title: string) => Id;
}

/** One kind of gap that can be put into the clean tree. */
export interface Gap {
  /** The rules that must speak of it, each with the titles that its nodes had before; of two the second is a consequence. */
  readonly says: Readonly<Record<string, string | readonly string[]>>;
  readonly put: (ground: Ground) => void;
  /** Gaps and rules that cannot be seen beside this one, by name: it takes away what they are about. */
  readonly hides?: readonly string[];
  /** Changes so much that nothing else can be told beside it. */
  readonly alone?: true;
  /** Looks at all other changes, so it comes after them. */
  readonly late?: true;
}

const AIM = "New customers are still active after 90 days";
const PROXY = "First project on day one";

type Fields<R> = { readonly [Name in keyof R]?: R[Name] | undefined };

const set =
  (title: string, fields: Fields<NodeRecord>) =>
  ({ draft, id }: Ground): void => {
    draft.patch(id(title), fields);
  };
const setGate = ({ draft }: Ground, fields: Fields<GateRecord>): void => {
  draft.patch("gate", fields);
};
const remove =
  (...titles: readonly string[]) =>
  ({ draft, id }: Ground): void => {
    removeBranches(
      draft,
      titles.map((title) => id(title)),
    );
  };
const mechanismOf = ({ draft }: Ground): Id =>
  [...draft.all()].find((record) => isRecord(record, "mechanism"))?.id ?? "";
const decisionOn = ({ draft }: Ground, date: string): Id =>
  [...draft.all()].find((record) => isRecord(record, "decision") && record.date === date)?.id ?? "";
const readingsOf = ({ draft, id }: Ground, title: string): readonly ReadingRecord[] =>
  [...draft.all()].flatMap((record) => (isRecord(record, "reading") && record.metric === id(title) ? [record] : []));

function read(ground: Ground, title: string, values: Readonly<Record<string, number>>): void {
  for (const { id } of readingsOf(ground, title)) ground.draft.remove(id);
  const metric = ground.id(title);
  if (!ground.draft.node(metric)) return;
  for (const [date, value] of Object.entries(values)) {
    ground.draft.put({ id: `read-${metric}-${date}`, type: "reading", metric, date, value });
  }
}

function tacticsOf({ draft, aim }: Ground): NodeRecord[] {
  return branchIds(draft, aim).flatMap((id) => {
    const node = draft.node(id);
    return node?.kind === "tactic" ? [node] : [];
  });
}

const METRICS_ABOVE = [
  "30-day activation rate",
  PROXY,
  "Colleague invited in week one",
  "Time to first value",
  "Accounts with a value on day one",
  "Subscriptions kept",
  "From trials",
  "From sales",
  "From partners",
];

/** Every kind of gap of the catalogue, by the name of its rule and, where there are two, what is special. */
export const GAPS: Readonly<Record<string, Gap>> = {
  "aim-missing": {
    says: { "aim-missing": AIM },
    put: set(AIM, { kind: "metric", role: "outcome" }),
    alone: true,
  },
  "tactic-unconnected": {
    says: { "tactic-unconnected": "Stray" },
    put: ({ draft }) => {
      draft.put({ id: "stray", type: "node", kind: "tactic", order: "b0", title: "Stray" });
      draft.put({ id: "below", type: "node", kind: "tactic", parent: "stray", order: "a0", title: "Build below" });
    },
  },
  "no-feedback-signal": {
    says: { "no-feedback-signal": "Weekly progress letter" },
    put: remove("Letters that are opened"),
  },
  "no-feedback-signal, aim": {
    says: { "no-feedback-signal": AIM },
    put: (ground) => {
      const { draft, aim, id } = ground;
      for (const tactic of tacticsOf(ground).filter(({ id: at }) => draft.node(at)?.sa)) {
        if (draft.node(tactic.parent ?? "")?.kind === "metric") draft.patch<NodeRecord>(tactic.id, { parent: aim });
      }
      draft.patch<GateRecord>("gate", { metric: id("Support answers within a day") });
      remove("30-day activation rate", "Time to first value", "Subscriptions kept")(ground);
      const signals = branchIds(draft, aim).filter((at) => draft.node(at)?.kind === "metric" && at !== id(AIM));
      removeBranches(
        draft,
        signals.filter((at) => draft.node(at)?.role !== "guardrail"),
      );
    },
    alone: true,
  },
  "no-feedback-signal, metric": {
    says: { "no-feedback-signal": "From partners" },
    put: (ground) => read(ground, "From partners", {}),
    hides: ["component-mismatch"],
  },
  "mechanism-missing": {
    says: { "mechanism-missing": AIM },
    put: (ground) => ground.draft.remove(mechanismOf(ground)),
    hides: ["mechanism-no-because", "gate-missing"],
  },
  "mechanism-no-because": {
    says: { "mechanism-no-because": AIM },
    put: (ground) => {
      ground.draft.patch<MechanismRecord>(mechanismOf(ground), { z: "" });
    },
  },
  "strategy-or-tactic-empty": {
    says: { "strategy-or-tactic-empty": "Price by seat" },
    put: set("Price by seat", { strategy: "" }),
  },
  "strategy-or-tactic-empty, both": {
    says: { "strategy-or-tactic-empty": "Yearly price with one month free" },
    put: set("Yearly price with one month free", { title: "", tactic: "" }),
  },
  "sufficiency-missing": {
    says: { "sufficiency-missing": "Team invitations" },
    put: set("Team invitations", { sa: "" }),
  },
  "sufficiency-missing, aim": {
    says: { "sufficiency-missing": AIM },
    put: set(AIM, { sa: "" }),
    hides: ["sufficiency-missing"],
  },
  "single-child": {
    says: { "single-child": "Sample data in each account" },
    put: remove("Samples cleared with one click"),
  },
  "necessity-missing": {
    says: { "necessity-missing": "Roles asked at sign-up" },
    put: set("Roles asked at sign-up", { na: [] }),
  },
  "viability-missing": {
    says: { "viability-missing": "Screens for the three largest roles" },
    put: set("Screens for the three largest roles", { pa: [] }),
  },
  "no-proxy": {
    says: { "no-proxy": AIM },
    put: ({ draft, aim }) => {
      for (const at of branchIds(draft, aim)) {
        if (draft.node(at)?.role === "proxy") draft.patch<NodeRecord>(at, { role: "leading" });
      }
    },
    alone: true,
  },
  "gate-missing": {
    says: { "gate-missing": AIM },
    put: ({ draft }) => draft.remove("gate"),
    hides: ["gate-no-rule", "gate-due", "gate-on-outcome", "gate-moved"],
  },
  "gate-no-rule": {
    says: { "gate-no-rule": AIM },
    put: (ground) => setGate(ground, { value: undefined }),
  },
  "gate-due": {
    says: { "gate-due": AIM },
    put: (ground) => setGate(ground, { date: "2026-03-10" }),
    hides: ["gate-on-outcome"],
  },
  "review-overdue": {
    says: { "review-overdue": AIM },
    put: (ground) => ground.draft.remove(decisionOn(ground, "2026-03-06")),
    hides: ["decision-repeated"],
  },
  "owner-or-cadence-missing": {
    says: { "owner-or-cadence-missing": AIM },
    put: set(AIM, { owner: "" }),
    hides: ["owner-or-cadence-missing, metric"],
  },
  "owner-or-cadence-missing, metric": {
    says: { "owner-or-cadence-missing": "Onboarding finished" },
    put: set("Personalised onboarding", { owner: "" }),
  },
  "guardrail-missing": {
    says: { "guardrail-missing": AIM },
    put: remove("Sign-up errors", "Support answers within a day"),
    hides: ["guardrail-breached", "guardrail-no-threshold"],
  },
  "guardrail-breached": {
    says: { "guardrail-breached": "Sign-up errors" },
    put: (ground) => read(ground, "Sign-up errors", { "2026-02-06": 0.3, "2026-03-06": 0.9 }),
  },
  "proxy-up-outcome-flat": {
    says: { "proxy-up-outcome-flat": PROXY },
    put: (ground) => {
      read(ground, PROXY, { "2026-02-06": 15, "2026-02-13": 20, "2026-02-27": 25, "2026-03-06": 29 });
      read(ground, "30-day activation rate", { "2026-02-06": 30, "2026-02-20": 30, "2026-03-06": 30 });
    },
  },
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
