import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { goToFound, keepLooking, lookFor, showClear } from "../../app/find/look-for.ts";
import { jumpTo } from "../../app/walk/jump.ts";
import { readAsk, unknownIn, WISH_VALUES } from "../../core/query/asking.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import styles from "./find.module.css";
import { Wishes } from "./Wishes.tsx";

const words = strings.find;

interface FindBarProps {
  /** Above the outline, which has no room over it. */
  readonly inFlow?: boolean;
}

/**
 * Finds by words and conditions in all nodes, folded or not, and dims the rest. Enter goes on, Shift+Enter back, Escape
 * closes.
 */
export function FindBar({ inFlow = false }: FindBarProps): ReactNode {
  const open = useSession((session) => session.findOpen);
  return open ? <OpenBar inFlow={inFlow} /> : null;
}

function OpenBar({ inFlow }: { readonly inFlow: boolean }): ReactNode {
  const tree = useTree();
  const asked = useSession((session) => session.asked);
  const field = useRef<HTMLInputElement>(null);
  useTakeCaret(field);
  useEffect(() => keepLooking(tree), [tree]);
  // What is typed leads through many nodes; the way back has only the last one.
  const [visit] = useState(() => tree.host.newId());
  const bar = useClearCard();
  const ask = (text: string): void => {
    lookFor(tree, text);
    jumpTo(tree, tree.session.getState().found?.values().next().value, visit);
  };
  const close = (): void => {
    tree.session.setState({ findOpen: false });
    tree.takeKeyboard();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "Enter" && event.target === field.current) goToFound(tree, event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") close();
    // A second Mod+F is the browser's own.
    else if (event.key === "f" && (event.ctrlKey || event.metaKey)) {
      close();
      return;
    } else return;
    event.preventDefault();
  };
  return (
    <search ref={bar} className={styles.bar} data-keys="elsewhere" data-flow={inFlow} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          data-search
          aria-label={words.ask}
          placeholder={words.ask}
          value={asked}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => ask(event.target.value)}
        />
        <Count />
        <button type="button" aria-label={words.previous} onClick={() => goToFound(tree, -1)}>
          <Icon name="up" />
        </button>
        <button type="button" aria-label={words.next} onClick={() => goToFound(tree, 1)}>
          <Icon name="dn" />
        </button>
        <button type="button" aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <Unknown asked={asked} />
      <Wishes asked={asked} onAsk={ask} />
    </search>
  );
}

/** What was asked before is selected, so that typing replaces it; behind what was typed already, typing goes on. */
function useTakeCaret(field: RefObject<HTMLInputElement | null>): void {
  const tree = useTree();
  useLayoutEffect(() => {
    field.current?.select();
    // At 400 % the map scrolls away above the findings, and this field with it.
    field.current?.scrollIntoView({ block: "nearest" });
    if (!tree.session.getState().findAhead) return;
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
    tree.session.setState({ findAhead: false });
  }, [tree, field]);
}

/** Keeps what was found in sight beside the field that lies over the map. */
function useClearCard() {
  const tree = useTree();
  const focus = useSession((session) => session.focus);
  const found = useSession((session) => session.found);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element || focus === undefined || !found?.has(focus)) return;
    if (getComputedStyle(element).position !== "absolute") return;
    const { offsetLeft: x, offsetTop: y, offsetWidth: w, offsetHeight: h } = element;
    showClear(tree, { x, y, w, h });
  }, [tree, focus, found]);
  return bar;
}

/** Which of how many. */
function Count(): ReactNode {
  const found = useSession((session) => session.found);
  const at = useSession((session) =>
    session.focus === undefined ? -1 : [...(session.found ?? [])].indexOf(session.focus),
  );
  const tree = useTree();
  // The caret stays in the field: what it leads to is heard here.
  const title = useSession(({ found: hits, focus }) =>
    focus !== undefined && hits?.has(focus) ? tree.document.node(focus)?.title : undefined,
  );
  return (
    <span className={styles.count} role="status">
      {found && words.count(at + 1, found.size)}
      {title !== undefined && <span className="visually-hidden">{`: ${title}`}</span>}
    </span>
  );
}

/** Why nothing can be found: a key that does not know the value. */
export function Unknown({ asked }: { readonly asked: string }): ReactNode {
  const [wish] = unknownIn(readAsk(asked));
  const known = wish && WISH_VALUES[wish.key];
  return known ? (
    <p className={styles.unknown} role="status">
      {words.unknown(wish.key, known)}
    </p>
  ) : null;
}
