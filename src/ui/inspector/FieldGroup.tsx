import { type ReactNode, useState } from "react";
import type { Finding } from "../../core/lint/rule.ts";
import type { OpaqueRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldWords } from "../../core/strings/inspector.ts";
import { useRecord, useSession } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import { FieldView } from "./FieldView.tsx";
import { useFieldOwner } from "./field-context.ts";
import styles from "./fields.module.css";
import records from "./records.module.css";
import type { FieldSpec } from "./sections.ts";

interface FieldGroupProps {
  readonly fields: readonly FieldSpec[];
  readonly findings?: readonly Finding[];
}

/** Fields that stand together: those that are filled, usual or wanted, and the rest one click away. */
export function FieldGroup({ fields, findings = [] }: FieldGroupProps): ReactNode {
  const { ids, of } = useFieldOwner();
  const record = useRecord(ids[0] ?? "") as OpaqueRecord | undefined;
  const wish = useSession(({ field }) => field?.name);
  const [open, setOpen] = useState(false);
  // A field that was seen filled stays while its text is being replaced.
  const [seen] = useState(() => new Set<string>());
  const findingsOf = (name: string): Finding[] => findings.filter(({ field }) => field === name);
  const isShown = ({ name, usual = false }: FieldSpec): boolean =>
    usual || record?.[name] !== undefined || findingsOf(name).length > 0 || wish === name;
  for (const spec of fields) if (isShown(spec)) seen.add(spec.name);
  const hidden = fields.filter(({ name }) => !seen.has(name));
  const shown = open ? fields : fields.filter(({ name }) => seen.has(name));
  if (fields.length === 0) return null;
  return (
    <>
      {shown.length > 0 && (
        <div className={styles.fields}>
          {shown.map((spec) => (
            <FieldView key={spec.name} spec={spec} findings={findingsOf(spec.name)} />
          ))}
        </div>
      )}
      {hidden.length > 0 && (
        <button type="button" className={records.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? "up" : "down"} size={14} />
          <span>
            {open
              ? strings.inspector.less
              : strings.inspector.more(
                  hidden.map(({ name }) => fieldWords(name, of).ask.toLowerCase().replace("?", "")),
                )}
          </span>
        </button>
      )}
    </>
  );
}
