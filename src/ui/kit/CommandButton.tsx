import type { ReactNode } from "react";
import { commandOf, keyOf, runCommand, titleOf } from "../../app/commands/registry.ts";
import { ariaChord, showChord } from "../../app/keys/chord.ts";
import type { CommandId } from "../../core/strings/commands.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useMoment, useOptionalTree } from "../app-context.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./kit.module.css";

interface CommandButtonProps {
  readonly id: CommandId;
  readonly text?: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly look?: "plain" | "outlined" | "primary";
  /** Shows the key beside the text. */
  readonly showKey?: boolean;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean;
}

/** A button that runs a command: name, key and the reason why it is off come from the registry. */
export function CommandButton({
  id,
  text,
  icon,
  iconOnly = false,
  look = "plain",
  showKey = false,
  pressed,
}: CommandButtonProps): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const context = { app, tree };
  const command = commandOf(id);
  useMoment(() => `${titleOf(command, context)} ${command.whyNot?.(context) ?? ""}`);
  const title = titleOf(command, context);
  const key = keyOf(command);
  const reason = command.whyNot?.(context);
  const tip = [reason ? strings.refusals[reason] : title, key && showChord(key, app.platform)]
    .filter(Boolean)
    .join("  ");
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]}`}
      aria-pressed={pressed}
      aria-disabled={reason !== undefined}
      aria-label={text === undefined || iconOnly ? title : undefined}
      aria-keyshortcuts={key && ariaChord(key, app.platform)}
      title={tip}
      onClick={() => void runCommand(id, context).catch(app.report)}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{text ?? title}</span>}
      {showKey && key && <kbd>{showChord(key, app.platform)}</kbd>}
    </button>
  );
}
