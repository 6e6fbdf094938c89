import { type KeyboardEvent, type ReactNode, useLayoutEffect } from "react";
import { Refused } from "../../core/edits/refused.ts";
import { setFace } from "../../core/edits/set-kind.ts";
import { type Face, faceOf } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { FaceIcon } from "../kit/Icon.tsx";
import styles from "./sketch.module.css";
import { useAnchor } from "./use-anchor.ts";
import { usePressOutside } from "./use-press-outside.ts";

const FACES = Object.keys(strings.kindMenu.letters) as Face[];

/** What a node is: one letter, or arrows and Enter. */
export function KindMenu(): ReactNode {
  const id = useSession((session) => session.kindMenu);
  const tree = useTree();
  const menu = useAnchor<HTMLDivElement>(id);
  const node = id === undefined ? undefined : tree.document.node(id);
  const now = node && faceOf(node);
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>(`[data-face="${now}"]`)?.focus();
  }, [menu, now]);
  usePressOutside(menu, id !== undefined, () => tree.session.setState({ kindMenu: undefined }));
  if (id === undefined || !node) return null;
  const close = (): void => {
    tree.session.setState({ kindMenu: undefined });
    tree.takeKeyboard();
  };
  const choose = (face: Face): void => {
    close();
    try {
      tree.document.commit({ key: "kind", subject: node.title }, (draft) => setFace(draft, id, face));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tree.refuse(error.reason);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const face = FACES.find((name) => strings.kindMenu.letters[name] === event.key.toLowerCase());
    if (face) choose(face);
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp")
      step(menu.current, event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={strings.kindMenu.title}
      className={styles.menu}
      style={{ width: 220 }}
      data-keys="elsewhere"
      onKeyDown={onKeyDown}
    >
      {FACES.map((face) => (
        <button
          key={face}
          type="button"
          role="menuitemradio"
          aria-checked={face === now}
          className={styles.item}
          data-face={face}
          tabIndex={-1}
          onClick={() => choose(face)}
        >
          <FaceIcon face={face} />
          {strings.faces[face]}
          <kbd>{strings.kindMenu.letters[face].toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  );
}

function step(menu: HTMLElement | null, by: 1 | -1): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>("[role=menuitemradio]") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + by + items.length) % items.length]?.focus();
}
