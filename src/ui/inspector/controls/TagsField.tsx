import { type KeyboardEvent, type ReactNode, useState } from "react";
import { askFor } from "../../../app/find/ask-for.ts";
import { changeTags } from "../../../app/inspector/set-field.ts";
import { isComposing } from "../../../app/keys/match.ts";
import type { NodeRecord } from "../../../core/records/node.ts";
import { strings } from "../../../core/strings/index.ts";
import { useTree } from "../../app-context.ts";
import { Icon } from "../../kit/Icon.tsx";
import { useFieldOwner } from "../field-context.ts";
import styles from "../fields.module.css";
import type { ControlProps } from "./control.ts";

interface ChipsProps extends ControlProps {
  readonly names: readonly string[];
  readonly onAdd: (names: readonly string[]) => void;
  readonly onRemove: (name: string) => void;
  /** A click on a chip looks for what has it too. */
  readonly onLook?: (name: string) => void;
}

/** Short names as chips. Enter or a comma takes the next one in; Backspace in the empty field takes the last out. */
function Chips({ names, onAdd, onRemove, onLook, words, id, describedBy }: ChipsProps): ReactNode {
  const [text, setText] = useState("");
  const take = (typed: string): void => {
    const fresh = typed.split(",").map((name) => name.trim().replace(/^#/, ""));
    const added = fresh.filter((name, i) => name !== "" && !names.includes(name) && fresh.indexOf(name) === i);
    setText("");
    if (added.length > 0) onAdd(added);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const last = names.at(-1);
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && text.trim() !== "") {
      event.preventDefault();
      take(text);
    } else if (event.key === "Backspace" && text === "" && last !== undefined) onRemove(last);
    else if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      event.stopPropagation();
      setText("");
    }
  };
  return (
    <span className={`${styles.box} ${styles.chips}`}>
      {names.map((name) => (
        <span key={name} className={styles.chip}>
          {onLook ? (
            <button
              type="button"
              className={styles.chipName}
              title={strings.inspector.lookForTag(name)}
              onClick={() => onLook(name)}
            >
              {name}
            </button>
          ) : (
            name
          )}
          <button type="button" aria-label={strings.inspector.removeItem(name)} onClick={() => onRemove(name)}>
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      <input
        id={id}
        value={text}
        autoComplete="off"
        placeholder={words.example}
        aria-describedby={describedBy}
        onChange={(event) => {
          const typed = event.target.value;
          const composing = (event.nativeEvent as InputEvent).isComposing;
          if (typed.includes(",") && !composing) take(typed);
          else setText(typed);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => take(text)}
      />
    </span>
  );
}

/** Tags; of several nodes those that all of them have. */
export function TagsField(props: ControlProps): ReactNode {
  const tree = useTree();
  const { ids } = useFieldOwner();
  const lists = ids.map((id) => (tree.document.get(id) as NodeRecord | undefined)?.tags ?? []);
  const shared = (lists[0] ?? []).filter((tag) => lists.every((tags) => tags.includes(tag)));
  return (
    <Chips
      {...props}
      names={shared}
      onAdd={(names) => changeTags(tree, ids, names, [])}
      onRemove={(name) => changeTags(tree, ids, [], [name])}
      onLook={(tag) => askFor(tree, "tag", tag)}
    />
  );
}

/** Names of people. */
export function NamesField(props: ControlProps): ReactNode {
  const names = (props.state.value as readonly string[] | undefined) ?? [];
  return (
    <Chips
      {...props}
      names={names}
      onAdd={(added) => props.state.write([...names, ...added])}
      onRemove={(gone) => props.state.write(names.filter((name) => name !== gone))}
    />
  );
}
