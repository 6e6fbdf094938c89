import { type ReactNode, useEffect, useRef } from "react";
import { openFinding } from "../../app/audit/fix.ts";
import { openFixMenuFor } from "../../app/audit/fix-menu.ts";
import { showFinding } from "../../app/audit/go-to-finding.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import styles from "./audit.module.css";
import { Severity } from "./Severity.tsx";

/** One finding. The keyboard on it shows its node on the map; Enter or a click puts the caret into the field at fault. */
export function FindingRow({
  finding,
  current,
}: {
  readonly finding: Finding;
  /** The stop for Tab. */
  readonly current: boolean;
}): ReactNode {
  const tree = useTree();
  const on = useSession((session) => session.finding === finding.key);
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!on) return;
    row.current?.scrollIntoView({ block: "nearest" });
    // F8 goes on while the keyboard is in the list.
    if (document.activeElement?.matches("[data-finding]")) button.current?.focus({ preventScroll: true });
  }, [on]);
  const title = finding.node === undefined ? tree.document.tree.title : tree.document.node(finding.node)?.title;
  const fix = finding.fixes[0];
  return (
    <li ref={row} className={styles.row} data-on={on}>
      <button
        ref={button}
        type="button"
        className={styles.finding}
        data-finding={finding.key}
        tabIndex={current ? 0 : -1}
        aria-current={on}
        onFocus={() => showFinding(tree, finding)}
        onClick={() => openFinding(tree, finding)}
      >
        <Severity severity={finding.severity} />
        <span className={styles.node}>{title || strings.cards.noTitle}</span>
        <span className={styles.message}>{finding.message}</span>
        <code className={styles.rule}>{finding.rule}</code>
      </button>
      {fix && (
        <button
          type="button"
          className={styles.fix}
          tabIndex={current ? 0 : -1}
          onClick={() => openFixMenuFor(tree, finding)}
        >
          {fix.title}
          <span className="visually-hidden"> {strings.audit.fixOf(title ?? "")}</span>
        </button>
      )}
    </li>
  );
}
