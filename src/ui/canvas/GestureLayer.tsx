import type { CSSProperties, ReactNode } from "react";
import type { Drop } from "../../app/canvas-model/drop-target.ts";
import { rowRunsDown } from "../../app/canvas-model/drop-target.ts";
import type { Point, Rect } from "../../app/canvas-model/geometry.ts";
import { toScreen } from "../../app/canvas-model/window-box.ts";
import { type Gesture, type LinkAim, sceneOf } from "../../app/gestures/gesture.ts";
import { trayZone } from "../../app/gestures/move.ts";
import { quotedTitle, tellDrop } from "../../app/gestures/tell-drop.ts";
import type { Workspace } from "../../app/workspace.ts";
import type { Card } from "../../core/card/card.ts";
import { linkPath, svgPath } from "../../core/layout/edges.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { faceColor } from "../kit/Icon.tsx";
import { CardView } from "./CardView.tsx";
import card from "./card.module.css";
import styles from "./gesture.module.css";

type Of<Kind extends Gesture["kind"]> = Extract<Gesture, { kind: Kind }>;

/** What a drag shows while it lasts: the box, the line of a link, the held card and where it would go. */
export function GestureLayer(): ReactNode {
  const gesture = useSession((session) => session.gesture);
  if (!gesture) return null;
  if (gesture.kind === "box") return <Box look="box" rect={gesture.box} />;
  return gesture.kind === "move" ? <Moving gesture={gesture} /> : <Linking gesture={gesture} />;
}

function Moving({ gesture }: { readonly gesture: Of<"move"> }): ReactNode {
  const tree = useTree();
  const { ids, at, grip, branch, drop } = gesture;
  const first = ids[0] ?? "";
  const laid = tree.canvas.cards.get(first);
  const spot = drop && !drop.stays && !drop.reason ? spotOf(tree, drop) : undefined;
  return (
    <>
      {tree.canvas.nodesIn(tree.canvas.visible()).flatMap((id) => {
        const rect = branch.has(id) && tree.canvas.target(id);
        return rect ? [<Box key={id} look="held" rect={rect} />] : [];
      })}
      {spot && <Box look={spot.look} rect={spot.rect} />}
      {laid && (
        <div
          className={`${card.card} ${styles.ghost}`}
          style={ghostStyle(laid, { x: at.x - grip.x, y: at.y - grip.y })}
          data-face={laid.face}
          data-refused={drop?.reason !== undefined}
          aria-hidden="true"
        >
          <CardView card={laid} number="" />
          {branch.size > 1 && <span className={styles.count}>{strings.drag.count(branch.size)}</span>}
        </div>
      )}
      <Told at={at} text={tellDrop(tree, drop)} isRefused={drop?.reason !== undefined} />
    </>
  );
}

function ghostStyle({ width, height, face }: Card, { x, y }: Point): CSSProperties {
  return { width, height, transform: `translate(${x}px, ${y}px)`, "--kind": faceColor(face) } as CSSProperties;
}

/** A line between siblings, or the frame of the card that would get a child. */
function spotOf(tree: Workspace, { how, target }: Drop): { look: string; rect: Rect } | undefined {
  const rect = target === undefined ? tree.canvas.tray() : tree.canvas.target(target);
  if (!rect) return undefined;
  if (target === undefined || how === "inside") return { look: "inside", rect };
  const down = rowRunsDown(sceneOf(tree), target);
  const thick = 4;
  const gap = 10 + thick / 2;
  if (down) {
    const y = how === "before" ? rect.y - gap : rect.y + rect.h + gap - thick;
    return { look: "line", rect: { x: rect.x, y, w: rect.w, h: thick } };
  }
  const x = how === "before" ? rect.x - gap : rect.x + rect.w + gap - thick;
  return { look: "line", rect: { x, y: rect.y, w: thick, h: rect.h } };
}

function Linking({ gesture }: { readonly gesture: Of<"link"> }): ReactNode {
  const tree = useTree();
  const { from, at, aim, adds } = gesture;
  const start = tree.canvas.target(from);
  const end = aim && tree.canvas.target(aim.target);
  if (!start) return null;
  const path = svgPath(linkPath(start, end ?? { ...at, w: 0, h: 0 }));
  const over = tree.canvas.at(at) === from;
  const text = over
    ? ""
    : aim
      ? tellLink(tree, aim)
      : adds === "child"
        ? strings.drag.addChild
        : strings.drag.addSibling;
  return (
    <>
      <svg className={styles.line} data-refused={aim?.reason !== undefined} aria-hidden="true">
        <path d={path} />
        {!end && <circle cx={at.x} cy={at.y} r={5} />}
      </svg>
      {end && <Box look={aim?.reason ? "refused" : "inside"} rect={end} />}
      <Told at={at} text={text} isRefused={aim?.reason !== undefined} />
    </>
  );
}

function tellLink(tree: Workspace, { from, to, kind, hangs, reason }: LinkAim): string {
  if (reason) return strings.refusals[reason];
  const [a, b] = [quotedTitle(tree, from), quotedTitle(tree, to)];
  return hangs ? strings.drag.hangs(a, b) : strings.link.said(a, strings.link.kinds[kind], b);
}

/** A frame that lies on the map; how it looks is in the stylesheet. */
export function Box({ rect, look }: { readonly rect: Rect; readonly look: string }): ReactNode {
  const style = { width: rect.w, height: rect.h, transform: `translate(${rect.x}px, ${rect.y}px)` };
  return <div className={styles.box} style={style} data-look={look} aria-hidden="true" />;
}

/** What letting go would do, in words that keep their size at any zoom. */
function Told({ at, text, isRefused }: { readonly at: Point; readonly text: string; readonly isRefused: boolean }) {
  const { canvas } = useTree();
  const viewport = useSession((session) => session.viewport);
  const { zoom } = viewport;
  // On the side where there is room for it.
  const side = toScreen(viewport, at).x > canvas.screen.width / 2 ? "left" : "right";
  if (!text) return null;
  const style = { transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom})` } as CSSProperties;
  return (
    <div className={styles.told} style={style} data-refused={isRefused} data-side={side}>
      <span>{text}</span>
    </div>
  );
}

/** Where a held card is let go to hang below nothing; there while one is held. */
export function TrayZone(): ReactNode {
  const tree = useTree();
  const held = useSession((session) => session.gesture?.kind === "move");
  const isOver = useSession((session) => session.gesture?.kind === "move" && session.gesture.drop?.how === "tray");
  if (!held) return null;
  const { x, y, w, h } = trayZone(tree.canvas.screen);
  return (
    <div className={styles.zone} style={{ left: x, top: y, width: w, height: h }} data-over={isOver} aria-hidden="true">
      {strings.drag.zone}
    </div>
  );
}
