import { type ReactNode, useSyncExternalStore } from "react";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./shell.module.css";

/** A new version waits: it comes only when the person says so, in this tab only. */
export function Banner(): ReactNode {
  const { updates } = useApp();
  const state = useSyncExternalStore(
    (wake) => updates.subscribe(wake),
    () => updates.state,
  );
  if (state !== "update-waiting" && state !== "updated-elsewhere") return null;
  return (
    <div className={styles.banner} role="status">
      <span>{state === "update-waiting" ? strings.update.ready : strings.update.elsewhere}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => void updates.apply()}>
        {strings.update.apply}
      </button>
    </div>
  );
}
