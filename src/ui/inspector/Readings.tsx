import { type ClipboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { quantityField, readingDateField } from "../../app/inspector/read-field.ts";
import { addReading, moveReading, removeRecord, setField, setValue } from "../../app/inspector/set-field.ts";
import { courseOf, readingsOf } from "../../core/card/content.ts";
import { formatDate } from "../../core/describe/format.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import type { Id } from "../../core/records/fields.ts";
import type { ReadingRecord } from "../../core/records/reading.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { readings as course } from "../../core/strings/readings.ts";
import { useApp, useRecord, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import { Sparkline } from "../kit/Sparkline.tsx";
import { type TypedHandle, TypedInput } from "./controls/TypedInput.tsx";
import { useAttached } from "./field-context.ts";
import styles from "./fields.module.css";
import records from "./records.module.css";
import { useDraft } from "./use-draft.ts";
import { useTyping } from "./use-typing.ts";

const FEW = 4;
const words = strings.inspector;
const FRESH = `${records.cell} ${records.fresh}`;

/** The dated values of a metric or of an aim's own number, the newest first; a new one is written at the top. */
export function Readings({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  useAttached(id);
  const node = tree.document.get(id);
  const app = useApp();
  const [all, setAll] = useState(false);
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    void import("../../app/readings/paste.ts")
      .then(({ pasteReadings }) => pasteReadings(tree, app, id, text))
      .catch(app.report);
  };
  const readings = readingsOf(tree.document, id);
  const rows = readings.toReversed().slice(0, all ? undefined : FEW);
  return (
    <>
      {readings.length > 1 && isRecord(node, "node") && (
        <button
          type="button"
          className={records.course}
          title={course.course}
          aria-label={course.course}
          onClick={() => app.openDialog({ name: "readings", node: id })}
        >
          <Sparkline course={courseOf(tree.document, node, readings)} />
        </button>
      )}
      <div className={records.readings} onPaste={onPaste}>
        <NewReading key={id} metric={id} />
        {rows.map((reading) => (
          <Row key={reading.id} reading={reading} />
        ))}
      </div>
      {readings.length > rows.length && (
        <button type="button" className={records.more} onClick={() => setAll(true)}>
          <Icon name="down" size={14} />
          <span>{words.allReadings(readings.length)}</span>
        </button>
      )}
      <button type="button" className={records.more} onClick={() => app.openDialog({ name: "readings", node: id })}>
        <Icon name="leading" size={14} />
        <span>{course.course}</span>
      </button>
    </>
  );
}

function Row({ reading }: { readonly reading: ReadingRecord }): ReactNode {
  const tree = useTree();
  const app = useApp();
  useRecord(reading.metric);
  const { id, metric, date, value, note = "" } = reading;
  const [problem, setProblem] = useState<string>();
  const dates = useMemo(() => readingDateField(tree, app), [tree, app]);
  const on = formatDate(date, tree.host.today(), app.language);
  const typing = useTyping<HTMLInputElement>(note, (text, merge) => setField(tree, [id], "note", text, merge));
  const common = { onProblem: setProblem, invalid: problem !== undefined, className: records.cell };
  return (
    <>
      <TypedInput<string>
        {...common}
        field={dates}
        value={date}
        label={words.readingDate(on)}
        onValue={(day) => (day === undefined ? removeRecord(tree, id, metric) : moveReading(tree, id, day))}
      />
      <TypedInput<Quantity>
        {...common}
        field={quantityField(tree, metric)}
        value={{ value }}
        label={words.readingValue(on)}
        onValue={(quantity) => (quantity ? setValue(tree, id, quantity) : removeRecord(tree, id, metric))}
      />
      <input {...typing} className={records.cell} aria-label={words.readingNote(on)} />
      <button
        type="button"
        className={records.cellButton}
        aria-label={words.removeReading(on)}
        onClick={() => removeRecord(tree, id, metric)}
      >
        <Icon name="close" size={14} />
      </button>
      {problem !== undefined && <Problem text={problem} />}
    </>
  );
}

/**
 * Enter in any of its cells takes the reading in, and the caret is back in the value for the next one. Until then it
 * waits, while another node is chosen or the page is loaded again.
 */
function NewReading({ metric }: { readonly metric: Id }): ReactNode {
  const tree = useTree();
  useRecord(metric);
  const [problem, setProblem] = useState<string>();
  const app = useApp();
  const dates = useMemo(() => readingDateField(tree, app), [tree, app]);
  const date = useRef<string | undefined>(undefined);
  const quantity = useRef<Quantity | undefined>(undefined);
  const dateHandle = useRef<TypedHandle>(null);
  const valueHandle = useRef<TypedHandle>(null);
  const dateDraft = useDraft(`reading:${metric}:date`);
  const valueDraft = useDraft(`reading:${metric}:value`);
  const [note, setNote] = useDraft(`reading:${metric}:note`);
  const add = (): void => {
    if (!dateHandle.current?.take() || !valueHandle.current?.take()) return;
    const { value, unit } = quantity.current ?? {};
    if (value === undefined) {
      valueHandle.current.focus();
      return;
    }
    addReading(tree, { metric, date: date.current ?? tree.host.today(), value, note: note.trim() }, unit);
    date.current = undefined;
    quantity.current = undefined;
    for (const handle of [dateHandle, valueHandle]) handle.current?.clear();
    setNote(undefined);
    valueHandle.current.focus();
  };
  const common = { onProblem: setProblem, invalid: problem !== undefined, className: FRESH, onEnter: add };
  return (
    <>
      <TypedInput<string>
        {...common}
        handle={dateHandle}
        draft={dateDraft}
        field={dates}
        value={undefined}
        label={words.readingDate("")}
        placeholder={words.today}
        onValue={(day) => {
          date.current = day;
        }}
      />
      <span className={records.contents} data-field="reading">
        <TypedInput<Quantity>
          {...common}
          handle={valueHandle}
          draft={valueDraft}
          field={quantityField(tree, metric)}
          value={undefined}
          label={words.readingValue("")}
          placeholder={words.value}
          onValue={(read) => {
            quantity.current = read;
          }}
        />
      </span>
      <input
        value={note}
        className={FRESH}
        aria-label={words.readingNote("")}
        placeholder={words.note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" className={records.cellButton} aria-label={words.addReading} onClick={add}>
        <Icon name="plus" size={14} />
      </button>
      {problem !== undefined && <Problem text={problem} />}
    </>
  );
}

function Problem({ text }: { readonly text: string }): ReactNode {
  return (
    <p role="alert" className={`${styles.problem} ${records.across}`}>
      {text}
    </p>
  );
}
