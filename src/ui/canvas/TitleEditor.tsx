import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { CARD, FONTS, LINE } from "../../core/card/metrics.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree, useTreeLanguage } from "../app-context.ts";
import { useTitleField } from "../sketch/use-title-field.ts";
import { fontOf } from "./Lines.tsx";
import styles from "./map.module.css";

/**
 * The one text field in which titles are typed on the map. It stays where the keyboard is and moves from card
 * to card, so no letter is lost between two nodes and an input method can compose in it.
 */
export function TitleEditor(): ReactNode {
  const tree = useTree();
  const { canvas } = tree;
  const id = useSession((session) => (session.editing?.pane === "map" ? session.editing.id : undefined));
  const rect = useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => place(id === undefined ? undefined : canvas.shown(id)),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  const handlers = useTitleField(field, "map");
  useReveal(id);
  useBlockFocusScroll(field);
  const card = id === undefined ? undefined : canvas.cards.get(id);
  const aim = card?.face === "aim";
  const lang = useTreeLanguage();
  const [x, y] = rect.split(" ").map(Number) as [number, number];
  const style: CSSProperties = card
    ? {
        transform: `translate(${x + card.title.x}px, ${y + card.title.y}px)`,
        width: card.title.width + 1,
        height: card.title.height,
        color: aim ? "var(--aim-ink)" : "var(--ink)",
        ...fontOf(aim ? FONTS.aimTitle : FONTS.title, aim ? LINE.aimTitle : LINE.title),
      }
    : { transform: "translate(-9999px, -9999px)", width: CARD.width };
  return (
    <textarea
      ref={field}
      className={styles.editor}
      style={style}
      data-keys="title"
      data-aim={aim}
      aria-label={card ? strings.map.titleOf(strings.faces[card.face]) : strings.map.title}
      tabIndex={-1}
      hidden={!card}
      placeholder={card?.content.placeholder}
      autoComplete="off"
      spellCheck={false}
      rows={1}
      lang={lang}
      dir="auto"
      {...handlers}
    />
  );
}

function place(rect: { readonly x: number; readonly y: number } | undefined): string {
  return rect ? `${rect.x} ${rect.y}` : "0 0";
}

/** Keeps the node that is being typed in view, also while its card grows. */
function useReveal(id: string | undefined): void {
  const tree = useTree();
  useEffect(() => {
    if (id !== undefined) tree.reveal(id);
  }, [id, tree]);
}

/** Chromium scrolls a clipped parent to show the caret; the map's own viewport does that. */
function useBlockFocusScroll(field: React.RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const flow = field.current?.closest(".react-flow");
    const onScroll = (event: Event): void => {
      const target = event.target;
      if (target instanceof Element && target !== field.current) target.scrollTo(0, 0);
    };
    flow?.addEventListener("scroll", onScroll, true);
    return () => flow?.removeEventListener("scroll", onScroll, true);
  }, [field]);
}
