import { RecordStore } from "../document/record-store.ts";
import { aimLoop } from "../loop/aim-loop.ts";
import { planOf } from "../loop/plan.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { Comparator, NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import type { ExampleTree } from "./example-tree.ts";

/** What stands behind date and title: what happened to an example tree on a day. */
interface Line {
  readonly form: RegExp;
  readonly write: (tree: ExampleTree, node: NodeRecord, date: string, said: readonly string[]) => readonly AnyRecord[];
}

const LINES: readonly Line[] = [
  {
    form: / = (?<value>-?[\d.]+)$/,
    write: (_tree, { id: metric }, date, [value]) => [
      { id: `log-${metric}-${date}`, type: "reading", metric, date, value: Number(value) },
    ],
  },
  {
    form: /: (?<outcome>start|continue|change|stop)(?<gate> at the gate)?(?: as “(?<title>.+)”)?(?: because (?<why>.+))?$/,
    write: (tree, aim, date, [outcome, atGate, title, why]) => {
      const loop = aimLoop(tree.view, aim);
      const gate = atGate === undefined ? undefined : loop.gates[0]?.id;
      const decision: DecisionRecord = {
        id: `log-${aim.id}-${date}`,
        type: "decision",
        aim: aim.id,
        date,
        outcome: outcome as DecisionRecord["outcome"],
        plan: planOf(title === undefined ? loop : { ...loop, aim: { ...aim, title } }),
        ...(gate === undefined ? {} : { gate }),
        ...(why === undefined ? {} : { why }),
      };
      return [decision];
    },
  },
  {
    form: /: review$/,
    write: (_tree, { id: aim }, date) => [{ id: `log-review-${date}`, type: "review", aim, date }],
  },
  {
    form: /: gate was (?<comparator>[<>]=?) (?<value>-?[\d.]+) by (?<by>\S+)$/,
    write: ({ view }, aim, date, [comparator, value, by]) => {
      const [gate] = aimLoop(view, aim).gates;
      const former = { until: date, comparator: comparator as Comparator, value: Number(value), date: by ?? date };
      return gate ? [{ ...gate, was: [...(gate.was ?? []), former] } satisfies GateRecord] : [];
    },
  },
];

/**
 * An example tree with what has happened to it since, a line a day, in words that a page can show: `2026-03-06 Setups = 38`,
 * `2026-03-06 Customers stay: continue at the gate because people ask`, `… : review`, `… : gate was >= 40 by 2026-03-07`. An
 * entry of the log has the plan of the tree as it stands, `as “Another title”` where the aim was another. Throws for any
 * other line.
 */
export function withLog(tree: ExampleTree, log: readonly string[]): ExampleTree {
  return log.reduce(withLine, tree);
}

function withLine(tree: ExampleTree, line: string): ExampleTree {
  const [, date = "", rest = ""] = /^(\d{4}-\d\d-\d\d) (.+)$/.exec(line) ?? [];
  for (const { form, write } of LINES) {
    const found = form.exec(rest);
    const node = found && tree.view.node(idOf(tree, rest.slice(0, found.index)));
    if (found && node) return plus(tree, write(tree, node, date, found.slice(1)));
  }
  throw new Error(`No line of a log: "${line}"`);
}

function idOf({ ids }: ExampleTree, title: string): Id {
  const id = ids.get(title);
  if (id === undefined) throw new Error(`No node is called "${title}"`);
  return id;
}

function plus(tree: ExampleTree, records: readonly AnyRecord[]): ExampleTree {
  const changed = new Set(records.map(({ id }) => id));
  const kept = [...tree.view.all()].filter(({ id }) => !changed.has(id));
  const view = new RecordStore([...kept, ...records]);
  return { ...tree, view };
}
