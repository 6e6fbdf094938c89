import { type Composed, compositionOf } from "../loop/composition.ts";
import { type Fact, live } from "./facts.ts";

/** What has a formula and parts. */
export const composed: Fact<readonly Composed[]> = (view, fact) =>
  [...fact(live)].flatMap((id) => compositionOf(view, id, (part) => fact(live).has(part)) ?? []);
