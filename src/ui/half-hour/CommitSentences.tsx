import { type ReactNode, useState } from "react";
import { logPlan, writeField, writeOwner } from "../../app/half-hour/write.ts";
import { cadenceField, minutesField, timeField } from "../../app/inspector/read-field.ts";
import { formatDate, formatWeekday } from "../../core/describe/format.ts";
import { type Sheet, sheetOf } from "../../core/describe/sheet.ts";
import { firstReview } from "../../core/loop/half-hour.ts";
import { weekdayOf } from "../../core/records/dates.ts";
import type { Comparator, NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./ask.module.css";
import { ChoiceBlank, TextBlank, TypedBlank } from "./Blanks.tsx";
import { useSentence } from "./blank-context.ts";
import { NumberBlank, PartBlank } from "./PartBlanks.tsx";
import type { PlanNow } from "./use-plan.ts";

const words = strings.halfHour;

export function SliceSentence(plan: PlanNow): ReactNode {
  const { ask, proxy, blank, example } = words.slice;
  return (
    <p>
      {ask(plan.parts.proxy?.title.trim() || proxy)}
      <br />
      <PartBlank plan={plan} part="slice" label={blank} example={example} />
    </p>
  );
}

export function GuardrailSentence(plan: PlanNow): ReactNode {
  const tree = useTree();
  const { before, title, example, middle, side, sides, limit, limitExample } = words.guardrail;
  return (
    <p>
      {before} <PartBlank plan={plan} part="guardrail" label={title} example={example} /> {middle}{" "}
      <ChoiceBlank
        label={side}
        value={plan.parts.guardrail?.comparator ?? "<="}
        options={Object.entries(sides) as [Comparator, string][]}
        onChoose={(comparator) => writeField(tree, plan.aim.id, "guardrail", "comparator", comparator)}
      />{" "}
      <NumberBlank plan={plan} part="guardrail" field="threshold" label={limit} example={limitExample} />.
    </p>
  );
}

const WEEK = 7;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export function OwnerSentence({ aim, today, language }: PlanNow): ReactNode {
  const tree = useTree();
  const { owner = "", cadenceDays = WEEK, weekday = weekdayOf(today), time, minutes = 15 } = aim;
  const write = (fields: Partial<NodeRecord>, merge?: string): void => writeOwner(tree, aim.id, fields, merge);
  const set = (name: keyof NodeRecord) => (value: unknown) => write({ [name]: value } as Partial<NodeRecord>);
  const said = words.owner;
  return (
    <p>
      <TextBlank
        label={said.name}
        example={said.example}
        value={owner}
        onText={(text, merge) => write({ owner: text === "" ? undefined : text } as Partial<NodeRecord>, merge)}
      />{" "}
      {said.decides}{" "}
      <TypedBlank
        label={said.cadence}
        example="weekly"
        field={cadenceField}
        value={cadenceDays}
        onValue={set("cadenceDays")}
      />{" "}
      {said.on}{" "}
      <ChoiceBlank
        label={said.weekday}
        value={String(weekday)}
        options={WEEKDAYS.map((day) => [String(day), formatWeekday(day, language)])}
        onChoose={(day) => write({ weekday: Number(day) })}
      />{" "}
      {said.at}{" "}
      <TypedBlank label={said.time} example={said.timeExample} field={timeField} value={time} onValue={set("time")} />{" "}
      {said.in}{" "}
      <TypedBlank
        label={said.length}
        example={said.lengthExample}
        field={minutesField}
        value={minutes}
        onValue={set("minutes")}
      />{" "}
      {said.after}
    </p>
  );
}

/** The three lines of the entry: aim, mechanism, gate. */
export function LogSentence({ aim, loop, done, today, language }: PlanNow): ReactNode {
  const tree = useTree();
  const { goOn } = useSentence();
  const [why, setWhy] = useState(loop.mechanisms[0]?.z ?? "");
  const sheet = sheetOf(tree.document, aim.id, today);
  const isWritten = done.has("log");
  const entry = loop.decisions.at(-1);
  const { before, blank, example, write, written } = words.log;
  return (
    <>
      {isWritten ? (
        <p>{written}</p>
      ) : (
        <p>
          {before} <TextBlank label={blank} example={example} value={why} onText={setWhy} />
        </p>
      )}
      <ul className={styles.entry}>
        <li>
          {formatDate(isWritten && entry ? entry.date : today, undefined, language)} • {aim.title.trim()}
        </li>
        <li>{mechanismLine(sheet)}</li>
        <li>{sheet?.gates[0]?.says ?? words.log.noGate}</li>
      </ul>
      {!isWritten && (
        <button
          type="button"
          className={`${kit.button} ${kit.outlined} ${styles.write}`}
          onClick={() => {
            logPlan(tree, aim.id, why);
            goOn();
          }}
        >
          {write}
        </button>
      )}
    </>
  );
}

function mechanismLine(sheet: Sheet | undefined): string {
  const [said] = sheet?.mechanisms ?? [];
  if (!said) return words.log.noMechanism;
  const { believe, willMove, because } = strings.sheet;
  return [believe, said[0].text, willMove, said[1].text, because, said[2].text].join(" ");
}

/** `Friday, 20 March`. */
export function reviewDay({ aim, today, language }: PlanNow): string {
  const date = firstReview(aim, today);
  return `${formatWeekday(weekdayOf(date), language)}, ${formatDate(date, today, language)}`;
}
