import type { ReactNode, RefObject } from "react";
import type { PictureChoices } from "../../app/exporting/choices.ts";
import { copyPicture } from "../../app/exporting/copy-picture.ts";
import { copyAs, nameOf } from "../../app/exporting/pictures.ts";
import type { Preview } from "../../app/exporting/preview.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { titleOfFormat } from "../../formats/names.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { LinkFooter } from "./LinkFooter.tsx";

interface ExportFooterProps {
  /** Of the form that is sent. */
  readonly form: string;
  readonly format: FormatInfo;
  readonly choices: PictureChoices;
  readonly preview: Preview | undefined;
  readonly isEmpty: boolean;
  /** Closes the dialog and does something. */
  readonly finish: (run: () => Promise<void>) => void;
  /** Where the link stands. */
  readonly shown: RefObject<HTMLTextAreaElement | null>;
}

/** What can be done with the file; with a link, which is copied, or sent as a file where it is too long. */
export function ExportFooter({ form, format, choices, preview, isEmpty, finish, shown }: ExportFooterProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  if (format.isLink) return <LinkFooter preview={isEmpty ? undefined : preview} finish={finish} shown={shown} />;
  const isPicture = format.choices !== undefined;
  const copy = (): Promise<void> => (isPicture ? copyPicture(tree, app, choices) : copyAs(format, tree, app));
  return (
    <>
      <span className={kit.note}>{strings.exporting.goesTo(nameOf(tree, format))}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} disabled={isEmpty} onClick={() => finish(copy)}>
        {isPicture ? strings.exporting.copyPicture : strings.exporting.copyText}
      </button>
      <button type="submit" form={form} className={`${kit.button} ${kit.primary}`} disabled={isEmpty}>
        {strings.exporting.save(titleOfFormat(format))}
      </button>
    </>
  );
}
