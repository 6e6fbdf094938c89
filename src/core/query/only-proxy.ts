import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";
import { signalsOfTactic } from "./signals.ts";

/**
 * The one proxy among the signals of an aim or a tactic; undefined if it has none or several. Signals of an aim
 * lie below it through metrics only, or reach it by `moves`.
 */
export function onlyProxy(view: View, id: Id): Id | undefined {
  const signals = view.node(id)?.kind === "tactic" ? signalsOfTactic(view, id) : metricsBelow(view, id);
  const proxies = signals.filter((signal) => view.node(signal)?.role === "proxy");
  return proxies.length === 1 ? proxies[0] : undefined;
}

function metricsBelow(view: View, aim: Id): Id[] {
  const found = new Set([aim]);
  for (const at of found) for (const below of stepsDown(view, at)) found.add(below);
  return [...found].filter((id) => id !== aim);
}

function stepsDown(view: View, id: Id): Id[] {
  const movers: Id[] = [];
  for (const other of view.attached(id)) {
    const link = view.get(other);
    if (isRecord(link, "link") && link.kind === "moves" && link.to === id) movers.push(link.from);
  }
  return [...view.children(id), ...movers].filter((below) => {
    const node = view.node(below);
    return node?.kind === "metric" && node.role !== "guardrail" && node.status !== "idea";
  });
}
