import { lazy, type ReactNode, Suspense, useMemo } from "react";
import { groupsOf, holds, rowsOf } from "../../app/audit/groups.ts";
import { isBaseline } from "../../core/lint/dismissals.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { useFindings, useShownDismissed, useShownFindings } from "../use-findings.ts";
import { AuditHead } from "./AuditHead.tsx";
import styles from "./audit.module.css";
import { FilterBar } from "./FilterBar.tsx";
import { FindingDetail } from "./FindingDetail.tsx";
import { FindingList } from "./FindingList.tsx";

const GuidedAudit = lazy(() => import("./GuidedAudit.tsx"));
const ReadingWalk = lazy(() => import("./ReadingWalk.tsx"));

/** The audit under the map: how far the tree is with each hallmark, what is missing, and what the chosen rule says. */
export function FindingsPanel(): ReactNode {
  const mode = useSession((session) => session.auditMode);
  return (
    <section className={styles.panel} data-pane="audit" data-mode={mode} aria-label={strings.audit.region}>
      <AuditHead />
      {mode === "findings" ? (
        <FindingsBody />
      ) : (
        <Suspense fallback={null}>{mode === "guided" ? <GuidedAudit /> : <ReadingWalk />}</Suspense>
      )}
    </section>
  );
}

function FindingsBody(): ReactNode {
  const { document } = useTree();
  const whole = useFindings();
  const all = useShownFindings();
  const accepted = useShownDismissed();
  const within = useSession((session) => session.within);
  const view = useSession((session) => session.auditView);
  const visited = useSession((session) => session.finding);
  const groups = useMemo(() => {
    const baseline = accepted.filter(({ dismissal }) => isBaseline(dismissal));
    return groupsOf(document, rowsOf(document, { all, baseline }, view), view.by);
  }, [document, all, accepted, view]);
  const dismissed = accepted.filter(({ dismissal }) => !isBaseline(dismissal));
  const rows = groups.flatMap((group) => group.rows);
  const row = rows.find(({ finding }) => finding.key === visited) ?? rows[0];
  const shownDismissed = view.dismissed ? dismissed.filter(({ finding }) => holds(document, finding, view.text)) : [];
  const inBaseline = accepted.length - dismissed.length;
  const here =
    all.length + inBaseline + dismissed.length === 0
      ? strings.audit.counts(all, 0)
      : strings.auditing.counts(all.length, inBaseline, dismissed.length);
  const counts = within === undefined ? here : strings.branch.findings(all.length, whole.length);
  return (
    <div className={styles.body}>
      <div className={styles.side}>
        <FilterBar counts={counts} baseline={inBaseline > 0} />
        {rows.length === 0 && all.length > 0 && <p className={styles.more}>{strings.auditing.nothingLeft}</p>}
        <FindingList groups={groups} dismissed={shownDismissed} />
      </div>
      <FindingDetail row={row} at={row ? rows.indexOf(row) + 1 : 0} of={rows.length} />
    </div>
  );
}
