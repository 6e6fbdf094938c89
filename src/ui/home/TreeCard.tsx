import { type KeyboardEvent, memo, type ReactNode, useState } from "react";
import { useStore } from "zustand";
import type { TreeRow } from "../../app/library.ts";
import { hashOf } from "../../app/navigation.ts";
import { formatAgo, formatExact } from "../../core/describe/format.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { useDragOut } from "../exporting/use-drag-out.ts";
import kit from "../kit/kit.module.css";
import { Counts } from "./Counts.tsx";
import { focusTree, heirOf, walkCards } from "./focus-cards.ts";
import styles from "./home.module.css";
import { Picture } from "./Picture.tsx";
import { TreeMenu } from "./TreeMenu.tsx";

interface TreeCardProps {
  readonly tree: TreeRow;
  /** The instant, ISO 8601. */
  readonly now: string;
}

/** One tree: a link to it, and a menu beside the link. F2 renames it, Delete puts it in the trash. */
export const TreeCard = memo(function TreeCard({ tree, now }: TreeCardProps): ReactNode {
  const app = useApp();
  const picture = useStore(app.library.store, (state) => state.pictures.get(tree.id));
  const [renaming, setRenaming] = useState(false);
  const dragOut = useDragOut(tree.id);
  const title = tree.title || strings.app.untitled;
  const remove = async (): Promise<void> => {
    const heir = heirOf(tree.id);
    await app.library.remove(tree);
    // The menu gives the keyboard back first, to a button that is gone.
    setTimeout(() => focusTree(heir));
  };
  const onDelete = (): void => void remove().catch(app.report);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Delete" || event.key === "Backspace") onDelete();
    else if (event.key === "F2") setRenaming(true);
    else if (!walkCards(event.currentTarget, event.key)) return;
    event.preventDefault();
  };
  const doneRenaming = (): void => {
    setRenaming(false);
    setTimeout(() => focusTree(tree.id));
  };
  if (renaming) return <Rename tree={tree} onDone={doneRenaming} />;
  return (
    <li className={styles.tree}>
      <a
        className={styles.open}
        href={hashOf({ page: "tree", id: tree.id })}
        data-tree={tree.id}
        aria-keyshortcuts="F2 Delete"
        onKeyDown={onKeyDown}
        {...dragOut}
      >
        <span className={styles.picture}>{picture && <Picture picture={picture} width={240} height={116} />}</span>
        <b dir="auto">{title}</b>
        <span className={styles.facts}>
          <Counts glance={tree.glance} />
          <time dateTime={tree.edited} title={formatExact(tree.edited, app.language)}>
            {formatAgo(tree.edited, now, app.host.today(), app.language)}
          </time>
        </span>
      </a>
      <TreeMenu tree={tree} title={title} onRename={() => setRenaming(true)} onDelete={onDelete} />
    </li>
  );
});

function Rename({ tree, onDone }: { readonly tree: TreeRow; readonly onDone: () => void }): ReactNode {
  const app = useApp();
  const [title, setTitle] = useState(tree.title);
  return (
    <li className={styles.tree}>
      <form
        className={styles.rename}
        onSubmit={(event) => {
          event.preventDefault();
          void app.library.rename(tree.id, title).catch(app.report).finally(onDone);
        }}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
      >
        <label>
          {strings.home.newName}
          {/* The person asked to rename: the caret belongs here. */}
          <input
            autoFocus
            value={title}
            maxLength={200}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <span className={styles.end}>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={onDone}>
            {strings.home.cancel}
          </button>
          <button type="submit" className={`${kit.button} ${kit.primary}`}>
            {strings.home.save}
          </button>
        </span>
      </form>
    </li>
  );
}
