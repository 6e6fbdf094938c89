import { type ReactNode, useState } from "react";
import type { TreeRecord } from "../../core/records/tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import styles from "../importing/importing.module.css";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import { selectUnlessWritten, useEnteredBefore, type WrittenBefore } from "../kit/written-before.ts";

/** Renames the open tree. */
export default function RenameDialog({ ask, entered }: WrittenBefore): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [title, setTitle] = useState(ask ?? tree.title);
  const close = (): void => app.openDialog(undefined);
  const save = (): void => {
    const { id } = tree.document.tree;
    tree.document.commit({ key: "title", subject: title }, (draft) =>
      draft.patch<TreeRecord>(id, { title: title.trim() }),
    );
    close();
  };
  useEnteredBefore(entered, save);
  return (
    <DialogFrame title={strings.commands["tree.rename"]} width={420} onClose={close}>
      <form
        className={styles.preview}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label className={styles.field}>
          {strings.home.newName}
          {/* The dialog was opened to type here. */}
          <input
            type="text"
            autoFocus
            value={title}
            maxLength={200}
            onFocus={selectUnlessWritten(ask)}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <div className={kit.foot} style={{ border: 0, padding: 0 }}>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={close}>
            {strings.home.cancel}
          </button>
          <button type="submit" className={`${kit.button} ${kit.primary}`}>
            {strings.home.save}
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}
