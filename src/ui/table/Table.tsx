import { type CSSProperties, type ReactNode, useMemo, useRef } from "react";
import { columns } from "../../app/table/columns.ts";
import { shownColumns } from "../../app/table/view.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree, useTreeTitle } from "../app-context.ts";
import { useMedia } from "../kit/use-media.ts";
import { RowDrop } from "../outline/RowDrop.tsx";
import { useRowDrag } from "../outline/use-row-drag.ts";
import { useRowHeight } from "../outline/use-row-height.ts";
import { useRowWindow } from "../outline/use-row-window.ts";
import { HeadRow } from "./HeadRow.tsx";
import { NodeRow } from "./NodeRow.tsx";
import { Tools } from "./Tools.tsx";
import styles from "./table.module.css";
import { useCells } from "./use-cells.ts";
import { useTableRows } from "./use-table-rows.ts";

const words = strings.table;
/** Room for the frame of a cell that is written in. */
const MORE = 8;
/** Where the titles begin, and how much further each level, in px. */
const INDENT = { start: 16, step: 14 };
/** Width of the titles on a phone, in px: what stands beside them is seen, too. */
const NARROW = 212;

/** The tree as a table: a row for each node, sorted and narrowed down, every cell edited where it stands. */
export default function Table(): ReactNode {
  const tree = useTree();
  const title = useTreeTitle();
  const view = useSession((session) => session.table);
  const { rows, all } = useTableRows(view);
  const names = shownColumns(view);
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRowHeight() + MORE;
  const cells = useCells(scroller, rows, names);
  const { at } = cells;
  const virtual = useRowWindow(scroller, { count: rows.length, at, height, overscan: 8, head: height });
  const isInOrder = view.sort === undefined && rows.length === all;
  const list = useMemo(() => ({ rows: rows.map(({ id }) => id), height, head: height }), [rows, height]);
  const drag = useRowDrag(scroller, list, undefined);
  const isNarrow = useMedia("(max-width: 640px)");
  const widths = names.map((name) => (isNarrow && name === "title" ? NARROW : columns[name].width));
  const width = widths.reduce((sum, one) => sum + one, 0);
  const grid = widths.map((one) => `${one}px`).join(" ");
  return (
    <section className={styles.table} data-pane="table" aria-label={words.region}>
      <Tools rows={rows.length} all={all} />
      {rows.length === 0 && <p className={styles.nothing}>{all === 0 ? words.empty : words.nothing}</p>}
      <div
        ref={scroller}
        role="grid"
        aria-label={words.name(title || strings.app.untitled)}
        aria-rowcount={rows.length + 1}
        className={styles.grid}
        style={
          { "--columns": `${grid} minmax(0, 1fr)`, "--width": `${width}px`, "--row": `${height}px` } as CSSProperties
        }
        onKeyDown={cells.onKeyDown}
      >
        <HeadRow names={names} cells={cells} />
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <NodeRow
                  key={row.id}
                  row={row}
                  index={item.index}
                  top={item.start - height}
                  names={names}
                  cells={cells}
                  isHeld={drag?.branch.has(row.id) === true}
                  mayMove={isInOrder}
                />
              )
            );
          })}
          <RowDrop drag={drag} list={list} indent={INDENT} levelOf={(at) => rows[at]?.depth ?? 0} />
        </div>
      </div>
      <p className={styles.keys}>{tree.document.size > 1 && words.keys}</p>
    </section>
  );
}
