import { type KeyboardEvent, type ReactNode, useMemo, useSyncExternalStore } from "react";
import { pathShown, showBranch, showWhole, titleIn } from "../../app/view/within.ts";
import { branchOf } from "../../core/query/branch.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { faceOf } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { FaceIcon, Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./branch.module.css";

const words = strings.branch;

/** Where the branch stands that is shown alone; each step above it shows more, the end shows all. */
export default function BranchPath(): ReactNode {
  const tree = useTree();
  const within = useSession((session) => session.within) ?? "";
  const told = useSyncExternalStore(
    (wake) => tree.document.onChange(wake),
    () =>
      pathShown(tree)
        .map((id) => titleIn(tree.document, id))
        .join("\n"),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    showWhole(tree);
  };
  const path = pathShown(tree);
  const here = tree.document.node(within);
  if (!here || told === "") return null;
  return (
    <nav className={styles.path} data-pane="branch" aria-label={words.region} onKeyDown={onKeyDown}>
      <span className={styles.only}>{words.only}</span>
      <ol className={styles.steps}>
        {path.map((id) =>
          id === within ? (
            <li key={id} className={styles.here} aria-current="location">
              <FaceIcon face={faceOf(here)} />
              <b dir="auto">{titleIn(tree.document, id)}</b>
            </li>
          ) : (
            <li key={id}>
              <button type="button" className={styles.step} onClick={() => showBranch(tree, id)}>
                <span dir="auto">{titleIn(tree.document, id)}</span>
              </button>
              <Icon name="right" size={12} />
            </li>
          ),
        )}
      </ol>
      <Count within={within} />
      <button type="button" className={`${kit.button} ${kit.outlined} ${styles.end}`} onClick={() => showWhole(tree)}>
        <Icon name="close" size={14} />
        <span>{words.showWhole}</span>
      </button>
    </nav>
  );
}

/** How much of the tree it is. */
function Count({ within }: { readonly within: string }): ReactNode {
  const tree = useTree();
  const version = useSyncExternalStore(
    (wake) => tree.document.onChange(wake),
    () => tree.structure,
  );
  const text = useMemo(() => {
    // The version stands for the document, which React cannot compare.
    void version;
    return words.count(branchOf(tree.document, within).nodes.length, [...inReadingOrder(tree.document)].length);
  }, [tree, within, version]);
  return <span className={styles.count}>{text}</span>;
}
