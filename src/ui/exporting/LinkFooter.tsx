import type { ReactNode, RefObject } from "react";
import type { Preview } from "../../app/exporting/preview.ts";
import { saveTree } from "../../app/exporting/save-tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";

interface LinkFooterProps {
  readonly preview: Preview | undefined;
  /** Closes the dialog and does something. */
  readonly finish: (run: () => Promise<void>) => void;
  /** Where the link stands. */
  readonly shown: RefObject<HTMLTextAreaElement | null>;
  /** The keyboard starts at the first button. */
  readonly start?: boolean;
}

/** A link is copied; where it would be too long, the tree is saved as a file instead. */
export function LinkFooter({ preview, finish, shown, start = false }: LinkFooterProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  const words = strings.sharing;
  const link = preview?.result.ok ? String(preview.result.content) : undefined;
  const isRefused = preview !== undefined && link === undefined;
  const copy = async (): Promise<void> => {
    if (link === undefined) return;
    try {
      await app.files.copyText(link);
    } catch (error) {
      // A page that was not loaded over https may not copy: then the person does.
      console.error(error);
      shown.current?.select();
      app.notices.show(words.byHand);
      return;
    }
    finish(async () => void app.notices.show(words.copied));
  };
  const look = (isFirst: boolean): string => `${kit.button} ${isFirst ? kit.primary : kit.outlined}`;
  return (
    <>
      <span className={kit.note}>{words.stays}</span>
      <button type="button" className={look(isRefused)} onClick={() => finish(async () => saveTree(tree, app))}>
        {words.file}
      </button>
      {!isRefused && (
        <button type="button" autoFocus={start} className={look(true)} onClick={() => void copy().catch(app.report)}>
          {words.copy}
        </button>
      )}
    </>
  );
}
