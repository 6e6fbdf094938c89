import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { isComposing } from "../../app/keys/match.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./inspector.module.css";
import { LinkInspector } from "./LinkInspector.tsx";
import { ManyInspector } from "./ManyInspector.tsx";
import { NodeInspector } from "./NodeInspector.tsx";
import { useFieldWish } from "./use-field-wish.ts";

/** Every field of the chosen node or link, or what the chosen nodes have in common; on a phone a sheet at the bottom. */
export function Inspector(): ReactNode {
  const open = useSession((session) => session.inspectorOpen);
  const panel = useRef<HTMLElement>(null);
  useFieldWish(panel, open);
  useKeyboardOnOpen(panel, open);
  return open ? <Panel panel={panel} /> : null;
}

function Panel({ panel }: { readonly panel: React.RefObject<HTMLElement | null> }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const focus = useSession((session) => session.focus);
  const selected = useSession((session) => session.selected);
  const link = useSession((session) => session.link);
  const close = (): void => void runCommand("view.inspector", { app, tree }).catch(app.report);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
    const ends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!ends && event.key !== "Escape") return;
    event.preventDefault();
    if (!ends && window.matchMedia(SHEET).matches) close();
    else tree.takeKeyboard();
  };
  return (
    <section
      ref={panel}
      className={styles.panel}
      data-pane="inspector"
      aria-label={strings.inspector.region}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className={`${kit.button} ${styles.close}`}
        aria-label={strings.inspector.close}
        onClick={close}
      >
        <Icon name="close" />
      </button>
      {selected.size > 1 ? (
        <ManyInspector selected={selected} />
      ) : link !== undefined ? (
        <LinkInspector key={link} id={link} />
      ) : focus === undefined ? (
        <p className={styles.nothing}>{strings.inspector.nothing}</p>
      ) : (
        <NodeInspector key={focus} id={focus} />
      )}
    </section>
  );
}

/** Where the panel is a sheet over the lower half, as in the style sheet. */
const SHEET = "(max-width: 640px)";

/** The panel takes the keyboard when somebody opens it, not when it was left open the last time. */
function useKeyboardOnOpen(panel: React.RefObject<HTMLElement | null>, open: boolean): void {
  const { session } = useTree();
  const asked = useSession((now) => now.inspectorAsked);
  useLayoutEffect(() => {
    if (!open || !asked) return;
    session.setState({ inspectorAsked: false });
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true });
  }, [session, panel, open, asked]);
}
