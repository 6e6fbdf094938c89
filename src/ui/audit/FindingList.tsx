import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { Dismissed } from "../../core/lint/dismissals.ts";
import { type Finding, HALLMARKS } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { lint } from "../../core/strings/lint.ts";
import { useSession } from "../app-context.ts";
import styles from "./audit.module.css";
import { DismissedRow } from "./DismissedRow.tsx";
import { FindingRow } from "./FindingRow.tsx";

/** Rows of one hallmark that are drawn; nobody reads further, and F8 goes to each of the others. */
const SHOWN = 100;

/** The findings by hallmark, then what was dismissed. One stop for Tab; arrows walk, Enter goes to the field. */
export function FindingList({
  findings,
  dismissed,
}: {
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Dismissed[];
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const visited = useSession((session) => session.finding);
  const current = findings.some(({ key }) => key === visited) ? visited : findings[0]?.key;
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const next = nextRow(event.key, rows, rows.indexOf(event.target as HTMLElement));
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {HALLMARKS.map((hallmark) => {
        const group = findings.filter((finding) => finding.hallmark === hallmark);
        if (group.length === 0) return null;
        const shown = group.filter(({ key }, i) => i < SHOWN || key === current);
        return (
          <Group key={hallmark} name={lint.hallmarks[hallmark]} count={group.length}>
            {shown.map((finding) => (
              <FindingRow key={finding.key} finding={finding} current={finding.key === current} />
            ))}
            {shown.length < group.length && (
              <li className={styles.more}>{strings.audit.more(group.length - shown.length)}</li>
            )}
          </Group>
        );
      })}
      {dismissed.length > 0 && (
        <Group name={strings.audit.dismissed} count={dismissed.length}>
          {dismissed.slice(0, SHOWN).map((one) => (
            <DismissedRow key={one.finding.key} dismissed={one} />
          ))}
        </Group>
      )}
    </div>
  );
}

interface GroupParts {
  readonly name: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Group({ name, count, children }: GroupParts): ReactNode {
  return (
    <>
      <h3 className={styles.group}>
        {name} <span>{count}</span>
      </h3>
      <ul>{children}</ul>
    </>
  );
}

/** Where a key leads from a row; undefined for keys that do not walk, and at both ends. */
function nextRow(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (at < 0) return undefined;
  if (key === "ArrowDown") return rows[at + 1];
  if (key === "ArrowUp") return rows[at - 1];
  if (key === "Home") return rows[0];
  return key === "End" ? rows.at(-1) : undefined;
}
