import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { openFixMenuFor } from "../../app/audit/fix.ts";
import { showFinding } from "../../app/audit/go-to-finding.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import { useFindings } from "../use-findings.ts";
import styles from "./audit.module.css";
import { Severity } from "./Severity.tsx";

/** The findings as a list under the map. A click goes to the node; arrows walk the list. */
export function FindingsPanel(): ReactNode {
  const tree = useTree();
  const findings = useFindings();
  return (
    <section className={styles.panel} data-pane="audit" aria-label={strings.audit.region}>
      <header className={styles.head}>
        <h2>{strings.audit.title}</h2>
        <span className={styles.count}>
          {findings.length === 0 ? strings.audit.clear : strings.audit.count(findings.length)}
        </span>
        <button
          type="button"
          className={`${kit.button} ${styles.close}`}
          aria-label={strings.audit.close}
          onClick={() => tree.session.setState({ auditOpen: false })}
        >
          <Icon name="close" />
        </button>
      </header>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingRow key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }): ReactNode {
  const tree = useTree();
  const on = useSession((session) => session.finding === finding.key);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) row.current?.scrollIntoView({ block: "nearest" });
  }, [on]);
  const title = finding.node === undefined ? tree.document.tree.title : tree.document.node(finding.node)?.title;
  const fix = finding.fixes[0];
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const rows = [...(row.current?.parentElement?.querySelectorAll<HTMLButtonElement>("[data-finding]") ?? [])];
    rows[rows.indexOf(event.currentTarget) + step]?.focus();
  };
  return (
    <li ref={row} className={styles.row} data-on={on}>
      <button
        type="button"
        className={styles.finding}
        data-finding={finding.key}
        onKeyDown={onKeyDown}
        onClick={() => showFinding(tree, finding)}
      >
        <Severity severity={finding.severity} />
        <span className={styles.node}>{title || strings.cards.noTitle}</span>
        <span className={styles.message}>{finding.message}</span>
        <code className={styles.rule}>{finding.rule}</code>
      </button>
      {fix && (
        <button type="button" className={styles.fix} onClick={() => openFixMenuFor(tree, finding)}>
          {fix.title}
        </button>
      )}
    </li>
  );
}
