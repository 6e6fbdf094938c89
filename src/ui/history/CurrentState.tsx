import type { ReactNode } from "react";
import { useStore } from "zustand";
import { runCommand } from "../../app/commands/registry.ts";
import { formatDate } from "../../core/describe/format.ts";
import { revisionTitle } from "../../core/revisions/revision.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import styles from "./current.module.css";

/** Since when the marked state holds; leads to what changed since. Nothing while no state is marked. */
export function CurrentState(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const current = useStore(tree.revisions.store, ({ list }) => list.find((one) => one.currentSince !== undefined));
  if (current?.currentSince === undefined) return null;
  const since = formatDate(current.currentSince, app.host.today(), app.language);
  const label = strings.revisions.currentLabel(revisionTitle(current), since);
  const show = async (): Promise<void> => {
    await tree.comparison.choose(current.n, "now");
    await runCommand("view.history", { app, tree });
  };
  return (
    <button
      type="button"
      className={styles.current}
      aria-label={label}
      title={label}
      onClick={() => void show().catch(app.report)}
    >
      {strings.revisions.current(since)}
    </button>
  );
}
