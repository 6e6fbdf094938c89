import type { ReactNode } from "react";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./audit.module.css";
import { Loops } from "./Loops.tsx";
import { Tallies } from "./Tallies.tsx";

/** What the audit counts, and where else it leads. */
export function AuditHead(): ReactNode {
  const tree = useTree();
  const mode = useSession((session) => session.auditMode);
  return (
    <header className={styles.head}>
      <h2>{strings.audit.title}</h2>
      <Tallies />
      <Loops />
      <span className={styles.ends}>
        {mode === "findings" ? (
          <CommandButton id="audit.guided" text={strings.auditing.guided} />
        ) : (
          <button type="button" className={kit.button} onClick={() => tree.session.setState({ auditMode: "findings" })}>
            {strings.walks.findings}
          </button>
        )}
        <CommandButton id="audit.report" text={strings.auditing.report} />
        <CommandButton id="audit.rules" icon="book" iconOnly />
        <button
          type="button"
          className={kit.button}
          aria-label={strings.audit.close}
          title={strings.audit.close}
          onClick={() => {
            tree.session.setState({ auditOpen: false });
            tree.takeKeyboard();
          }}
        >
          <Icon name="close" />
        </button>
      </span>
    </header>
  );
}
