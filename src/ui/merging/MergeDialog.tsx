import { type ReactNode, useEffect } from "react";
import { useStore } from "zustand";
import { applyMerge } from "../../app/merging/apply.ts";
import type { Merging } from "../../app/merging/merging.ts";
import { merging as words } from "../../core/strings/merging.ts";
import { useApp } from "../app-context.ts";
import { Picture } from "../history/Picture.tsx";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import { Ancestor } from "./Ancestor.tsx";
import { Automatic } from "./Automatic.tsx";
import styles from "./merging.module.css";
import { Questions } from "./Questions.tsx";

/** What a file brings into the tree: what comes in by itself, what is to be chosen, and the tree as it would be. */
export default function MergeDialog({ merging }: { readonly merging: Merging }): ReactNode {
  const app = useApp();
  const { picture, shown, node, questions, choices } = useStore(merging.store);
  const left = questions.filter(({ key }) => !choices.has(key)).length;
  useEffect(() => () => merging.close(), [merging]);
  const close = (): void => app.openDialog(undefined);
  const apply = (): void => {
    close();
    void applyMerge(merging, app).catch(app.report);
  };
  return (
    <DialogFrame
      title={words.title(merging.incoming.name)}
      width={1180}
      onClose={close}
      footer={
        <>
          <span className={kit.note} role="status">
            {questions.length > 0 && words.left(left, questions.length)}
          </span>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={close}>
            {words.cancel}
          </button>
          <button type="button" className={`${kit.button} ${kit.primary}`} onClick={apply}>
            {words.apply}
          </button>
        </>
      }
    >
      <div className={styles.merge}>
        <div className={styles.list}>
          <Questions merging={merging} />
          <Automatic merging={merging} />
          <Ancestor merging={merging} />
        </div>
        <section className={styles.stage} aria-label={words.picture}>
          {picture && (
            <Picture
              merged={picture}
              name={words.picture}
              shown={shown}
              chosen={node}
              onShown={(mode) => merging.setShown(mode)}
              onChosen={(id) => merging.show(id)}
            />
          )}
        </section>
      </div>
    </DialogFrame>
  );
}
