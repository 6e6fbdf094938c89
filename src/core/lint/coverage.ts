import type { View } from "../document/view.ts";
import { numbering } from "../query/numbering.ts";
import { isSignal, linkedTo, signalsOfTactic } from "../query/signals.ts";
import { isBlank } from "../records/blank.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { connected, type Fact, live, liveOf } from "./facts.ts";
import { signalGaps } from "./rules/no-feedback-signal/gaps.ts";

/** Whether something tells that a tactic works; `cut` where no aim is reached, and so nothing could. */
export type SignalState = "has" | "no" | "cut";

/** The state of each live tactic. */
export const signalStates: Fact<ReadonlyMap<Id, SignalState>> = (_view, fact) => {
  const [gaps, reaching] = [fact(signalGaps), fact(connected)];
  const stateOf = (id: Id): SignalState => (!reaching.has(id) ? "cut" : gaps.has(id) ? "no" : "has");
  return new Map(fact(liveOf("tactic")).map(({ id }) => [id, stateOf(id)]));
};

/** The links from a tactic to feedback in the order in which they are asked for; the first that lacks is the gap. */
export const FEEDBACK_LINKS = ["aim", "signal", "proxy", "target", "cadence", "owner"] as const;
export type FeedbackLink = (typeof FEEDBACK_LINKS)[number];

/** The way of one tactic to the metric that tells whether it works. */
export interface CoverageRow {
  readonly tactic: NodeRecord;
  readonly number: string | undefined;
  /** The metric or aim that it should move: what it hangs under, whatever tactics lie between. */
  readonly moves: NodeRecord | undefined;
  /** Its best metric, the proxy that moves first where there is one. */
  readonly metric: NodeRecord | undefined;
  /** Whose metric that is: its own, of a step below, of the tactic above. */
  readonly of: "own" | "below" | "above" | undefined;
  readonly cadenceDays: number | undefined;
  readonly owner: string | undefined;
  /** The first link that is missing; undefined where the way is whole. */
  readonly broken: FeedbackLink | undefined;
}

/** The way to feedback of each live tactic, in reading order. */
export const coverage: Fact<readonly CoverageRow[]> = (view, fact) => {
  const numbers = fact(numbering);
  const below = fact(metricsBelow);
  const holders = new Set(fact(liveOf("tactic")).flatMap(({ parent }) => (parent === undefined ? [] : [parent])));
  return fact(liveOf("tactic")).map((tactic) => {
    const ways = waysOf(view, tactic, below, holders.has(tactic.id));
    const best = ways.reduce<Way | undefined>((a, b) => (a && a.links >= b.links ? a : b), undefined);
    const reaches = fact(connected).has(tactic.id);
    return {
      tactic,
      number: numbers.full(tactic.id),
      moves: aboveWhere(view, tactic, ({ kind }) => kind !== "tactic"),
      metric: best?.metric,
      of: best?.of,
      cadenceDays: best && cadenceOf(view, best.metric),
      owner: best && ownerOf(view, best.metric),
      broken: reaches ? (best ? best.broken : "signal") : "aim",
    };
  });
};

interface Way {
  readonly metric: NodeRecord;
  readonly of: NonNullable<CoverageRow["of"]>;
  readonly broken: FeedbackLink | undefined;
  /** How many of the links are there. */
  readonly links: number;
}

function waysOf(view: View, tactic: NodeRecord, below: ReadonlyMap<Id, readonly Id[]>, hasSteps: boolean): Way[] {
  const parent = view.node(tactic.parent ?? "");
  const above = !hasSteps && parent?.kind === "tactic" ? signalsOfTactic(view, parent.id) : [];
  const sources = [
    ["own", signalsOfTactic(view, tactic.id)],
    ["below", below.get(tactic.id) ?? []],
    ["above", above],
  ] as const;
  // The nearest that has any: what a step below or the tactic above shows says less.
  const [of, ids] = sources.find(([, some]) => some.length > 0) ?? (["own", []] as const);
  return ids.flatMap((id) => {
    const metric = view.node(proxyOf(view, id) ?? id);
    if (!metric) return [];
    const broken = brokenAt(view, metric);
    return [{ metric, of, broken, links: broken ? FEEDBACK_LINKS.indexOf(broken) : FEEDBACK_LINKS.length }];
  });
}

function brokenAt(view: View, metric: NodeRecord): FeedbackLink | undefined {
  if (metric.role !== "proxy") return "proxy";
  if (metric.target === undefined) return "target";
  if (cadenceOf(view, metric) === undefined) return "cadence";
  return ownerOf(view, metric) === undefined ? "owner" : undefined;
}

/** The metric itself if it is a proxy, else the nearest one that lies below it or moves it. */
function proxyOf(view: View, metric: Id): Id | undefined {
  const found = new Set([metric]);
  for (const at of found) {
    if (view.node(at)?.role === "proxy") return at;
    for (const next of [...view.children(at), ...linkedTo(view, at, "moves")])
      if (isSignal(view, next)) found.add(next);
  }
  return undefined;
}

/** The signals of the steps below each tactic. */
export const metricsBelow: Fact<ReadonlyMap<Id, readonly Id[]>> = (view, fact) => {
  const found = new Map<Id, Id[]>();
  for (const { id, parent } of fact(liveOf("tactic"))) {
    const signals = signalsOfTactic(view, id);
    if (signals.length === 0) continue;
    for (let at = parent; at !== undefined && fact(live).has(at); at = view.node(at)?.parent) {
      const list = found.get(at);
      if (list) list.push(...signals);
      else found.set(at, [...signals]);
    }
  }
  return found;
};

/** Days between two readings: its own, else those of the nearest node above that has some. */
function cadenceOf(view: View, metric: NodeRecord): number | undefined {
  return metric.cadenceDays ?? aboveWhere(view, metric, ({ cadenceDays }) => cadenceDays !== undefined)?.cadenceDays;
}

/** Who answers for a node: its own owner, else that of the nearest node above that has one. */
export function ownerOf(view: View, node: NodeRecord): string | undefined {
  const held = isBlank(node.owner) ? aboveWhere(view, node, ({ owner }) => !isBlank(owner)) : node;
  return held?.owner;
}

function aboveWhere(view: View, node: NodeRecord, fits: (node: NodeRecord) => boolean): NodeRecord | undefined {
  for (let at = view.node(node.parent ?? ""); at; at = view.node(at.parent ?? "")) if (fits(at)) return at;
  return undefined;
}
