import { nearestAim } from "../query/reach.ts";
import { signalsOfAim } from "../query/signals.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { allOf, type Fact, liveOf } from "./facts.ts";

/** The signals of each live aim, nearest first. */
export const signalsOfAims: Fact<ReadonlyMap<Id, readonly NodeRecord[]>> = (view, fact) =>
  new Map(
    fact(liveOf("aim")).map(({ id }) => [id, signalsOfAim(view, id).flatMap((signal) => view.node(signal) ?? [])]),
  );

/** The aims that have a gate: their own, or one of a metric below them. */
export const gatedAims: Fact<ReadonlySet<Id>> = (view, fact) =>
  new Set(
    fact(allOf("gate")).flatMap(
      ({ aim, metric }) => aim ?? (metric === undefined ? [] : (nearestAim(view, metric) ?? [])),
    ),
  );
