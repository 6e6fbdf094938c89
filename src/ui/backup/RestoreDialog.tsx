import { type ReactNode, useEffect, useState } from "react";
import { bringBack } from "../../app/backup/bring.ts";
import { type ComparedTree, canCome, compare, isWanted } from "../../app/backup/compare.ts";
import { formatDate, formatInstant, localDay } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { readBackup } from "../../formats/archive/read-backup.ts";
import { useApp } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./backup.module.css";

const words = strings.backup;

interface Looked {
  readonly made: string;
  readonly trees: readonly ComparedTree[];
  readonly fault?: string;
}

/** What a backup would bring back, tree by tree; nothing has changed while this is open. */
export default function RestoreDialog({ bytes }: { readonly bytes: Uint8Array }): ReactNode {
  const app = useApp();
  const looked = useLooked(bytes);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = (one: ComparedTree): boolean => changed.get(one.tree.id) ?? isWanted(one);
  const chosen = looked?.trees.filter((one) => canCome(one.verdict) && isChosen(one)) ?? [];
  const close = (): void => app.openDialog(undefined);
  const told = (at: string): string => formatInstant(at, app.host.today(), app.language);
  const take = (): void => {
    close();
    const date = looked?.made ? formatDate(localDay(looked.made), app.host.today(), app.language) : "";
    void bringBack(app, chosen, date).catch(app.report);
  };
  const footer = (
    <>
      <span className={kit.note}>{words.safe}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={close}>
        {chosen.length > 0 ? words.cancel : words.close}
      </button>
      {chosen.length > 0 && (
        // The dialog's one question; Enter answers it.
        <button type="button" autoFocus className={`${kit.button} ${kit.primary}`} onClick={take}>
          {words.take(chosen.length)}
        </button>
      )}
    </>
  );
  const note = looked?.made ? { note: words.note(told(looked.made)) } : {};
  return (
    <DialogFrame title={words.title} {...note} width={620} onClose={close} footer={footer}>
      {!looked && <p role="status">{words.looking}</p>}
      {looked?.fault && <p role="alert">{looked.fault}</p>}
      {looked && !looked.fault && looked.trees.length === 0 && <p>{words.none}</p>}
      <ul className={styles.trees}>
        {looked?.trees.map((one) => (
          <li key={one.tree.id}>
            <label data-verdict={one.verdict}>
              <input
                type="checkbox"
                disabled={!canCome(one.verdict)}
                checked={canCome(one.verdict) && isChosen(one)}
                onChange={(event) => setChanged(new Map(changed).set(one.tree.id, event.target.checked))}
              />
              <b dir="auto">{one.tree.title || strings.app.untitled}</b>
              <span>
                {words.facts(one.tree.nodes, one.tree.states.length, one.tree.edited && told(one.tree.edited))}
              </span>
              <span className={styles.verdict}>{verdictOf(one)}</span>
            </label>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

function verdictOf({ verdict, changes }: ComparedTree): string {
  return verdict === "differs" ? words.verdicts.differs(changes) : words.verdicts[verdict];
}

/** Reads the backup and compares each tree with the one here. */
function useLooked(bytes: Uint8Array): Looked | undefined {
  const app = useApp();
  const [looked, setLooked] = useState<Looked>();
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<Looked> => {
      const read = await readBackup(bytes, app.host, app.device.rest);
      if (!read.ok) return { made: "", trees: [], fault: read.message };
      const { store } = app.library.persistence;
      const rows = new Map((await store.list()).map((row) => [row.id, row]));
      const trees: ComparedTree[] = [];
      for (const tree of read.trees) trees.push(await compare(tree, store, rows));
      return { made: read.made, trees };
    };
    look().then((found) => wanted && setLooked(found), app.report);
    return () => {
      wanted = false;
    };
  }, [app, bytes]);
  return looked;
}
