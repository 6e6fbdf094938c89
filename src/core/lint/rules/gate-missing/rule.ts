import { nameOf } from "../../../describe/name.ts";
import { addGate } from "../../../edits/gates.ts";
import { onlyProxy } from "../../../query/only-proxy.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import { undecided } from "../../gates.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:gate-missing", {
  none: (name: string) =>
    `${name} has a mechanism and no gate ahead: without a number and a date agreed now, nothing ever makes you stop. Agree on one two weeks out.`,
  add: (proxy: string) => `Add a gate${proxy === "" ? "" : ` for ${proxy}`} in two weeks`,
});

/** An aim with a mechanism and no gate that lies ahead or waits for its decision: small stage gates of two weeks (essay). */
export const rule: TreeRule = {
  id: "gate-missing",
  hallmark: "cadence",
  severity: "warning",
  yieldsTo: [{ to: "gate-no-rule", where: "node" }],
  tier: "tree",

  check({ view, fact, today }, report) {
    for (const loop of fact(runningLoops)) {
      const { aim, mechanisms, gates } = loop;
      const isAhead = gates.some(({ date = "" }) => date >= today) || undecided(loop).some(({ date }) => date);
      if (mechanisms.length === 0 || isAhead) continue;
      const proxy = view.node(onlyProxy(view, aim.id) ?? "");
      report({
        node: aim.id,
        field: "gate",
        message: words.none(nameOf(aim)),
        fixes: [{ id: "add", title: words.add(proxy ? nameOf(proxy) : "") }],
      });
    }
  },

  fixes: {
    add: (draft, host, { node }) => {
      addGate(draft, host, node);
      return { node, field: "gate" };
    },
  },
};
