/** Why a state was kept: a person named it, or what was about to happen. */
const WHYS = [
  "named",
  "day",
  "import",
  "paste",
  "fix",
  "review",
  "restore",
  "upgrade",
  "sent",
  "opened",
  "merge",
] as const;
export type Why = (typeof WHYS)[number];

/** True for a reason that this build knows. */
export function isWhy(value: unknown): value is Why {
  return (WHYS as readonly unknown[]).includes(value);
}

/** What is known of a kept state without reading it. */
export interface Revision {
  /** Counts up within its tree; never given twice. */
  readonly n: number;
  /** The instant, ISO 8601. */
  readonly at: string;
  readonly why: Why;
  /** How many things were about to change: pasted nodes, findings fixed. */
  readonly count?: number;
  /** What a person called it; an automatic one may get a name later, and stays from then on. */
  readonly name?: string;
  /** Who named it, as that person wrote it. */
  readonly by?: string;
  readonly nodes: number;
  /** Sentences that tell what changed since the revision before; absent on the first. */
  readonly changes?: number;
  /** The calendar date from which this is the state that holds. One revision of a tree has it. */
  readonly currentSince?: string;
}

/** Automatic states that are kept of one tree. */
const AUTOMATIC_KEPT = 50;
/** Longest name, in characters. */
export const NAME_LIMIT = 120;

/** True for a state that no person has named or marked: it goes when the ring is full. */
export function isAutomatic({ name, currentSince }: Revision): boolean {
  return name === undefined && currentSince === undefined;
}

/** The automatic revisions that have to go so that `kept` of them are left: the oldest. */
export function surplus(all: readonly Revision[], kept = AUTOMATIC_KEPT): Revision[] {
  const automatic = all.filter(isAutomatic).sort((a, b) => b.n - a.n);
  return automatic.slice(Math.max(kept, 0));
}

/** A name as it is kept: one line without outer spaces, not longer than the limit; undefined if nothing is left. */
export function tidyName(name: string): string | undefined {
  const line = name.replace(/\s+/g, " ").trim();
  const short = [...line].slice(0, NAME_LIMIT).join("").trim();
  return short === "" ? undefined : short;
}
