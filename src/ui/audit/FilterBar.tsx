import { type ReactNode, useState } from "react";
import { type AuditView, GROUPINGS, type Grouping } from "../../app/audit/view.ts";
import { SEVERITIES } from "../../core/lint/rule.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { CommandButton } from "../kit/CommandButton.tsx";
import kit from "../kit/kit.module.css";
import styles from "./tools.module.css";

const words = strings.auditing;

/** In which groups the findings stand, and which of them. */
export function FilterBar({ counts, baseline }: { readonly counts: string; readonly baseline: boolean }): ReactNode {
  const { session } = useTree();
  const view = useSession((state) => state.auditView);
  const [open, setOpen] = useState(false);
  const change = (part: Partial<AuditView>): void => session.setState({ auditView: { ...view, ...part } });
  const filtered = view.without.size > 0 || view.text !== "" || !view.newOnly || !view.dismissed;
  return (
    <div className={styles.tools}>
      <select
        aria-label={words.by}
        value={view.by}
        onChange={(event) => change({ by: event.target.value as Grouping })}
      >
        {GROUPINGS.map((by) => (
          <option key={by} value={by}>
            {words.groupings[by]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={`${kit.button} ${kit.outlined} ${styles.filter}`}
        aria-expanded={open}
        data-on={filtered}
        onClick={() => setOpen(!open)}
      >
        <AnyIcon name="filter" size={14} />
        {words.filter}
      </button>
      <span className={styles.counts} role="status">
        {counts}
      </span>
      {open && (
        <div className={styles.choices} role="group" aria-label={words.filter}>
          <input
            type="search"
            aria-label={words.filterText}
            placeholder={words.filterText}
            value={view.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          {SEVERITIES.map((severity) => (
            <Choice
              key={severity}
              text={words.severities[severity]}
              on={!view.without.has(severity)}
              onChange={(on) => {
                const without = new Set(view.without);
                if (on) without.delete(severity);
                else without.add(severity);
                change({ without });
              }}
            />
          ))}
          {baseline && (
            <Choice text={words.withBaseline} on={!view.newOnly} onChange={(on) => change({ newOnly: !on })} />
          )}
          <Choice text={words.withDismissed} on={view.dismissed} onChange={(dismissed) => change({ dismissed })} />
          <CommandButton id={baseline ? "audit.forget" : "audit.baseline"} look="outlined" />
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Choice({ text, on, onChange }: ChoiceProps): ReactNode {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {text}
    </label>
  );
}
