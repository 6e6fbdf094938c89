import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { ImportJob } from "../../app/importing/importing.ts";
import { importing as words } from "../../core/strings/importing.ts";
import { strings } from "../../core/strings/index.ts";
import { joining } from "../../core/strings/joining.ts";
import { titleOfFormat } from "../../formats/names.ts";
import { useApp } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import { Choices, isAsking } from "./Choices.tsx";
import { Footer } from "./Footer.tsx";
import { Glance } from "./Glance.tsx";
import styles from "./importing.module.css";
import { Parts, usePastedParts } from "./Parts.tsx";

/** Width of the dialog with the choices beside the preview, and without. */
const WIDTHS = { asking: 1000, plain: 560 } as const;

/** What would come in, what its levels become and what is lost; nothing has changed while this is open. */
export default function ImportDialog(): ReactNode {
  const app = useApp();
  const job = useStore(app.importing.store, (state) => state.job);
  const close = (): void => {
    app.openDialog(undefined);
    app.importing.close();
  };
  usePastedParts();
  if (!job) return null;
  const isLink = job.format?.isLink === true;
  const note = isLink ? undefined : job.format && words.from(nameOf(job), titleOfFormat(job.format));
  const width = isAsking(job) ? WIDTHS.asking : WIDTHS.plain;
  return (
    <DialogFrame
      title={titleOf(job)}
      {...(note ? { note } : {})}
      width={width}
      onClose={close}
      footer={<Footer job={job} name={nameOf(job)} onClose={close} />}
    >
      {job.state === "reading" && <Progress job={job} />}
      {job.state === "failed" && <Failure job={job} />}
      {job.state === "ready" && <Preview job={job} />}
    </DialogFrame>
  );
}

function nameOf(job: ImportJob): string {
  return job.parts.length > 1 ? joining.files(job.parts.length) : job.name || words.pasted;
}

function titleOf(job: ImportJob): string {
  const hasFailed = job.state === "failed";
  if (job.format?.isLink) return hasFailed ? strings.sharing.failed : strings.sharing.opened;
  return hasFailed ? words.failed(nameOf(job)) : words.title;
}

/** Of a large file how much of it is here; until that is known, that something goes on. */
function Progress({ job }: { readonly job: ImportJob }): ReactNode {
  const { progress } = job;
  return (
    <div className={styles.reading}>
      <p role="status">{words.reading(nameOf(job))}</p>
      <progress aria-label={words.title} {...(progress ? { value: progress.records, max: progress.of } : {})} />
      <p className={styles.soft}>{progress ? words.arriving(progress.records, progress.of) : "\u00a0"}</p>
    </div>
  );
}

function Failure({ job }: { readonly job: ImportJob }): ReactNode {
  if (!job.failure) return null;
  const { message, at } = job.failure;
  return (
    <div className={styles.failure} role="alert">
      <p>{message}</p>
      {at && <p className={styles.soft}>{words.at(at.line, at.column)}</p>}
    </div>
  );
}

function Preview({ job }: { readonly job: ImportJob }): ReactNode {
  const { shown, told, failure } = job;
  // Of a table of which nobody knows which column holds the titles there is nothing to see.
  const isStuck = failure !== undefined && told?.table !== undefined;
  const glance = shown && !isStuck && <Glance job={job} shown={shown} />;
  const said = (
    <>
      <Failure job={job} />
      <Parts job={job} />
    </>
  );
  if (!isAsking(job)) {
    return (
      <div className={styles.preview}>
        {said}
        {glance}
      </div>
    );
  }
  return (
    <div className={styles.split}>
      <Choices job={job} />
      <div className={styles.preview}>
        {said}
        {glance}
      </div>
    </div>
  );
}
