import { lazy, type ReactNode, Suspense, useState } from "react";
import { applyFix } from "../../app/audit/fix.ts";
import { openFixMenuFor } from "../../app/audit/fix-menu.ts";
import type { AuditRow } from "../../app/audit/groups.ts";
import { strings } from "../../core/strings/index.ts";
import { lint } from "../../core/strings/lint.ts";
import { useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./audit.module.css";
import { FixPreview } from "./FixPreview.tsx";
import { Severity } from "./Severity.tsx";
import ways from "./ways.module.css";

const RuleSummary = lazy(() => import("./RuleSummary.tsx"));

interface FindingDetailProps {
  readonly row: AuditRow | undefined;
  readonly at: number;
  readonly of: number;
}

/** The chosen finding: what its rule says, and the ways to close it with what each would change. */
export function FindingDetail({ row, at, of }: FindingDetailProps): ReactNode {
  if (!row) return <article className={styles.detail} aria-label={strings.auditing.detail} />;
  const { finding, baseline } = row;
  return (
    <article className={styles.detail} aria-label={strings.auditing.detail}>
      <header>
        <Severity severity={finding.severity} />
        <span>{lint.hallmarks[finding.hallmark]}</span>
        <code>{finding.sub === undefined ? finding.rule : `${finding.rule}/${finding.sub}`}</code>
        <span className={styles.at}>
          {at > 0 && strings.auditing.at(at, of)} <kbd>⇧F8</kbd> <kbd>F8</kbd>
        </span>
      </header>
      <h3>{finding.message}</h3>
      <Suspense fallback={null}>
        <RuleSummary id={finding.rule} />
      </Suspense>
      {!baseline && <Ways key={finding.key} row={row} />}
    </article>
  );
}

function Ways({ row: { finding } }: { readonly row: AuditRow }): ReactNode {
  const tree = useTree();
  const [at, setAt] = useState(0);
  return (
    <div className={ways.ways} role="group" aria-label={strings.audit.fixes}>
      <ul>
        {finding.fixes.map((fix, i) => (
          <li key={fix.id}>
            <button
              type="button"
              className={ways.item}
              data-on={i === at}
              onFocus={() => setAt(i)}
              onPointerEnter={() => setAt(i)}
              onClick={() => applyFix(tree, finding, fix)}
            >
              {fix.title}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={ways.item}
            data-on={at === finding.fixes.length}
            onFocus={() => setAt(finding.fixes.length)}
            onPointerEnter={() => setAt(finding.fixes.length)}
            onClick={() => openFixMenuFor(tree, finding, true)}
          >
            <AnyIcon name="ban" size={14} />
            {strings.audit.dismiss}
            <kbd>Del</kbd>
          </button>
        </li>
      </ul>
      <FixPreview fix={finding.fixes[at]} />
    </div>
  );
}
