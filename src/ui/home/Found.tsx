import type { ReactNode } from "react";
import { useStore } from "zustand";
import { hashOf } from "../../app/navigation.ts";
import type { Hit, TreeHits } from "../../app/shelf/search.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { FaceIcon } from "../kit/Icon.tsx";
import { Marked } from "../kit/Marked.tsx";
import styles from "./found.module.css";

const words = strings.treeSearch;

/** What was found in all trees: each line opens its tree there. */
export function Found(): ReactNode {
  const { search } = useApp();
  const { asked, found, running } = useStore(search.store);
  const nodes = found.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.found}>
      <p className={styles.said} role="status">
        {running ? words.running : found.length === 0 ? words.none(asked) : words.found(nodes, found.length)}
      </p>
      {found.map((tree) => (
        <FoundTree key={tree.tree.id} found={tree} />
      ))}
    </div>
  );
}

function FoundTree({ found }: { readonly found: TreeHits }): ReactNode {
  const { tree, marks, hits, count } = found;
  const more = count - hits.length;
  return (
    <section className={styles.tree}>
      <h2>
        <a href={hashOf({ page: "tree", id: tree.id })} dir="auto">
          <Marked text={found.title || strings.app.untitled} marks={marks} />
        </a>
        {marks.length > 0 && <span>{words.inTitle}</span>}
      </h2>
      <ul>
        {hits.map((hit) => (
          <FoundNode key={hit.node} tree={tree.id} hit={hit} />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{words.more(more)}</p>}
    </section>
  );
}

function FoundNode({ tree, hit }: { readonly tree: string; readonly hit: Hit }): ReactNode {
  const { excerpt } = hit;
  return (
    <li>
      <a className={styles.hit} href={hashOf({ page: "tree", id: tree, node: hit.node })}>
        <FaceIcon face={hit.face} />
        <span className="visually-hidden">{strings.faces[hit.face]}</span>
        <span className={styles.title} dir="auto">
          <Marked text={hit.title || strings.cards.noTitle} marks={hit.marks} />
        </span>
        {excerpt && (
          <span className={styles.excerpt}>
            <span className={styles.where}>{words.where(excerpt.field)}</span>{" "}
            <span dir="auto">
              <Marked text={excerpt.text} marks={excerpt.marks} />
            </span>
          </span>
        )}
      </a>
    </li>
  );
}
