import { type ReactNode, useMemo } from "react";
import { commandOf, runCommand } from "../../app/commands/registry.ts";
import { removeRecord, setLinkKind } from "../../app/inspector/set-field.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { signalsOfTactic } from "../../core/query/signals.ts";
import type { Id } from "../../core/records/fields.ts";
import { LINK_KINDS, type LinkKind, type LinkRecord } from "../../core/records/link.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldWords, optionWord } from "../../core/strings/inspector.ts";
import { useApp, useMoment, useRecord, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { type FieldOwner, FieldOwnerContext, useAttached } from "./field-context.ts";
import styles from "./fields.module.css";
import { NodeButton } from "./NodeButton.tsx";
import records from "./records.module.css";
import { EDGE, type FieldSpec } from "./sections.ts";

const FIELDS: readonly FieldSpec[] = [
  ...EDGE.map((spec) => ({ ...spec, usual: false })),
  { name: "text", control: "text" },
];

/** The links that start or end at a node, each with the other node as a button that goes there. */
export function Links({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  useAttached(id);
  const links = linksOf(tree.document, id);
  return (
    <>
      {links.map((link) => (
        <LinkRow key={link.id} link={link} at={id} />
      ))}
      <LinkButton />
    </>
  );
}

function LinkRow({ link, at }: { readonly link: LinkRecord; readonly at: Id }): ReactNode {
  const tree = useTree();
  useRecord(link.id);
  const { id, from, to } = link;
  const owner = useMemo<FieldOwner>(() => ({ ids: [id], of: "link", unitOf: to }), [id, to]);
  const starts = from === at;
  const other = starts ? to : from;
  const kinds = <LinkKindSelect link={link} />;
  return (
    <FieldOwnerContext value={owner}>
      <div className={records.record} data-record="link">
        <div className={records.link}>
          {starts && kinds}
          <NodeButton id={other} />
          {!starts && kinds}
          {!starts && <span className={styles.hint}>{strings.inspector.thisNode}</span>}
          <button
            type="button"
            className={records.cellButton}
            aria-label={strings.inspector.removeLink(tree.document.node(other)?.title ?? "")}
            onClick={() => removeRecord(tree, id, at)}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
        <FieldGroup fields={FIELDS} />
      </div>
    </FieldOwnerContext>
  );
}

/** What a link is about. */
export function LinkKindSelect({ link: { id, kind } }: { readonly link: LinkRecord }): ReactNode {
  const tree = useTree();
  return (
    <select
      className={records.linkKind}
      value={kind}
      aria-label={fieldWords("kind", "link").ask}
      onChange={(event) => setLinkKind(tree, id, event.target.value as LinkKind)}
    >
      {LINK_KINDS.map((name) => (
        <option key={name} value={name}>
          {optionWord("kind", name)}
        </option>
      ))}
    </select>
  );
}

function LinkButton(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { id } = commandOf("link.start");
  return (
    <button type="button" className={records.more} onClick={() => void runCommand(id, { app, tree }).catch(app.report)}>
      <Icon name="plus" size={14} />
      <span>{strings.inspector.addLink}</span>
    </button>
  );
}

/** What tells whether a tactic works. */
export function Signals({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  useMoment(() => signalsOfTactic(tree.document, id).join(" "));
  const signals = signalsOfTactic(tree.document, id);
  return (
    <div className={records.signals} data-field="signals">
      {signals.length === 0 && <p className={styles.hint}>{strings.inspector.noSignals}</p>}
      {signals.map((signal) => (
        <NodeButton key={signal} id={signal} />
      ))}
    </div>
  );
}
