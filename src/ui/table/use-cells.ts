import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { isComposing } from "../../app/keys/match.ts";
import { chooseOnly } from "../../app/session.ts";
import { columns, type Ground } from "../../app/table/columns.ts";
import type { TableRow } from "../../app/table/rows.ts";
import { leaveTable } from "../../app/table/show.ts";
import type { ColumnName } from "../../app/table/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";

/** A cell that is written in: what was typed to begin with, or undefined for what stands there. */
interface Writing {
  readonly typed: string | undefined;
}

/** Which cell has the keyboard, and what the keys do. */
export interface Cells {
  readonly ground: Ground;
  /** Index of the row; -1 where there is none. */
  readonly at: number;
  readonly column: ColumnName;
  readonly isHead: boolean;
  readonly writing: Writing | undefined;
  choose(row: number, column: ColumnName): void;
  chooseHead(column: ColumnName): void;
  write(typed?: string): void;
  /** Ends the writing; then goes on in a direction. */
  end(way?: "down" | "next" | "previous"): void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useCells(
  grid: RefObject<HTMLElement | null>,
  rows: readonly TableRow[],
  names: readonly ColumnName[],
): Cells {
  const app = useApp();
  const tree = useTree();
  const focus = useSession((session) => session.focus);
  const [wanted, setColumn] = useState<ColumnName>("title");
  // Whoever goes to another node, by F8 or a link, leaves the names of the columns.
  const [head, setHead] = useState<{ readonly of: Id | undefined }>();
  const [writing, setWriting] = useState<Writing>();
  const isHead = head !== undefined && head.of === focus;
  const column = names.includes(wanted) ? wanted : "title";
  const found = rows.findIndex(({ id }) => id === focus);
  const at = found < 0 && rows.length > 0 ? 0 : found;
  const ground = { tree, app };
  const choose = (row: number, name: ColumnName): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, row))];
    setColumn(name);
    setHead(undefined);
    setWriting(undefined);
    if (next) chooseOnly(tree.session, next.id);
  };
  const cells: Cells = {
    ground,
    at,
    column,
    isHead,
    writing,
    choose,
    chooseHead(name) {
      setColumn(name);
      setHead({ of: focus });
      setWriting(undefined);
    },
    write(typed) {
      const node = tree.document.node(rows[at]?.id ?? "");
      if (!node) return;
      if (columns[column].edit?.(ground, node)) setWriting({ typed });
      else tree.say(strings.table.fixed);
    },
    end(way) {
      setWriting(undefined);
      const i = names.indexOf(column);
      if (way === "down") choose(at + 1, column);
      else if (way) choose(at, names[Math.max(0, Math.min(names.length - 1, i + (way === "next" ? 1 : -1)))] ?? column);
    },
    onKeyDown: (event) => onKey(event, cells, { rows, names }),
  };
  useKeyboardOn(grid, `${at} ${rows[at]?.id} ${column} ${isHead} ${writing !== undefined}`, writing !== undefined);
  return cells;
}

/** The keyboard follows the chosen cell as soon as that is drawn, unless it is elsewhere on the page. */
function useKeyboardOn(grid: RefObject<HTMLElement | null>, cell: string, isWriting: boolean): void {
  const done = useRef("");
  useLayoutEffect(() => {
    if (done.current === cell) return;
    const target = grid.current?.querySelector<HTMLElement>("[tabindex='0']");
    if (!target) {
      // While a cell is written in, its field has the keyboard.
      if (isWriting) done.current = cell;
      return;
    }
    const active = document.activeElement;
    const isHere = active === document.body || grid.current?.contains(active);
    if (isHere || done.current === "") target.focus({ preventScroll: true });
    done.current = cell;
  });
}

interface Extent {
  readonly rows: readonly TableRow[];
  readonly names: readonly ColumnName[];
}

function onKey(event: KeyboardEvent, cells: Cells, extent: Extent): void {
  if (isComposing(event.nativeEvent) || event.defaultPrevented || cells.writing) return;
  const { key, ctrlKey, metaKey, altKey } = event;
  const isMod = ctrlKey || metaKey;
  if (walk(event, cells, extent)) event.preventDefault();
  else if (key === "Escape") leave(cells);
  else if (isMod || altKey || cells.isHead) return;
  else if (key === "Enter" || key === "F2") cells.write();
  else if (key === "Delete" || key === "Backspace") clear(cells, extent);
  // A sign that is a key of the page stays one.
  else if ([...key].length === 1 && !["/", "?", " "].includes(key)) cells.write(key);
  else return;
  event.preventDefault();
}

/** Arrows, Home, End and pages, with Mod to the ends of the table. True if it was such a key. */
function walk(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  cells: Cells,
  { rows, names }: Extent,
): boolean {
  if (altKey || shiftKey) return false;
  const { at, column, isHead } = cells;
  const isMod = ctrlKey || metaKey;
  const i = names.indexOf(column);
  const beside = (to: number): ColumnName => names[Math.max(0, Math.min(names.length - 1, to))] ?? column;
  const go = (row: number, name: ColumnName): void => (isHead ? cells.chooseHead(name) : cells.choose(row, name));
  const isRtl = getComputedStyle(document.documentElement).direction === "rtl";
  if (key === "ArrowRight" || key === "ArrowLeft") go(at, beside(i + ((key === "ArrowRight") === isRtl ? -1 : 1)));
  else if (key === "Home") go(isMod ? 0 : at, beside(0));
  else if (key === "End") go(isMod ? rows.length - 1 : at, beside(names.length - 1));
  else if (key === "ArrowDown" && isHead) cells.choose(Math.max(at, 0), column);
  else if (key === "ArrowDown") cells.choose(isMod ? rows.length - 1 : at + 1, column);
  else if (key === "ArrowUp" && !isHead && (at <= 0 || isMod)) cells.chooseHead(column);
  else if (key === "ArrowUp" && !isHead) cells.choose(at - 1, column);
  else if (key === "PageDown" && !isHead) cells.choose(at + PAGE, column);
  else if (key === "PageUp" && !isHead) cells.choose(at - PAGE, column);
  else return false;
  return true;
}

/** Rows that a page key goes over. */
const PAGE = 12;

/** Empties the cell; a title stays, since a node without one says nothing. */
function clear({ at, column, ground }: Cells, { rows }: Extent): void {
  const node = ground.tree.document.node(rows[at]?.id ?? "");
  const edit = node && column !== "title" ? columns[column].edit?.(ground, node) : undefined;
  if (edit?.as === "text") edit.take("");
  else ground.tree.say(strings.table.fixed);
}

/** Escape shows the whole tree before it leaves the table. */
function leave({ ground: { tree } }: Cells): void {
  if (tree.session.getState().within === undefined) leaveTable(tree);
  else tree.session.setState({ within: undefined });
}
