import { type ReactNode, useId, useState } from "react";
import { dismiss } from "../../app/audit/fix.ts";
import { REASON_LENGTH } from "../../core/lint/dismissals.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { useDraft } from "../inspector/use-draft.ts";
import kit from "../kit/kit.module.css";
import styles from "./ways.module.css";

/** Why a finding is all right here, and until when. */
export function DismissForm({
  finding,
  onClose,
}: {
  readonly finding: Finding;
  readonly onClose: () => void;
}): ReactNode {
  const tree = useTree();
  const [reason, setReason] = useDraft(`dismiss:${finding.key}`);
  const [until, setUntil] = useDraft(`dismiss:${finding.key}:until`);
  const [tried, setTried] = useState(false);
  const hint = useId();
  const left = REASON_LENGTH - reason.trim().length;
  return (
    <form
      className={`${styles.fixes} ${styles.reason}`}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (left > 0) return;
        dismiss(tree, finding, reason, until === "" ? undefined : until);
        setReason(undefined);
        setUntil(undefined);
        onClose();
      }}
    >
      <label>
        {strings.audit.reason}
        {/* The person asked to write the reason. */}
        <input
          autoFocus
          value={reason}
          placeholder={strings.audit.reasonHint}
          aria-describedby={hint}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p id={hint} className={styles.tooShort} role={tried && left > 0 ? "alert" : undefined}>
        {left > 0 && (tried || reason !== "") ? strings.audit.reasonShort(left) : ""}
      </p>
      <label>
        {strings.audit.untilLabel}
        <input type="date" min={tree.host.today()} value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <button type="submit" className={`${kit.button} ${kit.primary}`} aria-disabled={left > 0}>
        {strings.audit.dismissNow}
      </button>
    </form>
  );
}
