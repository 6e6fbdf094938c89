import type { ReactNode } from "react";
import { useStore } from "zustand";
import { runCommand } from "../../app/commands/registry.ts";
import { mergeOutside, overwriteOutside, showOutside, takeOutside } from "../../app/linked/ways.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "../recovery/recovery.module.css";

const words = strings.linked;

/** What keeps the tree from its file, and what can be done. Nothing while all is well. */
export default function FileBanner(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { name = "", state, outside } = useStore(tree.file.store);
  if (state === "saved" || state === "saving") return null;
  const save = (): Promise<void> => tree.file.save();
  const command = (id: "tree.link" | "tree.unlink") => (): Promise<void> => runCommand(id, { app, tree });
  const leave: Way = [words.leave, command("tree.unlink")];
  const another: Way = [strings.status.anotherFile, command("tree.link")];
  const told: Readonly<Record<typeof state, readonly [text: string, ways: readonly Way[]]>> = {
    asks: [words.asks(name), [[words.allow, save], leave]],
    missing: [words.missing(name), [another, leave]],
    failed: [words.failed(name), [[words.again, save], another]],
    changed: outside?.records
      ? [
          words.changed(name),
          [
            [words.show, () => showOutside(tree)],
            [words.merge, () => mergeOutside(tree, app)],
            [words.take, () => takeOutside(tree, app)],
            [words.keep, () => overwriteOutside(tree, app)],
          ],
        ]
      : [
          words.unreadable(name, outside?.fault ?? ""),
          outside?.unread
            ? [another, [words.keepUnreadable, () => overwriteOutside(tree, app)], leave]
            : [another, leave],
        ],
  };
  const [text, ways] = told[state];
  return (
    <div className={styles.banner} role="status" data-file-banner={state}>
      <span>{text}</span>
      {ways.map(([title, run], index) => (
        <button
          key={title}
          type="button"
          className={index === 0 ? `${kit.button} ${kit.outlined}` : kit.button}
          onClick={() => void run().catch(app.report)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

type Way = readonly [title: string, run: () => Promise<void>];
