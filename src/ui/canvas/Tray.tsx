import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import styles from "./map.module.css";

/** The box round everything that has no parent and is no aim. */
export function Tray(): ReactNode {
  const { canvas } = useTree();
  const box = useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => {
      const tray = canvas.tray();
      return tray ? `${tray.x} ${tray.y} ${tray.w} ${tray.h}` : "";
    },
  );
  if (!box) return null;
  const [x, y, width, height] = box.split(" ").map(Number) as [number, number, number, number];
  return (
    <div className={styles.tray} style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
      {strings.cards.tray}
    </div>
  );
}
