import { type CSSProperties, memo, type ReactNode } from "react";
import { takeGhost } from "../../app/sketch/ghosts.ts";
import { useSession, useTree } from "../app-context.ts";
import { CardView } from "./CardView.tsx";
import styles from "./card.module.css";

/** A card that does not exist yet: what a fresh tree still wants. A click makes it real. */
export const GhostNode = memo(function GhostNode({ id }: { readonly id: string }): ReactNode {
  const tree = useTree();
  useSession((session) => session.ghosts);
  const card = tree.canvas.layout.ghostCard(id);
  if (!card) return null;
  const style = { width: card.width, height: card.height, "--kind": "var(--ink-faint)" } as CSSProperties;
  return (
    <div
      className={`${styles.card} ${styles.ghost}`}
      style={style}
      aria-hidden="true"
      onClick={() => takeGhost(tree, id)}
    >
      <CardView card={card} number="" />
    </div>
  );
});
