import { type ReactNode, useMemo, useRef } from "react";
import {
  cadenceField,
  confidenceField,
  dateField,
  daysField,
  minutesField,
  quantityField,
  type TypedField,
  timeField,
} from "../../../app/inspector/read-field.ts";
import { setQuantity, setValue } from "../../../app/inspector/set-field.ts";
import type { NumberField } from "../../../core/edits/set-number.ts";
import type { Quantity } from "../../../core/grammar/quantities.ts";
import { strings } from "../../../core/strings/index.ts";
import { useRecord, useTree } from "../../app-context.ts";
import { AnyIcon } from "../../kit/AnyIcon.tsx";
import { useFieldOwner } from "../field-context.ts";
import styles from "../fields.module.css";
import type { ControlProps } from "./control.ts";
import { TypedInput } from "./TypedInput.tsx";

function typedControl<T extends string | number>(field: TypedField<T>) {
  return function Typed(props: ControlProps): ReactNode {
    return <Plain {...props} field={field} />;
  };
}

interface PlainProps<T> extends ControlProps {
  readonly field: TypedField<T>;
}

function Plain<T extends string | number>({ field, state, words, ...rest }: PlainProps<T>): ReactNode {
  return (
    <TypedInput<T>
      {...rest}
      field={field}
      value={state.value as T | undefined}
      onValue={(value) => state.write(value)}
      placeholder={state.mixed ? strings.inspector.mixed : words.example}
    />
  );
}

export const CadenceField = typedControl(cadenceField);
export const DaysField = typedControl(daysField);
export const TimeField = typedControl(timeField);
export const MinutesField = typedControl(minutesField);
export const ConfidenceField = typedControl(confidenceField);

/** A date as it is typed, and a calendar to choose it from. */
export function DateField(props: ControlProps): ReactNode {
  const tree = useTree();
  const field = useMemo(() => dateField(tree), [tree]);
  const calendar = useRef<HTMLInputElement>(null);
  const value = typeof props.state.value === "string" ? props.state.value : "";
  return (
    <span className={styles.date}>
      <Plain {...props} field={field} />
      <button
        type="button"
        className={styles.inside}
        tabIndex={-1}
        aria-label={strings.inspector.calendar(props.words.ask)}
        onClick={() => calendar.current?.showPicker()}
      >
        <AnyIcon name="calendar" size={14} />
      </button>
      <input
        ref={calendar}
        type="date"
        className={styles.calendar}
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={(event) => props.state.write(event.target.value)}
      />
    </span>
  );
}

const OWN_NUMBERS = new Set<string>(["baseline", "target", "threshold", "residual"]);

/** A number in the unit of its node. */
export function QuantityField({ state, words, spec, ...rest }: ControlProps): ReactNode {
  const tree = useTree();
  const { ids, unitOf } = useFieldOwner();
  useRecord(unitOf ?? "");
  const field = quantityField(tree, unitOf);
  const id = ids[0] ?? "";
  const onValue = (quantity: Quantity | undefined): void => {
    if (OWN_NUMBERS.has(spec.name)) setQuantity(tree, id, spec.name as NumberField, quantity);
    else if (spec.name === "value") setValue(tree, id, quantity);
    else state.write(quantity?.value);
  };
  return (
    <TypedInput<Quantity>
      {...rest}
      field={field}
      value={typeof state.value === "number" ? { value: state.value } : undefined}
      onValue={onValue}
      placeholder={state.mixed ? strings.inspector.mixed : words.example}
    />
  );
}
