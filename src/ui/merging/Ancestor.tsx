import { type ReactNode, useId } from "react";
import { useStore } from "zustand";
import type { AncestorSide } from "../../app/merging/ancestors.ts";
import type { Merging } from "../../app/merging/merging.ts";
import { chosenTree } from "../../app/merging/open.ts";
import { comparisonOf } from "../../app/revisions/comparison.ts";
import { merging as words } from "../../core/strings/merging.ts";
import { useApp } from "../app-context.ts";
import styles from "./merging.module.css";

/** The entry that asks for a file. */
const ANOTHER = "another";

/** The state that both began with: found by itself, or named by the person. */
export function Ancestor({ merging }: { readonly merging: Merging }): ReactNode {
  const app = useApp();
  const id = useId();
  const { ancestor, isFound, past, file } = useStore(merging.store);
  const { revisions } = merging.tree;
  const list = useStore(revisions.store, (state) => state.list);
  const choose = async (value: string): Promise<void> => {
    if (value === ANOTHER) {
      const chosen = await chosenTree(app);
      if (chosen) await merging.chooseFile(chosen.name, chosen.records);
      return;
    }
    const side: AncestorSide = value === "past" || value === "file" || value === "none" ? value : Number(value);
    await merging.choose(side);
  };
  return (
    <section className={styles.ancestor}>
      <label htmlFor={id}>{words.ancestor}</label>
      <select id={id} value={String(ancestor)} onChange={({ target }) => void choose(target.value).catch(app.report)}>
        {past && <option value="past">{words.ancestorPast(past.steps)}</option>}
        {list.map(({ n }) => (
          <option key={n} value={String(n)}>
            {comparisonOf(merging.tree).titleOf(n)}
          </option>
        ))}
        {file && <option value="file">{words.ancestorFileNamed(file.name)}</option>}
        <option value="none">{words.ancestorNone}</option>
        <option value={ANOTHER}>{words.ancestorFile}</option>
      </select>
      {ancestor === "none" ? (
        <p className={styles.unknown}>{words.notFound}</p>
      ) : (
        isFound && <p className={styles.soft}>{words.found}</p>
      )}
    </section>
  );
}
