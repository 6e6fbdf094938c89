import type { ReactNode } from "react";
import { jumpTo } from "../../app/walk/jump.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useRecord, useTree } from "../app-context.ts";
import { FaceIcon } from "../kit/Icon.tsx";
import records from "./records.module.css";

/** The title of a node, as a button that chooses it. */
export function NodeButton({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  const node = useRecord(id);
  if (!isRecord(node, "node")) return null;
  const title = node.title || strings.cards.noTitle;
  return (
    <button
      type="button"
      className={records.node}
      title={strings.inspector.goTo(title)}
      onClick={() => {
        jumpTo(tree, id);
        tree.takeKeyboard();
      }}
    >
      <FaceIcon face={faceOf(node)} />
      <span>{title}</span>
    </button>
  );
}
