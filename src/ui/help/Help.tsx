import type { ReactNode } from "react";
import { keyTable } from "../../app/commands/key-table.ts";
import { strings } from "../../core/strings/index.ts";
import { EXPRESSIONS, FURTHER_LINES } from "../../core/strings/writing.ts";
import { useApp } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import styles from "./help.module.css";

/** Keys and writing on one sheet; the keys come from the same table that the application runs on. */
export default function Help(): ReactNode {
  const app = useApp();
  return (
    <DialogFrame
      title={strings.help.title}
      note={strings.help.about}
      width={920}
      reading
      onClose={() => app.openDialog(undefined)}
    >
      <p className={styles.rules}>
        <CommandButton id="audit.rules" look="outlined" icon="book" />
      </p>
      <div className={styles.columns}>
        {keyTable(app.platform).map((section) => (
          <section key={section.group} className={styles.section}>
            <h3>{section.title}</h3>
            <table>
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">{strings.help.keys}</th>
                  <th scope="col">{strings.help.whereNode}</th>
                </tr>
              </thead>
              <tbody>
                {section.rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">{row.title}</th>
                    <td>
                      <Keys chords={row.onNode} />
                      <Keys chords={row.whileTyping.filter((chord) => !row.onNode.includes(chord))} typing />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <Writing />
      </div>
    </DialogFrame>
  );
}

function Keys({
  chords,
  typing = false,
}: {
  readonly chords: readonly string[];
  readonly typing?: boolean;
}): ReactNode {
  if (chords.length === 0) return null;
  return (
    <span className={styles.keys}>
      {typing && <span className={styles.where}>{strings.help.whereTitle}</span>}
      {chords.map((chord) => (
        <kbd key={chord}>{chord}</kbd>
      ))}
    </span>
  );
}

function Writing(): ReactNode {
  return (
    <section className={styles.writing}>
      <h3>{strings.help.writing}</h3>
      <p>{strings.help.writingIntro}</p>
      <Examples rows={EXPRESSIONS} />
      <p>{strings.help.lines}</p>
      <Examples rows={FURTHER_LINES} />
    </section>
  );
}

function Examples({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl>
      {rows.map(([written, means]) => (
        <div key={written}>
          <dt>
            <code>{written}</code>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
