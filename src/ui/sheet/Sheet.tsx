import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { onGap } from "../../app/sheet/gaps.ts";
import { aimsOf, leaveSheet } from "../../app/sheet/show.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useMoment, useSession, useTree } from "../app-context.ts";
import { useKeyboardHere } from "../history/use-keyboard-here.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { Page } from "./Page.tsx";
import { Progress } from "./Progress.tsx";
import { nextGap, type PartName } from "./parts.ts";
import styles from "./sheet.module.css";
import { useSheet } from "./use-sheet.ts";

const words = strings.sheet;

/** The alignment sheet of an aim: one page that is read, filled in and printed, and what it still lacks. */
export default function SheetScreen(): ReactNode {
  const tree = useTree();
  const wanted = useSession(({ sheet }) => sheet);
  const aims = useMoment(() => aimsOf(tree).join(" "))
    .split(" ")
    .filter(Boolean);
  const aim = wanted !== undefined && aims.includes(wanted) ? wanted : aims[0];
  const sheet = useSheet(aim);
  const [open, setOpen] = useState<PartName>();
  const wish = useSession(({ field }) => field);
  useEffect(() => {
    if (wish?.name === "title" && wish.id === aim) setOpen("done");
  }, [wish, aim]);
  const has = sheet?.has;
  /** The next part that is missing, round the end. */
  const goToNext = useEffectEvent((step: 1 | -1): boolean => {
    const gap = has && nextGap(has, open, step);
    if (gap !== undefined) setOpen(gap);
    return gap !== undefined;
  });
  const isThere = has !== undefined;
  useEffect(() => (isThere ? onGap((step) => goToNext(step)) : undefined), [isThere]);
  const part = useKeyboardHere<HTMLElement>("button");
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leaveSheet(tree);
    setTimeout(() => tree.takeKeyboard());
  };
  return (
    <main ref={part} className={styles.screen} data-pane="sheet" onKeyDown={onKeyDown}>
      <h2 className="visually-hidden">{words.title}</h2>
      {sheet === undefined || aim === undefined ? (
        <Empty />
      ) : (
        <>
          <div className={styles.desk}>
            {aims.length > 1 && <Choice aims={aims} aim={aim} />}
            <Page key={aim} sheet={sheet} open={open} onOpen={setOpen} />
          </div>
          <Progress sheet={sheet} open={open} onOpen={setOpen} />
        </>
      )}
    </main>
  );
}

function Choice({ aims, aim }: { readonly aims: readonly Id[]; readonly aim: Id }): ReactNode {
  const tree = useTree();
  return (
    <label className={styles.choice}>
      <span>{words.choose}</span>
      <select value={aim} onChange={(event) => tree.session.setState({ sheet: event.target.value })}>
        {aims.map((id) => (
          <option key={id} value={id}>
            {tree.document.node(id)?.title || strings.cards.noTitle}
          </option>
        ))}
      </select>
    </label>
  );
}

function Empty(): ReactNode {
  return (
    <div className={styles.empty}>
      <h3>{words.noAim.title}</h3>
      <p>{words.noAim.text}</p>
      <CommandButton id="sketch.aim" look="primary" icon="plus" />
    </div>
  );
}
