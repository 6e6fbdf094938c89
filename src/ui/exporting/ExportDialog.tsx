import { type ReactNode, useRef, useState } from "react";
import { type PictureChoices, usualChoices } from "../../app/exporting/choices.ts";
import { saveAs } from "../../app/exporting/pictures.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import { ExportFooter } from "./ExportFooter.tsx";
import styles from "./exporting.module.css";
import { FormatList, WRITTEN } from "./FormatList.tsx";
import { LinkForm } from "./LinkForm.tsx";
import { LossLines } from "./LossLines.tsx";
import { PictureForm } from "./PictureForm.tsx";
import { Preview } from "./Preview.tsx";
import { TreeInside } from "./TreeInside.tsx";
import { usePreview } from "./use-preview.ts";

const FORM = "export-form";

/** The tree as a picture, a text, a file or a link: what it will be like, what it keeps and what is lost, before it is made. */
export default function ExportDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [format, setFormat] = useState<FormatInfo>(WRITTEN[0] as FormatInfo);
  const [choices, setChoices] = useState(() => usualChoices(tree, app.language));
  const start = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLTextAreaElement>(null);
  const preview = usePreview(format, choices);
  const change = (some: Partial<PictureChoices>): void => setChoices({ ...choices, ...some });
  const isPicture = format.choices !== undefined;
  const isEmpty = tree.firstNode() === undefined;
  const close = (): void => app.openDialog(undefined);
  const finish = (run: () => Promise<void>): void => {
    close();
    void run().catch(app.report);
  };
  return (
    <DialogFrame
      title={strings.app.exportTree}
      note={tree.title}
      width={1040}
      onClose={close}
      footer={<ExportFooter {...{ format, choices, preview, isEmpty, finish, shown }} form={FORM} />}
      start={start}
    >
      <form
        id={FORM}
        className={styles.split}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty && !format.isLink) finish(() => saveAs(format, tree, app, choices));
        }}
      >
        <FormatList chosen={format} onChoose={setFormat} start={start} />
        <div className={styles.right}>
          {isEmpty ? <p>{strings.exporting.empty}</p> : <Preview preview={preview} format={format} shown={shown} />}
          {isPicture && <PictureForm format={format} choices={choices} onChange={change} />}
          {isPicture && <TreeInside format={format} choices={choices} onChange={change} />}
          {format.isLink && <LinkForm choices={choices} onChange={change} preview={preview} />}
          <LossLines preview={preview} />
        </div>
      </form>
    </DialogFrame>
  );
}
