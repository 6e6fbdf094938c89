import { type ReactNode, useEffect } from "react";
import { marksOf } from "../../app/audit/overlay.ts";
import { type Mark, OVERLAYS } from "../../app/audit/view.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import styles from "./overlay.module.css";

const words = strings.auditing;
const MARKS: readonly Mark[] = ["has", "no", "cut"];

/** What the colours of the cards say while the audit is open, with how many cards say it. */
export function OverlayControl(): ReactNode {
  const overlay = useSession((session) => session.overlay);
  const auditOpen = useSession((session) => session.auditOpen);
  const ghosts = useSession((session) => session.ghosts);
  useMarks();
  if (ghosts || (!auditOpen && overlay === "kind")) return null;
  return (
    <div className={styles.band}>
      <Choice />
      <Legend />
    </div>
  );
}

function Choice(): ReactNode {
  const { session } = useTree();
  const overlay = useSession((state) => state.overlay);
  return (
    <div className={styles.choice} role="group" aria-label={words.overlay}>
      {OVERLAYS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={overlay === name}
          onClick={() => session.setState({ overlay: name })}
        >
          {words.overlays[name]}
        </button>
      ))}
    </div>
  );
}

function Legend(): ReactNode {
  const overlay = useSession((session) => session.overlay);
  const marks = useSession((session) => session.marks);
  if (!marks) return null;
  const all = [...marks.values()];
  const shown = MARKS.filter((mark) => words.marks[overlay][mark] !== "");
  return (
    <ul className={styles.legend} aria-label={words.overlays[overlay]}>
      {shown.map((mark) => (
        <li key={mark}>
          <i className={styles.key} data-mark={mark} />
          {words.marks[overlay][mark]} <b>{all.filter((one) => one === mark).length}</b>
        </li>
      ))}
    </ul>
  );
}

/** Keeps what the overlay says in step with the tree. */
function useMarks(): void {
  const tree = useTree();
  const overlay = useSession((session) => session.overlay);
  useEffect(() => {
    const mark = (): void => tree.session.setState({ marks: marksOf(tree, overlay) });
    mark();
    return overlay === "kind" ? undefined : tree.findings.onRun(mark);
  }, [tree, overlay]);
}
