import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { goTo } from "../../app/walk/walk.ts";
import { searchNodes } from "../../core/query/search.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import styles from "./find.module.css";

/** Finds in titles and texts of all nodes, folded or not; Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar(): ReactNode {
  const open = useSession((session) => session.findOpen);
  return open ? <OpenBar /> : null;
}

function OpenBar(): ReactNode {
  const tree = useTree();
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const hits = asked.trim() ? searchNodes(tree.document, asked) : [];
  const go = (index: number): void => {
    const next = (index + hits.length) % Math.max(hits.length, 1);
    setAt(next);
    goTo(tree, hits[next]);
  };
  const close = (): void => {
    tree.session.setState({ findOpen: false });
    tree.takeKeyboard();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const again = event.key === "f" && (event.ctrlKey || event.metaKey);
    if (event.key === "Enter") go(at + (event.shiftKey ? -1 : 1));
    else if (event.key === "Escape") close();
    // A second Mod+F is the browser's own.
    else if (again) {
      close();
      return;
    } else return;
    event.preventDefault();
  };
  return (
    <search className={styles.bar} data-keys="elsewhere">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        aria-label={strings.find.ask}
        placeholder={strings.find.ask}
        value={asked}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const text = event.target.value;
          setAsked(text);
          setAt(0);
          goTo(tree, text.trim() ? searchNodes(tree.document, text)[0] : undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.count} role="status">
        {asked.trim() && strings.find.count(hits.length === 0 ? 0 : at + 1, hits.length)}
      </span>
      <button type="button" aria-label={strings.find.previous} onClick={() => go(at - 1)}>
        <Icon name="up" />
      </button>
      <button type="button" aria-label={strings.find.next} onClick={() => go(at + 1)}>
        <Icon name="dn" />
      </button>
      <button type="button" aria-label={strings.find.close} onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  );
}
