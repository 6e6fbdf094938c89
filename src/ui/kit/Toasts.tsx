import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Toast } from "../../app/notices.ts";
import { takeKeyboard } from "../../app/page-focus.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import styles from "./kit.module.css";

/** ms that a toast stands; one with a button longer, and as long as a pointer or the keyboard is on it. */
const SHORT = 5000;
const LONG = 10_000;

/** Short messages in a corner, and the polite live region that says them. */
export function Toasts(): ReactNode {
  const { notices } = useApp();
  const toasts = useStore(notices.store, (state) => state.toasts);
  const said = useStore(notices.store, (state) => state.said);
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite" data-live>
        {said}
      </div>
      {toasts.length > 0 && (
        <section className={styles.toasts} aria-label={strings.app.messages} data-picture="none">
          {toasts.map((toast) => (
            <OneToast key={toast.id} toast={toast} />
          ))}
        </section>
      )}
    </>
  );
}

function OneToast({ toast }: { readonly toast: Toast }): ReactNode {
  const { notices } = useApp();
  const { id, text, action } = toast;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => notices.dismiss(id), action ? LONG : SHORT);
    return () => clearTimeout(timer);
  }, [notices, id, action, isHeld]);
  return (
    <div
      className={`${styles.toast} ${action ? styles.asking : ""}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            notices.dismiss(id);
            action.run();
            // The button that had the keyboard is gone with the toast.
            setTimeout(() => document.activeElement === document.body && takeKeyboard());
          }}
        >
          {action.title}
        </button>
      )}
    </div>
  );
}
