import { generateNKeysBetween } from "fractional-indexing";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import type { Row } from "./row.ts";

const FIRST_LOWER = 97;
const LAST_UPPER = 90;

/**
 * True for a key that `fractional-indexing` can go on from: a letter that says how long the whole part is,
 * base-62 digits, no closing zero, and not the smallest key, before which nothing fits.
 */
export function isOrderKey(key: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return false;
  const head = key.charCodeAt(0);
  const length = head >= FIRST_LOWER ? head - FIRST_LOWER + 2 : LAST_UPPER - head + 2;
  if (key.length < length || key === `A${"0".repeat(26)}`) return false;
  return key.length === length || !key.endsWith("0");
}

/** Sets the order of a family of siblings anew, as it reads, where one of its keys is none. */
export function mendOrders(rows: readonly Row[], repairs: LossList): void {
  for (const siblings of families(rows).values()) {
    if (siblings.every((row) => isOrderKey(row.order as string))) continue;
    siblings.sort(byOrder);
    const keys = generateNKeysBetween(null, null, siblings.length);
    siblings.forEach((row, index) => {
      row.order = keys[index];
    });
    repairs.add("repaired", strings.formats.orderAnew, undefined, siblings.length);
  }
}

/** Nodes by their parent; `undefined` for those without. */
export function families(rows: readonly Row[]): Map<unknown, Row[]> {
  const byParent = new Map<unknown, Row[]>();
  for (const row of rows) {
    if (row.type !== "node") continue;
    const siblings = byParent.get(row.parent);
    if (siblings) siblings.push(row);
    else byParent.set(row.parent, [row]);
  }
  return byParent;
}

/** As documents compare siblings, but keys that are none (empty) stay where the file has them. */
function byOrder(a: Row, b: Row): number {
  const [first, second] = [a.order as string, b.order as string];
  return first < second ? -1 : first > second ? 1 : 0;
}
