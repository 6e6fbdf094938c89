import { type CSSProperties, type MouseEvent, memo, type ReactNode, useLayoutEffect, useRef } from "react";
import type { Mark } from "../../app/audit/view.ts";
import { openField } from "../../app/field/open-field.ts";
import { commitTitle, openEditor } from "../../app/sketch/editor.ts";
import { choose } from "../../app/walk/select.ts";
import { becausePlace } from "../../core/card/because.ts";
import { bigText } from "../../core/card/big-text.ts";
import { type Card, sizeOf } from "../../core/card/card.ts";
import { FONTS } from "../../core/card/metrics.ts";
import type { TextBox } from "../../core/card/text-box.ts";
import { openComments } from "../../core/edits/comments.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useCard, useNews, useRecord, useSession, useTree, useTreeLanguage } from "../app-context.ts";
import { mayTakeFocus } from "../focus.ts";
import { faceColor, Icon } from "../kit/Icon.tsx";
import { useFindingsOf } from "../use-findings.ts";
import { CardView } from "./CardView.tsx";
import styles from "./card.module.css";
import { caretAt } from "./caret-at.ts";
import { fontOf, Lines } from "./Lines.tsx";
import marks from "./mark.module.css";
import { markIcon } from "./mark-icon.ts";
import middle from "./middle.module.css";
import { useLook } from "./use-look.ts";
import { useTreeItem } from "./use-tree-item.ts";

interface NodeProps {
  readonly id: string;
}

/**
 * A node of the map. Its content comes by id, so a new text never passes through React Flow, and a new place, which
 * React Flow hands to every node, is none of its business.
 */
export const NodeCard = memo(function NodeCard({ id }: NodeProps): ReactNode {
  const card = useCard(id);
  return card ? <NodeFrame id={id} card={card} /> : null;
}, sameNode);

function sameNode(before: NodeProps, after: NodeProps): boolean {
  return before.id === after.id;
}

function NodeFrame({ id, card }: { readonly id: string; readonly card: Card }): ReactNode {
  const tree = useTree();
  const look = useLook(id);
  const { selected, isBig } = look;
  const item = useTreeItem(id, look);
  const element = useFocusFollows(look.isWanted);
  const record = useRecord(id);
  const mark = useSession((session) => session.marks?.get(id));
  const stray = useNews(id, (at) => at.isStray(id));
  const wasChosen = useRef(false);
  const onPointerDown = (): void => {
    wasChosen.current = selected;
  };
  const onClick = (event: MouseEvent): void => {
    event.stopPropagation();
    const row = rowAt(event);
    // The first click chooses the card, one on a chosen card goes into the row.
    if (row !== undefined && wasChosen.current && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      openField(tree, id, row, caretAt(tree, id, row, event));
      return;
    }
    commitTitle(tree);
    tree.session.setState({ pane: "map", sketching: true });
    choose(tree, id, { mod: event.ctrlKey || event.metaKey, shift: event.shiftKey });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    event.stopPropagation();
    if (rowAt(event) === undefined) openEditor(tree, id, { pane: "map" });
  };
  const style = { width: card.width, height: card.height, "--kind": faceColor(card.face) } as CSSProperties;
  return (
    <div
      {...item}
      ref={element}
      className={`${styles.card} ${marks.marked}`}
      style={style}
      data-keys="node"
      data-node={id}
      data-face={card.face}
      data-selected={selected}
      data-stray={stray}
      data-mark={mark}
      data-dark={look.dark || undefined}
      data-dim={look.dim}
      data-status={isRecord(record, "node") ? record.status : undefined}
      onPointerDown={onPointerDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      aria-description={describe(card)}
    >
      {(look.isNear && !isBig) || isTyped(card) ? (
        <Near id={id} card={card} />
      ) : (
        <Middle card={card} isBig={isBig} isSmall={look.isSmall} />
      )}
      {mark && <MarkSign mark={mark} />}
      <Flag id={id} />
      <Said id={id} />
      {look.folded && <Below id={id} card={card} />}
    </div>
  );
}

/** The field whose row was clicked. */
function rowAt({ target }: MouseEvent): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-field]")?.dataset.field : undefined;
}

