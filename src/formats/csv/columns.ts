import * as field from "../../core/records/fields.ts";
import { nodeType } from "../../core/records/node.ts";
import type { RecordType } from "../../core/records/record-type.ts";
import { isFaceWord } from "../import/faces.ts";

/** What a column holds. */
export type Column =
  /** `depth`: how deep the row stands, from 0 or 1. */
  | { readonly is: RoleInTable; readonly name: string }
  /** One level of the tree; `word` is what the file calls its nodes, empty for “L2”. */
  | { readonly is: "level"; readonly name: string; readonly word: string }
  | { readonly is: "field"; readonly name: string; readonly field: string }
  /** Nothing that we know: it goes into the text. */
  | { readonly is: "other"; readonly name: string };

type RoleInTable = "id" | "parent" | "kind" | "role" | "title" | "order" | "depth";
type Schema = RecordType["schema"]["shape"][string];

export type FieldKind = "text" | "number" | "date" | "list" | "flag" | readonly string[];

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
}

/** Of every node field that fits into a cell: what kind of value it takes; an enumeration lists its words. */
export const FIELD_KINDS: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries(nodeType.schema.shape).flatMap(([name, schema]) => {
    const kind = name === "id" || name === "type" ? undefined : kindOf(schema);
    return kind === undefined ? [] : [[name, kind]];
  }),
);

function kindOf(schema: Schema): FieldKind | undefined {
  const { type, innerType, element, entries } = schema._zod.def as unknown as Definition;
  if (innerType) return kindOf(innerType);
  if ((schema as unknown) === field.date) return "date";
  if (entries) return Object.values(entries);
  if (element) return kindOf(element) === "text" ? "list" : undefined;
  if (type === "number") return "number";
  if (type === "boolean") return "flag";
  return type === "string" ? "text" : undefined;
}

/** Roles in the table, by the names that other tools give them; the first name of each is ours. */
const ROLES: readonly (readonly [RoleInTable, string])[] = [
  ["id", "id identifier key code no nr # wbs ref"],
  ["parent", "parent parent_id parentid parent_title parent_name parent_key belongs_to under"],
  ["kind", "kind type node_type item_type category level_name"],
  ["role", "role metric_role"],
  ["title", "title name label heading summary item node"],
  ["order", "order position sort sort_order rank sequence seq"],
  ["depth", "depth level outline_level indent"],
];
/** Fields by the names that other tools give them, besides our own names and those with spaces for capitals. */
const FIELD_NAMES: readonly (readonly [string, string])[] = [
  ["text", "description notes note details comment comments"],
  ["owner", "responsible assignee assigned_to lead accountable dri"],
  ["status", "state progress_status"],
  ["tags", "tag labels"],
  ["unit", "units unit_of_measure uom"],
  ["baseline", "baseline_value start_value initial_value"],
  ["target", "target_value goal_value stretch_goal"],
  ["targetDate", "due due_date deadline target_by end_date"],
  ["start", "start_date"],
  ["better", "direction desired_direction"],
  ["source", "data_source query"],
  ["because", "reason rationale why"],
  ["done", "definition_of_done done_when"],
  ["created", "created_at created_on"],
  ["na", "necessary_assumptions necessary_assumption"],
  ["pa", "parallel_assumptions parallel_assumption"],
  ["sa", "sufficiency_assumptions sufficiency_assumption sufficient_assumption"],
  ["evidence", "success_evidence"],
];

const COLUMNS: ReadonlyMap<string, Omit<Column, "name">> = new Map<string, Omit<Column, "name">>([
  ...[...FIELD_KINDS.keys()].map((name) => [plain(name), { is: "field", field: name }] as const),
  ...FIELD_NAMES.flatMap(([name, others]) =>
    others.split(" ").map((other) => [other, { is: "field", field: name }] as const),
  ),
  ...ROLES.flatMap(([is, names]) => names.split(" ").map((name) => [name, { is }] as const)),
]);

/** What a name alone says that a column, or a value by that name, holds. */
export function meaningOf(name: string): Omit<Column, "name"> | undefined {
  return COLUMNS.get(plain(name));
}

/** What the cells of the first row, read as a header, call the columns. A second column of the same role is other. */
export function columnsOf(header: readonly string[]): Column[] {
  const used = new Set<string>();
  const named = header.map((name): Column => {
    const known = COLUMNS.get(plain(name));
    const key = known && ("field" in known ? known.field : known.is);
    if (known === undefined || used.has(String(key))) return { is: "other", name: name.trim() };
    used.add(String(key));
    return { ...known, name: name.trim() } as Column;
  });
  if (used.has("title")) return named;
  const levels = header.map(levelOf);
  return levels.filter((level) => level !== undefined).length > 1
    ? named.map((column, index) => levels[index] ?? column)
    : named;
}

/** True if the cells can only be a header: they name columns that we know, or levels. */
export function isHeader(columns: readonly Column[]): boolean {
  const known = columns.filter(({ is }) => is !== "other");
  return known.some(({ is }) => is === "title") || known.filter(({ is }) => is === "level").length > 1;
}

/** `L2`, `Level 2`, or a word for a kind of node: `Goal`, `KPIs`. */
function levelOf(name: string): Column | undefined {
  if (/^(l|level|tier)[ _-]?\d{1,2}$/i.test(name.trim())) return { is: "level", name, word: "" };
  return isFaceWord(name) ? { is: "level", name, word: name.trim() } : undefined;
}

/** `Target Date`, `target-date` and `targetDate` are one name. */
function plain(name: string): string {
  return name
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s.-]+/g, "_")
    .replace(/_$/, "");
}
