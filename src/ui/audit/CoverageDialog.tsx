import { type ReactNode, useMemo, useRef } from "react";
import { openFinding } from "../../app/audit/fix.ts";
import { printCoverage, reportNow, saveCoverage } from "../../app/audit/report.ts";
import { goTo } from "../../app/walk/walk.ts";
import type { CoverageRow } from "../../core/lint/coverage.ts";
import { strings } from "../../core/strings/index.ts";
import { COVERAGE_HEAD, coverageCells, coverageCounts } from "../../formats/report/tell.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./report.module.css";

const words = strings.reporting;

/** For every tactic the way to a proxy with target, cadence and owner, and the first link on it that is broken. */
export default function CoverageDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const rows = useMemo(() => reportNow(tree).coverage, [tree]);
  const start = useRef<HTMLButtonElement>(null);
  const close = (): void => app.openDialog(undefined);
  const show = ({ tactic }: CoverageRow): void => {
    close();
    const finding = tree.findings.of(tactic.id).find(({ hallmark }) => hallmark === "feedback");
    if (finding) openFinding(tree, finding);
    else goTo(tree, tactic.id);
  };
  return (
    <DialogFrame
      title={words.coverage}
      note={words.coverageNote}
      width={1100}
      start={start}
      onClose={close}
      footer={
        <>
          <span className={kit.note}>
            {coverageCounts(rows)
              .map(([name, count]) => `${name} ${count}`)
              .join(" · ")}
          </span>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => saveCoverage(tree, app)}>
            {words.csv}
          </button>
          <button
            ref={start}
            type="button"
            className={`${kit.button} ${kit.primary}`}
            onClick={() => printCoverage(tree, app)}
          >
            {words.print}
          </button>
        </>
      }
    >
      {rows.length === 0 ? <p>{strings.refusals.noTactic}</p> : <Table rows={rows} onShow={show} />}
    </DialogFrame>
  );
}

interface TableProps {
  readonly rows: readonly CoverageRow[];
  readonly onShow: (row: CoverageRow) => void;
}

function Table({ rows, onShow }: TableProps): ReactNode {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COVERAGE_HEAD.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const [number, title, ...cells] = coverageCells(row);
            const last = cells.pop();
            return (
              <tr key={row.tactic.id}>
                <td>{number}</td>
                <th scope="row">
                  <button type="button" onClick={() => onShow(row)}>
                    {title}
                  </button>
                </th>
                {cells.map((cell, i) => (
                  <td key={COVERAGE_HEAD[i + 2]}>{cell}</td>
                ))}
                <td data-broken={row.broken !== undefined}>{last}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
