import type { ReactNode } from "react";
import { countsInside, nodesIn, type PictureChoices } from "../../app/exporting/choices.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { titleOfFormat } from "../../formats/names.ts";
import { useTree } from "../app-context.ts";
import styles from "./exporting.module.css";

interface TreeInsideProps {
  readonly format: FormatInfo;
  readonly choices: PictureChoices;
  readonly onChange: (some: Partial<PictureChoices>) => void;
}

/** Whether the picture carries the tree, and what everybody who gets it gets with it. */
export function TreeInside({ format, choices, onChange }: TreeInsideProps): ReactNode {
  const tree = useTree();
  const { inside, insideWhole, insidePart, notInside, counts } = strings.exporting;
  const nodes = nodesIn(tree, choices.scope);
  const { node, reading, decision } = countsInside(tree.document, nodes);
  const told = counts(node, reading, decision);
  const hint = nodes ? insidePart(titleOfFormat(format), told) : insideWhole(titleOfFormat(format), told);
  return (
    <label className={styles.inside}>
      <input
        type="checkbox"
        checked={!choices.pictureOnly}
        onChange={(event) => onChange({ pictureOnly: !event.target.checked })}
      />
      <b>{inside}</b>
      <span>{choices.pictureOnly ? notInside : hint}</span>
    </label>
  );
}
