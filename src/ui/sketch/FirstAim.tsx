import { type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { mayTakeFocus } from "../focus.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import styles from "./sketch.module.css";

/** A tree without a node says so, and takes the keyboard to what begins it. */
export function FirstAim(): ReactNode {
  const tree = useTree();
  const isEmpty = useSyncExternalStore(
    (wake) => tree.document.onChange(wake),
    () => tree.firstNode() === undefined,
  );
  return isEmpty ? <Beginning /> : null;
}

function Beginning(): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (mayTakeFocus()) place.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} className={styles.beginning}>
      <p>{strings.sketch.nothing}</p>
      <CommandButton id="sketch.aim" icon="aim" look="outlined" />
    </div>
  );
}
