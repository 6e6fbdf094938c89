import type { RawRecord } from "../core/records/migrations/migration.ts";
import { strings } from "../core/strings/index.ts";
import type { ReadFailure } from "./format.ts";

/** What a file may hold at most, in the order in which it is checked. What is within opens. */
export const LIMITS = {
  fileBytes: 20_000_000,
  /** Of XML and HTML, whose parsers cost more a byte. */
  markupBytes: 10_000_000,
  /** Of braces, brackets and tags in the text. */
  nesting: 200,
  nodes: 50_000,
  depth: 5_000,
  readings: 100_000,
  archiveEntries: 2_000,
  archiveBytes: 200_000_000,
} as const;

export function tooLarge(message: string): ReadFailure {
  return { ok: false, reason: "too-large", message };
}

/** Refuses a file by its size. `limit` in bytes. */
export function checkSize(bytes: number, limit: number = LIMITS.fileBytes): ReadFailure | undefined {
  return bytes > limit ? tooLarge(strings.limits.tooManyBytes(bytes, limit)) : undefined;
}

/** Refuses by the number of nodes and by how many levels lie below the topmost one. */
export function checkNodes(nodes: number, depth: number): ReadFailure | undefined {
  if (nodes > LIMITS.nodes) return tooLarge(strings.limits.tooManyNodes(nodes, LIMITS.nodes));
  if (depth > LIMITS.depth) return tooLarge(strings.limits.tooDeep(LIMITS.depth));
  return undefined;
}

/**
 * Refuses records by their numbers before anything is made of them: checking each row of a file that is too
 * large anyway would freeze the page for seconds.
 */
export function checkVolume(records: readonly RawRecord[]): ReadFailure | undefined {
  const nodes = records.filter((record) => record.type === "node");
  const fault = nodes.length > LIMITS.nodes ? checkNodes(nodes.length, 0) : checkNodes(nodes.length, depthOf(nodes));
  if (fault) return fault;
  const readings = records.reduce((count, record) => count + (record.type === "reading" ? 1 : 0), 0);
  return checkReadings(readings);
}

/** Refuses by the number of readings. */
export function checkReadings(readings: number): ReadFailure | undefined {
  return readings > LIMITS.readings ? tooLarge(strings.limits.tooManyReadings(readings, LIMITS.readings)) : undefined;
}

/** Levels below the topmost node; a node on a circle counts as the top of what hangs below it. */
function depthOf(nodes: readonly RawRecord[]): number {
  const parents = new Map<unknown, unknown>();
  for (const { id, parent } of nodes) if (!parents.has(id)) parents.set(id, parent);
  const depths = new Map<unknown, number>();
  let deepest = 0;
  for (const start of parents.keys()) {
    const path: unknown[] = [];
    const onPath = new Set<unknown>();
    let at: unknown = start;
    while (parents.has(at) && !depths.has(at) && !onPath.has(at)) {
      onPath.add(at);
      path.push(at);
      at = parents.get(at);
    }
    let depth = depths.get(at) ?? -1;
    for (const id of path.reverse()) depths.set(id, ++depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
