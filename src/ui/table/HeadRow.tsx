import type { ReactNode } from "react";
import { columns } from "../../app/table/columns.ts";
import { changeTable } from "../../app/table/show.ts";
import { type ColumnName, nextSorting } from "../../app/table/view.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import styles from "./table.module.css";
import type { Cells } from "./use-cells.ts";

const words = strings.table;

/** The names of the columns; each sorts by itself, the other way round, and not any more. */
export function HeadRow({ names, cells }: { readonly names: readonly ColumnName[]; readonly cells: Cells }): ReactNode {
  const tree = useTree();
  const sort = useSession((session) => session.table.sort);
  const sortBy = (name: ColumnName): void => {
    const next = nextSorting(sort, name);
    changeTable(tree, { sort: next });
    tree.say(next ? words.sorted(words.column[name], next.down) : words.treeOrder);
  };
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {names.map((name) => {
        const way = sort?.by === name ? (sort.down ? "descending" : "ascending") : undefined;
        return (
          <div
            key={name}
            role="columnheader"
            aria-sort={way ?? "none"}
            className={styles.cell}
            data-title={name === "title"}
            data-end={columns[name].atEnd}
          >
            <button
              type="button"
              className={styles.sort}
              tabIndex={cells.isHead && cells.column === name ? 0 : -1}
              onFocus={() => (!cells.isHead || cells.column !== name) && cells.chooseHead(name)}
              onClick={() => sortBy(name)}
            >
              <span>{words.column[name]}</span>
              {way && <Icon name={sort?.down ? "dn" : "up"} size={12} />}
            </button>
          </div>
        );
      })}
    </div>
  );
}
