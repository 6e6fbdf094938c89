import type { Id } from "../../core/records/fields.ts";
import type { OutsideCopy } from "../app.ts";
import type { TreeRow } from "../library.ts";

/** How far what is on this device is outside the browser too. */
export interface Outside {
  /** When the last copy was made, ISO 8601. */
  readonly last: string | undefined;
  /** Trees that changed since they were copied, or never were. */
  readonly behind: number;
  /** So much is in this browser only, and for so long, that it should be said. */
  readonly matters: boolean;
}

/** Commits of one tree that are much to lose: some evenings of work, since every letter of a title is one. */
const MUCH = 400;
/** ms after which it should be said. */
const LONG = 7 * 86_400_000;

/**
 * Compares the trees with their last copies. `now`: the instant, ISO 8601. `unsaved`: trees of which something is in
 * this page only, so that no commit says whether a copy holds it: they count as changed.
 */
export function outsideOf(
  trees: readonly TreeRow[],
  copies: Readonly<Record<Id, OutsideCopy>>,
  now: string,
  unsaved: readonly Id[] = [],
): Outside {
  const held = ({ id, rev, created }: TreeRow): OutsideCopy | undefined => {
    const copy = copies[id];
    // A tree that was lost and brought back counts its commits anew: a copy of the former one does not hold it.
    return copy && copy.at >= created && copy.rev <= rev ? copy : undefined;
  };
  const changed = trees.filter((row) => row.rev > (held(row)?.rev ?? 0)).map(({ id }) => id);
  const behind = new Set([...changed, ...unsaved]);
  const last = Object.values(copies)
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const matters = trees.some((row) => {
    const copy = held(row);
    const since = Date.parse(now) - Date.parse(copy?.at ?? row.created);
    return row.rev - (copy?.rev ?? 0) >= MUCH && since >= LONG;
  });
  return { last, behind: behind.size, matters };
}
