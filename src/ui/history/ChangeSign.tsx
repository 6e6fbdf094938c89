import type { ReactNode } from "react";
import type { Happened } from "../../core/describe/describe.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./picture.module.css";

const ICONS = { added: "plus", removed: "minus", changed: "pencil", moved: "move" } as const;

/** The sign of a change: plus, minus, pencil, arrows. The word beside it says the same. */
export function ChangeSign({ sign }: { readonly sign: Happened }): ReactNode {
  return (
    <span className={styles.sign} data-sign={sign} aria-hidden="true">
      <AnyIcon name={ICONS[sign]} size={11} />
    </span>
  );
}
