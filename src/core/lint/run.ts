import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord } from "../records/records.ts";
import type { Checked, Said } from "./check.ts";
import { checkRecords, checkTree } from "./check.ts";
import type { Fact, FactReader } from "./facts.ts";
import { factsOf } from "./facts.ts";
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

/**
 * Keeps what the rules say about one tree. After a change `touch` answers at once for the changed records; `run`,
 * or `checkTree` in a worker with `takeTree` here, answers for the whole tree. What has not changed keeps its identity.
 */
export class Linter {
  readonly #rules: readonly Rule[];
  readonly #results: Results;
  #fact: FactReader | undefined;
  #ofTree = NOTHING;
  #ofRecords = new Map<Id, readonly Said[]>();
  #failed: Checked["failed"] = [];

  constructor(rules: readonly Rule[] = RULES) {
    this.#rules = rules;
    this.#results = new Results(rules);
  }

  /** Runs every rule on the whole tree. */
  run(view: View, options: LintOptions): LintResult {
    const fact = factsOf(view);
    this.#fact = fact;
    this.#ofTree = checkTree(view, options.today, this.#rules, fact);
    this.#checkAllRecords(view, options, fact);
    return this.#result(view, options, fact);
  }

  /** Runs the rules that see one record on what was touched. The rest stays as it was said before. */
  touch(view: View, touched: Iterable<Id>, options: LintOptions): LintResult {
    const fact = this.#fact ?? factsOf(view);
    const changed = new Set(touched);
    // The settings of all rules are in the tree record.
    if (changed.has(view.tree.id)) this.#checkAllRecords(view, options, fact);
    else {
      for (const id of changed) this.#ofRecords.delete(id);
      const there = [...changed].flatMap((id) => view.get(id) ?? []);
      this.#checkRecords(view, there, options, fact);
    }
    return this.#result(view, options, fact);
  }

  /** How far the tree is with each hallmark, as of the last run on the whole tree. */
  tallies(view: View): readonly HallmarkTally[] {
    return talliesOf(view, this.#fact ?? factsOf(view), this.#rules);
  }

  /** Something else about the tree, as of the last run on the whole of it. */
  ask<V>(view: View, fact: Fact<V>): V {
    return (this.#fact ?? factsOf(view))(fact);
  }

  /** Takes what `checkTree` has found in a worker, where the tree is the same as `view`. */
  takeTree(view: View, checked: Checked, options: LintOptions): LintResult {
    this.#ofTree = checked;
    this.#fact = factsOf(view);
    return this.#result(view, options, this.#fact);
  }

  #checkAllRecords(view: View, options: LintOptions, fact: FactReader): void {
    this.#ofRecords.clear();
    this.#failed = [];
    this.#checkRecords(view, view.all(), options, fact);
  }

  #checkRecords(view: View, records: Iterable<AnyRecord>, { today }: LintOptions, fact: FactReader): void {
    const { said, failed } = checkRecords(view, records, today, this.#rules, fact);
    for (const one of said) {
      const id = one.record ?? one.report.node;
      this.#ofRecords.set(id, [...(this.#ofRecords.get(id) ?? []), one]);
    }
    this.#failed = [...this.#failed, ...failed];
  }

  #result(view: View, options: LintOptions, fact: FactReader): LintResult {
    const said = [...this.#ofTree.said, ...[...this.#ofRecords.values()].flat()];
    const failed = [...this.#ofTree.failed, ...this.#failed];
    return this.#results.of({ view, fact, ...options }, { said, failed });
  }
}
