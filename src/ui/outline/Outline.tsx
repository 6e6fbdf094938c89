import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import { openNodeMenu } from "../../app/menu/open.ts";
import { commitTitle, openEditor } from "../../app/sketch/editor.ts";
import { setFolded } from "../../app/walk/fold.ts";
import { choose } from "../../app/walk/select.ts";
import { type TreeRow, visibleRows } from "../../app/walk/visible.ts";
import { faceOf } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useNews, useRecord, useSession, useTree, useTreeLanguage, useTreeTitle } from "../app-context.ts";
import { FindBar } from "../find/FindBar.tsx";
import { cameByTab, isHeldByPointer, mayTakeFocus } from "../focus.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { FaceIcon, Icon } from "../kit/Icon.tsx";
import { listenForMenu } from "../menu/listen-for-menu.ts";
import { FirstAim } from "../sketch/FirstAim.tsx";
import { useFindingsOf } from "../use-findings.ts";
import { OutlineEditor } from "./OutlineEditor.tsx";
import styles from "./outline.module.css";
import { RowDrop } from "./RowDrop.tsx";
import drops from "./row-drop.module.css";
import { useRowDrag } from "./use-row-drag.ts";
import { useRowHeight } from "./use-row-height.ts";
import { useRowWindow } from "./use-row-window.ts";

/** Where the icon of a row begins, and how much further each level, in px; as in the stylesheet. */
const INDENT = { start: 26, step: 14 };

/** The tree as text: an ARIA tree over the same records, with the same keys and the same selection. */
export function Outline({ wide }: { readonly wide: boolean }): ReactNode {
  const rows = useRows();
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const focus = useSession((session) => session.focus);
  const at = rows.findIndex((row) => row.id === focus);
  const virtual = useRowWindow(scroller, { count: rows.length, at, height, overscan: 12 });
  const pane = useMenu();
  const list = useMemo(() => ({ rows: rows.map(({ id }) => id), height, head: 0 }), [rows, height]);
  const drag = useRowDrag(scroller, list, "outline");
  return (
    <section
      ref={pane}
      className={styles.outline}
      data-pane="outline"
      data-wide={wide}
      aria-label={strings.outline.region}
    >
      <header className={styles.heading}>
        <h2>{strings.outline.region}</h2>
        {wide && <CommandButton id="view.table" text={strings.table.title} icon="rows" />}
      </header>
      {wide && <FindBar inFlow />}
      <div className={styles.scroller} ref={scroller}>
        {rows.length === 0 && wide && <FirstAim />}
        <Rows height={virtual.getTotalSize()}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            const isHeld = row !== undefined && drag?.branch.has(row.id) === true;
            return row && <Row key={row.id} row={row} top={item.start} height={height} wide={wide} isHeld={isHeld} />;
          })}
          <RowDrop drag={drag} list={list} indent={INDENT} levelOf={(at) => (rows[at]?.level ?? 1) - 1} />
        </Rows>
      </div>
    </section>
  );
}

/** What holds the rows. It is named after the tree, and of a new name the rows need not hear. */
function Rows({ height, children }: { readonly height: number; readonly children: ReactNode }): ReactNode {
  const title = useTreeTitle();
  return (
    <div
      role="tree"
      aria-label={strings.outline.treeName(title)}
      aria-multiselectable="true"
      className={styles.rows}
      style={{ height }}
    >
      {children}
    </div>
  );
}

/** The menu of a row: right click, long press, the menu key. */
function useMenu() {
  const tree = useTree();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const controller = new AbortController();
    listenForMenu(element, controller.signal, (target, at) => {
      const id = target.closest<HTMLElement>("[data-node]")?.dataset.node;
      if (id !== undefined) openNodeMenu(tree, id, "outline", at);
    });
    return () => controller.abort();
  }, [tree]);
  return pane;
}

interface RowProps {
  readonly row: TreeRow;
  readonly top: number;
  readonly height: number;
  readonly wide: boolean;
  /** It is being dragged. */
  readonly isHeld: boolean;
}

