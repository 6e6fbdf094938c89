import { readingsOf } from "../../core/card/content.ts";
import { formatDate, formatValue } from "../../core/describe/format.ts";
import { openComments } from "../../core/edits/comments.ts";
import type { NumberField } from "../../core/edits/set-number.ts";
import { numberOf } from "../../core/query/numbering.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf, type NodeRecord, STATUSES } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { optionWord } from "../../core/strings/inspector.ts";
import type { App } from "../app.ts";
import { cadenceField, dateField, quantityField, type TypedField } from "../inspector/read-field.ts";
import { addReading, changeFace, ownersOf, setField, setQuantity } from "../inspector/set-field.ts";
import type { Workspace } from "../workspace.ts";
import type { ColumnName } from "./view.ts";

/** Where the cells of a table get what they show. */
export interface Ground {
  readonly tree: Workspace;
  readonly app: App;
}

/** How a cell is edited: as text that is read, or by one of some values. */
export type CellEdit =
  | {
      readonly as: "text";
      readonly value: string;
      /** What may be meant, to choose from while typing. */
      readonly known?: readonly string[];
      /** Takes a text over; the reason where it says nothing that fits. */
      take(text: string): string | undefined;
    }
  | {
      readonly as: "choice";
      readonly value: string;
      readonly options: readonly { readonly value: string; readonly name: string }[];
      take(value: string): void;
    };

export interface Column {
  /** In px; cells never wrap. */
  readonly width: number;
  /** Numbers stand at the right. */
  readonly atEnd?: boolean;
  show(ground: Ground, node: NodeRecord): string;
  /** What it is sorted by; undefined stands last either way. */
  rank(ground: Ground, node: NodeRecord): string | number | undefined;
  /** Undefined where a node has no such field, or nobody writes it. */
  edit?(ground: Ground, node: NodeRecord): CellEdit | undefined;
}

const FACES = Object.keys(strings.faces) as Face[];
const isNumber = ({ kind }: NodeRecord): boolean => kind === "aim" || kind === "metric";

/** A field that holds a plain text. */
function textColumn(name: "title" | "owner" | "unit" | "because", width: number): Column {
  return {
    width,
    show: (_ground, node) => node[name] ?? "",
    rank: (_ground, node) => node[name] || undefined,
    edit({ tree }, node) {
      if (name === "unit" && !isNumber(node)) return undefined;
      if (name === "because" && node.parent === undefined) return undefined;
      return {
        as: "text",
        value: node[name] ?? "",
        ...(name === "owner" ? { known: ownersOf(tree) } : {}),
        take(text) {
          const next = text.trim();
          if (next !== (node[name] ?? "")) setField(tree, [node.id], name, next || (name === "title" ? "" : undefined));
          return undefined;
        },
      };
    },
  };
}

/** A text that has to say something: a date, a number, a rhythm. */
function typedEdit<T>(
  field: TypedField<T>,
  value: T | undefined,
  write: (value: T | undefined) => void,
): CellEdit & { readonly as: "text" } {
  const before = value === undefined ? "" : field.print(value);
  return {
    as: "text",
    value: before,
    take(text) {
      if (text.trim() === before) return undefined;
      const read = text.trim() === "" ? { value: undefined } : field.read(text, before);
      if ("problem" in read) return read.problem;
      write(read.value);
      return undefined;
    },
  };
}

function quantityColumn(nameOf: (node: NodeRecord) => NumberField): Column {
  return {
    width: 104,
    atEnd: true,
    show: ({ app }, node) => {
      const value = node[nameOf(node)];
      const said = value === undefined ? "" : formatValue(value, node.unit, app.language);
      return said && nameOf(node) === "threshold" ? `${node.comparator ?? "<"} ${said}` : said;
    },
    rank: (_ground, node) => node[nameOf(node)],
    edit({ tree }, node) {
      if (!isNumber(node)) return undefined;
      const value = node[nameOf(node)];
      return typedEdit(quantityField(tree, node.id), value === undefined ? undefined : { value }, (quantity) =>
        setQuantity(tree, node.id, nameOf(node), quantity),
      );
    },
  };
}

/** What a guardrail should keep to is a limit. */
const goalOf = (node: NodeRecord): NumberField => (faceOf(node) === "guardrail" ? "threshold" : "target");

