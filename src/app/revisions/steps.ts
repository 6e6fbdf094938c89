import type { Revision } from "../../core/revisions/revision.ts";
import type { Side } from "./compared.ts";

/** From one state to the one that came after it. */
export interface Step {
  readonly from: Side;
  readonly to: Side;
}

/** The way through time, from the oldest state that is kept to the present. `list` has the newest first. */
export function stepsOf(list: readonly Revision[]): Step[] {
  const states: Side[] = [...list.map(({ n }) => n).reverse(), "now"];
  return states.slice(1).map((to, i) => ({ from: states[i] as Side, to }));
}
