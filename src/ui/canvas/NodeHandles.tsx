import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { rowRunsDown } from "../../app/canvas-model/drop-target.ts";
import { type Handle, handlesOf } from "../../app/canvas-model/handles.ts";
import { runCommand } from "../../app/commands/registry.ts";
import { sceneOf } from "../../app/gestures/gesture.ts";
import { chooseOnly, type Session } from "../../app/session.ts";
import { commitTitle } from "../../app/sketch/editor.ts";
import type { CommandId } from "../../core/strings/commands.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useRecord, useSession, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import styles from "./gesture.module.css";

const ICONS = { child: "plus", sibling: "plus", link: "link", grip: "grip" } as const;
const RUNS = { child: "sketch.child", sibling: "sketch.sibling", link: "link.start", grip: "view.menu" } as const;

/** Smaller than this a card would lie under its own handles. */
const SMALLEST = 0.45;

/** px from the rim of a card to the middle of a handle, and from there to where it gives way to the count below. */
const [RIM, ASIDE] = [12, 52];

/** The handles of the card under the pointer and of the chosen one. Every one of them has a key, so Tab skips them. */
export function NodeHandles(): ReactNode {
  const hover = useSession((session) => (isIdle(session) ? session.hover : undefined));
  const chosen = useSession((session) => (isIdle(session) && session.selected.size === 1 ? session.focus : undefined));
  const far = useSession((session) => session.viewport.zoom < SMALLEST);
  if (far) return null;
  return (
    <>
      {chosen !== undefined && <Handles id={chosen} isChosen />}
      {hover !== undefined && hover !== chosen && <Handles id={hover} isChosen={false} />}
    </>
  );
}

function isIdle({ gesture, editing, field, menu, linkPick }: Session): boolean {
  return !gesture && !editing && !field && !menu && !linkPick;
}

function Handles({ id, isChosen }: { readonly id: string; readonly isChosen: boolean }): ReactNode {
  const tree = useTree();
  const { canvas, document } = tree;
  const zoom = useSession((session) => session.viewport.zoom);
  const folded = useSession((session) => session.folded.has(id)) && document.children(id).length > 0;
  useRecord(id);
  useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => placeOf(canvas.shown(id)),
  );
  const rect = canvas.shown(id);
  const node = document.node(id);
  if (!rect || !node) return null;
  const scene = sceneOf(tree);
  const row = rowRunsDown(scene, id) ? "down" : "across";
  return handlesOf(rect, scene.direction, row, node.kind === "aim").map((handle) => (
    <HandleButton
      key={handle.kind}
      id={id}
      handle={handle}
      zoom={zoom}
      isChosen={isChosen}
      // What a folded card says about its children stands where this handle would.
      aside={folded && handle.out.y === 1}
    />
  ));
}

interface HandleProps {
  readonly id: string;
  readonly handle: Handle;
  readonly zoom: number;
  readonly isChosen: boolean;
  readonly aside: boolean;
}

function HandleButton({ id, handle, zoom, isChosen, aside }: HandleProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { kind, x, y, out } = handle;
  const title = tree.titleOf(id);
  const run = (command: CommandId): void => {
    commitTitle(tree);
    chooseOnly(tree.session, id);
    tree.session.setState({ pane: "map", sketching: true });
    void runCommand(command, { app, tree }).catch(app.report);
  };
  // The middle of the handle lies a little outside of the rim, at the same distance at any zoom.
  const [left, top] = [out.x * RIM + (aside ? ASIDE : 0), out.y * RIM];
  const style = {
    transform: `translate(${x}px, ${y}px) scale(${1 / zoom}) translate(calc(${left}px - 50%), calc(${top}px - 50%))`,
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.handle} nopan`}
      style={style}
      data-handle={kind}
      data-of={id}
      data-chosen={isChosen}
      aria-label={strings.handles[kind](title)}
      title={strings.handles[kind](title)}
      // The keyboard stays on the node.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(RUNS[kind])}
    >
      <span className={styles.knob}>
        <Icon name={ICONS[kind]} size={14} />
      </span>
    </button>
  );
}

function placeOf(rect: { x: number; y: number; w: number; h: number } | undefined): string {
  return rect ? `${rect.x} ${rect.y} ${rect.w} ${rect.h}` : "";
}
