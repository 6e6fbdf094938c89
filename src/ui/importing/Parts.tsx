import { type ReactNode, useEffect, useMemo } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import type { ImportJob } from "../../app/importing/importing.ts";
import { openFiles, openText } from "../../app/importing/open-outside.ts";
import { formatList } from "../../core/describe/format.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { joining as words } from "../../core/strings/joining.ts";
import { spoken } from "../../core/strings/phrases.ts";
import { foundIn } from "../../formats/import/found.ts";
import { useApp, useOptionalTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./importing.module.css";

/** What the preview shows may be a part, and the clipboard the next one. */
export function usePastedParts(): void {
  const app = useApp();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      if (!data || (event.target instanceof HTMLElement && event.target.matches("input, textarea"))) return;
      event.preventDefault();
      event.stopPropagation();
      const text = data.getData("text/plain");
      const opened = text.trim() === "" ? openFiles(app, [...data.files]) : openText(app, text);
      void opened.catch(app.report);
    };
    document.addEventListener("paste", onPaste, true);
    return () => document.removeEventListener("paste", onPaste, true);
  }, [app]);
}

const NONE: readonly AnyRecord[] = [];

/** What further files could bring, and what of it the open tree has already. */
export function Parts({ job }: { readonly job: ImportJob }): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const { wants = [], standIns = [] } = job.told ?? {};
  const { records = NONE } = job.shown ?? {};
  const focus = tree?.session.getState().focus;
  const found = useMemo(
    () => (tree ? foundIn(tree.document, records, standIns, focus).size : 0),
    [tree, records, standIns, focus],
  );
  return (
    <>
      {found > 0 && <p className={styles.soft}>{words.found(found, standIns.length)}</p>}
      {wants.length > 0 && (
        <p className={styles.wants}>
          <span>{words.wants(formatList(wants, spoken()))}</span>
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => void runCommand("tree.open", { app, tree }).catch(app.report)}
          >
            {words.add}
          </button>
        </p>
      )}
    </>
  );
}
