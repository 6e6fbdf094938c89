import { type ReactNode, useMemo, useRef } from "react";
import { addMetric } from "../../app/sheet/write.ts";
import { aimLoop } from "../../core/loop/aim-loop.ts";
import type { Id } from "../../core/records/fields.ts";
import { COMPARATORS, faceOf, type Role } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useMoment, useTree } from "../app-context.ts";
import { FieldGroup } from "../inspector/FieldGroup.tsx";
import { type FieldOwner, FieldOwnerContext } from "../inspector/field-context.ts";
import { Gates } from "../inspector/Gates.tsx";
import { Mechanisms } from "../inspector/Mechanisms.tsx";
import type { Control, FieldSpec } from "../inspector/sections.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import kit from "../kit/kit.module.css";
import type { PartName } from "./parts.ts";
import styles from "./sheet.module.css";

const words = strings.sheet;

const line = (name: string, control: Control): FieldSpec => ({ name, control, usual: true });
const half = (name: string, control: Control): FieldSpec => ({ name, control, usual: true, half: true });

const AIM: readonly FieldSpec[] = [
  line("title", "text"),
  line("done", "text"),
  line("measure", "line"),
  half("target", "quantity"),
  half("targetDate", "date"),
  half("baseline", "quantity"),
  half("baselineDate", "date"),
];
const OWNER: readonly FieldSpec[] = [
  half("owner", "person"),
  half("cadenceDays", "cadence"),
  { ...half("weekday", "choice"), options: [1, 2, 3, 4, 5, 6, 7] },
  half("time", "time"),
  half("minutes", "minutes"),
  line("with", "names"),
];
const SIGNAL: readonly FieldSpec[] = [
  line("title", "text"),
  half("target", "quantity"),
  half("cadenceDays", "cadence"),
];
const GUARDRAIL: readonly FieldSpec[] = [
  line("title", "text"),
  { ...half("comparator", "choice"), options: COMPARATORS },
  half("threshold", "quantity"),
  half("owner", "person"),
];

/** The fields of a part, those of the map and the details: what is written here stands there at once. */
export function PartEdit({ name, aim }: { readonly name: PartName; readonly aim: Id }): ReactNode {
  if (name === "mechanism") return <Mechanisms aim={aim} />;
  if (name === "gate") return <Gates id={aim} />;
  if (name === "proxy") return <Metrics aim={aim} of="proxy" fields={SIGNAL} add={words.addSignal} />;
  if (name === "guardrail") return <Metrics aim={aim} of="guardrail" fields={GUARDRAIL} add={words.addGuardrail} />;
  return <NodeFields id={aim} fields={name === "done" ? AIM : OWNER} />;
}

function NodeFields({ id, fields }: { readonly id: Id; readonly fields: readonly FieldSpec[] }): ReactNode {
  const tree = useTree();
  const node = tree.document.node(id);
  const face = node ? faceOf(node) : "note";
  const owner = useMemo<FieldOwner>(() => ({ ids: [id], of: face, unitOf: id }), [id, face]);
  return (
    <FieldOwnerContext value={owner}>
      <FieldGroup fields={fields} />
    </FieldOwnerContext>
  );
}

interface MetricsProps {
  readonly aim: Id;
  readonly of: Role;
  readonly fields: readonly FieldSpec[];
  readonly add: string;
}

/** The signals, or the guardrails, of the aim one below the other. */
function Metrics({ aim, of, fields, add }: MetricsProps): ReactNode {
  const tree = useTree();
  const list = useRef<HTMLDivElement>(null);
  const ids = useMoment(() => {
    const node = tree.document.node(aim);
    if (!node) return "";
    const { metrics, guardrails } = aimLoop(tree.document, node);
    return (of === "guardrail" ? guardrails : metrics).map(({ id }) => id).join(" ");
  })
    .split(" ")
    .filter(Boolean);
  const addOne = (): void => {
    const id = addMetric(tree, aim, of);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-metric="${CSS.escape(id)}"] textarea`)?.focus(),
    );
  };
  return (
    <div ref={list} className={styles.metrics}>
      {ids.map((id) => (
        <fieldset key={id} data-metric={id} className={styles.metric}>
          <legend className="visually-hidden">{tree.document.node(id)?.title || strings.cards.noTitle}</legend>
          <NodeFields id={id} fields={fields} />
        </fieldset>
      ))}
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={addOne}>
        <AnyIcon name="plus" size={14} />
        <span>{add}</span>
      </button>
    </div>
  );
}
