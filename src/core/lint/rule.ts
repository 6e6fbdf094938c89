import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { RecordOf } from "../records/index.gen.ts";
import type { RecordName } from "../records/records.ts";
import type { Fact, FactReader } from "./facts.ts";

/**
 * What a tactic must be, then what the loop needs; findings are always grouped in this order. Rules about the aim
 * belong to `mechanism`, rules about guardrails to `cadence`.
 */
export const HALLMARKS = [
  "connected",
  "necessary",
  "viable",
  "sufficient",
  "feedback",
  "mechanism",
  "cadence",
  "hygiene",
] as const;
export type Hallmark = (typeof HALLMARKS)[number];

/** Error: the tree contradicts itself or a date has passed. Warning: a hallmark is missing. Info: worth a look. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Where the caret goes: a field of a node by its name in the schema, or one of `link`, `mechanism`, `reading`, `gate`,
 * `review`, `decision`.
 */
export interface Focus {
  readonly node: Id;
  readonly field?: string;
  /** The word in the field that the finding is about: it is selected. */
  readonly select?: string;
  /** Three questions help to say the title of an aim as a change in what somebody does. */
  readonly asks?: "outcome";
}

/** What one rule says about one node. Plain data but for the edits of its fixes. */
export interface Finding {
  readonly rule: string;
  /** Tells findings of one rule apart that can be switched off apart: `wording/hedge`. */
  readonly sub?: string;
  readonly hallmark: Hallmark;
  readonly severity: Severity;
  /** Absent only where the finding is about no node at all. */
  readonly node?: Id;
  /** The field at fault, by its name in the schema. */
  readonly field?: string;
  /** What is wrong, why it matters, what to do: one or two short sentences that name the node. */
  readonly message: string;
  /** `rule[/sub]:node[:field]`; the same as long as the finding is about the same thing. */
  readonly key: string;
  readonly fixes: readonly Fix[];
}

/** A way to close a finding. Without `edit` it only moves the caret to `focus`. */
export interface Fix {
  readonly id: string;
  readonly title: string;
  /** Where the caret goes afterwards, as far as that is known before; what `edit` gives back counts. */
  readonly focus?: Focus;
  /** One undo step. Pure: it can be run for a preview and rolled back. */
  readonly edit?: (draft: Draft, host: Host) => Focus | undefined;
}

/** What a rule reports: plain data, so that two runs can be compared. The engine makes a `Finding` of it. */
export interface Report {
  readonly sub?: string;
  readonly node: Id;
  readonly field?: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly message: string;
  readonly fixes?: readonly Offer[];
}

/** A fix that a rule offers: the name of one of its `fixes` with what that needs to know, or a place for the caret. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly focus?: Focus;
  readonly given?: Readonly<Record<string, string | number>>;
}

/** Makes the change of a fix; gives where the caret goes, if that is new. */
export type Repair = (draft: Draft, host: Host, about: About) => Focus | undefined;

/** What a repair is about: the finding, and what its offer gave along. */
export interface About {
  readonly node: Id;
  readonly field?: string;
  readonly given: Readonly<Record<string, string | number>>;
}

/** Numbers and words that people may set for a rule in the tree: `lint: { "review-overdue": ["warning", { "factor": 2 }] }`. */
export type Options = Readonly<Record<string, number | string | boolean>>;

/** Where the finding of another rule explains this one: on the same node, anywhere in the tree, or by being cut off from every aim. */
export interface Yield {
  readonly to: string;
  readonly where: "node" | "tree" | "detached";
}

/**
 * How far a tree is with what a rule asks for: everything that it asks about is counted, whatever of it was reported,
 * dismissed or told higher up. `says` tells it as a sentence.
 */
export interface Tally {
  readonly count: Fact<{ readonly have: number; readonly of: number }>;
  readonly says: (have: number, of: number) => string;
}

interface RuleBase<O extends Options> {
  /** As in the name of its folder. */
  readonly id: string;
  readonly hallmark: Hallmark;
  readonly severity: Severity;
  /** Findings of this rule are dropped where one of these explains them. */
  readonly yieldsTo?: readonly Yield[];
  /** Speaks from the first node on; all others wait for the third. */
  readonly early?: true;
  /** Judges words: runs only where the tree is in English, and is never an error by itself. */
  readonly english?: true;
  /** What may be set, with the values that count where nothing is set. */
  readonly options?: O;
  /** What the head of the audit says about its hallmark; one rule a hallmark has it. */
  readonly tally?: Tally;
  /** The changes of its fixes, by their ids. */
  readonly fixes?: Readonly<Record<string, Repair>>;
}

interface Context<O extends Options> {
  /** Today's calendar date where the person is. */
  readonly today: string;
  /** The tree is in English: word lists may be used. */
  readonly english: boolean;
  readonly options: O;
}

export interface RecordContext<T extends RecordName, O extends Options> extends Context<O> {
  readonly record: RecordOf[T];
}

export interface TreeContext<O extends Options> extends Context<O> {
  readonly view: View;
  /** What is known about the whole tree, worked out once a run: `fact(live)`, `fact(connected)`. */
  readonly fact: FactReader;
}

/** Sees one record and nothing else, so it runs at once when that record changes. */
export interface RecordRule<T extends RecordName = RecordName, O extends Options = Options> extends RuleBase<O> {
  readonly tier: "record";
  readonly of: T;
  check(context: RecordContext<T, O>, report: (report: Report) => void): void;
}

/** Sees the whole tree; runs after a pause. */
export interface TreeRule<O extends Options = Options> extends RuleBase<O> {
  readonly tier: "tree";
  check(context: TreeContext<O>, report: (report: Report) => void): void;
}

/** Findings about what is not live (notes, ideas and what is below them) are dropped by the engine, whatever the rule. */
export type Rule = RecordRule | TreeRule;
