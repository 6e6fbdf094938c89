import { branchIds, removeBranches } from "../../src/core/edits/remove.ts";
import type { GateRecord } from "../../src/core/records/gate.ts";
import type { MechanismRecord } from "../../src/core/records/mechanism.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import { LATER_GAPS } from "./seeded-gaps-later.ts";
import {
  AIM,
  decisionOn,
  type Gap,
  mechanismOf,
  PROXY,
  read,
  remove,
  set,
  setGate,
  tacticsOf,
} from "./seeded-ground.ts";

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
  ...LATER_GAPS,
};
