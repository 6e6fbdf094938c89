import { type ReactNode, useRef } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { pictureOf } from "../../app/exporting/draw.ts";
import type { CommandId } from "../../core/strings/commands.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { AnyIcon, type AnyIconName } from "../kit/AnyIcon.tsx";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import styles from "./exporting.module.css";

const CHOICES: readonly (readonly [CommandId, AnyIconName, string, string])[] = [
  ["tree.png", "image", "PNG", strings.exporting.forPng],
  ["tree.svg", "image", "SVG", strings.exporting.forSvg],
  ["tree.copy-picture", "copy", strings.commands["tree.copy-picture"], strings.exporting.forCopy],
  ["tree.save", "file", strings.exporting.file, strings.exporting.forFile],
];

/** The tree as a picture or a file, with a preview of the picture. */
export default function ExportDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const first = useRef<HTMLButtonElement>(null);
  const close = (): void => app.openDialog(undefined);
  const empty = tree.firstNode() === undefined;
  const picture = empty ? undefined : pictureOf(tree, app);
  const run = (id: CommandId): void => {
    close();
    void runCommand(id, { app, tree }).catch(app.report);
  };
  return (
    <DialogFrame title={strings.exporting.title} note={tree.title} width={760} onClose={close} start={first}>
      <div className={styles.split}>
        <ul className={styles.choices}>
          {CHOICES.map(([id, icon, title, purpose], i) => (
            <li key={id}>
              <button
                type="button"
                ref={i === 0 ? first : undefined}
                className={styles.choice}
                onClick={() => run(id)}
                disabled={empty}
              >
                <AnyIcon name={icon} />
                <span>
                  <b>{title}</b>
                  <span>{purpose}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <figure className={styles.preview}>
          {picture ? (
            <>
              <img
                src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`}
                alt={strings.exporting.preview}
              />
              <figcaption>{strings.exporting.size(picture.width, picture.height)}</figcaption>
            </>
          ) : (
            <p>{strings.exporting.empty}</p>
          )}
        </figure>
      </div>
    </DialogFrame>
  );
}
