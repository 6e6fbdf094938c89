import { type ReactNode, useEffect, useRef } from "react";
import { openFinding, showAgain } from "../../app/audit/fix.ts";
import { openFixMenuFor } from "../../app/audit/fix-menu.ts";
import { showFinding } from "../../app/audit/go-to-finding.ts";
import type { AuditRow } from "../../app/audit/groups.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import styles from "./audit.module.css";
import { Severity } from "./Severity.tsx";

interface FindingRowProps {
  readonly row: AuditRow;
  /** The stop for Tab. */
  readonly current: boolean;
}

/**
 * One finding. The keyboard on it shows its node on the map; Enter or a click puts the caret into the field at fault,
 * Delete asks for the reason of a dismissal.
 */
export function FindingRow({ row: { finding, baseline }, current }: FindingRowProps): ReactNode {
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
  const act = baseline
    ? { text: strings.audit.showAgain, run: () => showAgain(tree, { finding, dismissal: baseline }) }
    : fix && { text: fix.title, run: () => openFixMenuFor(tree, finding) };
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
        onKeyDown={(event) => {
          if (event.key !== "Delete" || baseline) return;
          event.preventDefault();
          event.stopPropagation();
          openFixMenuFor(tree, finding, true);
        }}
      >
        <Severity severity={finding.severity} />
        <span className={styles.node}>{title || strings.cards.noTitle}</span>
        <span className={styles.message}>
          {baseline && <em>{strings.auditing.inBaseline}: </em>}
          {finding.message}
        </span>
        <code className="visually-hidden">{finding.rule}</code>
      </button>
      {act && (
        <button type="button" className={styles.fix} tabIndex={current ? 0 : -1} onClick={act.run}>
          {act.text}
          <span className="visually-hidden"> {strings.audit.fixOf(title ?? "")}</span>
        </button>
      )}
    </li>
  );
}
