import { type ReactNode, useId, useState } from "react";
import { type Face, ROLES } from "../../core/records/node.ts";
import { importing as words } from "../../core/strings/importing.ts";
import { strings } from "../../core/strings/index.ts";
import type { ImportLevel, ShapeChoices } from "../../formats/import/import-tree.ts";
import { FaceIcon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./importing.module.css";

const FACES: readonly Face[] = ["aim", ...ROLES, "tactic", "note"];
/** Rows that a person takes in; what is below them is one row. */
const SHOWN = 8;
/** Rows at most: nobody sets a thousand one by one. */
const MOST = 60;

interface LevelsProps {
  readonly levels: readonly ImportLevel[];
  readonly choices: ShapeChoices;
  readonly onChoose: (choices: ShapeChoices) => void;
}

/** What the nodes of each level become. Of many levels the first, and the rest as one. */
export function Levels({ levels, choices, onChoose }: LevelsProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  if (levels.length === 0) return null;
  const most = isWhole ? MOST : SHOWN;
  const shown = levels.length > most ? levels.slice(0, most - 1) : levels;
  const rest = levels.slice(shown.length);
  const choose = (keys: readonly string[], face: Face | undefined): void => {
    const faces = { ...choices.faces };
    for (const key of keys) {
      if (face === undefined) delete faces[key];
      else faces[key] = face;
    }
    onChoose({ ...choices, faces });
  };
  const chosen = new Set(rest.map(({ key }) => choices.faces?.[key]));
  return (
    <fieldset className={styles.group}>
      <legend>{words.levels}</legend>
      {shown.map((level) => (
        <Row key={level.key} name={nameOf(level)} face={level.face} onChoose={(face) => choose([level.key], face)} />
      ))}
      {rest.length > 0 && (
        <Row
          name={nameOfAll(rest)}
          face={chosen.size === 1 ? [...chosen][0] : undefined}
          guess
          onChoose={(face) =>
            choose(
              rest.map(({ key }) => key),
              face,
            )
          }
        />
      )}
      {rest.length > 0 && !isWhole && (
        <button type="button" className={`${kit.button} ${styles.each}`} onClick={() => setWhole(true)}>
          {words.each}
        </button>
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly name: string;
  /** Undefined where the guess stays as it is for each. */
  readonly face: Face | undefined;
  readonly guess?: true;
  readonly onChoose: (face: Face | undefined) => void;
}

function Row({ name, face, guess, onChoose }: RowProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.level}>
      <label htmlFor={id}>{name}</label>
      {face && <FaceIcon face={face} />}
      <select
        id={id}
        value={face ?? ""}
        onChange={({ target }) => onChoose(target.value === "" ? undefined : (target.value as Face))}
      >
        {guess && <option value="">{words.asTheyAre}</option>}
        {FACES.map((one) => (
          <option key={one} value={one}>
            {strings.faces[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

function nameOf({ depth, count, word, stray }: ImportLevel): string {
  return stray ? words.strays(count, word) : words.level(depth + 1, count, word);
}

function nameOfAll(levels: readonly ImportLevel[]): string {
  const count = levels.reduce((sum, level) => sum + level.count, 0);
  const depths = levels.map(({ depth }) => depth + 1);
  const [first, last] = [Math.min(...depths), Math.max(...depths)];
  const areWhole = levels.every(({ stray }) => !stray) && new Set(depths).size === depths.length && last > first;
  return areWhole ? words.otherLevels(first, last, count) : words.otherKinds(levels.length, count);
}
