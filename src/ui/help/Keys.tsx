import type { ReactNode } from "react";
import { keyTable } from "../../app/commands/key-table.ts";
import { helping as words } from "../../core/strings/helping.ts";
import { useApp } from "../app-context.ts";
import styles from "./help.module.css";

/** All keys, from the same table that the application runs on. */
export function Keys(): ReactNode {
  const app = useApp();
  return (
    <div className={styles.columns}>
      {keyTable(app.platform).map((section) => (
        <section key={section.group} className={styles.section}>
          <h3>{section.title}</h3>
          <table>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{words.keys}</th>
                <th scope="col">{words.whereNode}</th>
              </tr>
            </thead>
            <tbody>
              {section.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.title}</th>
                  <td>
                    <Chords chords={row.onNode} />
                    <Chords chords={row.whileTyping.filter((chord) => !row.onNode.includes(chord))} typing />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

interface ChordsProps {
  readonly chords: readonly string[];
  readonly typing?: boolean;
}

function Chords({ chords, typing = false }: ChordsProps): ReactNode {
  if (chords.length === 0) return null;
  return (
    <span className={styles.keys}>
      {typing && <span className={styles.where}>{words.whereTitle}</span>}
      {chords.map((chord) => (
        <kbd key={chord}>{chord}</kbd>
      ))}
    </span>
  );
}
