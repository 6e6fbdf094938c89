import { type ReactNode, useId, useState } from "react";
import { addPlanned, tableOptions } from "../../app/readings/paste.ts";
import { formatDate, formatValue } from "../../core/describe/format.ts";
import { isCalendarDate } from "../../core/records/dates.ts";
import type { Id } from "../../core/records/fields.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { readings as words } from "../../core/strings/readings.ts";
import type { DateOrder } from "../../formats/readings/dates.ts";
import type { Decimal } from "../../formats/readings/numbers.ts";
import { type LeftLine, planReadings, type ReadingPlan, type Rhythm, rhythmOf } from "../../formats/readings/plan.ts";
import { type ReadingTable, readReadings } from "../../formats/readings/table.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./readings.module.css";

interface PastePanelProps {
  readonly metric: Id;
  readonly start: string;
  readonly onDone: () => void;
}

interface Said {
  readonly order?: DateOrder;
  readonly decimal?: Decimal;
}

/** What a text would add, before it does: what is not clear is asked, what cannot be a reading stays in the text. */
export function PastePanel({ metric, start, onDone }: PastePanelProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  const id = useId();
  const [text, setText] = useState(start);
  const [said, setSaid] = useState<Said>({});
  const [rhythm, setRhythm] = useState(() => rhythmOf(tree.document, metric, tree.host.today()));
  const table = readReadings(text, { ...tableOptions(tree, app), ...said });
  const read = "unclosed" in table ? undefined : table;
  const plan = read && planReadings(tree.document, metric, read, rhythm);
  const add = (): void => {
    if (!plan) return;
    addPlanned(tree, app, metric, plan);
    // Nothing is lost: what was not understood stays to be mended.
    const rest = plan.left.filter(({ why }) => why !== "again").map(({ line }) => line.text);
    if (rest.length === 0) onDone();
    else setText(rest.join("\n"));
  };
  return (
    <section className={styles.paste} aria-label={words.paste}>
      <label htmlFor={id}>{words.pasteLabel}</label>
      <textarea
        id={id}
        autoFocus
        spellCheck={false}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.soft}>
        {words.pasteHint}
      </p>
      {"unclosed" in table && <p role="alert">{words.unclosed(table.unclosed)}</p>}
      {read && text.trim() !== "" && (
        <Questions table={read} said={said} onSay={setSaid} rhythm={rhythm} onRhythm={setRhythm} />
      )}
      {plan && text.trim() !== "" && <Plan metric={metric} plan={plan} />}
      <div className={styles.tools}>
        <button
          type="button"
          className={`${kit.button} ${kit.primary}`}
          disabled={!plan || plan.ready.length === 0}
          onClick={add}
        >
          {words.add(plan?.ready.length ?? 0)}
        </button>
        <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}

interface QuestionsProps {
  readonly table: ReadingTable;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly rhythm: Rhythm;
  readonly onRhythm: (rhythm: Rhythm) => void;
}

/** What the table itself does not tell. */
function Questions({ table, said, onSay, rhythm, onRhythm }: QuestionsProps): ReactNode {
  return (
    <div className={styles.choices}>
      {(table.orderUnclear || said.order) && (
        <label>
          {words.order}
          <select value={table.order} onChange={(event) => onSay({ ...said, order: event.target.value as DateOrder })}>
            <option value="dmy">{words.orders.dmy}</option>
            <option value="mdy">{words.orders.mdy}</option>
          </select>
        </label>
      )}
      {(table.decimalUnclear || said.decimal) && (
        <label>
          {words.decimal}
          <select
            value={table.decimal}
            onChange={(event) => onSay({ ...said, decimal: event.target.value as Decimal })}
          >
            <option value=".">{words.decimals["."]}</option>
            <option value=",">{words.decimals[","]}</option>
          </select>
        </label>
      )}
      {!table.dated && (
        <>
          <label>
            {words.last}
            <input
              type="date"
              value={rhythm.last}
              onChange={({ target: { value } }) => isCalendarDate(value) && onRhythm({ ...rhythm, last: value })}
            />
          </label>
          <label>
            {words.every}
            <input
              type="number"
              min={1}
              max={366}
              value={rhythm.every}
              onChange={({ target: { valueAsNumber: days } }) =>
                days >= 1 && onRhythm({ ...rhythm, every: Math.round(days) })
              }
            />
          </label>
          <label>
            <input
              type="checkbox"
              checked={rhythm.newestFirst}
              onChange={(event) => onRhythm({ ...rhythm, newestFirst: event.target.checked })}
            />
            {words.newestFirst}
          </label>
        </>
      )}
    </div>
  );
}

function Plan({ metric, plan }: { readonly metric: Id; readonly plan: ReadingPlan }): ReactNode {
  const tree = useTree();
  const language = spokenFor(tree.document.tree.language);
  const unit = tree.document.node(metric)?.unit ?? plan.unit;
  const told = (value: number): string => formatValue(value, unit, language);
  if (plan.ready.length + plan.left.length === 0) return <p className={styles.soft}>{words.nothing}</p>;
  return (
    <>
      {plan.left.length > 0 && (
        <div role="alert">
          <p className={styles.problem}>{words.left(plan.left.length)}</p>
          <ul className={styles.list}>
            {plan.left.map((left) => (
              <li key={left.line.row}>
                <b>{left.line.text.replaceAll("\t", "  ")}</b>
                <span className={styles.soft}>{reasonOf(left)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className={styles.list} aria-label={words.will}>
        {plan.ready.map(({ line, reading, was }) => (
          <li key={line.row}>
            <span>{formatDate(reading.date, tree.host.today(), language)}</span>
            <b>{told(reading.value)}</b>
            {was !== undefined && (
              <span className={styles.soft}>{was === reading.value ? words.same : words.replaces(told(was))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function reasonOf({ why, unit = "" }: LeftLine): string {
  return why === "otherUnit" ? words.why.otherUnit(unit) : words.why[why];
}
