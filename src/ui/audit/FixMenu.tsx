import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { applyFix } from "../../app/audit/fix.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";
import { useAnchor } from "../sketch/use-anchor.ts";
import { usePressOutside } from "../sketch/use-press-outside.ts";
import { useFindings } from "../use-findings.ts";
import { DismissForm } from "./DismissForm.tsx";
import { FixPreview } from "./FixPreview.tsx";
import styles from "./ways.module.css";

/** The ways to close a finding, with what each would change beside the list. Enter does the chosen one. */
export function FixMenu(): ReactNode {
  const open = useSession((session) => session.fixMenu);
  const finding = useFindings().find(({ key }) => key === open);
  return finding ? <OpenMenu key={finding.key} finding={finding} /> : null;
}

function OpenMenu({ finding }: { readonly finding: Finding }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [at, setAt] = useState(0);
  const asksAtOnce = useSession((session) => session.fixAsks);
  const [asking, setAsking] = useState(asksAtOnce);
  const menu = useAnchor<HTMLDivElement>(finding.node);
  const [from] = useState(rowWithKeyboard);
  useEffect(() => {
    if (!asking) menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]")[at]?.focus();
  }, [at, asking, menu]);
  usePressOutside(menu, true, () => tree.session.setState({ fixMenu: undefined }));
  const close = (): void => {
    tree.session.setState({ fixMenu: undefined });
    if (from?.isConnected) from.focus();
    else tree.takeKeyboard();
  };
  const count = finding.fixes.length + 2;
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
        <DismissForm finding={finding} onClose={close} />
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
              onFocus={() => setAt(count - 2)}
              onClick={() => setAsking(true)}
            >
              {strings.audit.dismiss}
              <kbd>Del</kbd>
            </button>
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onFocus={() => setAt(count - 1)}
              onClick={() => {
                close();
                app.openDialog({ name: "rules", rule: finding.rule });
              }}
            >
              {strings.audit.ruleHere}
            </button>
          </div>
          {at < count - 1 && <FixPreview fix={finding.fixes[at]} />}
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
