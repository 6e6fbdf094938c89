import { type ReactNode, useRef, useState } from "react";
import { type PictureChoices, usualChoices } from "../../app/exporting/choices.ts";
import { copyAs, copyPicture, nameOf, saveAs } from "../../app/exporting/pictures.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./exporting.module.css";
import { FormatList, WRITTEN } from "./FormatList.tsx";
import { LossLines } from "./LossLines.tsx";
import { PictureForm } from "./PictureForm.tsx";
import { Preview } from "./Preview.tsx";
import { TreeInside } from "./TreeInside.tsx";
import { usePreview } from "./use-preview.ts";

const FORM = "export-form";

/** The tree as a picture, a text or a file: what it will be like, what it keeps, and what is lost, before it is saved. */
export default function ExportDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [format, setFormat] = useState<FormatInfo>(WRITTEN[0] as FormatInfo);
  const [choices, setChoices] = useState(() => usualChoices(tree, app.language));
  const start = useRef<HTMLInputElement>(null);
  const preview = usePreview(format, choices);
  const close = (): void => app.openDialog(undefined);
  const change = (some: Partial<PictureChoices>): void => setChoices({ ...choices, ...some });
  const isPicture = format.choices !== undefined;
  const isEmpty = tree.firstNode() === undefined;
  const finish = (run: () => Promise<void>): void => {
    close();
    void run().catch(app.report);
  };
  const copy = (): Promise<void> => (isPicture ? copyPicture(tree, app, choices) : copyAs(format, tree, app));
  const footer = (
    <>
      <span className={kit.note}>{strings.exporting.goesTo(nameOf(tree, format))}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} disabled={isEmpty} onClick={() => finish(copy)}>
        {isPicture ? strings.exporting.copyPicture : strings.exporting.copyText}
      </button>
      <button type="submit" form={FORM} className={`${kit.button} ${kit.primary}`} disabled={isEmpty}>
        {strings.exporting.save(format.title)}
      </button>
    </>
  );
  return (
    <DialogFrame
      title={strings.exporting.title}
      note={tree.title}
      width={1040}
      onClose={close}
      footer={footer}
      start={start}
    >
      <form
        id={FORM}
        className={styles.split}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) finish(() => saveAs(format, tree, app, choices));
        }}
      >
        <FormatList chosen={format} onChoose={setFormat} start={start} />
        <div className={styles.right}>
          {isEmpty ? <p>{strings.exporting.empty}</p> : <Preview preview={preview} isPicture={isPicture} />}
          {isPicture && <PictureForm format={format} choices={choices} onChange={change} />}
          {isPicture && <TreeInside format={format} choices={choices} onChange={change} />}
          <LossLines preview={preview} />
        </div>
      </form>
    </DialogFrame>
  );
}
