import { sameValue } from "../document/same.ts";
import type { View } from "../document/view.ts";
import { isLive } from "../query/live.ts";
import type { Id } from "../records/fields.ts";
import type { Checked, Failed, Said } from "./check.ts";
import { checkRecords, checkTree, finish } from "./check.ts";
import type { Fact, FactReader } from "./facts.ts";
import { allOf, factsOf, live, places } from "./facts.ts";
import { mayCount } from "./guards.ts";
import type { LintResult } from "./results.ts";
import { Results } from "./results.ts";
import type { Finding, Rule } from "./rule.ts";
import { RULES } from "./rules/index.gen.ts";
import { type HallmarkTally, talliesOf } from "./tallies.ts";

export type { LintResult } from "./results.ts";

export interface LintOptions {
  /** Today's calendar date where the person is. */
  readonly today: string;
  /** The node whose text is being typed. */
  readonly editing?: Id | undefined;
}

/** What all rules say about a tree. What the tree dismisses or switches off is left out. */
export function lint(view: View, options: LintOptions, rules?: readonly Rule[]): readonly Finding[] {
  return new Linter(rules).run(view, options).findings;
}

const NOTHING: Checked = { said: [], failed: [] };

/** All that is known of one state of the tree. */
interface Heard {
  readonly fact: FactReader;
  readonly ofTree: Checked;
  /** By the record that was looked at. */
  readonly ofRecords: Map<Id, readonly Said[]>;
  /** Of the rules that see one record, by rule. */
  readonly failed: Map<string, Failed>;
  /** What of the options, and of the tree as a whole, decides whether what was said counts. */
  readonly judgedBy: readonly unknown[];
  /** What counts has changed since all rules ran: what was said then has to be judged anew each time. */
  readonly hasMoved: boolean;
}

/**
 * Keeps what the rules say about one tree. After a change `touch` answers at once for the changed records; `run`, or
 * `steps` bit by bit, answers for the whole tree. What has not changed keeps its identity.
 */
export class Linter {
  readonly #rules: readonly Rule[];
  readonly #results: Results;
  #heard: Heard | undefined;

  constructor(rules: readonly Rule[] = RULES) {
    this.#rules = rules;
    this.#results = new Results(rules);
  }

  /** Runs every rule on the whole tree. */
  run(view: View, options: LintOptions): LintResult {
    return finish(this.steps(view, options));
  }

  /**
   * Runs every rule on the whole tree, a rule a step. Who goes on with it makes sure that the tree is still the same;
   * left in the middle it has changed nothing.
   */
  *steps(view: View, options: LintOptions): Generator<undefined, LintResult> {
    const fact = factsOf(view);
    const { today } = options;
    const ofTree = yield* checkTree(view, today, this.#rules, fact);
    const checked = yield* checkRecords(view, view.all(), today, this.#rules, fact);
    const heard = { ...unheard(view, fact), ofTree, judgedBy: judging(view, options), hasMoved: false };
    take(heard, checked);
    this.#heard = heard;
    return this.#result(view, options, heard);
  }

  /** Runs the rules that see one record on what was touched. The rest stays as it was said before. */
  touch(view: View, touched: Iterable<Id>, options: LintOptions): LintResult {
    const heard = this.#heard ?? unheard(view);
    const changed = [...new Set(touched)];
    const judgedBy = judging(view, options);
    // The settings of all rules are in the tree record.
    const isAll = changed.includes(view.tree.id);
    const records = isAll ? view.all() : changed.flatMap((id) => view.get(id) ?? []);
    const checked = finish(checkRecords(view, records, options.today, this.#rules, heard.fact));
    const before = new Map(changed.map((id) => [id, heard.ofRecords.get(id) ?? []]));
    if (isAll) heard.ofRecords.clear();
    for (const id of changed) heard.ofRecords.delete(id);
    take(heard, checked);
    const hasMoved =
      heard.hasMoved ||
      isAll ||
      !sameValue(judgedBy, heard.judgedBy) ||
      changed.some((id) => this.#countsElse(view, id, heard));
    const isNews =
      hasMoved ||
      checked.failed.length > 0 ||
      [...before].some(([id, said]) => saysElse(said, heard.ofRecords.get(id) ?? [], options.editing));
    this.#heard = { ...heard, judgedBy, hasMoved };
    return isNews ? this.#result(view, options, heard) : this.#results.last;
  }

  /** How far the tree is with each hallmark, as of the last run on the whole tree. */
  tallies(view: View): readonly HallmarkTally[] {
    return talliesOf(view, this.#heard?.fact ?? factsOf(view), this.#rules);
  }

  /** Something else about the tree, as of the last run on the whole of it. */
  ask<V>(view: View, fact: Fact<V>): V {
    return (this.#heard?.fact ?? factsOf(view))(fact);
  }

  /** Whether what was said of other records may count, or be accepted, otherwise since this one was touched. */
  #countsElse(view: View, id: Id, { fact }: Heard): boolean {
    const record = view.get(id);
    if (record?.type === "dismissal" || fact(allOf("dismissal")).some((one) => one.id === id)) return true;
    if (record && isLive(view, id) === fact(live).has(id)) return false;
    // Of what came nothing was said yet, but below what was parked, or is so no more, much may have been.
    return record && fact(places).has(id) ? true : this.#results.isAbout(id);
  }

  #result(view: View, options: LintOptions, { fact, ofTree, ofRecords, failed }: Heard): LintResult {
    const said = [...ofTree.said, ...[...ofRecords.values()].flat()];
    return this.#results.of({ view, fact, ...options }, { said, failed: [...ofTree.failed, ...failed.values()] });
  }
}

/** Before the first run. */
function unheard(view: View, fact = factsOf(view)): Heard {
  return { fact, ofTree: NOTHING, ofRecords: new Map(), failed: new Map(), judgedBy: [], hasMoved: true };
}

/** Whether people see anything else. Of the node that is typed they see nothing, and what is said there explains nothing elsewhere. */
function saysElse(before: readonly Said[], now: readonly Said[], editing: Id | undefined): boolean {
  return [...before, ...now].some(({ report }) => report.node !== editing) && !sameValue(before, now);
}

function take({ ofRecords, failed }: Heard, checked: Checked): void {
  for (const one of checked.said) {
    const id = one.record ?? one.report.node;
    const list = ofRecords.get(id);
    ofRecords.set(id, list ? [...list, one] : [one]);
  }
  for (const one of checked.failed) failed.set(one.rule, one);
}

/** Beside the records themselves: who reads it when, and whether the tree is large enough for all rules. */
function judging(view: View, { today, editing }: LintOptions): unknown[] {
  const counts = mayCount(view);
  return [today, editing, counts({ early: true }), counts({})];
}
