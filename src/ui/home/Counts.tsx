import type { ReactNode } from "react";
import type { TreeRow } from "../../app/library.ts";
import { strings } from "../../core/strings/index.ts";
import { Severity } from "../audit/Severity.tsx";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./home.module.css";

const words = strings.home.findings;

/** How many findings a tree has, by severity: shape and number for the eye, words for the ear. */
export function Counts({ glance }: { readonly glance: TreeRow["glance"] }): ReactNode {
  if (!glance) return <span className="visually-hidden">{words.unknown}</span>;
  const { errors, warnings, infos } = glance;
  if (errors + warnings + infos === 0) {
    return (
      <span className={styles.clear}>
        <AnyIcon name="check" size={14} />
        {words.none}
      </span>
    );
  }
  return (
    <>
      {errors > 0 && <Count severity="error" count={errors} said={words.errors(errors)} />}
      {warnings > 0 && <Count severity="warning" count={warnings} said={words.warnings(warnings)} />}
      {infos > 0 && <Count severity="info" count={infos} said={words.infos(infos)} />}
    </>
  );
}

interface CountProps {
  readonly severity: "error" | "warning" | "info";
  readonly count: number;
  readonly said: string;
}

function Count({ severity, count, said }: CountProps): ReactNode {
  return (
    <span className={styles.count}>
      <span className={styles.count} aria-hidden="true">
        <Severity severity={severity} />
        {count}
      </span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
