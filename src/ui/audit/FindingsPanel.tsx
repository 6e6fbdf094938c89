import type { ReactNode } from "react";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import { useDismissed, useFindings } from "../use-findings.ts";
import styles from "./audit.module.css";
import { FindingList } from "./FindingList.tsx";
import { Tallies } from "./Tallies.tsx";

/** The audit under the map: how far the tree is with each hallmark, and what is missing. */
export function FindingsPanel(): ReactNode {
  const tree = useTree();
  const findings = useFindings();
  const dismissed = useDismissed();
  const counts = strings.audit.counts(findings, dismissed.length);
  return (
    <section className={styles.panel} data-pane="audit" aria-label={strings.audit.region}>
      <header className={styles.head}>
        <h2>{strings.audit.title}</h2>
        <Tallies />
        <span className={styles.count}>{counts}</span>
        <button
          type="button"
          className={`${kit.button} ${styles.close}`}
          aria-label={strings.audit.close}
          onClick={() => {
            tree.session.setState({ auditOpen: false });
            tree.takeKeyboard();
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <FindingList findings={findings} dismissed={dismissed} />
    </section>
  );
}
