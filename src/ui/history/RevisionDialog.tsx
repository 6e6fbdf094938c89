import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import { NAME_LIMIT, tidyName } from "../../core/revisions/revision.ts";
import { revisionTitle } from "../../core/revisions/title.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./dialog.module.css";

const words = strings.revisions;

interface RevisionDialogProps {
  readonly n: number;
  readonly ask: "name" | "current";
}

/** Gives a kept state another name, or marks it as the one that holds. */
export default function RevisionDialog({ n, ask }: RevisionDialogProps): ReactNode {
  const app = useApp();
  const { revisions } = useTree();
  const revision = useStore(revisions.store, ({ list }) => list.find((one) => one.n === n));
  const [value, setValue] = useState(ask === "current" ? app.host.today() : revision ? revisionTitle(revision) : "");
  const close = (): void => app.openDialog(undefined);
  const save = (): void => {
    close();
    const name = ask === "name" ? tidyName(value) : undefined;
    if (ask === "current" && value !== "") revisions.change(n, { currentSince: value }).catch(app.report);
    else if (name !== undefined) revisions.change(n, { name }).catch(app.report);
  };
  return (
    <DialogFrame title={ask === "name" ? words.renameTitle : words.currentTitle} width={420} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label className={styles.field}>
          {ask === "name" ? words.nameField : words.since}
          {/* The dialog was opened to type here. */}
          <input
            type={ask === "name" ? "text" : "date"}
            autoFocus
            value={value}
            maxLength={NAME_LIMIT}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
        <div className={styles.foot}>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={close}>
            {strings.home.cancel}
          </button>
          <button type="submit" className={`${kit.button} ${kit.primary}`}>
            {ask === "name" ? strings.home.save : words.mark}
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}
