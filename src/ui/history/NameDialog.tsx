import { type ReactNode, useEffect, useState } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { formatDate, formatTime } from "../../core/describe/format.ts";
import { NAME_LIMIT, tidyName } from "../../core/revisions/revision.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { useDraft } from "../inspector/use-draft.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import { selectUnlessWritten, useEnteredBefore, type WrittenBefore } from "../kit/written-before.ts";
import styles from "./dialog.module.css";

const words = strings.revisions;

/** Names the state of this moment, so that it stays; or saves it as a file as well. */
export default function NameDialog({ ask, entered }: WrittenBefore): ReactNode {
  const app = useApp();
  const tree = useTree();
  const today = app.host.today();
  const [suggested] = useState(() => suggestion(app.language, today));
  // What could not be kept is there again.
  const [refused, setRefused] = useDraft("revision:name");
  const [name, setName] = useState(ask ?? (refused || suggested));
  const [by, setBy] = useState("");
  const [isCurrent, setCurrent] = useState(false);
  const [since, setSince] = useState(today);
  useEffect(() => {
    tree.revisions.person().then((person) => setBy((typed) => typed || (person ?? "")), app.report);
  }, [tree, app]);
  const close = (): void => app.openDialog(undefined);
  const keep = async (): Promise<void> => {
    close();
    const title = tidyName(name) ?? suggested;
    try {
      const naming = { name: title, by: tidyName(by), currentSince: isCurrent && since ? since : undefined };
      const kept = await tree.revisions.name(naming);
      setRefused(undefined);
      app.notices.show(kept ? words.saved(title) : words.nothingToKeep);
    } catch (error) {
      setRefused(title);
      app.notices.show(words.notKept);
      console.error(error);
    }
  };
  const saveFile = (): void => {
    void runCommand("tree.save", { app, tree }).catch(app.report);
    void keep();
  };
  useEnteredBefore(entered, () => void keep());
  return (
    <DialogFrame title={words.nameTitle} width={440} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <label className={styles.field}>
          {words.nameField}
          {/* The dialog was opened to type here. */}
          <input
            type="text"
            autoFocus
            value={name}
            maxLength={NAME_LIMIT}
            onFocus={selectUnlessWritten(ask)}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className={styles.field}>
          {words.byField}
          <input type="text" value={by} maxLength={80} onChange={(event) => setBy(event.target.value)} />
        </label>
        <div className={styles.since}>
          <label>
            <input type="checkbox" checked={isCurrent} onChange={(event) => setCurrent(event.target.checked)} />
            {words.currentField}
          </label>
          <input
            type="date"
            aria-label={words.since}
            value={since}
            disabled={!isCurrent}
            onChange={(event) => setSince(event.target.value)}
          />
        </div>
        <div className={styles.foot}>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={saveFile}>
            {words.saveFile}
          </button>
          <button type="submit" className={`${kit.button} ${kit.primary}`}>
            {words.save}
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}

function suggestion(language: string, today: string): string {
  return words.suggested(`${formatDate(today, today, language)}, ${formatTime(Date.now(), language)}`);
}
