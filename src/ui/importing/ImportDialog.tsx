import { type ReactNode, useMemo } from "react";
import { useStore } from "zustand";
import { ageOf } from "../../app/importing/age.ts";
import { bringAsNew, bringInto } from "../../app/importing/bring-in.ts";
import type { ImportJob } from "../../app/importing/importing.ts";
import { branchDepth, countNodes } from "../../app/importing/measure.ts";
import { outlookOf } from "../../app/importing/outlook.ts";
import { formatInstant } from "../../core/describe/format.ts";
import { type Face, ROLES } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { joining as words } from "../../core/strings/joining.ts";
import { useApp, useOptionalTree } from "../app-context.ts";
import { Picture } from "../home/Picture.tsx";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import { FaceIcon, Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./importing.module.css";
import { Parts, usePastedParts } from "./Parts.tsx";

const FACES: readonly Face[] = ["aim", ...ROLES, "tactic", "note"];

/** What would come in, what its levels become and what is lost; nothing has changed while this is open. */
export default function ImportDialog(): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const job = useStore(app.importing.store, (state) => state.job);
  const close = (): void => {
    app.openDialog(undefined);
    app.importing.close();
  };
  usePastedParts();
  if (!job) return null;
  const isLink = job.format?.isLink === true;
  const note = isLink ? undefined : job.format && strings.importing.from(nameOf(job), job.format.title);
  const finish = (run: () => void | Promise<void>): void => {
    close();
    void Promise.resolve().then(run).catch(app.report);
  };
  const footer = (
    <>
      <span className={kit.note}>
        {job.state !== "failed" && (isLink ? strings.sharing.own : strings.importing.safe)}
      </span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={close}>
        {job.state === "failed" ? strings.app.close : strings.importing.cancel}
      </button>
      {job.state === "ready" && tree && !isLink && (
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          onClick={() => finish(() => bringInto(tree, app, job))}
        >
          {strings.importing.into}
        </button>
      )}
      {job.state === "ready" && (
        // The dialog's one question; Enter answers it.
        <button
          type="button"
          autoFocus
          className={`${kit.button} ${kit.primary}`}
          onClick={() => finish(() => bringAsNew(app, job))}
        >
          {strings.importing.asNew}
        </button>
      )}
    </>
  );
  return (
    <DialogFrame title={titleOf(job)} {...(note ? { note } : {})} width={620} onClose={close} footer={footer}>
      {job.state === "reading" && <p role="status">{strings.importing.reading}</p>}
      {job.state === "failed" && <Failure job={job} />}
      {job.state === "ready" && <Preview job={job} />}
    </DialogFrame>
  );
}

function nameOf(job: ImportJob): string {
  return job.parts.length > 1 ? words.files(job.parts.length) : job.name || strings.importing.pasted;
}

function titleOf(job: ImportJob): string {
  const hasFailed = job.state === "failed";
  if (job.format?.isLink) return hasFailed ? strings.sharing.failed : strings.sharing.opened;
  return hasFailed ? strings.importing.failed(nameOf(job)) : strings.importing.title;
}

function Failure({ job }: { readonly job: ImportJob }): ReactNode {
  if (!job.failure) return null;
  const { message, at } = job.failure;
  return (
    <div className={styles.failure} role="alert">
      <p>{message}</p>
      {at && <p className={styles.soft}>{strings.importing.at(at.line, at.column)}</p>}
    </div>
  );
}

function Preview({ job }: { readonly job: ImportJob }): ReactNode {
  const nodes = countNodes(job.records);
  const readings = job.records.filter((record) => isRecord(record, "reading")).length;
  return (
    <div className={styles.preview}>
      <Outlook job={job} />
      <p className={styles.found}>
        {strings.importing.found(nodes, branchDepth(job.records))}
        {readings > 0 && `, ${words.readings(readings)}`}
      </p>
      {job.failure && <Failure job={job} />}
      <Age job={job} />
      <Parts job={job} />
      <Choices job={job} />
      <Losses job={job} />
    </div>
  );
}

