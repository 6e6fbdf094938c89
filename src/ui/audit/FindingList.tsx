import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { AuditGroup } from "../../app/audit/groups.ts";
import type { Dismissed } from "../../core/lint/dismissals.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession } from "../app-context.ts";
import styles from "./audit.module.css";
import { DismissedRow } from "./DismissedRow.tsx";
import { FindingRow } from "./FindingRow.tsx";

/** Rows of one group that are drawn; nobody reads further, and F8 goes to each of the others. */
const SHOWN = 100;

interface FindingListProps {
  readonly groups: readonly AuditGroup[];
  readonly dismissed: readonly Dismissed[];
}

/** The findings in groups, then what was dismissed. One stop for Tab; arrows walk, Enter goes to the field. */
export function FindingList({ groups, dismissed }: FindingListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const visited = useSession((session) => session.finding);
  const keys = groups.flatMap(({ rows }) => rows.map(({ finding }) => finding.key));
  const current = visited !== undefined && keys.includes(visited) ? visited : keys[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const next = nextRow(event.key, rows, rows.indexOf(event.target as HTMLElement));
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {groups.map(({ key, name, rows }) => {
        const shown = rows.filter(({ finding }, i) => i < SHOWN || finding.key === current);
        return (
          <Group key={key} name={name} count={rows.length}>
            {shown.map((row) => (
              <FindingRow key={row.finding.key} row={row} current={row.finding.key === current} />
            ))}
            {shown.length < rows.length && (
              <li className={styles.more}>{strings.audit.more(rows.length - shown.length)}</li>
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
