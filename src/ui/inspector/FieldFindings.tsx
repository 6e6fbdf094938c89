import type { ReactNode } from "react";
import { applyFix } from "../../app/audit/fix.ts";
import { openFixMenuFor } from "../../app/audit/fix-menu.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { Severity } from "../audit/Severity.tsx";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./fields.module.css";

interface FieldFindingsProps {
  readonly findings: readonly Finding[];
  readonly id?: string;
}

/** What the rules say, right where it is about, with the first way to close it and the others one click away. */
export function FieldFindings({ findings, id }: FieldFindingsProps): ReactNode {
  const tree = useTree();
  if (findings.length === 0) return null;
  return (
    <div id={id} className={styles.findings}>
      {findings.map((finding) => {
        const [fix] = finding.fixes;
        return (
          <div key={finding.key} className={styles.finding} data-severity={finding.severity}>
            <Severity severity={finding.severity} />
            <p>{finding.message}</p>
            <span className={styles.ways}>
              {fix && (
                <button type="button" className={styles.fix} onClick={() => applyFix(tree, finding, fix)}>
                  {fix.title}
                </button>
              )}
              <button
                type="button"
                className={styles.other}
                aria-label={strings.inspector.ways}
                title={strings.inspector.ways}
                onClick={() => openFixMenuFor(tree, finding)}
              >
                <AnyIcon name="more" size={14} />
              </button>
            </span>
          </div>
        );
      })}
    </div>
  );
}
