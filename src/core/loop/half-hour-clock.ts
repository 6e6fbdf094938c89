import type { Id } from "../records/fields.ts";
import { PHASES, type Phase } from "./phases.ts";

/** Minutes that each part is given. */
export const MINUTES: Readonly<Record<Phase, number>> = { prepare: 10, work: 15, commit: 5 };

/** Minutes that one extension adds to the part that runs. */
export const EXTENSION = 5;

/** A page that was away for longer, in ms, comes back paused: nobody was there. */
export const AWAY = 60_000;

const MINUTE = 60_000;

/** Where a half hour stands. Instants and spans in ms. */
export interface HalfHour {
  readonly aim: Id;
  /** The calendar date on which it began. */
  readonly began: string;
  readonly phase: Phase;
  /** Spent in each part, up to `since`. */
  readonly spent: Readonly<Record<Phase, number>>;
  /** Minutes that were added to each part. */
  readonly added: Readonly<Record<Phase, number>>;
  /** Since when the clock runs; undefined while it is paused. */
  readonly since?: number | undefined;
  /** When the page last looked at the clock. */
  readonly seen: number;
  /** It fills the screen; otherwise it was left and waits. */
  readonly isOpen: boolean;
}

const NOTHING: Readonly<Record<Phase, number>> = { prepare: 0, work: 0, commit: 0 };

/** A half hour on an aim, running from this instant. */
export function beginHalfHour(aim: Id, began: string, now: number): HalfHour {
  return { aim, began, phase: "prepare", spent: NOTHING, added: NOTHING, since: now, seen: now, isOpen: true };
}

/** What a part is given, in ms. */
export function givenTo({ added }: HalfHour, phase: Phase): number {
  return (MINUTES[phase] + added[phase]) * MINUTE;
}

/** What has been spent in a part, in ms. A clock that was set back has spent nothing since. */
export function spentIn({ spent, phase: at, since }: HalfHour, phase: Phase, now: number): number {
  return spent[phase] + (phase === at && since !== undefined ? Math.max(0, now - since) : 0);
}

/** What is left of the part that runs, in ms; negative once it is over. */
export function leftOf(half: HalfHour, now: number): number {
  return givenTo(half, half.phase) - spentIn(half, half.phase, now);
}

export function pause(half: HalfHour, now: number): HalfHour {
  return { ...settle(half, now), since: undefined };
}

/** Goes on after a pause. */
export function goOn(half: HalfHour, now: number): HalfHour {
  return { ...settle(half, now), since: now };
}

/** Goes to a part; the clock goes on as it did. */
export function enterPhase(half: HalfHour, phase: Phase, now: number): HalfHour {
  return { ...settle(half, now), phase };
}

/** Gives the part that runs five more minutes. */
export function extend(half: HalfHour): HalfHour {
  return { ...half, added: { ...half.added, [half.phase]: half.added[half.phase] + EXTENSION } };
}

/** Looks at the clock: what was spent is written down, so that little is lost when the page goes away. */
export function look(half: HalfHour, now: number): HalfHour {
  return settle(half, now);
}

/** As it is found again by a page: a reload counts as time, a longer absence as a pause. */
export function foundAgain(half: HalfHour, now: number): HalfHour {
  if (half.since === undefined || (now >= half.seen && now - half.seen <= AWAY)) return { ...half, seen: now };
  return { ...pause(half, half.seen), seen: now };
}

/** The part after this one; undefined after the last. */
export function phaseAfter(phase: Phase): Phase | undefined {
  return PHASES[PHASES.indexOf(phase) + 1];
}

function settle(half: HalfHour, now: number): HalfHour {
  const spent = { ...half.spent, [half.phase]: spentIn(half, half.phase, now) };
  return { ...half, spent, since: half.since === undefined ? undefined : now, seen: now };
}
