import { formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, spoken } from "../../../strings/phrases.ts";
import type { RecordRule } from "../../rule.ts";
import { normal } from "../../words/normal.ts";

export const words = phrases("rule:direction-contradiction", {
  numbers: (name: string, better: "up" | "down", from: string, to: string) =>
    `${name} should go ${better === "up" ? "up" : "down"}, and its target leads from ${from} to ${to}: one of them is a slip. Turn the direction, or change the numbers.`,
  name: (name: string, verb: string, from: string, to: string) =>
    `${name} says “${verb}”, and its target leads from ${from} to ${to}: one of them is a slip. Swap the numbers, or change the name.`,
  turn: (better: "up" | "down") => `Better is ${better === "up" ? "up" : "down"}`,
  swap: "Swap baseline and target",
});

const FALLS = /^(?:reduce|lower|cut|decrease|shorten)(?= )/u;
const RISES = /^(?:increase|raise|grow)(?= )/u;

/** Baseline and target that lead another way than the direction says, or, in English, than the name says: a slip. */
export const rule: RecordRule<"node"> = {
  id: "direction-contradiction",
  hallmark: "hygiene",
  severity: "error",
  tier: "record",
  of: "node",

  check({ record, english }, report) {
    const { id, kind, role, baseline, target, better, unit } = record;
    if ((kind !== "metric" && kind !== "aim") || role === "guardrail") return;
    if (baseline === undefined || target === undefined || baseline === target) return;
    const way = target > baseline ? "up" : "down";
    const [from, to] = [baseline, target].map((value) => formatValue(value, unit, spoken())) as [string, string];
    const swap = { id: "swap", title: words.swap };
    if (better !== undefined && better !== way) {
      const fixes = [{ id: "turn", title: words.turn(way), given: { better: way } }, swap];
      report({ node: id, field: "better", message: words.numbers(nameOf(record), better, from, to), fixes });
      return;
    }
    const verb = english ? (way === "up" ? FALLS : RISES).exec(normal(record.title))?.[0] : undefined;
    if (verb === undefined) return;
    const message = words.name(nameOf(record), verb, from, to);
    report({ sub: "name", node: id, field: "target", severity: "warning", message, fixes: [swap] });
  },

  fixes: {
    turn: (draft, _host, { node, given }) => {
      draft.patch<NodeRecord>(node, { better: given.better as "up" | "down" });
      return undefined;
    },
    swap: (draft, _host, { node }) => {
      const { baseline = 0, target = 0 } = draft.node(node) ?? {};
      draft.patch<NodeRecord>(node, { baseline: target, target: baseline, better: baseline > target ? "up" : "down" });
      return undefined;
    },
  },
};