/** What the whole looks like, and what stands at its top. */
function Outlook({ job }: { readonly job: ImportJob }): ReactNode {
  const { title, picture } = useMemo(() => outlookOf(job.records), [job.records]);
  return (
    <div className={styles.outlook}>
      <b>{title}</b>
      <Picture picture={picture} width={540} height={150} />
    </div>
  );
}

/** Whether the picture shows the tree as it is now on this device. */
function Age({ job }: { readonly job: ImportJob }): ReactNode {
  const app = useApp();
  const age = ageOf(
    job,
    useStore(app.library.store, ({ list }) => list),
  );
  if (!age) return null;
  const told = (instant: string): string => formatInstant(instant, app.host.today(), app.language);
  const { drawn, edited, older } = age;
  const words = job.format?.isLink ? strings.sharing : strings.importing;
  if (edited === undefined) return <p className={styles.soft}>{words.drawn(told(drawn))}</p>;
  if (!older) return <p className={styles.soft}>{words.upToDate(told(drawn))}</p>;
  return (
    <p className={styles.older} role="status">
      <Icon name="warning" />
      {words.older(told(drawn), told(edited))}
    </p>
  );
}

function Choices({ job }: { readonly job: ImportJob }): ReactNode {
  const app = useApp();
  const ask = job.read?.ask;
  if (!ask) return null;
  const { choices } = job;
  const { offerRoot } = ask;
  const setRoot = (rootTitle: string | undefined): void => {
    const { rootTitle: _former, ...rest } = choices;
    app.importing.choose(rootTitle === undefined ? rest : { ...rest, rootTitle });
  };
  return (
    <>
      {offerRoot && (
        <fieldset className={styles.group}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={choices.rootTitle !== undefined}
              onChange={(event) => setRoot(event.target.checked ? offerRoot.title : undefined)}
            />
            {strings.importing.oneAim(offerRoot.roots)}
          </label>
          {choices.rootTitle !== undefined && (
            <label className={styles.field}>
              {strings.importing.aimTitle}
              <input
                type="text"
                value={choices.rootTitle}
                maxLength={300}
                onChange={(event) => setRoot(event.target.value)}
              />
            </label>
          )}
        </fieldset>
      )}
      <Levels job={job} />
    </>
  );
}

function Levels({ job }: { readonly job: ImportJob }): ReactNode {
  const app = useApp();
  const levels = job.levels;
  if (levels.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{strings.importing.levels}</legend>
      {levels.map((level) => (
        <label key={level.key} className={styles.level}>
          <span>{strings.importing.level(level.depth + 1, level.count, level.word)}</span>
          <FaceIcon face={level.face} />
          <select
            value={level.face}
            onChange={(event) =>
              app.importing.choose({
                ...job.choices,
                faces: { ...job.choices.faces, [level.key]: event.target.value as Face },
              })
            }
          >
            {FACES.map((face) => (
              <option key={face} value={face}>
                {strings.faces[face]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

const MOST = 30;

function Losses({ job }: { readonly job: ImportJob }): ReactNode {
  if (job.losses.length === 0) return <p className={styles.soft}>{strings.importing.nothingLost}</p>;
  return (
    <section className={styles.group}>
      <h3>{strings.importing.losses}</h3>
      <ul className={styles.losses}>
        {job.losses.slice(0, MOST).map((loss) => (
          <li key={`${loss.what} ${loss.where ?? ""}`}>
            <span>{loss.what}</span>
            {loss.count > 1 && <b>{loss.count}×</b>}
            {loss.where && <span className={styles.soft}>{loss.where}</span>}
          </li>
        ))}
      </ul>
      {job.losses.length > MOST && <p className={styles.soft}>{strings.importing.more(job.losses.length - MOST)}</p>}
    </section>
  );
}
