import { useMemo, useSyncExternalStore } from "react";
import type { Fact } from "../../core/lint/facts.ts";
import { useTree } from "../app-context.ts";

/** Something about the whole tree; worked out again after each run of the rules. */
export function useFact<V>(fact: Fact<V>): V | undefined {
  const { findings } = useTree();
  const run = useSyncExternalStore(
    (wake) => findings.onRun(wake),
    () => findings.runs,
  );
  return useMemo(() => {
    // The number of runs stands for the tree, which React cannot compare.
    void run;
    return findings.ask(fact);
  }, [findings, fact, run]);
}
