import * as z from "zod/mini";
import { edgeShape } from "./edge.ts";
import * as field from "./fields.ts";
import type { RecordType } from "./record-type.ts";

export const KINDS = ["aim", "metric", "tactic", "note"] as const;
export const ROLES = ["outcome", "leading", "proxy", "guardrail"] as const;
export const STATUSES = ["idea", "active", "done", "stopped"] as const;
export const VALUE_TYPES = ["count", "percent", "ratio", "currency", "duration", "index", "yes-no"] as const;
export const FORMULAS = ["sum", "product", "ratio", "mean"] as const;
export const COMPARATORS = [">=", ">", "<=", "<"] as const;

/** The number an aim or a metric is about; an aim is measured by itself. */
const numberShape = {
  unit: field.optional(z.string()),
  valueType: field.optional(z.enum(VALUE_TYPES)),
  better: field.optional(z.enum(["up", "down"])),
  baseline: field.optional(field.value),
  baselineDate: field.optional(field.date),
  target: field.optional(field.value),
  targetDate: field.optional(field.date),
  source: field.optional(field.text),
  /** Days between two readings (metric) or two reviews (aim). */
  cadenceDays: field.optional(field.days),
  /** 1 Monday … 7 Sunday. */
  weekday: field.optional(z.number().check(z.int(), z.minimum(1), z.maximum(7))),
};

const aimShape = {
  done: field.optional(field.text),
  measure: field.optional(field.text),
  start: field.optional(field.date),
  /** Time of day of the review, `HH:MM`. */
  time: field.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  minutes: field.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1440))),
  with: field.optional(field.texts),
  pressRelease: field.optional(field.text),
  faq: field.optional(z.array(z.strictObject({ question: z.string(), answer: z.string() }))),
};

const metricShape = {
  role: field.optional(z.enum(ROLES)),
  formula: field.optional(z.enum(FORMULAS)),
  residual: field.optional(field.value),
  comparator: field.optional(z.enum(COMPARATORS)),
  threshold: field.optional(field.value),
  definition: field.optional(field.text),
  window: field.optional(field.text),
};

/** The five S&T fields in reading order (necessary, strategy, parallel, tactic, sufficient) and what goes with them. */
const tacticShape = {
  na: field.optional(field.texts),
  strategy: field.optional(field.text),
  pa: field.optional(field.texts),
  tactic: field.optional(field.text),
  sa: field.optional(field.text),
  alternatives: field.optional(field.text),
  /** The tactic has one step because all else that it needs exists already. */
  restExists: field.optional(field.flag),
};

const schema = z.looseObject({
  id: field.id,
  type: z.literal("node"),
  kind: z.enum(KINDS),
  parent: field.optional(field.id),
  order: z.string(),
  title: field.title,
  text: field.optional(field.text),
  owner: field.optional(z.string()),
  status: field.optional(z.enum(STATUSES)),
  tags: field.optional(field.texts),
  created: field.optional(field.date),
  ...edgeShape,
  ...numberShape,
  ...metricShape,
  ...tacticShape,
  ...aimShape,
});

export type NodeRecord = z.infer<typeof schema>;
export type Kind = (typeof KINDS)[number];
export type Role = (typeof ROLES)[number];
export type Comparator = (typeof COMPARATORS)[number];

/** What a card calls itself: the kind, and of a metric its role. */
export type Face = "aim" | Role | "tactic" | "note";

/** A metric without a role counts as a leading indicator. */
export function faceOf(node: Pick<NodeRecord, "kind" | "role">): Face {
  return node.kind === "metric" ? (node.role ?? "leading") : node.kind;
}

export const nodeType: RecordType = {
  type: "node",
  schema,
  defaults: { title: "", status: "active", restExists: false },
  references: [{ field: "parent", whenGone: "clear" }],
};
