import { type ReactNode, useRef, useState } from "react";
import { type PictureChoices, usualChoices } from "../../app/exporting/choices.ts";
import { strings } from "../../core/strings/index.ts";
import { info as link } from "../../formats/link/info.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import { LinkFooter } from "./LinkFooter.tsx";
import { LinkForm } from "./LinkForm.tsx";
import { LossLines } from "./LossLines.tsx";
import own from "./link.module.css";
import { Preview } from "./Preview.tsx";
import { usePreview } from "./use-preview.ts";

/** The tree as a link, and nothing else: what goes along, who gets it, and how long it is. */
export default function ShareDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [choices, setChoices] = useState(() => usualChoices(tree, app.language));
  const shown = useRef<HTMLTextAreaElement>(null);
  const preview = usePreview(link, choices);
  const change = (some: Partial<PictureChoices>): void => setChoices({ ...choices, ...some });
  const close = (): void => app.openDialog(undefined);
  const finish = (run: () => Promise<void>): void => {
    close();
    void run().catch(app.report);
  };
  return (
    <DialogFrame
      title={strings.sharing.title}
      note={tree.title}
      width={600}
      onClose={close}
      footer={<LinkFooter preview={preview} finish={finish} shown={shown} start />}
    >
      <div className={own.alone}>
        <Preview preview={preview} format={link} shown={shown} />
        <LinkForm choices={choices} onChange={change} preview={preview} />
        <LossLines preview={preview} />
      </div>
    </DialogFrame>
  );
}
