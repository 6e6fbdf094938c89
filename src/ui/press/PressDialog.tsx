import { type ReactNode, useMemo } from "react";
import { askAll, copyPress, printPress, unasked } from "../../app/press/press.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { press as words } from "../../core/strings/press.ts";
import { useApp, useOptionalTree, useRecord } from "../app-context.ts";
import { FieldView } from "../inspector/FieldView.tsx";
import { type FieldOwner, FieldOwnerContext } from "../inspector/field-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./press.module.css";

const RELEASE = { name: "pressRelease", control: "text" } as const;
const QUESTIONS = { name: "faq", control: "questions" } as const;

/** Working backwards on an aim: the announcement and its questions, written before anything is built. */
export default function PressDialog({ aim }: { readonly aim: Id }): ReactNode {
  return useOptionalTree() ? <Press aim={aim} /> : null;
}

function Press({ aim }: { readonly aim: Id }): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const node = useRecord(aim);
  const owner = useMemo<FieldOwner>(() => ({ ids: [aim], of: "aim", unitOf: aim }), [aim]);
  if (!tree || !isRecord(node, "node")) return null;
  const button = `${kit.button} ${kit.outlined}`;
  const left = unasked(node).length;
  const footer = (
    <>
      {left > 0 && (
        <button type="button" className={`${button} ${styles.ask}`} onClick={() => askAll(tree, aim)}>
          {words.ask}
        </button>
      )}
      <button type="button" className={button} onClick={() => void copyPress(app, node).catch(app.report)}>
        {words.copy}
      </button>
      <button
        type="button"
        className={`${kit.button} ${kit.primary}`}
        onClick={() => void printPress(app, node).catch(app.report)}
      >
        {words.print}
      </button>
    </>
  );
  return (
    <DialogFrame
      title={words.title}
      note={node.title || strings.cards.noTitle}
      width={680}
      onClose={() => app.openDialog(undefined)}
      footer={footer}
    >
      <FieldOwnerContext value={owner}>
        <div className={styles.body}>
          <p className={styles.why}>{words.why}</p>
          <FieldView spec={RELEASE} />
          <FieldView spec={QUESTIONS} />
        </div>
      </FieldOwnerContext>
    </DialogFrame>
  );
}
