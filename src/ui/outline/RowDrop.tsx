import type { CSSProperties, ReactNode } from "react";
import { tellDrop } from "../../app/gestures/tell-drop.ts";
import { useTree } from "../app-context.ts";
import type { RowDrag, RowList } from "./row-driver.ts";
import styles from "./row-drop.module.css";

interface RowDropProps {
  readonly drag: RowDrag | undefined;
  readonly list: RowList;
  /** How far a level indents, in px, and where the first one begins. */
  readonly indent: { readonly step: number; readonly start: number };
  /** Level of a row; 0 for the first one. */
  readonly levelOf: (at: number) => number;
}

/** Where held rows would go, as a line between rows or a frame round one, and in words. */
export function RowDrop({ drag, list, indent, levelOf }: RowDropProps): ReactNode {
  const tree = useTree();
  if (!drag) return null;
  const { drop, at } = drag;
  const { height } = list;
  const isFirst = drop?.how === "inside" && drop.place.before !== undefined;
  const look = drop?.how === "inside" && !isFirst ? "inside" : "line";
  const y = (at + (drop?.how === "before" || look === "inside" ? 0 : 1)) * height;
  const left = indent.start + (levelOf(at) + (isFirst ? 1 : 0)) * indent.step;
  const text = tellDrop(tree, drop);
  const isRefused = drop?.reason !== undefined;
  return (
    <>
      {drop && !drop.stays && !isRefused && (
        <div
          className={styles.spot}
          style={{ top: y, height: look === "inside" ? height : 0, left: look === "inside" ? 0 : left }}
          data-look={look}
          aria-hidden="true"
        />
      )}
      {text && (
        <p
          className={styles.told}
          // Above the finger; below it where there is no room.
          style={{ top: at === 0 ? height + 6 : at * height - 34 } as CSSProperties}
          data-refused={isRefused}
        >
          {text}
        </p>
      )}
    </>
  );
}
