import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Dismissed } from "../core/lint/dismissals.ts";
import type { Finding, Severity } from "../core/lint/rule.ts";
import type { HallmarkTally } from "../core/lint/tallies.ts";
import { useTree } from "./app-context.ts";

export interface NodeFindings {
  readonly list: readonly Finding[];
  readonly worst: Severity | undefined;
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** All findings of the open tree, in the order of the audit. */
export function useFindings(): readonly Finding[] {
  const { findings } = useTree();
  return useSyncExternalStore(
    useCallback((wake) => findings.subscribe(wake), [findings]),
    () => findings.all,
  );
}

/** What somebody has accepted with a reason. */
export function useDismissed(): readonly Dismissed[] {
  const { findings } = useTree();
  return useSyncExternalStore(
    useCallback((wake) => findings.subscribe(wake), [findings]),
    () => findings.dismissed,
  );
}

/** How far the open tree is with each hallmark. */
export function useTallies(): readonly HallmarkTally[] {
  const { findings } = useTree();
  return useSyncExternalStore(
    useCallback((wake) => findings.subscribe(wake), [findings]),
    () => findings.tallies,
  );
}

/** The findings of one node; renders again only when they change. */
export function useFindingsOf(id: string): NodeFindings {
  const { findings } = useTree();
  const list = useSyncExternalStore(
    useCallback((wake) => findings.subscribe(wake), [findings]),
    () => findings.of(id),
  );
  return useMemo(() => ({ list, worst: worstOf(list) }), [list]);
}

/** The gravest severity in a list. */
export function worstOf(list: readonly Finding[]): Severity | undefined {
  return ORDER.find((severity) => list.some((finding) => finding.severity === severity));
}
