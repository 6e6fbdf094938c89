import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { isComposing } from "../../app/keys/match.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useRecord, useTree } from "../app-context.ts";
import { FaceIcon, Icon } from "../kit/Icon.tsx";
import styles from "./fields.module.css";
import { NodeButton } from "./NodeButton.tsx";
import records from "./records.module.css";

interface NodePickProps {
  /** What the node is asked for, for the name of the field. */
  readonly ask: string;
  readonly value: Id | undefined;
  /** The nodes that can be chosen for a question, best first; for an empty one the most likely. */
  readonly candidates: (asked: string) => readonly Id[];
  readonly onPick: (id: Id | undefined) => void;
}

/** Names another node: as a button that goes there, or, while none is named, as a field that finds one. */
export function NodePick({ ask, value, candidates, onPick }: NodePickProps): ReactNode {
  const node = useRecord(value ?? "");
  const back = useRef<HTMLSpanElement>(null);
  const release = (): void => {
    onPick(undefined);
    requestAnimationFrame(() => back.current?.querySelector("input")?.focus());
  };
  return (
    <span ref={back} className={records.pick}>
      {value !== undefined && node ? (
        <span className={records.named}>
          <NodeButton id={value} />
          <button
            type="button"
            className={styles.inside}
            aria-label={strings.inspector.unlinkNode("title" in node ? String(node.title) : "")}
            onClick={release}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ) : (
        <Finder ask={ask} candidates={candidates} onPick={onPick} />
      )}
    </span>
  );
}

function Finder({ ask, candidates, onPick }: Omit<NodePickProps, "value">): ReactNode {
  const tree = useTree();
  const list = useId();
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const found = open ? candidates(asked) : [];
  const chosen = found[Math.min(at, found.length - 1)];
  const shown = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // At the lower edge of the panel the list would open out of sight.
    if (found.length > 0) shown.current?.scrollIntoView({ block: "nearest" });
  }, [found.length]);
  const pick = (id: Id): void => {
    onPick(id);
    tree.history.seal();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "ArrowDown") open ? setAt(Math.min(at + 1, found.length - 1)) : setOpen(true);
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && chosen !== undefined) pick(chosen);
    else if (event.key === "Escape" && open) {
      setOpen(false);
      setAsked("");
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={`${styles.box} ${records.finder}`}
        role="combobox"
        aria-label={strings.inspector.linkNode(ask)}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen}`}
        placeholder={strings.inspector.linkNodeShort}
        autoComplete="off"
        spellCheck={false}
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onPointerDown={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul
        ref={shown}
        id={list}
        role="listbox"
        aria-label={strings.inspector.linkNode(ask)}
        className={records.found}
        hidden={!open}
      >
        {found.map((id) => {
          const node = tree.document.node(id);
          return (
            node && (
              <li
                key={id}
                id={`${list}-${id}`}
                role="option"
                aria-selected={id === chosen}
                onPointerDown={(event) => {
                  event.preventDefault();
                  pick(id);
                }}
              >
                <FaceIcon face={faceOf(node)} />
                <span>{node.title || strings.cards.noTitle}</span>
              </li>
            )
          );
        })}
      </ul>
      {open && asked !== "" && found.length === 0 && <p className={styles.hint}>{strings.inspector.noSuchNode}</p>}
    </>
  );
}
