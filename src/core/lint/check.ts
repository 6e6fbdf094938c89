import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord, KnownRecord } from "../records/records.ts";
import type { FactReader } from "./facts.ts";
import { readsWords } from "./guards.ts";
import { isEnglish } from "./language.ts";
import type { RecordRule, Report, Rule, TreeRule } from "./rule.ts";
import { isOff, optionsOf } from "./settings.ts";

/** What a rule has reported, before guards and settings. */
export interface Said {
  readonly rule: string;
  readonly report: Report;
  /** The record that a record rule has looked at. */
  readonly record?: Id;
}

/** A rule that threw, with the error's message. What it had reported until then is left out. */
export interface Failed {
  readonly rule: string;
  readonly error: string;
}

export interface Checked {
  readonly said: readonly Said[];
  readonly failed: readonly Failed[];
}

/** Rule by rule; the way to stop in between and go on later, on the same state of the tree. */
export type Checking = Generator<undefined, Checked>;

/** Runs the rules that see the whole tree. */
export function checkTree(view: View, today: string, rules: readonly Rule[], fact: FactReader): Checking {
  return checkEach(view, rules, fact, (rule) => {
    if (rule.tier !== "tree") return undefined;
    return collect(rule, (report) => rule.check({ view, fact, ...contextOf(view, today, rule, fact) }, report));
  });
}

/** Runs the rules that see one record on each of `records`. */
export function checkRecords(
  view: View,
  records: Iterable<AnyRecord>,
  today: string,
  rules: readonly Rule[],
  fact: FactReader,
): Checking {
  const byType = new Map<string, KnownRecord[]>();
  for (const record of records as Iterable<KnownRecord>) {
    const list = byType.get(record.type);
    if (list) list.push(record);
    else byType.set(record.type, [record]);
  }
  return checkEach(view, rules, fact, (rule) => {
    const list = rule.tier === "record" ? byType.get(rule.of) : undefined;
    if (rule.tier !== "record" || !list) return undefined;
    const context = contextOf(view, today, rule, fact);
    return list.flatMap((record) => {
      const said = collect(rule, (report) => rule.check({ record, ...context }, report));
      return said.map((one) => ({ ...one, record: record.id }));
    });
  });
}

/** `check` gives undefined where a rule has nothing to look at. */
function* checkEach(
  view: View,
  rules: readonly Rule[],
  fact: FactReader,
  check: (rule: Rule) => Said[] | undefined,
): Checking {
  const said: Said[] = [];
  const failed: Failed[] = [];
  for (const rule of rules) {
    if (isOff(view.tree, rule) || !readsWords(rule, fact(isEnglish))) continue;
    try {
      const found = check(rule);
      if (!found) continue;
      for (const one of found) said.push(one);
    } catch (error) {
      failed.push({ rule: rule.id, error: error instanceof Error ? error.message : String(error) });
    }
    yield;
  }
  return { said, failed };
}

/** What a check, or a run of all rules, gives in the end when nobody stops in between. */
export function finish<R>(steps: Generator<undefined, R>): R {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function contextOf(view: View, today: string, rule: Rule, fact: FactReader) {
  return { today, english: fact(isEnglish), options: optionsOf(view.tree, rule) };
}

function collect(rule: RecordRule | TreeRule, check: (report: (report: Report) => void) => void): Said[] {
  const said: Said[] = [];
  check((report) => {
    for (const { id, focus } of report.fixes ?? []) {
      if (!focus && !rule.fixes?.[id]) throw new Error(`${rule.id} offers "${id}", which it cannot do`);
    }
    said.push({ rule: rule.id, report });
  });
  return said;
}
