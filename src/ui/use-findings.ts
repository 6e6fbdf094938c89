import { useCallback, useMemo, useSyncExternalStore } from "react";
import { shownOf } from "../app/walk/shown.ts";
import type { Dismissed } from "../core/lint/dismissals.ts";
import type { Finding, Severity } from "../core/lint/rule.ts";
import type { HallmarkTally } from "../core/lint/tallies.ts";
import { useSession, useTree } from "./app-context.ts";

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

/** The findings of what is shown: of one branch while that is looked at alone. */
export function useShownFindings(): readonly Finding[] {
  const tree = useTree();
  const all = useFindings();
  const within = useSession((session) => session.within);
  return useMemo(() => (within === undefined ? all : shownOf(tree, all)), [tree, all, within]);
}

/** What somebody has accepted with a reason, of what is shown. */
export function useShownDismissed(): readonly Dismissed[] {
  const tree = useTree();
  const { findings } = tree;
  const within = useSession((session) => session.within);
  const all = useSyncExternalStore(
    useCallback((wake) => findings.subscribe(wake), [findings]),
    () => findings.dismissed,
  );
  return useMemo(() => {
    if (within === undefined) return all;
    const shown = new Set(
      shownOf(
        tree,
        all.map(({ finding }) => finding),
      ),
    );
    return all.filter(({ finding }) => shown.has(finding));
  }, [tree, all, within]);
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
