import type { ReactNode } from "react";
import { commandOf, keyOf, runCommand } from "../../app/commands/registry.ts";
import { showChord } from "../../app/keys/chord.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useOptionalTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import styles from "./shell.module.css";

/** The way to every command, where people look for a search field. */
export function PaletteButton(): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const key = keyOf(commandOf("app.palette"));
  return (
    <button
      type="button"
      className={styles.command}
      aria-label={strings.app.search}
      onClick={() => void runCommand("app.palette", { app, tree }).catch(app.report)}
    >
      <Icon name="search" size={14} />
      <span>{strings.app.search}</span>
      {key && <kbd aria-hidden="true">{showChord(key, app.platform)}</kbd>}
    </button>
  );
}
