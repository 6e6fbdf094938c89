import type { ReactNode } from "react";
import type { ImportJob } from "../../app/importing/importing.ts";
import { importing as words } from "../../core/strings/importing.ts";
import type { ShapeChoices } from "../../formats/import/import-tree.ts";
import { useApp } from "../app-context.ts";
import { Segments } from "../exporting/Segments.tsx";
import { Columns } from "./Columns.tsx";
import styles from "./importing.module.css";
import { Levels } from "./Levels.tsx";

/** Whether there is anything to decide. */
export function isAsking({ told, shown }: ImportJob): boolean {
  return told?.table !== undefined || told?.arrows !== undefined || shown?.offerRoot !== undefined || hasLevels(shown);
}

/** As the arrows were read, and the other way round. */
const ways = () => ({
  down: [words.arrowsDown, words.arrowsUp],
  up: [words.arrowsUp, words.arrowsDown],
  mixed: [words.arrowsAsGuessed, words.arrowsTurned],
});

function hasLevels(shown: ImportJob["shown"]): boolean {
  return (shown?.levels.length ?? 0) > 0;
}

/** What the person decides; the preview follows. */
export function Choices({ job }: { readonly job: ImportJob }): ReactNode {
  const app = useApp();
  const { told, shown, choices } = job;
  const choose = (wanted: ShapeChoices): void => void app.importing.choose(wanted)?.catch(app.report);
  // While nobody knows which column holds the titles nothing else can be said.
  const isStuck = job.failure !== undefined && told?.table !== undefined;
  return (
    <div className={styles.choices} role="group" aria-label={words.choices}>
      {told?.table && (
        <Columns table={told.table} onChoose={(table) => void app.importing.chooseTable(table)?.catch(app.report)} />
      )}
      {told?.arrows && (
        <Segments
          label={words.arrows}
          segments={ways()[told.arrows].map((text, at) => ({ value: at === 1, text }))}
          value={choices.turned === true}
          onChoose={(turned) => choose({ ...choices, turned })}
        />
      )}
      {!isStuck && shown?.offerRoot && <Root roots={shown.offerRoot} choices={choices} onChoose={choose} />}
      {!isStuck && shown && <Levels levels={shown.levels} choices={choices} onChoose={choose} />}
    </div>
  );
}

interface RootProps {
  readonly roots: { readonly title: string; readonly roots: number };
  readonly choices: ShapeChoices;
  readonly onChoose: (choices: ShapeChoices) => void;
}

function Root({ roots, choices, onChoose }: RootProps): ReactNode {
  const { rootTitle, ...rest } = choices;
  return (
    <fieldset className={styles.group}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={rootTitle !== undefined}
          onChange={({ target }) => onChoose(target.checked ? { ...rest, rootTitle: roots.title } : rest)}
        />
        {words.oneAim(roots.roots)}
      </label>
      {rootTitle !== undefined && (
        <label className={styles.field}>
          {words.aimTitle}
          <input
            type="text"
            value={rootTitle}
            maxLength={300}
            onChange={({ target }) => onChoose({ ...rest, rootTitle: target.value })}
          />
        </label>
      )}
    </fieldset>
  );
}
