import { type ReactNode, useMemo } from "react";
import { removeRecord } from "../../app/inspector/set-field.ts";
import { chooseOnly } from "../../app/session.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useRecord, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { type FieldOwner, FieldOwnerContext } from "./field-context.ts";
import styles from "./inspector.module.css";
import { LinkKindSelect } from "./Links.tsx";
import { NodeButton } from "./NodeButton.tsx";
import records from "./records.module.css";
import { EDGE, type FieldSpec } from "./sections.ts";

const RARE: readonly string[] = ["relation"];
const FIELDS: readonly FieldSpec[] = [
  ...EDGE.map((spec) => ({ ...spec, usual: !RARE.includes(spec.name) })),
  { name: "text", control: "text" },
];

/** The link that is chosen on the map: its ends, its kind, and what it says of itself. */
export function LinkInspector({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  const link = useRecord(id);
  const to = isRecord(link, "link") ? link.to : undefined;
  const owner = useMemo<FieldOwner>(() => ({ ids: [id], of: "link", unitOf: to }), [id, to]);
  if (!isRecord(link, "link")) return <p className={styles.nothing}>{strings.inspector.nothing}</p>;
  const remove = (): void => {
    chooseOnly(tree.session, link.from);
    removeRecord(tree, id, link.from);
    tree.takeKeyboard();
  };
  return (
    <FieldOwnerContext value={owner}>
      <header className={styles.head}>{strings.inspector.link}</header>
      <div className={records.ends}>
        <NodeButton id={link.from} />
        <LinkKindSelect link={link} />
        <NodeButton id={link.to} />
      </div>
      <section className={styles.section}>
        <FieldGroup fields={FIELDS} />
      </section>
      <button type="button" className={records.more} onClick={remove}>
        <Icon name="trash" size={14} />
        <span>{strings.commands["link.remove"]}</span>
      </button>
    </FieldOwnerContext>
  );
}
