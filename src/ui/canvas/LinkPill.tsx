import { type ReactNode, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { chosenLink, sayLink } from "../../app/link/chosen-link.ts";
import { edgeMarks } from "../../core/card/edge-marks.ts";
import { linkPath, middleOf } from "../../core/layout/edges.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useRecord, useSession, useTree } from "../app-context.ts";
import { mayTakeFocus } from "../focus.ts";
import { Icon } from "../kit/Icon.tsx";
import { Box } from "./GestureLayer.tsx";
import styles from "./gesture.module.css";

/** What the chosen link says, on it: there the keyboard is, Delete removes it. The hovered one only shows its ends. */
export function LinkPill(): ReactNode {
  const chosen = useSession((session) => session.link);
  const hovered = useSession((session) => (session.gesture ? undefined : session.hoverLink));
  return (
    <>
      {chosen !== undefined && <Pointed id={chosen} isChosen />}
      {hovered !== undefined && hovered !== chosen && <Pointed id={hovered} isChosen={false} />}
    </>
  );
}

function Pointed({ id, isChosen }: { readonly id: string; readonly isChosen: boolean }): ReactNode {
  const tree = useTree();
  const { canvas } = tree;
  const link = useRecord(id);
  const zoom = useSession((session) => session.viewport.zoom);
  useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => (isRecord(link, "link") ? JSON.stringify([canvas.shown(link.from), canvas.shown(link.to)]) : ""),
  );
  if (!isRecord(link, "link")) return null;
  const [from, to] = [canvas.shown(link.from), canvas.shown(link.to)];
  const at = from && to ? middleOf(linkPath(from, to)) : from && { x: from.x + from.w / 2, y: from.y + from.h };
  if (!at) return null;
  const place = { transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom})` };
  const says = [strings.link.kinds[link.kind], edgeMarks(link)].filter(Boolean).join(", ");
  return (
    <>
      {from && <Box look="end" rect={from} />}
      {to && <Box look="end" rect={to} />}
      {isChosen ? (
        <Chosen id={id} place={place} says={says} />
      ) : (
        <div className={styles.pill} style={place} aria-hidden="true">
          <span>
            {says}
            {link.because && <small>{strings.cards.because(link.because)}</small>}
          </span>
        </div>
      )}
    </>
  );
}

function Chosen({ id, place, says }: { readonly id: string; readonly place: { transform: string }; says: string }) {
  const app = useApp();
  const tree = useTree();
  const element = useRef<HTMLDivElement>(null);
  const isMenuOpen = useSession((session) => session.menu !== undefined);
  const link = chosenLink(tree);
  useLayoutEffect(() => {
    if (!isMenuOpen && mayTakeFocus()) element.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [isMenuOpen]);
  const run = (command: "link.kind" | "link.remove"): void => void runCommand(command, { app, tree }).catch(app.report);
  return (
    <div ref={element} className={styles.pill} style={place} data-chosen data-link={id} data-keys="link">
      <span>
        <button
          type="button"
          aria-label={link && sayLink(tree, link)}
          aria-haspopup="menu"
          onClick={() => run("link.kind")}
        >
          {says}
          <Icon name="down" size={14} />
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-label={strings.commands["link.remove"]}
          title={strings.commands["link.remove"]}
          onClick={() => run("link.remove")}
        >
          <Icon name="trash" size={14} />
        </button>
      </span>
    </div>
  );
}
