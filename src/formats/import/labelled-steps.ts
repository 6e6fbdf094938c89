import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { shorten } from "../restore/row.ts";
import type { ImportNode } from "./import-tree.ts";

type Field = "na" | "strategy" | "pa" | "tactic" | "sa";

/** How people label the rows of a step of a Strategy & Tactics tree. */
const LABELS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...labelled("na", "na", "necessary assumption", "necessity assumption", "why needed"),
  ...labelled("strategy", "strategy", "what for"),
  ...labelled("pa", "pa", "parallel assumption", "why this way"),
  ...labelled("tactic", "tactic", "how"),
  ...labelled("sa", "sa", "sufficiency assumption", "sufficient assumption", "why enough"),
]);
const LISTS: ReadonlySet<Field> = new Set(["na", "pa"]);
/** One label alone may be a word like any other. */
const LEAST = 2;

function labelled(field: Field, ...words: readonly string[]): [string, Field][] {
  return words.map((word) => [word, field]);
}

interface Spot {
  readonly node: ImportNode;
  readonly children: Spot[];
}

interface Row {
  readonly field: Field;
  readonly said: readonly string[];
}

/**
 * Items like “Strategy: …” and “NA: …” below one title are the fields of one step. What stands above steps alone is one
 * too, unless it is the root. `nodes` are depth first.
 */
export function withLabelledSteps(nodes: readonly ImportNode[], losses: LossList): ImportNode[] {
  const roots = spotsOf(nodes);
  const steps = new Set<Spot>();
  // From the last to the first: what is below comes before what is above.
  const all = inOrder(roots);
  const rows = new Map<Spot, readonly Row[]>();
  for (const spot of all.toReversed()) {
    const own = rowsOf(spot);
    if (own.length > 0) rows.set(spot, own);
    const others = spot.children.filter((child) => rowOf(child) === undefined || own.length === 0);
    const isAbove =
      (spot.node.depth > 0 || roots.length > 1) && others.length > 0 && others.every((child) => steps.has(child));
    if (own.length > 0 || isAbove) steps.add(spot);
  }
  if (rows.size === 0) return [...nodes];
  const gone = new Set([...rows.keys()].flatMap(({ children }) => children.filter((child) => rowOf(child))));
  for (const [spot, own] of rows) {
    losses.add("changed", strings.formats.labelsAsFields, strings.formats.quoted(shorten(spot.node.title)), own.length);
  }
  return withoutGone(roots, gone).map((spot) => {
    const own = rows.get(spot);
    const word = steps.has(spot) ? { word: strings.faces.tactic } : {};
    return { ...spot.node, ...word, ...(own ? { fields: { ...spot.node.fields, ...fieldsOf(own) } } : {}) };
  });
}

function spotsOf(nodes: readonly ImportNode[]): Spot[] {
  const roots: Spot[] = [];
  const path: Spot[] = [];
  for (const node of nodes) {
    const spot: Spot = { node, children: [] };
    path.length = Math.min(node.depth, path.length);
    (path.at(-1)?.children ?? roots).push(spot);
    path.push(spot);
  }
  return roots;
}

function inOrder(roots: readonly Spot[]): Spot[] {
  return withoutGone(roots, new Set());
}

function withoutGone(roots: readonly Spot[], gone: ReadonlySet<Spot>): Spot[] {
  const ordered: Spot[] = [];
  const waiting = roots.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (gone.has(next)) continue;
    ordered.push(next);
    waiting.push(...next.children.toReversed());
  }
  return ordered;
}

/** The labelled items below a title; none where a label comes twice, because then they are several steps. */
function rowsOf({ children }: Spot): readonly Row[] {
  const rows = children.flatMap((child) => rowOf(child) ?? []);
  const labels = new Set(rows.map(({ field }) => field));
  return labels.size === rows.length && rows.length >= LEAST ? rows : [];
}

/** What a labelled item says: behind its label, or in items of its own below it. */
function rowOf({ node, children }: Spot): Row | undefined {
  const [, label = "", rest = ""] = /^([\p{L} ]{2,24}?)s?\s*:\s*(.*)$/su.exec(node.title) ?? [];
  const field = LABELS.get(label.trim().toLowerCase());
  if (!field || children.some((child) => child.children.length > 0)) return undefined;
  const said = [rest, ...children.map((child) => child.node.title), String(node.fields?.text ?? "")];
  const lines = said.map(unquoted).filter((line) => line !== "");
  return lines.length === 0 ? undefined : { field, said: lines };
}

function unquoted(text: string): string {
  const [, inner] = /^["“„](.*)["”]$/su.exec(text.trim()) ?? [];
  return (inner ?? text).trim();
}

function fieldsOf(rows: readonly Row[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rows.map(({ field, said }) => [field, LISTS.has(field) ? said : said.join("\n")]));
}
