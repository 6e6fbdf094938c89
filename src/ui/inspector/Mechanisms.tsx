import { type ReactNode, useMemo, useState } from "react";
import { removeRecord, setMechanism } from "../../app/inspector/set-field.ts";
import { mechanismsOf } from "../../core/edits/mechanisms.ts";
import { searchNodes } from "../../core/query/search.ts";
import type { Id } from "../../core/records/fields.ts";
import type { MechanismRecord } from "../../core/records/mechanism.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldWords } from "../../core/strings/inspector.ts";
import { useRecord, useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { FieldView } from "./FieldView.tsx";
import { type FieldOwner, FieldOwnerContext, useAttached } from "./field-context.ts";
import { NodePick } from "./NodePick.tsx";
import records from "./records.module.css";
import type { FieldSpec } from "./sections.ts";

const MOST = 6;
const part = (name: string): FieldSpec => ({ name, control: "text", usual: true });
const [X, Y, Z] = [part("x"), part("y"), part("z")];
const DETAILS: readonly FieldSpec[] = [
  {
    name: "state",
    control: "choice",
    half: true,
    options: ["untested", "supported", "refuted"],
    fallback: "untested",
  },
  { name: "since", control: "date", half: true },
];

/** "We believe X will move Y because Z": an empty sentence waits where the aim has none. */
export function Mechanisms({ aim }: { readonly aim: Id }): ReactNode {
  const tree = useTree();
  useAttached(aim);
  const [next, setNext] = useState(() => tree.host.newId());
  const [asked, setAsked] = useState(false);
  const there = mechanismsOf(tree.document, aim).map(({ id }) => id);
  const ids = there.includes(next) || (there.length > 0 && !asked) ? there : [...there, next];
  return (
    <>
      {ids.map((id) => (
        <Mechanism key={id} aim={aim} id={id} />
      ))}
      {there.length > 0 && ids.length === there.length && (
        <button
          type="button"
          className={records.more}
          onClick={() => {
            setNext(tree.host.newId());
            setAsked(true);
          }}
        >
          <AnyIcon name="plus" size={14} />
          <span>{strings.inspector.addMechanism}</span>
        </button>
      )}
    </>
  );
}

function Mechanism({ aim, id }: { readonly aim: Id; readonly id: Id }): ReactNode {
  const tree = useTree();
  const record = useRecord(id);
  const owner = useMemo<FieldOwner>(
    () => ({
      ids: [id],
      of: "mechanism",
      write: (name, value, merge) => setMechanism(tree, aim, id, { [name]: value }, merge),
    }),
    [tree, aim, id],
  );
  const mechanism = isRecord(record, "mechanism") ? record : undefined;
  return (
    <FieldOwnerContext value={owner}>
      <div className={records.record} data-record="mechanism">
        <FieldView spec={X} />
        <End aim={aim} id={id} name="xNode" value={mechanism?.xNode} />
        <FieldView spec={Y} />
        <End aim={aim} id={id} name="yNode" value={mechanism?.yNode} />
        <FieldView spec={Z} />
        {mechanism && <FieldGroup fields={DETAILS} />}
        {mechanism && (
          <button type="button" className={records.more} onClick={() => removeRecord(tree, id, aim)}>
            <AnyIcon name="trash" size={14} />
            <span>{strings.inspector.removeMechanism}</span>
          </button>
        )}
      </div>
    </FieldOwnerContext>
  );
}

interface EndProps {
  readonly aim: Id;
  readonly id: Id;
  readonly name: "xNode" | "yNode";
  readonly value: MechanismRecord["xNode"];
}

/** The node that X or Y is about. */
function End({ aim, id, name, value }: EndProps): ReactNode {
  const tree = useTree();
  const ask = fieldWords(name === "xNode" ? "x" : "y", "mechanism").ask;
  const likely = (): readonly Id[] => (name === "yNode" ? [aim] : tree.document.children(aim)).slice(0, MOST);
  return (
    <NodePick
      ask={ask}
      value={value}
      candidates={(asked) => (asked.trim() === "" ? likely() : searchNodes(tree.document, asked).slice(0, MOST))}
      onPick={(node) => setMechanism(tree, aim, id, { [name]: node })}
    />
  );
}
