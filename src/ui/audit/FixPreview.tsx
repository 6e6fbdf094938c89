import { type ReactNode, useMemo } from "react";
import { previewOf } from "../../app/audit/fix.ts";
import type { Fix } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { Sentences } from "./Sentences.tsx";
import styles from "./ways.module.css";

/** What a fix would change, as sentences; without a fix what a dismissal does. */
export function FixPreview({ fix }: { readonly fix: Fix | undefined }): ReactNode {
  const tree = useTree();
  const changes = useMemo(() => (fix ? previewOf(tree, fix) : []), [tree, fix]);
  if (!fix) return <p className={styles.preview}>{strings.audit.reasonHint}</p>;
  return (
    <div className={styles.preview}>
      <h4>{strings.audit.change}</h4>
      {changes.length === 0 && <p>{strings.audit.caretOnly}</p>}
      <Sentences of={changes} />
      <p className={styles.step}>{stepOf(fix)}</p>
    </div>
  );
}

function stepOf({ edit, focus }: Fix): string {
  if (!edit) return strings.audit.caretThere;
  return focus ? strings.audit.caret : strings.audit.step;
}