function isTyped({ content }: Card): boolean {
  return content.typing || content.rows?.some(({ typing }) => typing) === true;
}

/** The rows of a step as one text, for those who cannot see them; at any zoom. */
function describe({ content }: Card): string | undefined {
  return content.rows?.map(({ label, text }) => strings.stepWords.row(label, text)).join("; ") || undefined;
}

/** What stands on the card and beside it. Its own place in the tree is said by the frame and does not concern it. */
const Near = memo(function Near({ id, card }: { readonly id: string; readonly card: Card }): ReactNode {
  const number = useNews(id, ({ canvas }) => canvas.layout.numberOf(id));
  // The top of what is shown has no edge whose reason could stand there.
  const isTop = useSession(({ within }) => within === id);
  return (
    <>
      <CardView card={card} number={number} />
      {card.because && !isTop && <Because card={card} box={card.because} />}
    </>
  );
});

function Because({ card, box }: { readonly card: Card; readonly box: TextBox }): ReactNode {
  const { document } = useTree();
  const tree = useRecord(document.tree.id);
  const direction = isRecord(tree, "tree") ? (tree.direction ?? "down") : "down";
  return (
    <div className={styles.because} style={becausePlace(sizeOf(card), direction)}>
      <Lines box={box} />
    </div>
  );
}

interface MiddleProps {
  readonly card: Card;
  readonly isBig: boolean;
  readonly isSmall: boolean;
}

/** From some distance only the title, larger, as much of it as the card holds; in a room the number too, if there is space. */
const Middle = memo(function Middle({ card, isBig, isSmall }: MiddleProps): ReactNode {
  const lang = useTreeLanguage();
  // A tactic with its rows covers more of the map and has the room for it.
  const size = (card.face === "aim" ? 26 : card.rows ? 32 : 22) * (isSmall ? 1.2 : 1);
  const room = { width: card.width - 22, height: card.height - 12 };
  const { measurer } = useTree().canvas.cards;
  const { line, numbers, rows } = isBig
    ? bigText(card.content, measurer, { ...room, size })
    : { line: size + 4, numbers: [], rows: Math.max(1, Math.floor(room.height / (size + 4))) };
  const font = fontOf({ ...FONTS.title, size: line - 4 }, line);
  return (
    <div className={middle.middle}>
      <div className={middle.far} style={{ ...font, WebkitLineClamp: rows }} lang={lang} dir="auto">
        {card.content.title || card.content.placeholder}
      </div>
      {numbers.map(({ text, size: letters }) => (
        <div key={text} className={middle.big} style={fontOf({ ...FONTS.title, size: letters }, letters + 4)}>
          {text}
        </div>
      ))}
    </div>
  );
});

/** What the overlay says, as a shape: its colour only repeats it. */
function MarkSign({ mark }: { readonly mark: Mark }): ReactNode {
  const overlay = useSession((session) => session.overlay);
  return (
    <span className={marks.sign} aria-hidden="true">
      <Icon name={markIcon(overlay, mark)} size={12} />
    </span>
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

/** How many comments wait for an answer. */
function Said({ id }: { readonly id: string }): ReactNode {
  const count = useNews(id, ({ document }) => openComments(document, id));
  if (count === 0) return null;
  return (
    <span className={marks.said} aria-hidden="true">
      <Icon name="comment" size={11} />
      {count}
    </span>
  );
}

/** How much this folded node hides; of a step that shows its fields in its last line. */
function Below({ id, card }: { readonly id: string; readonly card: Card }): ReactNode {
  const { document } = useTree();
  const count = document.children(id).length;
  if (count === 0) return null;
  const steps = document.children(id).filter((child) => document.node(child)?.kind === "tactic").length;
  if (card.rows && card.meta && steps > 0)
    return (
      <span className={styles.stepsBelow} style={{ top: card.meta.y, right: card.padX }} aria-hidden="true">
        {strings.stepWords.below(steps)}
      </span>
    );
  return (
    <span className={styles.below} aria-hidden="true">
      {strings.cards.folded(count)}
    </span>
  );
}

/** Moves the keyboard to the card when it becomes the chosen one of the map. */
function useFocusFollows(isWanted: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isWanted && mayTakeFocus()) element.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return element;
}
