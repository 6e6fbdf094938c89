import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { signalsOf } from "./signals.ts";

/** The one proxy among the signals of an aim or a tactic; undefined if it has none or several. */
export function onlyProxy(view: View, id: Id): Id | undefined {
  const proxies = signalsOf(view, id).filter((signal) => view.node(signal)?.role === "proxy");
  return proxies.length === 1 ? proxies[0] : undefined;
}
