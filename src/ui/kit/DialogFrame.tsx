import { Dialog } from "@base-ui/react/dialog";
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { takeKeyboard } from "../../app/page-focus.ts";
import { strings } from "../../core/strings/index.ts";
import { Icon } from "./Icon.tsx";
import styles from "./kit.module.css";

/** Gives the keyboard back to where it was when the dialog opened; to the chosen node if that is gone. */
function useKeyboardBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The dialog takes the rest of the page out of reach, and gives it back in an effect of its own.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (before instanceof HTMLElement) before.focus();
        // It may be gone or hidden by now.
        if (document.activeElement === document.body) takeKeyboard();
      });
    },
    [before],
  );
}

/** What one came for; the way out is one key anyway. */
function firstControl(body: HTMLElement | null): HTMLElement | null {
  return body?.querySelector<HTMLElement>(":is(input, select, textarea, button, summary):not(:disabled)") ?? null;
}

interface DialogFrameProps {
  readonly title: string;
  readonly note?: string;
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** The title is heard but not shown: the palette shows its own field. */
  readonly bare?: boolean;
  /** There is only text: the keyboard starts in it, so that arrows scroll it. */
  readonly reading?: boolean;
  /** It takes the keyboard at once, and is seen only where it stands longer than half a second. */
  readonly late?: boolean;
  /** Where the keyboard starts; else at the first control below the head, or at the way out if there is none. */
  readonly start?: RefObject<HTMLElement | null>;
}

/** A modal dialog in the middle of the window. Escape and a click beside it close it; focus goes back. */
export function DialogFrame({
  title,
  note,
  width = 640,
  onClose,
  children,
  footer,
  bare = false,
  reading = false,
  late = false,
  start,
}: DialogFrameProps): ReactNode {
  useKeyboardBack();
  const text = useRef<HTMLDivElement>(null);
  const first = reading ? text : start;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} data-late={late} />
        <Dialog.Popup
          className={styles.frame}
          data-late={late}
          style={{ "--dialog-width": `${width}px` } as CSSProperties}
          data-keys="elsewhere"
          // A finger has no need of a caret, which would bring up the keyboard of the screen.
          initialFocus={first ?? ((by) => by === "touch" || firstControl(text.current))}
        >
          {bare ? (
            <Dialog.Title className="visually-hidden">{title}</Dialog.Title>
          ) : (
            <header className={styles.head}>
              <Dialog.Title>{title}</Dialog.Title>
              {note && <span className={styles.note}>{note}</span>}
              <Dialog.Close className={`${styles.button} ${styles.close}`} aria-label={strings.app.close}>
                <Icon name="close" />
              </Dialog.Close>
            </header>
          )}
          {bare ? (
            children
          ) : (
            <div
              className={styles.body}
              ref={text}
              {...(reading ? { tabIndex: 0, role: "region", "aria-label": title } : {})}
            >
              {children}
            </div>
          )}
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
