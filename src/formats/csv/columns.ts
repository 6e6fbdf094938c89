import * as field from "../../core/records/fields.ts";
import { nodeType } from "../../core/records/node.ts";
import type { RecordType } from "../../core/records/record-type.ts";
import { isFaceWord } from "../import/faces.ts";
import type { Meaning } from "../import/table.ts";

/** What a column holds. */
export type Column =
  /**
   * `depth`: how deep the row stands, from 0 or 1. `indented`: the title, whose indentation says that. `value`: a reading,
   * of the day that `valueDate` says. `ignored`: what a person leaves out.
   */
  | { readonly is: RoleInTable; readonly name: string }
  /** One level of the tree; `word` is what the file calls its nodes, empty for “L2”. */
  | { readonly is: "level"; readonly name: string; readonly word: string }
  | { readonly is: "field"; readonly name: string; readonly field: string }
  /** Nothing that we know: it goes into the text. */
  | { readonly is: "other"; readonly name: string };

export const TABLE_ROLES = [
  ...([
    "title",
    "indented",
    "parent",
    "id",
    "depth",
    "order",
    "kind",
    "role",
    "value",
    "valueDate",
    "ignored",
  ] as const),
] as const;
type RoleInTable = (typeof TABLE_ROLES)[number];
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
  ["parent", "parent parent_id parentid parent_title parent_name parent_key belongs_to under übergeordnet"],
  ["kind", "kind type node_type item_type category level_name"],
  ["role", "role metric_role"],
  ["title", "title name label heading summary item node titel bezeichnung"],
  ["order", "order position sort sort_order rank sequence seq"],
  ["depth", "depth level outline_level indent"],
  ["value", "value current current_value actual actual_value latest latest_value istwert"],
  ["valueDate", "date value_date date_of_value as_of measured_on"],
];
/** Fields by the names that other tools give them, besides our own names and those with spaces for capitals. */
const FIELD_NAMES: readonly (readonly [string, string])[] = [
  ["text", "description notes note details comment comments beschreibung notiz notizen bemerkung kommentar"],
  ["owner", "responsible assignee assigned_to lead accountable dri verantwortlich verantwortliche zuständig"],
  ["status", "state progress_status"],
  ["tags", "tag labels"],
  ["unit", "units unit_of_measure uom einheit"],
  ["baseline", "baseline_value start_value initial_value startwert ausgangswert"],
  ["target", "target_value goal_value stretch_goal zielwert sollwert"],
  ["targetDate", "due due_date deadline target_by end_date fällig frist termin"],
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
    ? named.map((column, index) => (isText(column) ? column : (levels[index] ?? column)))
    : named;
}

/** Notes beside levels are about what stands there, and no level below it. */
function isText(column: Column): boolean {
  return column.is === "field" && column.field === "text";
}

/** True if the cells can only be a header: they name columns that we know, or levels. */
export function isHeader(columns: readonly Column[]): boolean {
  const known = columns.filter(({ is }) => is !== "other");
  return known.some(({ is }) => is === "title") || known.filter(({ is }) => is === "level").length > 1;
}

/** What a column is by its name and by what a person says of it. */
export function columnAs(name: string, meaning: Meaning): Column {
  if (meaning === "other") return { is: "other", name };
  if (meaning === "level") return asLevel(name);
  if (isField(meaning)) return { is: "field", name, field: meaning.slice("field:".length) };
  return { is: meaning, name };
}

/** One level of the tree; its nodes are what the column is called, if that is more than a number. */
export function asLevel(name: string): Column {
  return { is: "level", name, word: NUMBERED.test(name) || LEVEL.test(name) ? "" : name };
}

const LEVEL = /^(?:l|level|tier)[ _-]?\d{1,2}$/i;
const NUMBERED = /^(?:column ?)?\d+$/i;

/** The same the other way round. */
export function meaningFor(column: Column): Meaning {
  return column.is === "field" ? `field:${column.field}` : column.is;
}

function isField(meaning: Meaning): meaning is `field:${string}` {
  return meaning.startsWith("field:");
}

/** `L2`, `Level 2`, or a word for a kind of node: `Goal`, `KPIs`. */
function levelOf(name: string): Column | undefined {
  return LEVEL.test(name.trim()) || isFaceWord(name) ? asLevel(name.trim()) : undefined;
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
