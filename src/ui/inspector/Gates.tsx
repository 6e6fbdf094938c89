import { type ReactNode, useMemo, useState } from "react";
import { removeRecord, setField, startGate } from "../../app/inspector/set-field.ts";
import { tellGate } from "../../core/describe/gate.ts";
import { gatesOf } from "../../core/edits/gates.ts";
import { decisionsOf } from "../../core/loop/decisions.ts";
import { searchNodes } from "../../core/query/search.ts";
import { signalsOf } from "../../core/query/signals.ts";
import type { Id } from "../../core/records/fields.ts";
import type { GateRecord } from "../../core/records/gate.ts";
import { COMPARATORS } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldWords } from "../../core/strings/inspector.ts";
import { useApp, useRecord, useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { Toned } from "../kit/Toned.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { FrozenGate } from "./FrozenGate.tsx";
import { type FieldOwner, FieldOwnerContext, useAttached } from "./field-context.ts";
import styles from "./fields.module.css";
import { NodePick } from "./NodePick.tsx";
import records from "./records.module.css";
import type { FieldSpec } from "./sections.ts";

const MOST = 6;
const FIELDS: readonly FieldSpec[] = [
  { name: "comparator", control: "choice", options: COMPARATORS, usual: true, half: true },
  { name: "value", control: "quantity", usual: true, half: true },
  { name: "date", control: "date", usual: true, half: true },
  { name: "otherwise", control: "text", usual: true },
  { name: "learn", control: "text" },
  { name: "text", control: "text" },
];

/** The gates of an aim or a metric: a number and a date that were agreed beforehand. */
export function Gates({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  useAttached(id);
  return (
    <>
      {gatesOf(tree.document, id).map((gate) => (
        <Gate key={gate.id} gate={gate} at={id} />
      ))}
      <button type="button" className={records.more} data-field="gate" onClick={() => startGate(tree, id)}>
        <AnyIcon name="plus" size={14} />
        <span>{strings.inspector.addGate}</span>
      </button>
    </>
  );
}

function Gate({ gate, at }: { readonly gate: GateRecord; readonly at: Id }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { id, metric } = gate;
  useRecord(id);
  useAttached(metric ?? id);
  const said = tellGate(tree.document, gate, decisionsOf(tree.document, gate), {
    today: tree.host.today(),
    language: app.language,
  });
  // What is being written when the gate becomes whole is finished first.
  const [isFixed, setFixed] = useState(said.isFrozen);
  return (
    <div
      className={records.record}
      data-record="gate"
      data-open={gate.value === undefined || undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFixed(said.isFrozen);
      }}
    >
      <Toned tone={said.tone}>
        {said.state}
        {said.decided && ` · ${said.decided}`}
      </Toned>
      {isFixed && said.isFrozen ? <FrozenGate gate={gate} said={said} /> : <OpenGate gate={gate} at={at} />}
    </div>
  );
}

function OpenGate({ gate, at }: { readonly gate: GateRecord; readonly at: Id }): ReactNode {
  const tree = useTree();
  const { id, metric } = gate;
  const owner = useMemo<FieldOwner>(() => ({ ids: [id], of: "gate", unitOf: metric }), [id, metric]);
  const isNumber = (node: Id): boolean => ["aim", "metric"].includes(tree.document.node(node)?.kind ?? "");
  const candidates = (asked: string): readonly Id[] =>
    (asked.trim() === "" ? [...signalsOf(tree.document, at), at] : searchNodes(tree.document, asked))
      .filter(isNumber)
      .slice(0, MOST);
  return (
    <FieldOwnerContext value={owner}>
      {!(metric === at && tree.document.node(at)?.kind === "metric") && (
        <div className={styles.field} data-field="metric">
          <span className={styles.ask}>{fieldWords("metric", "gate").ask}</span>
          <NodePick
            ask={fieldWords("metric", "gate").ask}
            value={metric}
            candidates={candidates}
            onPick={(node) => setField(tree, [id], "metric", node)}
          />
        </div>
      )}
      <FieldGroup fields={FIELDS} />
      <button type="button" className={records.more} onClick={() => removeRecord(tree, id, at)}>
        <AnyIcon name="trash" size={14} />
        <span>{strings.inspector.removeGate}</span>
      </button>
    </FieldOwnerContext>
  );
}
