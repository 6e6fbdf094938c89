import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { shorten } from "../restore/row.ts";
import type { ImportNode } from "./import-tree.ts";
import { fieldsOf, labelIn, type Row, rowsIn, unquoted } from "./labels.ts";

/** One label alone may be a word like any other. */
const LEAST = 2;

interface Spot<N extends ImportNode> {
  readonly node: N;
  readonly children: Spot<N>[];
}

/** What a node says of itself row by row, in items below it and in lines of its text. */
interface Said<N extends ImportNode> {
  readonly rows: readonly Row[];
  /** The items that say it. */
  readonly items: ReadonlySet<Spot<N>>;
  /** What is left of its text. */
  readonly text: string;
}

/**
 * Items and lines like “Strategy: …” and “NA: …” below one title are the fields of one step. What stands above steps alone is
 * one too, unless it is the root. `nodes` are depth first; `mayBe` says which of them can be steps.
 */
export function withLabelledSteps<N extends ImportNode>(
  nodes: readonly N[],
  losses: LossList,
  mayBe: (node: N) => boolean = () => true,
): N[] {
  const roots = spotsOf(nodes);
  const steps = new Set<Spot<N>>();
  const told = new Map<Spot<N>, Said<N>>();
  // From the last to the first: what is below comes before what is above.
  for (const spot of inOrder(roots).toReversed()) {
    if (!mayBe(spot.node)) continue;
    const said = saidOf(spot, told);
    if (said) told.set(spot, said);
    const others = spot.children.filter((child) => !said?.items.has(child));
    const isAbove =
      (spot.node.depth > 0 || roots.length > 1) && others.length > 0 && others.every((child) => steps.has(child));
    if (said || isAbove) steps.add(spot);
  }
  if (told.size === 0) return [...nodes];
  const gone = new Set([...told.values()].flatMap(({ items }) => [...items]));
  for (const [{ node }, { rows }] of [...told].reverse()) {
    losses.add("changed", strings.formats.labelsAsFields, strings.formats.quoted(shorten(node.title)), rows.length);
  }
  return withoutGone(roots, gone).map((spot) => {
    const said = told.get(spot);
    const word = steps.has(spot) ? { word: strings.faces.tactic } : {};
    return { ...spot.node, ...word, ...(said ? { fields: fieldsWith(spot.node, said) } : {}) };
  });
}

function fieldsWith<N extends ImportNode>({ fields }: N, { rows, text }: Said<N>): ImportNode["fields"] {
  const { text: _, ...others } = fields ?? {};
  return { ...others, ...(text === "" ? {} : { text }), ...fieldsOf(rows) };
}

function spotsOf<N extends ImportNode>(nodes: readonly N[]): Spot<N>[] {
  const roots: Spot<N>[] = [];
  const path: Spot<N>[] = [];
  for (const node of nodes) {
    const spot: Spot<N> = { node, children: [] };
    path.length = Math.min(node.depth, path.length);
    (path.at(-1)?.children ?? roots).push(spot);
    path.push(spot);
  }
  return roots;
}

function inOrder<N extends ImportNode>(roots: readonly Spot<N>[]): Spot<N>[] {
  return withoutGone(roots, new Set());
}

function withoutGone<N extends ImportNode>(roots: readonly Spot<N>[], gone: ReadonlySet<Spot<N>>): Spot<N>[] {
  const ordered: Spot<N>[] = [];
  const waiting = roots.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (gone.has(next)) continue;
    ordered.push(next);
    waiting.push(...next.children.toReversed());
  }
  return ordered;
}

/** What is labelled below a title; nothing where a label comes twice, because then they are several steps. */
function saidOf<N extends ImportNode>(spot: Spot<N>, told: ReadonlyMap<Spot<N>, Said<N>>): Said<N> | undefined {
  const items = new Map(spot.children.map((child) => [child, told.has(child) ? undefined : rowOf(child)] as const));
  const ofItems = [...items].flatMap(([child, row]) => (row ? [{ child, row }] : []));
  const whole = String(spot.node.fields?.text ?? "");
  const { rows: lines, rest } = rowsIn(whole);
  const saying = lines.filter(({ said }) => said.length > 0);
  // A line that ends in its label and says nothing is a line like any other.
  const ofText = saying.length === lines.length ? saying : [];
  const rows = [...ofItems.map(({ row }) => row), ...ofText];
  if (rows.length < LEAST || new Set(rows.map(({ field }) => field)).size < rows.length) return undefined;
  const text = ofText.length > 0 ? rest : whole;
  return { rows, items: new Set(ofItems.map(({ child }) => child)), text };
}

/** What a labelled item says: behind its label, or in items of its own below it. */
function rowOf<N extends ImportNode>({ node, children }: Spot<N>): Row | undefined {
  const label = labelIn(node.title);
  if (!label || children.some((child) => child.children.length > 0)) return undefined;
  const below = [...children.map((child) => child.node.title), String(node.fields?.text ?? "")];
  const said = [label.rest, ...below.map(unquoted)].filter((line) => line !== "");
  return said.length === 0 ? undefined : { field: label.field, said };
}
