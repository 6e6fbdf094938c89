import { type ComponentType, type ReactNode, useId, useState } from "react";
import type { Finding } from "../../core/lint/rule.ts";
import { fieldWords } from "../../core/strings/inspector.ts";
import { ChoiceField } from "./controls/ChoiceField.tsx";
import type { ControlProps } from "./controls/control.ts";
import { LineField, PersonField } from "./controls/LineField.tsx";
import { ListField } from "./controls/ListField.tsx";
import { QuestionsField } from "./controls/QuestionsField.tsx";
import { NamesField, TagsField } from "./controls/TagsField.tsx";
import { TextField } from "./controls/TextField.tsx";
import { ToggleField } from "./controls/ToggleField.tsx";
import {
  CadenceField,
  ConfidenceField,
  DateField,
  DaysField,
  MinutesField,
  QuantityField,
  TimeField,
} from "./controls/TypedFields.tsx";
import { FieldFindings } from "./FieldFindings.tsx";
import { useField, useFieldOwner } from "./field-context.ts";
import styles from "./fields.module.css";
import type { Control, FieldSpec } from "./sections.ts";

const CONTROLS: Readonly<Record<Control, ComponentType<ControlProps>>> = {
  text: TextField,
  line: LineField,
  person: PersonField,
  quantity: QuantityField,
  cadence: CadenceField,
  date: DateField,
  days: DaysField,
  time: TimeField,
  minutes: MinutesField,
  confidence: ConfidenceField,
  choice: ChoiceField,
  list: ListField,
  tags: TagsField,
  names: NamesField,
  toggle: ToggleField,
  questions: QuestionsField,
};

interface FieldViewProps {
  readonly spec: FieldSpec;
  readonly findings?: readonly Finding[];
  /** The label is heard but not shown. */
  readonly bare?: boolean;
}

/** One field: what it asks, in plain words and the term of the trade, its control, and what is wrong with it. */
export function FieldView({ spec, findings = [], bare = false }: FieldViewProps): ReactNode {
  const { of } = useFieldOwner();
  const state = useField(spec.name);
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const words = fieldWords(spec.name, of);
  const term = words.term !== undefined && !bare;
  const described = [term && `${id}-term`, problem && `${id}-problem`, findings.length > 0 && `${id}-findings`];
  const ControlOf = CONTROLS[spec.control];
  return (
    <div
      className={styles.field}
      data-field={spec.name}
      data-half={spec.half}
      data-toggle={spec.control === "toggle" || undefined}
      data-missing={findings.length > 0 || undefined}
    >
      <label htmlFor={id} className={bare ? "visually-hidden" : styles.ask}>
        {words.ask}
      </label>
      {term && (
        <span id={`${id}-term`} className={styles.term}>
          {words.term}
        </span>
      )}
      <ControlOf
        spec={spec}
        words={words}
        state={state}
        id={id}
        describedBy={described.filter(Boolean).join(" ") || undefined}
        onProblem={setProblem}
        invalid={problem !== undefined}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <FieldFindings findings={findings} id={`${id}-findings`} />
    </div>
  );
}
