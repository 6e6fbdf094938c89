import { type CSSProperties, memo, type ReactNode, useRef } from "react";
import { columns } from "../../app/table/columns.ts";
import type { TableRow } from "../../app/table/rows.ts";
import type { ColumnName } from "../../app/table/view.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useRecord, useTree, useTreeLanguage } from "../app-context.ts";
import { Severity } from "../audit/Severity.tsx";
import { FaceIcon, Icon } from "../kit/Icon.tsx";
import drops from "../outline/row-drop.module.css";
import { useFindingsOf } from "../use-findings.ts";
import { CellEditor } from "./CellEditor.tsx";
import styles from "./table.module.css";
import type { Cells } from "./use-cells.ts";

interface NodeRowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly top: number;
  readonly names: readonly ColumnName[];
  readonly cells: Cells;
  /** It is being dragged. */
  readonly isHeld: boolean;
  /** The rows stand in the order of the tree: dragging one moves its node there. */
  readonly mayMove: boolean;
}

/** One node. Its cells read it anew whenever it, or something that hangs on it, changes. */
export function NodeRow({ row, index, top, names, cells, isHeld, mayMove }: NodeRowProps): ReactNode {
  const node = useRecord(row.id);
  if (!isRecord(node, "node")) return null;
  const isAt = cells.at === index;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isAt}
      className={styles.row}
      style={{ top }}
      data-on={isAt}
      data-held={isHeld}
    >
      {names.map((name) => (
        <Cell
          key={name}
          name={name}
          node={node}
          depth={row.depth}
          cells={cells}
          index={index}
          isAt={isAt && cells.column === name && !cells.isHead}
          drag={mayMove && name === "title" ? (isAt ? "grip" : "row") : undefined}
        />
      ))}
    </div>
  );
}

interface CellProps {
  readonly name: ColumnName;
  readonly node: NodeRecord;
  readonly depth: number;
  readonly index: number;
  readonly cells: Cells;
  readonly isAt: boolean;
  /** By what the row can be taken here: by itself, or also by a grip. */
  readonly drag: "row" | "grip" | undefined;
}

function Cell({ name, node, depth, index, cells, isAt, drag }: CellProps): ReactNode {
  const { ground, writing } = cells;
  // The first press chooses the cell, one on a chosen cell writes in it.
  const wasAt = useRef(false);
  const spec = columns[name];
  const edit = isAt && writing ? spec.edit?.(ground, node) : undefined;
  const label = strings.table.edit(strings.table.column[name], node.title || strings.cards.noTitle);
  const style = name === "title" ? ({ "--depth": depth } as CSSProperties) : undefined;
  const role = name === "title" ? "rowheader" : "gridcell";
  const item = spec.edit ? { role } : { role, "aria-readonly": true };
  return (
    <div
      {...item}
      tabIndex={isAt && !edit ? 0 : -1}
      className={styles.cell}
      style={style}
      data-title={name === "title"}
      data-end={spec.atEnd}
      data-on={isAt}
      data-drag={drag && !edit ? node.id : undefined}
      onFocus={({ target, currentTarget }) => target === currentTarget && !isAt && cells.choose(index, name)}
      onPointerDown={() => (wasAt.current = isAt)}
      onClick={() => (wasAt.current && !edit ? cells.write() : undefined)}
    >
      {edit && writing ? (
        <CellEditor edit={edit} typed={writing.typed} label={label} onEnd={cells.end} />
      ) : (
        <Shown name={name} node={node} text={spec.show(ground, node)} />
      )}
      {drag === "grip" && !edit && (
        <span className={drops.grip} data-grip={node.id} aria-hidden="true">
          <Icon name="grip" size={16} />
        </span>
      )}
    </div>
  );
}

interface ShownProps {
  readonly name: ColumnName;
  readonly node: NodeRecord;
  readonly text: string;
}

const Shown = memo(function Shown({ name, node, text }: ShownProps): ReactNode {
  const tree = useTree();
  const { worst } = useFindingsOf(node.id);
  const lang = useTreeLanguage();
  return (
    <>
      {name === "title" && <FaceIcon face={faceOf(node)} />}
      {name === "findings" && worst && <Severity severity={worst} />}
      <span className={styles.text} lang={name === "title" || name === "because" ? lang : undefined} dir="auto">
        {text || (name === "title" && <em>{tree.titleOf(node.id)}</em>)}
      </span>
    </>
  );
});
