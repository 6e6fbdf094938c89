import { type ReactNode, useMemo } from "react";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { FieldView } from "./FieldView.tsx";
import { type FieldOwner, FieldOwnerContext } from "./field-context.ts";
import fields from "./fields.module.css";
import styles from "./inspector.module.css";
import { OWNER, STATUS, TAGS } from "./sections.ts";

/** Several nodes: what can be set for all of them at once. */
export function ManyInspector({ selected }: { readonly selected: ReadonlySet<Id> }): ReactNode {
  const owner = useMemo<FieldOwner>(() => ({ ids: [...selected], of: "note" }), [selected]);
  return (
    <FieldOwnerContext value={owner}>
      <h2 className={styles.several}>{strings.inspector.several(selected.size)}</h2>
      <p className={styles.nothing}>{strings.inspector.severalHint}</p>
      <div className={fields.fields}>
        {[STATUS, OWNER, TAGS].map((spec) => (
          <FieldView key={`${spec.name} ${owner.ids.join(" ")}`} spec={spec} />
        ))}
      </div>
    </FieldOwnerContext>
  );
}
