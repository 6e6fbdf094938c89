import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { showChord } from "../../app/keys/chord.ts";
import { changeLinkKind, chosenLink } from "../../app/link/chosen-link.ts";
import { type MenuItem, menuSections, menuTitle } from "../../app/menu/items.ts";
import type { OpenMenu } from "../../app/session.ts";
import { LINK_KINDS } from "../../core/records/link.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";
import { AnyIcon, type AnyIconName } from "../kit/AnyIcon.tsx";
import styles from "./menu.module.css";
import { stepTo } from "./step.ts";

const GAP = 8;

/** What can be done with what was pointed at. Lines that are off say why and stay where they are. */
export function ContextMenu(): ReactNode {
  const menu = useSession((session) => session.menu);
  return menu ? <Opened menu={menu} /> : null;
}

function Opened({ menu }: { readonly menu: OpenMenu }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const context = { app, tree };
  const popup = usePlace(menu);
  const back = useFocusBack(menu);
  const close = (): void => {
    tree.session.setState({ menu: undefined });
    back();
  };
  const run = ({ command, reason }: MenuItem): void => {
    if (reason) return;
    close();
    void runCommand(command.id, context).catch(app.report);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (!stepTo(popup.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title = menuTitle(context, menu.on);
  return (
    <div className={styles.layer} data-keys="elsewhere">
      <div
        className={styles.shade}
        onPointerDown={close}
        // A long press of a finger brings one as well, when the menu is there already.
        onContextMenu={(event) => event.preventDefault()}
      />
      <div ref={popup} className={styles.menu} onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
        <p className={styles.title}>{title}</p>
        <div role="menu" aria-label={title}>
          {menu.on === "link" && <Kinds close={close} />}
          {menuSections(context, menu.on).map((section) => (
            <div key={section[0]?.command.id} role="group" className={styles.section}>
              {section.map((item) => (
                <Line key={item.command.id} item={item} onRun={() => run(item)} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Line({ item, onRun }: { readonly item: MenuItem; readonly onRun: () => void }): ReactNode {
  const { platform } = useApp();
  const { command, title, chord, reason } = item;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={styles.item}
      aria-disabled={reason !== undefined}
      data-command={command.id}
      onPointerEnter={(event) => event.pointerType === "mouse" && event.currentTarget.focus({ preventScroll: true })}
      onClick={onRun}
    >
      <span className={styles.icon}>{command.icon && <AnyIcon name={command.icon as AnyIconName} size={16} />}</span>
      <span className={styles.text}>
        {title}
        {reason && <small>{strings.refusals[reason]}</small>}
      </span>
      {chord && <kbd aria-hidden="true">{showChord(chord, platform)}</kbd>}
    </button>
  );
}

/** What the chosen link says. */
function Kinds({ close }: { readonly close: () => void }): ReactNode {
  const tree = useTree();
  const now = chosenLink(tree)?.kind;
  return (
    <div role="group" aria-label={strings.menu.kinds} className={styles.section}>
      {LINK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="menuitemradio"
          aria-checked={kind === now}
          tabIndex={-1}
          className={styles.item}
          onPointerEnter={(event) =>
            event.pointerType === "mouse" && event.currentTarget.focus({ preventScroll: true })
          }
          onClick={() => {
            close();
            changeLinkKind(tree, kind);
          }}
        >
          <span className={styles.icon}>{kind === now && <AnyIcon name="check" size={16} />}</span>
          <span className={styles.text}>{strings.link.kinds[kind]}</span>
        </button>
      ))}
    </div>
  );
}

/** Puts the menu where it was asked for, whole inside the window, and the keyboard on its first line. */
function usePlace(menu: OpenMenu) {
  const popup = useRef<HTMLDivElement>(null);
  const tree = useTree();
  useLayoutEffect(() => {
    const element = popup.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const at = menu.at ?? besideChosen(tree.session.getState().pane, menu.on, tree.session.getState().focus);
    const left = at.x + width > window.innerWidth - GAP ? at.x - width : at.x;
    const top = Math.min(at.y, window.innerHeight - height - GAP);
    Object.assign(element.style, { left: `${Math.max(GAP, left)}px`, top: `${Math.max(GAP, top)}px` });
    const first =
      element.querySelector<HTMLElement>("[aria-checked=true]") ?? element.querySelector<HTMLElement>("button");
    first?.focus({ preventScroll: true });
  }, [menu, tree]);
  return popup;
}

function besideChosen(pane: string, on: OpenMenu["on"], focus: string | undefined): { x: number; y: number } {
  const chosen = on === "link" ? "[data-link]" : `[data-pane="${pane}"] [data-node="${CSS.escape(focus ?? "")}"]`;
  const box = (on === "canvas" ? undefined : document.querySelector(chosen))?.getBoundingClientRect();
  return box
    ? { x: box.left + Math.min(24, box.width), y: box.bottom + GAP }
    : { x: window.innerWidth / 3, y: window.innerHeight / 3 };
}

/** Gives the keyboard back to where it was when the menu opened. */
function useFocusBack(menu: OpenMenu): () => void {
  const tree = useTree();
  const before = useRef<Element | null>(null);
  before.current ??= document.activeElement;
  return () => {
    if (menu.on === "node") tree.takeKeyboard();
    else if (before.current instanceof HTMLElement && before.current.isConnected)
      before.current.focus({ preventScroll: true });
  };
}
