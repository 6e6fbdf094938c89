import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { showChord } from "../../app/keys/chord.ts";
import { hintFor } from "../../app/sketch/hints.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";
import styles from "./map.module.css";

/** px that the handle of a card reaches below it, at any zoom. */
const HANDLE = 27;

/** One line under the caret with the next useful key. It is gone once that key was used twice. */
export function MapHint(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const used = useStore(app.hints.store, (state) => state.used);
  const hint = useSyncExternalStore(
    useCallback(
      (wake) => {
        const stops = [tree.canvas.subscribe(wake), tree.session.subscribe(wake), tree.findings.subscribe(wake)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      [tree],
    ),
    () => hintFor(tree, used),
  );
  // While a title is typed there are no handles.
  const reach = useSession(({ ghosts, editing, viewport }) => (ghosts && !editing ? HANDLE / viewport.zoom : 0));
  if (!hint) return null;
  const { name, node } = hint;
  const rect = tree.canvas.rect(node);
  if (!rect) return null;
  const [before, key, after] = strings.sketch.hints[name];
  const { direction } = tree.document.tree;
  // Below the line that leads to what hangs there, which is not to be cut; and below the handle that stands there.
  const gap = Math.max(direction === "right" ? 14 : 27, reach);
  const style = { transform: `translate(${rect.x + rect.w / 2}px, ${rect.y + rect.h + gap}px) translateX(-50%)` };
  return (
    <p className={styles.hint} style={style}>
      {before} <kbd>{showChord(key, app.platform)}</kbd> {after}
    </p>
  );
}
