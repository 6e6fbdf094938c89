import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { closePicker, leavePicker, linkBetween, linkTargets, makeLink } from "../../app/link/pick.ts";
import { faceOf } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { FaceIcon } from "../kit/Icon.tsx";
import styles from "./sketch.module.css";
import { useAnchor } from "./use-anchor.ts";

/** Chooses the other end of a link: letters narrow the list, up and down choose the node, left and right the kind. */
export function LinkPicker(): ReactNode {
  const pick = useSession((session) => session.linkPick);
  return pick ? <OpenPicker key={pick.from} from={pick.from} /> : null;
}

function OpenPicker({ from }: { readonly from: string }): ReactNode {
  const tree = useTree();
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState(0);
  const [turn, setTurn] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const anchor = useAnchor<HTMLDivElement>(from);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const targets = linkTargets(tree, from, asked);
  const chosen = targets[Math.min(at, targets.length - 1)];
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt((was) => Math.min(was + 1, Math.max(targets.length - 1, 0))),
    ArrowUp: () => setAt((was) => Math.max(was - 1, 0)),
    ArrowRight: () => setTurn((was) => was + 1),
    ArrowLeft: () => setTurn((was) => was - 1),
    Enter: () => chosen !== undefined && makeLink(tree, chosen, turn),
    Tab: () => chosen !== undefined && makeLink(tree, chosen, turn),
    Escape: () => leavePicker(tree),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div ref={anchor} className={styles.picker} data-keys="elsewhere">
      <label className={styles.ask}>
        <span>{strings.linkPicker.ask(tree.document.node(from)?.title || strings.cards.noTitle)}</span>
        <input
          ref={field}
          role="combobox"
          aria-expanded={targets.length > 0}
          aria-controls={list}
          aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen}`}
          placeholder={strings.linkPicker.letters}
          value={asked}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setAsked(event.target.value);
            setAt(0);
            setTurn(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => tree.session.getState().linkPick && closePicker(tree)}
        />
      </label>
      <ul id={list} role="listbox" aria-label={strings.commands["link.start"]}>
        {targets.map((id) => (
          <Target key={id} id={id} from={from} option={`${list}-${id}`} on={id === chosen} turn={turn} />
        ))}
      </ul>
      {asked !== "" && targets.length === 0 && <p className={styles.note}>{strings.linkPicker.none}</p>}
      <p className={styles.note}>{strings.linkPicker.hint}</p>
    </div>
  );
}

interface TargetProps {
  readonly id: string;
  readonly from: string;
  readonly option: string;
  readonly on: boolean;
  readonly turn: number;
}

function Target({ id, from, option, on, turn }: TargetProps): ReactNode {
  const tree = useTree();
  const node = tree.document.node(id);
  if (!node) return null;
  const link = linkBetween(tree, from, id, on ? turn : 0);
  const backwards = link.from === id;
  return (
    <li
      id={option}
      role="option"
      aria-selected={on}
      className={styles.option}
      onPointerDown={(event) => {
        event.preventDefault();
        makeLink(tree, id, turn);
      }}
    >
      <FaceIcon face={faceOf(node)} />
      <span className={styles.name}>{node.title || strings.cards.noTitle}</span>
      <span className={styles.kind}>
        {backwards ? "← " : ""}
        {strings.link.kinds[link.kind]}
        {backwards ? "" : " →"}
        {link.refused ? ` · ${strings.linkPicker.there}` : ""}
      </span>
    </li>
  );
}
