import type { ReactNode } from "react";
import { bringAsNew, bringInto } from "../../app/importing/bring-in.ts";
import { compareWith } from "../../app/importing/compare.ts";
import type { ImportJob } from "../../app/importing/importing.ts";
import { mergeInto } from "../../app/merging/kin.ts";
import { importing as words } from "../../core/strings/importing.ts";
import { strings } from "../../core/strings/index.ts";
import { merging } from "../../core/strings/merging.ts";
import { useApp, useOptionalTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { useKin } from "./use-kin.ts";

interface FooterProps {
  readonly job: ImportJob;
  readonly name: string;
  readonly onClose: () => void;
}

/** Where it goes: a tree of its own, into the open one, beside the open one, or nowhere. */
export function Footer({ job, name, onClose }: FooterProps): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const isLink = job.format?.isLink === true;
  const isReady = job.state === "ready";
  // What is shown is not yet, or not at all, what the person asks for.
  const mustWait = job.isBehind || (job.failure !== undefined && job.told?.table !== undefined);
  const kin = useKin(job);
  const finish = (run: () => void | Promise<void>): void => {
    if (mustWait) return;
    onClose();
    void Promise.resolve().then(run).catch(app.report);
  };
  const outlined = `${kit.button} ${kit.outlined}`;
  return (
    <>
      <span className={kit.note}>{job.state !== "failed" && (isLink ? strings.sharing.own : words.safe)}</span>
      <button type="button" className={outlined} onClick={onClose}>
        {job.state === "failed" ? strings.app.close : words.cancel}
      </button>
      {isReady && tree && !isLink && tree.document.size > 1 && (
        <button
          type="button"
          className={outlined}
          aria-disabled={mustWait}
          title={words.compareHint}
          onClick={() => finish(() => compareWith(tree, job, name))}
        >
          {words.compare}
        </button>
      )}
      {isReady && !mustWait && kin && (
        <button
          type="button"
          className={outlined}
          title={merging.intoHint}
          onClick={() => finish(() => mergeInto(app, kin, { name, records: job.shown?.records ?? [] }))}
        >
          {kin.tree ? merging.into : merging.intoOther(kin.title)}
        </button>
      )}
      {isReady && tree && !isLink && !kin?.tree && (
        <button
          type="button"
          className={outlined}
          aria-disabled={mustWait}
          onClick={() => finish(() => bringInto(tree, app, job))}
        >
          {words.into}
        </button>
      )}
      {isReady && (
        // The dialog's one question; Enter answers it.
        <button
          type="button"
          autoFocus
          className={`${kit.button} ${kit.primary}`}
          aria-disabled={mustWait}
          onClick={() => finish(() => bringAsNew(app, job))}
        >
          {words.asNew}
        </button>
      )}
    </>
  );
}
