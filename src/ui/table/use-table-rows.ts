import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { rowsOf, type TableRow } from "../../app/table/rows.ts";
import type { TableView } from "../../app/table/view.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { useApp, useSession, useTree } from "../app-context.ts";

/** The rows of the table as the tree is now, and how many nodes there are in all. */
export function useTableRows(view: TableView): { readonly rows: readonly TableRow[]; readonly all: number } {
  const app = useApp();
  const tree = useTree();
  const within = useSession((session) => session.within);
  const news = useRef(0);
  const version = useSyncExternalStore(
    useCallback(
      (wake) => {
        const tell = (): void => {
          news.current += 1;
          wake();
        };
        const stops = [tree.document.onChange(tell), tree.findings.subscribe(tell)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      [tree],
    ),
    () => news.current,
  );
  return useMemo(() => {
    // The version stands for the document and the findings, which React cannot compare; `within` narrows both down.
    void [version, within];
    return { rows: rowsOf({ tree, app }, view), all: [...inReadingOrder(tree.document)].length };
  }, [tree, app, view, within, version]);
}
