import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from "react";
import { applyFix, dismiss, previewOf } from "../../app/audit/fix.ts";
import type { Finding, Fix } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { useAnchor } from "../sketch/use-anchor.ts";
import { useFindings } from "../use-findings.ts";
import styles from "./audit.module.css";

/** The ways to close a finding, with what each would change beside the list. Enter does the chosen one. */
export function FixMenu(): ReactNode {
  const open = useSession((session) => session.fixMenu);
  const finding = useFindings().find(({ key }) => key === open);
  return finding ? <OpenMenu key={finding.key} finding={finding} /> : null;
}

function OpenMenu({ finding }: { readonly finding: Finding }): ReactNode {
  const tree = useTree();
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState(finding.fixes.length === 0);
  const menu = useAnchor<HTMLDivElement>(finding.node);
  const [from] = useState(rowWithKeyboard);
  useEffect(() => {
    if (!asking) menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]")[at]?.focus();
  }, [at, asking, menu]);
  const close = (): void => {
    tree.session.setState({ fixMenu: undefined });
    if (from?.isConnected) from.focus();
    else tree.takeKeyboard();
  };
  const count = finding.fixes.length + 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
    else if (asking) return;
    else if (event.key === "ArrowDown") setAt((at + 1) % count);
    else if (event.key === "ArrowUp") setAt((at + count - 1) % count);
    else if (event.key === "Tab") close();
    else if (event.key === "Delete") setAsking(true);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={menu} className={styles.menu} data-keys="elsewhere" onKeyDown={onKeyDown}>
      {asking ? (
        <Reason finding={finding} onClose={close} />
      ) : (
        <>
          <div role="menu" aria-label={strings.audit.fixes} className={styles.fixes}>
            <p className={styles.what}>{finding.message}</p>
            {finding.fixes.map((fix, i) => (
              <button
                key={fix.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={styles.item}
                onFocus={() => setAt(i)}
                onClick={() => applyFix(tree, finding, fix)}
              >
                {fix.title}
                {i === at && <kbd>↵</kbd>}
              </button>
            ))}
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onFocus={() => setAt(count - 1)}
              onClick={() => setAsking(true)}
            >
              {strings.audit.dismiss}
              <kbd>Del</kbd>
            </button>
          </div>
          <Preview finding={finding} at={at} />
        </>
      )}
    </div>
  );
}

/** The row of the audit from which the menu was opened; the keyboard goes back there. */
function rowWithKeyboard(): HTMLElement | undefined {
  const row = document.activeElement?.closest("li")?.querySelector("[data-finding]");
  return row instanceof HTMLElement ? row : undefined;
}

function Preview({ finding, at }: { readonly finding: Finding; readonly at: number }): ReactNode {
  const tree = useTree();
  const fix = finding.fixes[at];
  const changes = useMemo(() => (fix ? previewOf(tree, fix) : []), [tree, fix]);
  if (!fix) return <p className={styles.preview}>{strings.audit.reasonHint}</p>;
  return (
    <div className={styles.preview}>
      <h3>{strings.audit.change}</h3>
      {changes.length === 0 && <p>{strings.audit.caretOnly}</p>}
      <ul>
        {changes.map((change) => (
          <li key={change.text}>
            <span className={styles.sign} data-sign={change.sign}>
              {change.sign}
            </span>
            {change.text}
          </li>
        ))}
      </ul>
      <p className={styles.step}>{stepOf(fix)}</p>
    </div>
  );
}

function stepOf({ edit, focus }: Fix): string {
  if (!edit) return strings.audit.caretThere;
  return focus ? strings.audit.caret : strings.audit.step;
}

function Reason({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }): ReactNode {
  const tree = useTree();
  const [reason, setReason] = useState("");
  return (
    <form
      className={`${styles.fixes} ${styles.reason}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") return;
        dismiss(tree, finding, reason);
        onClose();
      }}
    >
      <label>
        {strings.audit.reason}
        {/* The person asked to write the reason. */}
        <input
          autoFocus
          value={reason}
          placeholder={strings.audit.reasonHint}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className={`${kit.button} ${kit.primary}`} aria-disabled={reason.trim() === ""}>
        {strings.audit.dismissNow}
      </button>
    </form>
  );
}
