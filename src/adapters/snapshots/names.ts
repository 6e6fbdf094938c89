import type { Id } from "../../core/records/fields.ts";
import type { SnapshotInfo } from "../storage/port.ts";

const NAME = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63})~(\d{1,16})~(\d{1,16})~([0-9a-f]{8})\.aimtree$/;

/** A snapshot as its file name tells it: the text need not be read to list it. */
export interface Named extends SnapshotInfo {
  /** 32 bits over the text. */
  readonly hash: number;
}

export function nameOf(tree: Id, at: string, rev: number, hash: number): string {
  return `${tree}~${Date.parse(at)}~${rev}~${hash.toString(16).padStart(8, "0")}.aimtree`;
}

/** Undefined for a file that is no snapshot. */
export function namedBy(name: string): Named | undefined {
  const [, tree, at, rev, hash] = NAME.exec(name) ?? [];
  if (tree === undefined) return undefined;
  return {
    tree,
    name,
    at: new Date(Number(at)).toISOString(),
    rev: Number(rev),
    hash: Number.parseInt(hash ?? "", 16),
  };
}

/** Latest copies that stay whatever happens. */
const LATEST = 6;
/** Days of which the last copy stays. */
const DAYS = 7;

/** Which copies of one tree may go, given newest first: the latest few stay, and the last of each of some days. */
export function spare<T extends SnapshotInfo>(newestFirst: readonly T[]): T[] {
  const days = new Set<string>();
  return newestFirst.filter(({ at }, index) => {
    const day = at.slice(0, 10);
    const lastOfDay = !days.has(day) && days.size < DAYS;
    days.add(day);
    return index >= LATEST && !lastOfDay;
  });
}
