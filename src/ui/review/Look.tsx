import type { ReactNode } from "react";
import { findingsAt, follow, type LookPlace } from "../../app/review/look.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { Severity } from "../audit/Severity.tsx";
import { useFindings } from "../use-findings.ts";
import styles from "./look.module.css";

/** What the rules say about the part of the review that it stands at, with the first way to mend it. */
export function Look({ aim, place }: { readonly aim: Id; readonly place: LookPlace }): ReactNode {
  const tree = useTree();
  useFindings();
  const list = findingsAt(tree, aim, place);
  if (list.length === 0) return null;
  return (
    <ul className={styles.look} aria-label={strings.review.look}>
      {list.map((finding) => {
        const [fix] = finding.fixes;
        return (
          <li key={finding.key} data-rule={finding.rule}>
            <Severity severity={finding.severity} />
            <p>{finding.message}</p>
            <button type="button" onClick={() => follow(tree, finding, fix)}>
              {fix?.title ?? strings.review.openFinding}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
