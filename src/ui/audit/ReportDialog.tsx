import { type ReactNode, useMemo, useState } from "react";
import {
  copyReport,
  printReport,
  REPORT_KINDS,
  type ReportKind,
  reportText,
  saveReport,
} from "../../app/audit/report.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./report.module.css";

const words = strings.reporting;
/** Letters of the preview: more than a person reads here. */
const SHOWN = 6_000;

/** It takes the keyboard, so that arrows scroll it. */
const scrolled = () => ({ role: "region", tabIndex: 0, "aria-label": words.preview }) as const;

/** The audit as something to hand over: choose a form, see its beginning, save, copy or print it. */
export default function ReportDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [kind, setKind] = useState<ReportKind>("html");
  const shown = kind === "html" ? "markdown" : kind;
  const text = useMemo(() => reportText(tree, app, shown).slice(0, SHOWN), [tree, app, shown]);
  return (
    <DialogFrame
      title={words.title}
      note={words.note}
      width={860}
      onClose={() => app.openDialog(undefined)}
      footer={
        <>
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => void copyReport(tree, app).catch(app.report)}
          >
            {words.copy}
          </button>
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => void printReport(tree, app).catch(app.report)}
          >
            {words.print}
          </button>
          <button
            type="button"
            className={`${kit.button} ${kit.primary}`}
            onClick={() => {
              saveReport(tree, app, kind);
              app.openDialog(undefined);
            }}
          >
            {words.save(words.kinds[kind].title)}
          </button>
        </>
      }
    >
      <div className={styles.report}>
        <fieldset className={styles.kinds}>
          <legend>{words.form}</legend>
          {REPORT_KINDS.map((one) => (
            <label key={one} className={styles.kind}>
              <input type="radio" name="report-kind" checked={kind === one} onChange={() => setKind(one)} />
              <b>{words.kinds[one].title}</b>
              <span>{words.kinds[one].about}</span>
            </label>
          ))}
        </fieldset>
        <pre className={styles.preview} {...scrolled()}>
          {text}
        </pre>
      </div>
    </DialogFrame>
  );
}
