import { type ReactNode, useEffect, useState } from "react";
import { copyTime, differs, keepCopy, saveAside, showCopy, takeCopy } from "../../app/recovery/copies.ts";
import type { Copy, MendedTree } from "../../app/recovery/recovery.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./recovery.module.css";

const words = strings.recovery.mended;

/** Something of the open tree was lost: what, and the newest copy from before that, to look at and to use. */
export default function MendedBanner({ mended }: { readonly mended: MendedTree }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [copy, setCopy] = useState<Copy>();
  const [aside, setAside] = useState<string>();
  useEffect(() => {
    const { recovery, report } = app;
    recovery
      .copyBefore(tree.id, mended)
      .then((found) => setCopy(found && differs(tree, found) ? found : undefined), report);
    recovery.asideOf(tree.id).then(setAside, report);
  }, [app, tree, mended]);
  const seen = (): Promise<void> => app.recovery.sawMended(tree.id);
  const ways: readonly Way[] = [
    ...(copy
      ? [
          [words.use(copyTime(app, copy)), () => takeCopy(tree, app, copy).then(seen)] as const,
          [words.show, () => showCopy(tree, app, copy)] as const,
        ]
      : []),
    ...(aside ? [[words.save, async () => saveAside(app, aside)] as const] : []),
  ];
  const close = async (): Promise<void> => {
    if (copy) await keepCopy(tree, app, copy);
    await seen();
  };
  return (
    <div className={styles.banner} role="status">
      <span>{words.text(mended.lost, mended.last === undefined ? 0 : mended.rev - 1 - mended.last)}</span>
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
      <button
        type="button"
        className={kit.button}
        aria-label={words.close}
        onClick={() => void close().catch(app.report)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

type Way = readonly [title: string, run: () => Promise<void>];
