import {
  type CSSProperties,
  type MouseEvent,
  memo,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { becausePlace } from "../../app/canvas-model/because.ts";
import { detailOf } from "../../app/canvas-model/window-box.ts";
import { chooseOnly } from "../../app/session.ts";
import { commitTitle, openEditor } from "../../app/sketch/editor.ts";
import { toggle } from "../../app/walk/select.ts";
import type { Card } from "../../core/card/card.ts";
import { readingsOf } from "../../core/card/content.ts";
import { FONTS } from "../../core/card/metrics.ts";
import { strings } from "../../core/strings/index.ts";
import { useCard, useSession, useTree } from "../app-context.ts";
import { mayTakeFocus } from "../focus.ts";
import { faceColor } from "../kit/Icon.tsx";
import { useFindingsOf } from "../use-findings.ts";
import { CardView, fontOf, Lines } from "./CardView.tsx";
import styles from "./card.module.css";
import { useTreeItem } from "./use-tree-item.ts";

/** A node of the map. Its content comes by id, so a new text never passes through React Flow. */
export const NodeCard = memo(function NodeCard({ id }: { readonly id: string }): ReactNode {
  const card = useCard(id);
  return card ? <NodeFrame id={id} card={card} /> : null;
});

function NodeFrame({ id, card }: { readonly id: string; readonly card: Card }): ReactNode {
  const tree = useTree();
  const selected = useSession((session) => session.selected.has(id));
  const detail = useSession((session) => detailOf(session.viewport));
  const item = useTreeItem(id);
  const element = useFocusFollows(id);
  const onClick = (event: MouseEvent): void => {
    event.stopPropagation();
    commitTitle(tree);
    tree.session.setState({ pane: "map", sketching: true });
    if (event.ctrlKey || event.metaKey) toggle(tree, id);
    else chooseOnly(tree.session, id);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    event.stopPropagation();
    openEditor(tree, id, { pane: "map" });
  };
  const style = { width: card.width, height: card.height, "--kind": faceColor(card.face) } as CSSProperties;
  return (
    <div
      {...item}
      ref={element}
      className={styles.card}
      style={style}
      data-keys="node"
      data-node={id}
      data-face={card.face}
      data-selected={selected}
      data-stray={tree.isStray(id)}
      data-status={tree.document.node(id)?.status}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {detail === "near" ? <Near id={id} card={card} /> : <Middle card={card} />}
      <Flag id={id} />
      <Below id={id} />
    </div>
  );
}

function Near({ id, card }: { readonly id: string; readonly card: Card }): ReactNode {
  const { document, canvas, onNews } = useTree();
  const number = useSyncExternalStore(onNews, () => canvas.layout.numberOf(id));
  const values = card.content.spark ? readingsOf(document, id).map((reading) => reading.value) : [];
  return (
    <>
      <CardView card={card} number={number} values={values} target={document.node(id)?.target} />
      {card.because && (
        <div className={styles.because} style={becausePlace(card, canvas.layout.direction)}>
          <Lines box={card.because} />
        </div>
      )}
    </>
  );
}

/** From some distance only the title, larger, as much of it as the card holds. */
function Middle({ card }: { readonly card: Card }): ReactNode {
  const size = card.face === "aim" ? 26 : 22;
  const line = size + 4;
  const rows = Math.max(1, Math.floor((card.height - 12) / line));
  const style = { ...fontOf({ ...FONTS.title, size }, line), WebkitLineClamp: rows, margin: "6px 10px" };
  return (
    <div className={styles.far} style={style} dir="auto">
      {card.content.title || card.content.placeholder}
    </div>
  );
}

function Flag({ id }: { readonly id: string }): ReactNode {
  const findings = useFindingsOf(id);
  const worst = findings.worst;
  if (!worst) return null;
  return (
    <span className={styles.flag} data-severity={worst} aria-hidden="true">
      {findings.list.length}
    </span>
  );
}

function Below({ id }: { readonly id: string }): ReactNode {
  const { document } = useTree();
  const folded = useSession((session) => session.folded.has(id));
  const count = folded ? document.children(id).length : 0;
  if (count === 0) return null;
  return (
    <span className={styles.below} aria-hidden="true">
      {strings.cards.folded(count)}
    </span>
  );
}

/** Moves the keyboard to the card when it becomes the chosen one of the map. */
function useFocusFollows(id: string) {
  const element = useRef<HTMLDivElement>(null);
  const wanted = useSession((session) => session.focus === id && session.pane === "map" && !session.editing);
  useLayoutEffect(() => {
    if (wanted && mayTakeFocus()) element.current?.focus({ preventScroll: true });
  }, [wanted]);
  return element;
}
