import type { ReactNode } from "react";
import type { HallmarkTally } from "../../core/lint/tallies.ts";
import { strings } from "../../core/strings/index.ts";
import { lint } from "../../core/strings/lint.ts";
import { useTallies } from "../use-findings.ts";
import styles from "./tallies.module.css";

/** "Feedback 18 of 22": each hallmark with what there is of what there should be; never a score. */
export function Tallies(): ReactNode {
  const tallies = useTallies();
  if (tallies.length === 0) return null;
  return (
    <ul className={styles.tallies} aria-label={strings.audit.hallmarks}>
      {tallies.map((tally) => (
        <Tally key={tally.hallmark} tally={tally} />
      ))}
    </ul>
  );
}

function Tally({ tally: { hallmark, have, of, says, severity } }: { readonly tally: HallmarkTally }): ReactNode {
  const short: Readonly<Record<string, string>> = strings.audit.shortHallmarks;
  return (
    <li className={styles.tally} title={says}>
      <span aria-hidden="true">
        <span className={styles.name}>{short[hallmark] ?? lint.hallmarks[hallmark]}</span>
        <svg
          aria-hidden="true"
          className={styles.bar}
          data-severity={have === of ? "none" : severity}
          viewBox="0 0 30 4"
          preserveAspectRatio="none"
        >
          <rect className={styles.track} width="30" height="4" rx="2" />
          <rect className={styles.filled} width={(30 * have) / of} height="4" rx="2" />
        </svg>
        <b>{strings.audit.of(have, of)}</b>
      </span>
      <span className="visually-hidden">{says}</span>
    </li>
  );
}
