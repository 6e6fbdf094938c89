import { type ReactNode, useState } from "react";
import { saveReadings, textOfFile } from "../../app/readings/csv.ts";
import { gatesOf } from "../../core/edits/gates.ts";
import { isWhole } from "../../core/loop/gates.ts";
import { seriesOf } from "../../core/loop/series.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { readings as words } from "../../core/strings/readings.ts";
import { useApp, useOptionalTree } from "../app-context.ts";
import { useAttached } from "../inspector/field-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import { Chart } from "./Chart.tsx";
import { Grid } from "./Grid.tsx";
import { PastePanel } from "./PastePanel.tsx";
import styles from "./readings.module.css";

const HEIGHT = 240;

interface ReadingsDialogProps {
  readonly node: Id;
  /** What was pasted and is to be looked at. */
  readonly text?: string | undefined;
}

/** The readings of one number: their course, their table, and the way in from a spreadsheet. */
export default function ReadingsDialog({ node, text }: ReadingsDialogProps): ReactNode {
  return useOptionalTree() ? <Readings id={node} text={text} /> : null;
}

function Readings({ id, text }: { readonly id: Id; readonly text: string | undefined }): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const [pasted, setPasted] = useState(text);
  useAttached(id);
  const node = tree?.document.get(id);
  if (!tree || !isRecord(node, "node")) return null;
  const series = seriesOf(tree.document, id);
  const gates = gatesOf(tree.document, id)
    .filter(isWhole)
    .filter((gate) => gate.metric === id);
  const button = `${kit.button} ${kit.outlined}`;
  const readFile = async (): Promise<void> => {
    const found = await textOfFile(app);
    if (found !== undefined) setPasted(found);
  };
  return (
    <DialogFrame
      title={node.title || strings.cards.noTitle}
      note={strings.inspector.sections.readings}
      width={860}
      onClose={() => app.openDialog(undefined)}
    >
      <div className={styles.body}>
        {pasted !== undefined && (
          <PastePanel key={pasted} metric={id} start={pasted} onDone={() => setPasted(undefined)} />
        )}
        {series.length === 0 && <p className={styles.soft}>{words.none}</p>}
        <Chart node={node} series={series} gates={gates} height={HEIGHT} hints />
        <div className={styles.tools}>
          <button type="button" className={button} onClick={() => setPasted("")}>
            {words.paste}
          </button>
          <button type="button" className={button} onClick={() => void readFile().catch(app.report)}>
            {words.open}
          </button>
          {series.length > 0 && (
            <button type="button" className={button} onClick={() => void saveReadings(tree, app, id).catch(app.report)}>
              {words.save}
            </button>
          )}
        </div>
        <Grid metric={node} series={series} />
      </div>
    </DialogFrame>
  );
}
