import type { ReactNode } from "react";
import { importing as words } from "../../core/strings/importing.ts";
import { type Meaning, type TableAsk, type TableChoice, withMeaning } from "../../formats/import/table.ts";
import styles from "./importing.module.css";
import { MEANINGS, meaningName } from "./meanings.ts";

interface ColumnsProps {
  readonly table: TableAsk;
  readonly onChoose: (table: TableChoice) => void;
}

/** What each column of a table holds, with what stands in it. */
export function Columns({ table, onChoose }: ColumnsProps): ReactNode {
  const { header, holds, columns } = table;
  return (
    <fieldset className={styles.group}>
      <legend>{words.columns}</legend>
      <ul className={styles.columns}>
        {columns.map(({ name, samples }, at) => {
          const meaning = holds[at] ?? "other";
          return (
            <li key={`${at} ${name}`} className={styles.column} data-unused={meaning === "ignored"}>
              <span className={styles.name}>
                <b>{name}</b>
                <span>{samples.join(" · ")}</span>
              </span>
              <select
                aria-label={words.holds(name)}
                value={meaning}
                onChange={(event) => onChoose(withMeaning({ header, holds }, at, event.target.value as Meaning))}
              >
                {MEANINGS.map(([of, meanings]) => (
                  <optgroup key={of} label={words.meaningGroups[of]}>
                    {meanings.map((one) => (
                      <option key={one} value={one}>
                        {meaningName(one)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={header}
          onChange={(event) => onChoose({ header: event.target.checked, holds })}
        />
        {words.header}
      </label>
    </fieldset>
  );
}
