import type { ReactNode } from "react";
import { showAgain } from "../../app/audit/fix.ts";
import { formatDate } from "../../core/describe/format.ts";
import type { Dismissed } from "../../core/lint/dismissals.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import styles from "./audit.module.css";

/** A finding that somebody has accepted: why, when, and until when; it can be taken back. */
export function DismissedRow({ dismissed }: { readonly dismissed: Dismissed }): ReactNode {
  const tree = useTree();
  const app = useApp();
  const { finding, dismissal } = dismissed;
  const day = (date: string): string => formatDate(date, tree.host.today(), app.language);
  const title = finding.node === undefined ? tree.title : tree.document.node(finding.node)?.title;
  const when = [
    ...(dismissal.date === undefined ? [] : [day(dismissal.date)]),
    ...(dismissal.until === undefined ? [] : [strings.audit.until(day(dismissal.until))]),
  ];
  return (
    <li className={`${styles.row} ${styles.off}`}>
      <span className={styles.finding}>
        <span className={styles.dash} aria-hidden="true" />
        <span className={styles.node}>{title || strings.cards.noTitle}</span>
        <span className={styles.message}>{[strings.describe.quoted(dismissal.reason), ...when].join(", ")}</span>
        <code className="visually-hidden">{finding.rule}</code>
      </span>
      <button type="button" className={styles.fix} onClick={() => showAgain(tree, dismissed)}>
        {strings.audit.showAgain}
        <span className="visually-hidden"> {strings.audit.fixOf(title ?? "")}</span>
      </button>
    </li>
  );
}
