import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { dateField, quantityField } from "../../app/inspector/read-field.ts";
import { rewordGate } from "../../app/inspector/set-field.ts";
import type { GateSaid } from "../../core/describe/gate.ts";
import type { GateFields } from "../../core/edits/gates.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import type { Id } from "../../core/records/fields.ts";
import type { GateRecord } from "../../core/records/gate.ts";
import { COMPARATORS, type Comparator } from "../../core/records/node.ts";
import { gates as words } from "../../core/strings/gates.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldWords, optionWord } from "../../core/strings/inspector.ts";
import { useSession, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { type TypedHandle, TypedInput } from "./controls/TypedInput.tsx";
import styles from "./fields.module.css";
import records from "./records.module.css";
import { type Draft, hasDraft, useDraft, useForget } from "./use-draft.ts";

/** A gate shortly before its day, or after it: it is read, and worded anew only with a reason. */
export function FrozenGate({ gate, said }: { readonly gate: GateRecord; readonly said: GateSaid }): ReactNode {
  const isBegun = useSession(({ drafts }) => hasDraft(drafts, wordingOf(gate.id)));
  const [open, setOpen] = useState(isBegun);
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

/** The drafts of what a gate is to say instead. */
const wordingOf = (gate: Id): string => `reword:${gate}:`;

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
  const field = useRef<HTMLInputElement>(null);
  const [why, setWhy] = useDraft(`${wordingOf(gate.id)}why`);
  const [otherwise, setOtherwise] = useDraft(`${wordingOf(gate.id)}otherwise`, gate.otherwise);
  const [problem, setProblem] = useState<string>();
  useEffect(() => field.current?.focus(), []);
  const forget = useForget(wordingOf(gate.id));
  const end = (): void => {
    forget();
    onDone();
  };
  const take = (isGone: boolean): void => {
    if (!isGone && !(value.current?.take() && date.current?.take())) return;
    const fields = isGone
      ? "gone"
      : { ...next.current, ...(isStill(gate, "otherwise", otherwise) ? {} : { otherwise }) };
    const reason = why.trim();
    const isSame = fields !== "gone" && Object.entries(fields).every(([name, now]) => isStill(gate, name, now));
    if (reason === "" || isSame) {
      setProblem(reason === "" ? words.needsWhy : words.same);
      if (reason === "") field.current?.focus();
      return;
    }
    rewordGate(tree, gate.id, fields, reason);
    end();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  return (
    <fieldset className={records.reword} onKeyDown={leave}>
      <legend className={styles.ask}>{words.rewordTitle}</legend>
      <Fields
        gate={gate}
        next={next.current}
        otherwise={[otherwise, setOtherwise]}
        handles={{ value, date }}
        onProblem={setProblem}
      />
      <Labelled ask={words.why}>
        {(id) => (
          <input
            ref={field}
            id={id}
            className={styles.box}
            autoComplete="off"
            required
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
      </Labelled>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => take(false)}>
        {words.change}
      </button>
      <button type="button" className={kit.button} onClick={() => take(true)}>
        {words.takeAway}
      </button>
      <button type="button" className={kit.button} onClick={end}>
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
  readonly otherwise: Draft;
  readonly handles: Readonly<Record<"value" | "date", React.RefObject<TypedHandle | null>>>;
  readonly onProblem: (problem: string | undefined) => void;
}

function Fields({ gate, next, otherwise: [otherwise, setOtherwise], handles, onProblem }: FieldsProps): ReactNode {
  const tree = useTree();
  const [valueDraft, dateDraft] = [useDraft(`${wordingOf(gate.id)}value`), useDraft(`${wordingOf(gate.id)}date`)];
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
            draft={valueDraft}
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
            draft={dateDraft}
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
            value={otherwise}
            placeholder={strings.inspector.unset}
            onChange={(event) => setOtherwise(event.target.value)}
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
