import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { confidenceField, quantityField, readingDateField } from "../../app/inspector/read-field.ts";
import { moveReading, removeRecord, setField, setValue } from "../../app/inspector/set-field.ts";
import { formatDate, formatNumber } from "../../core/describe/format.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import type { Series } from "../../core/loop/series.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { ReadingRecord } from "../../core/records/reading.ts";
import { strings } from "../../core/strings/index.ts";
import { spoken } from "../../core/strings/phrases.ts";
import { readings as words } from "../../core/strings/readings.ts";
import { useApp, useTree } from "../app-context.ts";
import { TypedInput } from "../inspector/controls/TypedInput.tsx";
import { useTyping } from "../inspector/use-typing.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./readings.module.css";

interface GridProps {
  readonly metric: NodeRecord;
  readonly series: Series;
}

/** Every reading in a row, the newest first. Arrows go up and down; a value that is cleared takes its reading away. */
export function Grid({ metric, series }: GridProps): ReactNode {
  if (series.length === 0) return null;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} onKeyDown={moveByArrow}>
        <thead>
          <tr>
            {Object.values(words.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {series
            .map((reading, i) => (
              <Row key={reading.id} metric={metric} reading={reading} before={series[i - 1]?.value} />
            ))
            .reverse()}
        </tbody>
      </table>
    </div>
  );
}

/** To the same field of the row above or below, with all of its text chosen so that typing replaces it. */
function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const cell = event.target instanceof HTMLElement ? event.target.closest("td") : null;
  const row = cell?.parentElement;
  if (step === 0 || !cell || !row) return;
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  const place = [...row.children].indexOf(cell);
  const field = next?.children[place]?.querySelector<HTMLElement>("input, button");
  if (!field) return;
  event.preventDefault();
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

interface RowProps {
  readonly metric: NodeRecord;
  readonly reading: ReadingRecord;
  readonly before: number | undefined;
}

function Row({ metric, reading, before }: RowProps): ReactNode {
  const tree = useTree();
  const app = useApp();
  const { id, date, value, note = "", confidence } = reading;
  const [problem, setProblem] = useState<string>();
  const dates = useMemo(() => readingDateField(tree, app), [tree, app]);
  const on = formatDate(date, tree.host.today(), app.language);
  const typing = useTyping<HTMLInputElement>(note, (text, merge) => setField(tree, [id], "note", text, merge));
  const common = { onProblem: setProblem, invalid: problem !== undefined, className: styles.cell };
  const labels = strings.inspector;
  return (
    <tr>
      <td>
        <TypedInput<string>
          {...common}
          field={dates}
          value={date}
          label={labels.readingDate(on)}
          onValue={(day) => (day === undefined ? removeRecord(tree, id, metric.id) : moveReading(tree, id, day))}
        />
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </td>
      <td>
        <TypedInput<Quantity>
          {...common}
          field={quantityField(tree, metric.id)}
          value={{ value }}
          label={labels.readingValue(on)}
          onValue={(quantity) => (quantity ? setValue(tree, id, quantity) : removeRecord(tree, id, metric.id))}
        />
      </td>
      <td className={styles.said}>{before === undefined ? "" : signed(value - before)}</td>
      <td>
        <input {...typing} className={styles.cell} aria-label={labels.readingNote(on)} />
      </td>
      <td>
        <TypedInput<number>
          {...common}
          field={confidenceField}
          value={confidence}
          label={words.confidenceOn(on)}
          onValue={(sure) => setField(tree, [id], "confidence", sure)}
        />
      </td>
      <td>
        <button
          type="button"
          className={kit.button}
          aria-label={labels.removeReading(on)}
          onClick={() => removeRecord(tree, id, metric.id)}
        >
          <AnyIcon name="close" size={14} />
        </button>
      </td>
    </tr>
  );
}

function signed(change: number): string {
  const rounded = Number(change.toPrecision(12));
  const told = formatNumber(Math.abs(rounded), spoken());
  return rounded === 0 ? "0" : `${rounded > 0 ? "+" : "−"}${told}`;
}
