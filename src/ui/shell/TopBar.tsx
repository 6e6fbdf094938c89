import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { runCommand } from "../../app/commands/registry.ts";
import type { FileHeld } from "../../app/linked/held.ts";
import type { SaveState } from "../../app/persist/saver.ts";
import type { View } from "../../app/session.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree, useTreeTitle } from "../app-context.ts";
import { useDragOut } from "../exporting/use-drag-out.ts";
import { CurrentState } from "../history/CurrentState.tsx";
import { CommandButton } from "../kit/CommandButton.tsx";
import { Logo } from "../kit/Logo.tsx";
import { useMedia } from "../kit/use-media.ts";
import bar from "./bar.module.css";
import { PaletteButton } from "./PaletteButton.tsx";
import styles from "./shell.module.css";

/** Title, what is saved, the views, and the way to everything else. */
export function TopBar(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const run = (id: Parameters<typeof runCommand>[0]): void => void runCommand(id, { app, tree }).catch(app.report);
  const dragOut = useDragOut(tree.id);
  return (
    <header className={styles.top} data-pane="top">
      <div className={bar.side}>
        <button
          type="button"
          className={styles.logo}
          aria-label={strings.app.home}
          title={strings.app.home}
          onClick={() => run("app.home")}
        >
          <Logo />
        </button>
        <div className={bar.name}>
          <h1 className={styles.title} {...dragOut}>
            <button type="button" title={strings.commands["tree.rename"]} onClick={() => run("tree.rename")}>
              <TreeName />
            </button>
          </h1>
          <CurrentState />
          <SavedState />
        </div>
      </div>
      <Views />
      <div className={bar.side} data-end>
        <PaletteButton />
        <span className={bar.history}>
          <CommandButton id="arrange.undo" icon="undo" iconOnly />
          <CommandButton id="arrange.redo" icon="redo" iconOnly />
        </span>
        <CommandButton id="view.inspector" icon="panel" iconOnly />
        <CommandButton id="app.help" icon="help" iconOnly />
        <span className={bar.share}>
          <CommandButton id="tree.share" text={strings.app.share} />
        </span>
        <span className={styles.export}>
          <CommandButton id="tree.export" text={strings.app.exportTree} icon="download" look="primary" />
        </span>
      </div>
    </header>
  );
}

function TreeName(): ReactNode {
  return useTreeTitle() || strings.app.untitled;
}

/** Whether what was typed is stored; true within a second, whatever happens. */
export function SavedState(): ReactNode {
  const app = useApp();
  const { memoryOnly, readOnly } = useStore(app.keeping);
  const { saver, file } = useTree();
  const held = useStore(file.store);
  const state = useSyncExternalStore(
    useCallback((wake) => saver.subscribe(wake), [saver]),
    () => saver.state,
  );
  const isGone = useStore(app.screen, ({ shelved }) => shelved === "purged") && state.kind === "saved";
  const kept = memoryOnly && state.kind === "saved" ? strings.status.memory : textOf(state, held);
  const isNarrow = useMedia("(max-width: 640px)");
  const text = readOnly ? strings.status.readOnly : isGone ? strings.status.notSaved : kept;
  return (
    <span
      className={styles.saved}
      data-state={memoryOnly ? "memory" : isGone ? "not-saved" : state.kind}
      data-file={held.name === undefined ? undefined : held.state}
      title={text}
    >
      {isNarrow && text === strings.status.saved ? strings.status.savedShort : text}
    </span>
  );
}

function textOf(state: SaveState, { name, state: file }: FileHeld): string {
  if (state.kind === "saved" && name !== undefined)
    return file === "saving" ? strings.status.fileSoon(name) : strings.status.file(name, file === "saved");
  if (state.kind === "not-saved") return strings.status.notSaved;
  return { new: strings.status.nothing, saving: strings.status.saving, saved: strings.status.saved }[state.kind];
}

/** The map with the outline beside it, the outline alone, the sheet of an aim, the review, or what changed. */
function Views(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { session } = tree;
  const show = (name: View): void => {
    if (name === "map" || name === "outline") session.setState({ view: name, pane: name });
    else void runCommand(`view.${name}`, { app, tree }).catch(app.report);
  };
  const view = useSession((state) => state.view);
  return (
    <div className={styles.views} role="group" aria-label={strings.app.viewsLabel}>
      {(["map", "outline", "sheet", "review", "history"] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={
            view === name || (view === "log" && name === "review") || (view === "table" && name === "outline")
          }
          onClick={() => show(name)}
        >
          {strings.app.views[name]}
        </button>
      ))}
    </div>
  );
}
