import type { ReactNode } from "react";
import type { Severity as SeverityName } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import styles from "./audit.module.css";

/** Severity as shape and colour: round error, square warning, hollow info. */
export function Severity({ severity }: { readonly severity: SeverityName }): ReactNode {
  const name = severity === "error" || severity === "warning" ? severity : "info";
  return (
    <span className={styles.severity} data-severity={name}>
      <span className="visually-hidden">{strings.audit.severities[name]}</span>
    </span>
  );
}
