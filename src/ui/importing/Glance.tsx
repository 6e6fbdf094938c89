import { type ReactNode, useMemo } from "react";
import { useStore } from "zustand";
import { ageOf } from "../../app/importing/age.ts";
import type { ImportJob } from "../../app/importing/importing.ts";
import { formatInstant } from "../../core/describe/format.ts";
import { importing as words } from "../../core/strings/importing.ts";
import { strings } from "../../core/strings/index.ts";
import type { Loss } from "../../formats/format.ts";
import type { Shown } from "../../formats/import/look.ts";
import type { Outlook } from "../../formats/import/outlook.ts";
import { useApp } from "../app-context.ts";
import { Picture } from "../home/Picture.tsx";
import { FaceIcon, Icon } from "../kit/Icon.tsx";
import { Counts } from "./Counts.tsx";
import styles from "./importing.module.css";

/** What would come in: its shape and first lines, how much of the file it is, and what is lost. */
export function Glance({ job, shown }: { readonly job: ImportJob; readonly shown: Shown }): ReactNode {
  const { outlook } = shown;
  return (
    <section className={styles.preview} aria-label={words.preview} aria-busy={job.isBehind}>
      <div className={styles.outlook}>
        <b>{outlook.title}</b>
        <Picture picture={outlook.picture} width={440} height={96} />
        <Lines outlook={outlook} />
      </div>
      <Counts shown={shown} />
      <Age job={job} />
      <Losses losses={shown.losses} />
    </section>
  );
}

/** The first lines, as an outline. */
function Lines({ outlook }: { readonly outlook: Outlook }): ReactNode {
  if (outlook.lines.length < 2) return null;
  return (
    <ul className={styles.lines}>
      {outlook.lines.map(({ depth, face, title, more }, at) => (
        <li key={`${at} ${title}`} style={{ paddingLeft: `${Math.min(depth, DEEPEST) * 16}px` }}>
          <FaceIcon face={face} />
          <span>{title || strings.app.untitled}</span>
          {more > 0 && <span className={styles.soft}>{words.more(more)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Levels that lines are indented by; deeper ones would leave no room for words. */
const DEEPEST = 8;

/** Whether the picture shows the tree as it is now on this device. */
function Age({ job }: { readonly job: ImportJob }): ReactNode {
  const app = useApp();
  const trees = useStore(app.library.store, ({ list }) => list);
  const age = useMemo(() => ageOf(job, trees), [job, trees]);
  if (!age) return null;
  const told = (instant: string): string => formatInstant(instant, app.host.today(), app.language);
  const { drawn, edited, older } = age;
  const said = job.format?.isLink ? strings.sharing : words;
  if (edited === undefined) return <p className={styles.soft}>{said.drawn(told(drawn))}</p>;
  if (!older) return <p className={styles.soft}>{said.upToDate(told(drawn))}</p>;
  return (
    <p className={styles.older} role="status">
      <Icon name="warning" />
      {said.older(told(drawn), told(edited))}
    </p>
  );
}

const MOST = 30;

function Losses({ losses }: { readonly losses: readonly Loss[] }): ReactNode {
  if (losses.length === 0) return <p className={styles.soft}>{words.nothingLost}</p>;
  return (
    <section className={styles.group}>
      <h3>{words.losses}</h3>
      <ul className={styles.losses}>
        {losses.slice(0, MOST).map((loss) => (
          <li key={`${loss.severity} ${loss.what} ${loss.where ?? ""}`}>
            <b>{words.severity[loss.severity]}</b>
            <span>
              {loss.what}
              {loss.where && <span className={styles.soft}> {loss.where}</span>}
            </span>
            {loss.count > 1 && <span className={styles.count}>{words.times(loss.count)}</span>}
          </li>
        ))}
      </ul>
      {losses.length > MOST && <p className={styles.soft}>{words.more(losses.length - MOST)}</p>}
    </section>
  );
}
