import type { ReactNode } from "react";
import { goToFinding } from "../../app/audit/go-to-finding.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { useShownFindings, worstOf } from "../use-findings.ts";
import styles from "./audit.module.css";
import { Severity } from "./Severity.tsx";

/** How many findings there are; a click goes to the next one. */
export function FindingsChip(): ReactNode {
  const tree = useTree();
  const findings = useShownFindings();
  const worst = worstOf(findings);
  const fresh = useSession((session) => session.ghosts);
  if (!worst) {
    // Before the rules have had their say nothing is known, least of all that nothing is missing.
    if (!tree.findings.ready) return null;
    return <span className={`${styles.chip} ${styles.quiet}`}>{fresh ? strings.audit.none : strings.audit.clear}</span>;
  }
  return (
    <button type="button" className={styles.chip} onClick={() => goToFinding(tree, 1)}>
      <Severity severity={worst} />
      {strings.audit.count(findings.length)} <kbd>F8</kbd>
    </button>
  );
}
