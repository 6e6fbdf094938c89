import { COMPARATORS, type Face, FORMULAS, type NodeRecord, STATUSES, VALUE_TYPES } from "../../core/records/node.ts";

/** How a field is edited. */
export type Control =
  | "text"
  | "line"
  | "person"
  | "quantity"
  | "cadence"
  | "date"
  | "days"
  | "time"
  | "minutes"
  | "confidence"
  | "choice"
  | "list"
  | "tags"
  | "names"
  | "toggle"
  | "questions";

export interface FieldSpec {
  readonly name: string;
  readonly control: Control;
  /** Shown also while it is empty. */
  readonly usual?: boolean;
  /** Takes half of the width. */
  readonly half?: boolean;
  /** The values of a choice. */
  readonly options?: readonly (string | number)[];
  /** Value of a choice that counts while nothing is set. */
  readonly fallback?: string;
}

export type SectionName =
  | "steps"
  | "number"
  | "mechanisms"
  | "gates"
  | "readings"
  | "signals"
  | "edge"
  | "loop"
  | "rest"
  | "links"
  | "comments";

/** Fields that stand together; sections of other records (gates, readings) have a list of their own. */
export interface SectionSpec {
  readonly name: SectionName;
  readonly fields: readonly FieldSpec[];
  /** Left out as long as nothing of it is filled. */
  readonly quiet?: boolean;
}

const text = (name: string, usual = false): FieldSpec => ({ name, control: "text", usual });
const half = (name: string, control: Control, usual = false): FieldSpec => ({ name, control, usual, half: true });
const choice = (name: string, options: readonly (string | number)[], rest: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  control: "choice",
  half: true,
  options,
  ...rest,
});

export const STATUS: FieldSpec = choice("status", STATUSES, { usual: true, fallback: "active" });
export const OWNER: FieldSpec = half("owner", "person", true);
export const TAGS: FieldSpec = { name: "tags", control: "tags", usual: true };
const WEEKDAY = choice("weekday", [1, 2, 3, 4, 5, 6, 7]);
const CADENCE = half("cadenceDays", "cadence", true);

const NUMBER_DETAILS: readonly FieldSpec[] = [
  half("baselineDate", "date"),
  choice("better", ["up", "down"]),
  choice("valueType", VALUE_TYPES),
  { name: "source", control: "line" },
];
const GOAL: readonly FieldSpec[] = [
  half("baseline", "quantity", true),
  half("target", "quantity", true),
  half("unit", "line", true),
  half("targetDate", "date", true),
];
const METRIC_DETAILS: readonly FieldSpec[] = [
  text("definition"),
  half("window", "line"),
  choice("formula", FORMULAS),
  half("residual", "quantity"),
];

/** What an edge says, on a node about the way to its parent and on a link alike. */
export const EDGE: readonly FieldSpec[] = [
  text("because", true),
  choice("relation", ["component", "influence"]),
  choice("sign", ["+", "-"]),
  half("lagDays", "days"),
  half("confidence", "confidence"),
  half("effect", "quantity"),
  text("evidence"),
];

/** Of an edge that is called an influence people are asked what they believe of it. */
const BELIEVED: readonly string[] = ["relation", "sign", "lagDays", "confidence"];
const influence = (fields: readonly FieldSpec[]): readonly FieldSpec[] =>
  fields.map((spec) => (BELIEVED.includes(spec.name) ? { ...spec, usual: true } : spec));

const REST: readonly FieldSpec[] = [STATUS, TAGS, text("text")];
const ENDS: readonly SectionSpec[] = [
  { name: "links", fields: [] },
  { name: "comments", fields: [] },
];
const edge: SectionSpec = { name: "edge", fields: EDGE };

const AIM: readonly SectionSpec[] = [
  { name: "steps", fields: [text("done", true), text("sa")] },
  { name: "number", fields: [{ name: "measure", control: "line", usual: true }, ...GOAL, ...NUMBER_DETAILS] },
  { name: "mechanisms", fields: [] },
  { name: "gates", fields: [] },
  { name: "readings", fields: [] },
  {
    name: "loop",
    fields: [
      OWNER,
      CADENCE,
      WEEKDAY,
      half("time", "time"),
      half("minutes", "minutes"),
      half("start", "date"),
      { name: "with", control: "names" },
    ],
  },
  { name: "rest", fields: [...REST, text("pressRelease"), { name: "faq", control: "questions" }] },
  ...ENDS,
];

const METRIC: readonly SectionSpec[] = [
  { name: "number", fields: [...GOAL, ...METRIC_DETAILS, ...NUMBER_DETAILS] },
  edge,
  { name: "gates", fields: [] },
  { name: "readings", fields: [] },
  { name: "loop", fields: [OWNER, CADENCE, WEEKDAY] },
  { name: "rest", fields: REST },
  ...ENDS,
];

/** A guardrail has a limit instead of a goal. */
const GUARDRAIL: readonly SectionSpec[] = [
  {
    name: "number",
    fields: [
      choice("comparator", COMPARATORS, { usual: true }),
      half("threshold", "quantity", true),
      half("unit", "line", true),
      ...METRIC_DETAILS,
      half("baseline", "quantity"),
      half("target", "quantity"),
      half("targetDate", "date"),
      ...NUMBER_DETAILS,
    ],
  },
  ...METRIC.slice(1),
];

const OUTSIDE_GUARDRAIL: readonly FieldSpec[] = [choice("comparator", COMPARATORS), half("threshold", "quantity")];

const TACTIC: readonly SectionSpec[] = [
  {
    name: "steps",
    fields: [
      { name: "na", control: "list", usual: true },
      text("strategy", true),
      { name: "pa", control: "list", usual: true },
      text("tactic", true),
      text("sa", true),
      text("alternatives"),
      text("evidence"),
      { name: "restExists", control: "toggle" },
    ],
  },
  { name: "signals", fields: [] },
  { name: "loop", fields: [OWNER, { ...STATUS, usual: true }] },
  { name: "edge", fields: EDGE.filter(({ name }) => name !== "evidence") },
  { name: "rest", fields: [TAGS, text("text")] },
  ...ENDS,
];

const NOTE: readonly SectionSpec[] = [
  { name: "steps", fields: [text("text", true)] },
  { ...edge, quiet: true },
  { name: "rest", fields: [TAGS, { ...OWNER, usual: false }, { ...STATUS, usual: false }] },
  ...ENDS,
];

/** The sections of a node, in the order in which they are shown. */
export function sectionsOf(
  face: Face,
  { parent, comparator, threshold, relation }: NodeRecord,
): readonly SectionSpec[] {
  const all = {
    aim: AIM,
    tactic: TACTIC,
    note: NOTE,
    guardrail: GUARDRAIL,
    outcome: METRIC,
    leading: METRIC,
    proxy: METRIC,
  };
  const limited = face !== "guardrail" && (comparator !== undefined || threshold !== undefined);
  return all[face]
    .filter(({ name }) => name !== "edge" || parent !== undefined)
    .map((section) => {
      const { name, fields } = section;
      if (name === "number" && limited) return { ...section, fields: [...fields, ...OUTSIDE_GUARDRAIL] };
      return name === "edge" && relation === "influence" ? { ...section, fields: influence(fields) } : section;
    });
}
