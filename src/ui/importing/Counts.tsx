import type { ReactNode } from "react";
import { importing as words } from "../../core/strings/importing.ts";
import { COUNTED, type Counted } from "../../formats/import/counts.ts";
import type { Shown } from "../../formats/import/look.ts";
import styles from "./importing.module.css";

/** How much the file holds, and how much of it the tree will. */
export function Counts({ shown }: { readonly shown: Shown }): ReactNode {
  const { kept, held, outlook } = shown;
  const rows = COUNTED.filter((name) => isTold(name, shown));
  return (
    <>
      <p className={styles.found}>
        {words.found(kept.nodes ?? 0, outlook.depth)}
        {(kept.readings ?? 0) > 0 && `, ${words.readings(kept.readings ?? 0)}`}
      </p>
      {rows.length > 0 && (
        <table className={styles.counts}>
          <thead>
            <tr>
              <th scope="col">{words.counts}</th>
              <th scope="col">{words.inFile}</th>
              <th scope="col">{words.inTree}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((name) => (
              <tr key={name}>
                <th scope="row">{words.counted[name]}</th>
                <td>{words.number(held[name] ?? 0)}</td>
                <td>{keptAs(name, shown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Where the file says how much it holds. Of a drawing the arrows, which are its links too. */
function isTold(name: Counted, { held, kept }: Shown): boolean {
  if (name === "rows") return held.rows !== undefined && held.rows !== held.nodes;
  if (name === "links" && held.arrows !== undefined) return false;
  if (held.nodes === undefined || held[name] === undefined) return false;
  return name === "nodes" || (held[name] ?? 0) + (kept[name] ?? 0) > 0;
}

function keptAs(name: Counted, { kept, held }: Shown): ReactNode {
  const count = kept[name] ?? 0;
  if (name === "rows") return "";
  if (name === "arrows") return words.arrowsAs(count - (kept.links ?? 0), kept.links ?? 0);
  return <span data-differs={count !== held[name]}>{words.number(count)}</span>;
}