function Row({ row, top, height, wide, isHeld }: RowProps): ReactNode {
  const tree = useTree();
  const { id, level } = row;
  const record = useRecord(id);
  const selected = useSession((session) => session.selected.has(id));
  const isFocus = useSession((session) => session.focus === id);
  const editing = useSession((session) => session.editing?.pane === "outline" && session.editing.id === id);
  const dim = useSession(({ found }) => found !== undefined && !found.has(id));
  const first = useSession((session) => session.focus === undefined) && tree.firstNode() === id;
  const element = useRowFocus(id);
  const lang = useTreeLanguage();
  const name = useNews(id, (at) => at.nameOf(id));
  if (!isRecord(record, "node")) return null;
  const onClick = (event: MouseEvent): void => {
    commitTitle(tree);
    tree.session.setState({ pane: "outline", sketching: true });
    choose(tree, id, { mod: event.ctrlKey || event.metaKey, shift: event.shiftKey });
    tree.reveal(id);
  };
  const style = { top, height, "--level": level } as CSSProperties;
  return (
    <div
      ref={element}
      role="treeitem"
      aria-level={level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-expanded={row.expanded}
      aria-selected={selected}
      aria-label={name}
      tabIndex={isFocus || first ? 0 : -1}
      className={styles.row}
      style={style}
      data-keys={editing ? undefined : "node"}
      data-node={id}
      data-selected={selected}
      data-dim={dim}
      data-drag={editing ? undefined : id}
      data-held={isHeld}
      onClick={onClick}
      onDoubleClick={() => openEditor(tree, id, { pane: "outline" })}
      onFocus={(event) => {
        if (!isHeldByPointer()) tree.enter(id, "outline", cameByTab(event));
      }}
    >
      <Twisty row={row} />
      <FaceIcon face={faceOf(record)} />
      {editing ? (
        <OutlineEditor />
      ) : (
        <span className={styles.title} lang={lang} dir="auto">
          {record.title.split("\n", 1)[0] || <em>{tree.titleOf(id)}</em>}
        </span>
      )}
      <RowEnd id={id} wide={wide} />
      {isFocus && !editing && (
        <span className={drops.grip} data-grip={id} aria-hidden="true">
          <Icon name="grip" size={16} />
        </span>
      )}
    </div>
  );
}

function Twisty({ row }: { readonly row: TreeRow }): ReactNode {
  const tree = useTree();
  if (row.expanded === undefined) return <span className={styles.twisty} />;
  const onClick = (event: MouseEvent): void => {
    event.stopPropagation();
    setFolded(tree, row.id, row.expanded === true);
  };
  return (
    <span className={styles.twisty} data-open={row.expanded} onClick={onClick} aria-hidden="true">
      <Icon name="right" size={14} />
    </span>
  );
}

function RowEnd({ id, wide }: { readonly id: string; readonly wide: boolean }): ReactNode {
  const tree = useTree();
  const findings = useFindingsOf(id);
  const card = wide ? tree.canvas.cards.get(id) : undefined;
  return (
    <>
      {card && (card.content.value || card.content.goal) && (
        <span className={styles.value}>
          <b>{card.content.value}</b> <span className={styles.more}>{card.content.goal}</span>
        </span>
      )}
      {wide && (
        <span className={`${styles.owner} ${styles.more}`} dir="auto">
          {card?.content.owner}
        </span>
      )}
      {(wide || findings.worst) && (
        <span className={styles.findings} aria-hidden="true">
          {findings.worst && <i className={styles.severity} data-severity={findings.worst} />}
          {findings.worst && findings.list.length}
        </span>
      )}
    </>
  );
}

function useRows(): readonly TreeRow[] {
  const tree = useTree();
  const folded = useSession((session) => session.folded);
  const within = useSession((session) => session.within);
  const version = useSyncExternalStore(
    useCallback((wake) => tree.document.onChange(wake), [tree]),
    () => tree.structure,
  );
  return useMemo(() => {
    // The version stands for the document, which React cannot compare.
    void version;
    return visibleRows(tree.document, { folded, within });
  }, [tree, folded, within, version]);
}

function useRowFocus(id: string) {
  const element = useRef<HTMLDivElement>(null);
  const wanted = useSession((session) => session.focus === id && session.pane === "outline" && !session.editing);
  useLayoutEffect(() => {
    if (wanted && mayTakeFocus()) element.current?.focus({ preventScroll: true });
  }, [wanted]);
  return element;
}
