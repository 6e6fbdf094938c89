import type { ReactNode } from "react";
import { copySheet, printSheet } from "../../app/sheet/give.ts";
import type { Sheet } from "../../core/describe/sheet.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { CommandButton } from "../kit/CommandButton.tsx";
import kit from "../kit/kit.module.css";
import { nextGap, PART_NAMES, type PartName } from "./parts.ts";
import styles from "./sheet.module.css";

const words = strings.sheet;

interface ProgressProps {
  readonly sheet: Sheet;
  readonly open: PartName | undefined;
  readonly onOpen: (part: PartName) => void;
}

/** Which of the six parts are in place, and the way out of the app for the page. */
export function Progress({ sheet, open, onOpen }: ProgressProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  const next = nextGap(sheet.has, open, 1);
  return (
    <aside className={styles.progress} aria-label={words.progress}>
      <p className={styles.small}>{words.progress}</p>
      <p className={styles.count}>{words.inPlace(sheet.has.size, PART_NAMES.length)}</p>
      <ul>
        {PART_NAMES.map((name) => (
          <li key={name}>
            <Check
              name={name}
              isThere={sheet.has.has(name)}
              isNext={name === next}
              isOpen={open === name}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {sheet.has.size < PART_NAMES.length && (
        <div className={styles.together}>
          <CommandButton id="view.session" text={words.together} icon="clock" look="outlined" />
        </div>
      )}
      <p className={styles.note}>{words.fits}</p>
      <div className={styles.row}>
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          onClick={() => void printSheet(tree, app, sheet.aim).catch(app.report)}
        >
          {words.print}
        </button>
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          onClick={() => void copySheet(tree, app, sheet.aim).catch(app.report)}
        >
          <AnyIcon name="copy" size={14} />
          <span>{words.copy}</span>
        </button>
      </div>
    </aside>
  );
}

interface CheckProps extends Pick<ProgressProps, "onOpen"> {
  readonly name: PartName;
  readonly isThere: boolean;
  /** The key goes there. */
  readonly isNext: boolean;
  readonly isOpen: boolean;
}

function Check({ name, isThere, isNext, isOpen, onOpen }: CheckProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.check}
      data-there={isThere}
      aria-expanded={isOpen}
      onClick={() => onOpen(name)}
    >
      <span className={styles.mark} aria-hidden="true">
        {isThere && <AnyIcon name="check" size={14} />}
      </span>
      <span>
        {words.checks[name]}
        <span className="visually-hidden">, {isThere ? words.inPlaceMark : words.missingMark}</span>
        {!isThere && <span className={styles.why}>{words.parts[name].ask}</span>}
      </span>
      {isNext && <kbd aria-hidden="true">F8</kbd>}
    </button>
  );
}
