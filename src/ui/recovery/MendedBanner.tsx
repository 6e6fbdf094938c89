import type { ReactNode } from "react";
import { copyTime, takeCopy } from "../../app/recovery/copies.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./recovery.module.css";
import { useCopies } from "./use-copies.ts";

export default function MendedBanner({ lost }: { readonly lost: number }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const words = strings.recovery.mended;
  const copy = useCopies([tree.id])?.[0];
  const close = (): void => void app.recovery.sawMended(tree.id).catch(app.report);
  const save = async (): Promise<void> => {
    app.files.save(strings.recovery.rawName, "application/json", await app.recovery.asideOf(tree.id));
    app.notices.show(strings.exporting.saved(strings.recovery.rawName));
  };
  return (
    <div className={styles.banner} role="status">
      <span>{words.text(lost)}</span>
      {copy && (
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          onClick={() => {
            takeCopy(tree, app, copy);
            close();
          }}
        >
          {words.use(copyTime(app, copy))}
        </button>
      )}
      <button type="button" className={kit.button} onClick={() => void save().catch(app.report)}>
        {words.save}
      </button>
      <button type="button" className={kit.button} aria-label={words.close} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
