import { generateNKeysBetween } from "fractional-indexing";
import { mayHang } from "../../core/query/may-hang.ts";
import type { Face, NodeRecord } from "../../core/records/node.ts";
import { faceOf } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { families } from "./orders.ts";
import type { Row } from "./row.ts";
import { nameOf } from "./row.ts";

/**
 * Hangs every node whose kind may not stand under its parent one level higher, as often as it takes, right
 * after the branch that it was taken from. Rows are acyclic and have valid order keys.
 */
export function hangLegally(rows: readonly Row[], repairs: LossList): void {
  const nodes = new Map(rows.filter(({ type }) => type === "node").map((row) => [row.id, row]));
  const moved = new Map<Row, Row[]>();
  const parentOf = (row: Row): Row | undefined => nodes.get(row.parent as string);
  for (const siblings of families(rows).values()) {
    for (const row of siblings.filter((row) => !fits(row, parentOf(row))).sort(inOrder)) {
      const branch = branchToLeave(row, parentOf);
      const others = moved.get(branch);
      if (others) others.push(row);
      else moved.set(branch, [row]);
      repairs.add("repaired", strings.formats.oneLevelUp(row.kind as string), nameOf(row));
    }
  }
  const family = families(rows);
  for (const [branch, hoisted] of moved) placeAfter(branch, hoisted, family.get(branch.parent) ?? []);
}

function fits(row: Row, parent: Row | undefined): boolean {
  return parent === undefined || mayHang(faceOfRow(row), faceOfRow(parent)) === undefined;
}

function faceOfRow(row: Row): Face {
  return faceOf(row as unknown as NodeRecord);
}

/** The highest ancestor that has to be left for `row` to stand where it may. */
function branchToLeave(row: Row, parentOf: (row: Row) => Row | undefined): Row {
  let branch = row;
  let parent = parentOf(row);
  while (parent && !fits(row, parent)) {
    branch = parent;
    parent = parentOf(parent);
  }
  return branch;
}

function placeAfter(branch: Row, hoisted: readonly Row[], siblings: readonly Row[]): void {
  const from = branch.order as string;
  let next: string | null = null;
  for (const { order } of siblings as readonly (Row & { order: string })[]) {
    if (order > from && (next === null || order < next)) next = order;
  }
  const keys = generateNKeysBetween(from, next, hoisted.length);
  hoisted.forEach((row, index) => {
    row.order = keys[index];
    if (branch.parent === undefined) delete row.parent;
    else row.parent = branch.parent;
  });
}

function inOrder(a: Row, b: Row): number {
  const [first, second] = [`${a.order} ${a.id}`, `${b.order} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
