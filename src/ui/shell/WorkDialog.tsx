import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { Work } from "../../app/working/work.ts";
import { working as words } from "../../core/strings/working.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./work.module.css";

/** What a screen reader hears of: every quarter, not every step. */
const QUARTER = 25;

/** How far long work is, and the way to call it off. It is seen only where the work takes longer than a moment. */
export default function WorkDialog({ work }: { readonly work: Work }): ReactNode {
  const { done, of, isOff } = useStore(work.store);
  const quarter = of === 0 ? 0 : Math.floor((100 * done) / of / QUARTER) * QUARTER;
  const said = isOff ? words.stopping : quarter > 0 ? words.share(quarter) : "";
  return (
    <DialogFrame
      title={work.title}
      width={420}
      late
      onClose={work.cancel}
      footer={
        <button
          type="button"
          autoFocus
          className={`${kit.button} ${kit.outlined}`}
          aria-disabled={isOff}
          onClick={work.cancel}
        >
          {words.cancel}
        </button>
      }
    >
      <div className={styles.work}>
        <progress aria-label={work.title} {...(of > 0 && !isOff ? { value: done, max: of } : {})} />
        <p aria-hidden="true">{isOff ? words.stopping : of > 0 ? words.count(done, of) : "\u00a0"}</p>
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </DialogFrame>
  );
}
