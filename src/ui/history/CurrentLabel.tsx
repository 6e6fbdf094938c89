import type { ReactNode } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { comparisonOf } from "../../app/revisions/comparison.ts";
import { formatDate } from "../../core/describe/format.ts";
import type { Revision } from "../../core/revisions/revision.ts";
import { revisionTitle } from "../../core/revisions/title.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { useMedia } from "../kit/use-media.ts";
import styles from "./current.module.css";

/** The button that says since when a state holds. */
export default function CurrentLabel({ current }: { readonly current: Revision }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const isNarrow = useMedia("(max-width: 640px)");
  const since = formatDate(current.currentSince ?? "", app.host.today(), app.language);
  const label = strings.revisions.currentLabel(revisionTitle(current), since);
  const show = async (): Promise<void> => {
    await comparisonOf(tree).choose(current.n, "now");
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
      {isNarrow ? strings.revisions.currentShort(since) : strings.revisions.current(since)}
    </button>
  );
}