/** The newest reading; what is written here is one of today. */
const now: Column = {
  width: 104,
  atEnd: true,
  show({ tree, app }, node) {
    const value = valueNow(tree, node);
    return value === undefined ? "" : formatValue(value, node.unit, app.language);
  },
  rank: ({ tree }, node) => valueNow(tree, node),
  edit({ tree }, node) {
    if (!isNumber(node)) return undefined;
    const value = valueNow(tree, node);
    return typedEdit(quantityField(tree, node.id), value === undefined ? undefined : { value }, (quantity) => {
      if (!quantity) return;
      addReading(tree, { metric: node.id, date: tree.host.today(), value: quantity.value }, quantity.unit);
    });
  },
};

function valueNow({ document }: Workspace, node: NodeRecord): number | undefined {
  if (!isNumber(node)) return undefined;
  return readingsOf(document, node.id).at(-1)?.value ?? node.baseline;
}

const kind: Column = {
  width: 136,
  show: (_ground, node) => strings.faces[faceOf(node)],
  rank: (_ground, node) => FACES.indexOf(faceOf(node)),
  edit: ({ tree }, node) => ({
    as: "choice",
    value: faceOf(node),
    options: FACES.map((value) => ({ value, name: strings.faces[value] })),
    take: (face) => changeFace(tree, node.id, face as Face),
  }),
};

const status: Column = {
  width: 92,
  show: (_ground, { status: at = "active" }) => optionWord("status", at),
  rank: (_ground, { status: at = "active" }) => STATUSES.indexOf(at),
  edit: ({ tree }, { id, status: at = "active" }) => ({
    as: "choice",
    value: at,
    options: STATUSES.map((value) => ({ value, name: optionWord("status", value) })),
    take: (value) => setField(tree, [id], "status", value),
  }),
};

const targetDate: Column = {
  width: 128,
  show: ({ tree, app }, node) =>
    node.targetDate === undefined ? "" : formatDate(node.targetDate, tree.host.today(), app.language),
  rank: (_ground, node) => node.targetDate,
  edit({ tree }, node) {
    if (!isNumber(node)) return undefined;
    return typedEdit(dateField(tree), node.targetDate, (date) => setField(tree, [node.id], "targetDate", date));
  },
};

const cadenceDays: Column = {
  width: 104,
  show: (_ground, node) => (node.cadenceDays === undefined ? "" : cadenceField.print(node.cadenceDays)),
  rank: (_ground, node) => node.cadenceDays,
  edit({ tree }, node) {
    if (!isNumber(node)) return undefined;
    return typedEdit(cadenceField, node.cadenceDays, (days) => setField(tree, [node.id], "cadenceDays", days));
  },
};

const tags: Column = {
  width: 144,
  show: (_ground, node) => (node.tags ?? []).join(", "),
  rank: (_ground, node) => node.tags?.join(", ") || undefined,
  edit: ({ tree }, node) => ({
    as: "text",
    value: (node.tags ?? []).join(", "),
    take(text) {
      const names = text.split(",").map((name) => name.trim().replace(/^#/, ""));
      const next = [...new Set(names.filter((name) => name !== ""))];
      if (next.join("\n") !== (node.tags ?? []).join("\n"))
        setField(tree, [node.id], "tags", next.length > 0 ? next : undefined);
      return undefined;
    },
  }),
};

/** A number that nobody writes; none is shown as nothing. */
function countColumn(width: number, count: (tree: Workspace, id: Id) => number): Column {
  return {
    width,
    atEnd: true,
    show: ({ tree }, { id }) => String(count(tree, id) || ""),
    rank: ({ tree }, { id }) => count(tree, id) || undefined,
  };
}

const titleOf = (tree: Workspace, id: Id | undefined): string => tree.document.node(id ?? "")?.title ?? "";

export const columns: Readonly<Record<ColumnName, Column>> = {
  title: textColumn("title", 320),
  number: {
    width: 72,
    show: ({ tree }, { id }) => numberOf(tree.document, id) ?? "",
    rank: ({ tree }, { id }) => numberOf(tree.document, id),
  },
  kind,
  parent: {
    width: 200,
    show: ({ tree }, { parent }) => titleOf(tree, parent),
    rank: ({ tree }, { parent }) => titleOf(tree, parent) || undefined,
  },
  owner: textColumn("owner", 112),
  status,
  now,
  baseline: quantityColumn(() => "baseline"),
  target: quantityColumn(goalOf),
  targetDate,
  unit: textColumn("unit", 72),
  cadenceDays,
  because: textColumn("because", 240),
  tags,
  findings: countColumn(88, ({ findings }, id) => findings.of(id).length),
  comments: countColumn(96, ({ document }, id) => openComments(document, id)),
};
