import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Storage } from "../../app/app.ts";
import { outsideOf } from "../../app/backup/outside.ts";
import { copyTime, saveRaw } from "../../app/recovery/copies.ts";
import type { Copy } from "../../app/recovery/recovery.ts";
import { formatBytes, formatInstant } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import { CopyList } from "./CopyList.tsx";
import styles from "./recovery.module.css";
import { useCopies } from "./use-copies.ts";

const words = strings.storageHealth;

/** Where the trees are, whether they stay, how old the last copies are, and what could remove them. */
export default function StorageDialog(): ReactNode {
  const app = useApp();
  const copies = useCopies();
  return (
    <DialogFrame
      title={words.title}
      width={680}
      onClose={() => app.openDialog(undefined)}
      footer={
        <>
          <button type="button" className={kit.button} onClick={() => void saveRaw(app)}>
            {words.raw}
          </button>
          <CommandButton id="tree.open" text={words.restore} icon="folder" look="outlined" />
          <CommandButton id="app.backup" text={strings.backup.all} icon="download" look="primary" />
        </>
      }
    >
      <Facts copies={copies} />
      <Risks />
      {copies && copies.length > 0 && <Copies copies={copies} />}
    </DialogFrame>
  );
}

function Facts({ copies }: { readonly copies: readonly Copy[] | undefined }): ReactNode {
  const app = useApp();
  const { list, trash } = useStore(app.library.store);
  const { refused } = useStore(app.library.persistence.unsaved.store);
  const memoryOnly = useStore(app.keeping, (state) => state.memoryOnly);
  const [storage, setStorage] = useState<Storage>();
  const look = useCallback(() => app.device.storage().then(setStorage), [app]);
  useEffect(() => {
    Promise.all([look(), app.library.refresh()]).catch(app.report);
  }, [app, look]);
  const used = storage?.used === undefined ? undefined : formatBytes(storage.used, app.language);
  const unsaved = refused.map(({ tree }) => tree.document.tree.id);
  const outside = outsideOf(list, app.device.copies(), app.device.now(), unsaved);
  return (
    <dl className={styles.facts}>
      <dt>{words.where}</dt>
      <dd>{memoryOnly ? words.whereMemory : words.whereKept}</dd>
      {!memoryOnly && <Kept storage={storage} onAsked={look} />}
      <dt>{words.size}</dt>
      <dd>{words.sizeOf(list.length + trash.length, memoryOnly ? undefined : used)}</dd>
      <dt>{words.snapshot}</dt>
      <dd>{copies && snapshotWords(copies)}</dd>
      <dt>{words.file}</dt>
      <dd>
        {outside.last
          ? words.fileAt(formatInstant(outside.last, app.host.today(), app.language), outside.behind)
          : words.noFile}
      </dd>
    </dl>
  );

  function snapshotWords([latest, ...others]: readonly Copy[]): string {
    if (!app.recovery.available) return words.noSnapshots;
    return latest ? words.snapshotAt(copyTime(app, latest), others.length + 1) : words.noSnapshot;
  }
}

interface KeptProps {
  readonly storage: Storage | undefined;
  readonly onAsked: () => Promise<void>;
}

function Kept({ storage, onAsked }: KeptProps): ReactNode {
  const app = useApp();
  const keep = async (): Promise<void> => {
    const { nowKept, notKept } = strings.storage;
    app.notices.show((await app.device.keepStorage()) === "kept" ? nowKept : notKept);
    await onAsked();
  };
  return (
    <>
      <dt>{words.stays}</dt>
      <dd>
        {storage && { kept: words.kept, "may-be-cleared": words.mayBeCleared, unknown: words.unknown }[storage.kept]}
        {storage?.kept === "may-be-cleared" && (
          <button type="button" className={kit.button} onClick={() => void keep().catch(app.report)}>
            {words.keep}
          </button>
        )}
      </dd>
    </>
  );
}

function Risks(): ReactNode {
  const app = useApp();
  const { risk } = words;
  const risks: string[] = [risk.clear, risk.profile, risk.disk, risk.private];
  if (app.device.clearsAfterAWeek) risks.unshift(risk.safari);
  return (
    <section className={styles.part}>
      <h3>{words.risks}</h3>
      <ul className={styles.risks}>
        {risks.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{words.remedy}</p>
    </section>
  );
}

/** The copies, with the way back for trees that are no longer there. */
function Copies({ copies }: { readonly copies: readonly Copy[] }): ReactNode {
  const app = useApp();
  const { list, trash } = useStore(app.library.store);
  const there = new Set([...list, ...trash].map(({ id }) => id));
  const bringBack = async (copy: Copy): Promise<void> => {
    await app.recovery.bringBack([copy]);
    await app.library.refresh();
    app.notices.show(strings.recovery.lost.broughtBack(1));
  };
  return (
    <section className={styles.part}>
      <h3>{words.copies}</h3>
      <CopyList
        copies={copies}
        note={({ tree }) => (there.has(tree) ? undefined : words.gone)}
        also={(copy) =>
          !there.has(copy.tree) && (
            <button
              type="button"
              className={kit.button}
              aria-label={words.bringBackOf(copy.title || strings.app.untitled)}
              onClick={() => void bringBack(copy).catch(app.report)}
            >
              {words.bringBack}
            </button>
          )
        }
      />
      <p className={styles.note}>{words.copiesNote}</p>
    </section>
  );
}
