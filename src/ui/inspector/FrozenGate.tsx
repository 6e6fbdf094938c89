import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { dateField, quantityField } from "../../app/inspector/read-field.ts";
import { rewordGate } from "../../app/inspector/set-field.ts";
import type { GateSaid } from "../../core/describe/gate.ts";
import type { GateFields } from "../../core/edits/gates.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import type { GateRecord } from "../../core/records/gate.ts";
import { COMPARATORS, type Comparator } from "../../core/records/node.ts";
import { gates as words } from "../../core/strings/gates.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldWords, optionWord } from "../../core/strings/inspector.ts";
import { useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { type TypedHandle, TypedInput } from "./controls/TypedInput.tsx";
import styles from "./fields.module.css";
import records from "./records.module.css";

/** A gate shortly before its day, or after it: it is read, and worded anew only with a reason. */
export function FrozenGate({ gate, said }: { readonly gate: GateRecord; readonly said: GateSaid }): ReactNode {
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => more.current?.focus());
  };
  if (open) return <Reword gate={gate} onDone={close} />;
  return (
    <>
      <p className={records.asks}>{said.asks}</p>
      {!said.isDecided && (
        <>
          {gate.otherwise && <p className={records.small}>{words.otherwise(gate.otherwise)}</p>}
          {gate.learn && <p className={records.small}>{words.learn(gate.learn)}</p>}
          <p className={records.small}>{words.frozen}</p>
        </>
      )}
      <button ref={more} type="button" className={records.more} data-field="value" onClick={() => setOpen(true)}>
        {words.reword}
      </button>
    </>
  );
}

interface RewordProps {
  readonly gate: GateRecord;
  readonly onDone: () => void;
}

/** What the gate would say instead, and why: it becomes one step, with an entry in the log. */
function Reword({ gate, onDone }: RewordProps): ReactNode {
  const tree = useTree();
  const next = useRef<GateFields>({});
  const value = useRef<TypedHandle>(null);
  const date = useRef<TypedHandle>(null);
  const why = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => why.current?.focus(), []);
  const take = (fields: GateFields | "gone"): void => {
    if (fields !== "gone" && !(value.current?.take() && date.current?.take())) return;
    const reason = why.current?.value.trim() ?? "";
    const isSame = fields !== "gone" && Object.entries(next.current).every(([name, now]) => isStill(gate, name, now));
    if (reason === "" || isSame) {
      setProblem(reason === "" ? words.needsWhy : words.same);
      if (reason === "") why.current?.focus();
      return;
    }
    rewordGate(tree, gate.id, fields === "gone" ? fields : next.current, reason);
    onDone();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <fieldset className={records.reword} onKeyDown={leave}>
      <legend className={styles.ask}>{words.rewordTitle}</legend>
      <Fields gate={gate} next={next.current} handles={{ value, date }} onProblem={setProblem} />
      <Labelled ask={words.why}>
        {(id) => <input ref={why} id={id} className={styles.box} autoComplete="off" required />}
      </Labelled>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => take(next.current)}>
        {words.change}
      </button>
      <button type="button" className={kit.button} onClick={() => take("gone")}>
        {words.takeAway}
      </button>
      <button type="button" className={kit.button} onClick={onDone}>
        {words.keep}
      </button>
    </fieldset>
  );
}

function isStill(gate: GateRecord, name: string, now: unknown): boolean {
  return (gate[name as keyof GateRecord] ?? "") === (now ?? "");
}

interface FieldsProps {
  readonly gate: GateRecord;
  /** What was written so far. */
  readonly next: { -readonly [K in keyof GateFields]: GateFields[K] };
  readonly handles: Readonly<Record<"value" | "date", React.RefObject<TypedHandle | null>>>;
  readonly onProblem: (problem: string | undefined) => void;
}

function Fields({ gate, next, handles, onProblem }: FieldsProps): ReactNode {
  const tree = useTree();
  const ask = (name: string): string => fieldWords(name, "gate").ask;
  const common = { onProblem, invalid: false };
  return (
    <>
      <Labelled ask={ask("comparator")}>
        {(id) => (
          <select
            id={id}
            className={styles.box}
            defaultValue={gate.comparator}
            onChange={(event) => {
              next.comparator = event.target.value as Comparator;
            }}
          >
            {COMPARATORS.map((sign) => (
              <option key={sign} value={sign}>
                {optionWord("comparator", sign)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled ask={ask("value")}>
        {(id) => (
          <TypedInput<Quantity>
            {...common}
            id={id}
            handle={handles.value}
            field={quantityField(tree, gate.metric)}
            value={gate.value === undefined ? undefined : { value: gate.value }}
            onValue={(quantity) => {
              next.value = quantity?.value;
            }}
          />
        )}
      </Labelled>
      <Labelled ask={ask("date")}>
        {(id) => (
          <TypedInput<string>
            {...common}
            id={id}
            handle={handles.date}
            field={dateField(tree)}
            value={gate.date}
            onValue={(day) => {
              next.date = day;
            }}
          />
        )}
      </Labelled>
      <Labelled ask={ask("otherwise")}>
        {(id) => (
          <input
            id={id}
            className={styles.box}
            defaultValue={gate.otherwise}
            placeholder={strings.inspector.unset}
            onInput={(event) => {
              next.otherwise = event.currentTarget.value;
            }}
          />
        )}
      </Labelled>
    </>
  );
}

function Labelled({
  ask,
  children,
}: {
  readonly ask: string;
  readonly children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.ask}>
        {ask}
      </label>
      {children(id)}
    </div>
  );
}
