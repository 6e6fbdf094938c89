import type { ReactNode } from "react";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useRecord, useSession, useTree } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import styles from "./map.module.css";

/** Zoom out, the zoom as a number (a click makes it 100 %), zoom in, fit; and how much of the tactics is shown. */
export function ZoomControls(): ReactNode {
  const tree = useRecord(useTree().document.tree.id);
  return (
    <div className={styles.zoom} role="group" aria-label={strings.map.zoom}>
      <CommandButton id="view.zoom-out" icon="minus" iconOnly />
      <Percent />
      <CommandButton id="view.zoom-in" icon="plus" iconOnly />
      <CommandButton id="view.all" icon="full" iconOnly />
      <CommandButton id="view.detail" icon="rows" iconOnly pressed={isRecord(tree, "tree") && tree.detail === "all"} />
    </div>
  );
}

function Percent(): ReactNode {
  const text = useSession((session) => strings.map.percent(session.viewport.zoom));
  return <CommandButton id="view.actual" text={text} />;
}
