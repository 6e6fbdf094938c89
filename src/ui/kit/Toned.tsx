import type { ReactNode } from "react";
import type { Tone } from "../../core/describe/gate.ts";
import styles from "./tone.module.css";

/** A small line in the colour of its tone. */
export function Toned({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <p className={styles.tone} data-tone={tone}>
      {children}
    </p>
  );
}
