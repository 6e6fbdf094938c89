import { type ReactNode, useMemo, useRef, useState } from "react";
import { openFinding } from "../../app/audit/fix.ts";
import { COVERAGE_TABLES, type CoverageTable, printCoverage, reportNow, saveCoverage } from "../../app/audit/report.ts";
import { jumpTo } from "../../app/walk/jump.ts";
import type { CoverageRow } from "../../core/lint/coverage.ts";
import type { CoverageMatrix, MatrixMark } from "../../core/lint/coverage-matrix.ts";
import { strings } from "../../core/strings/index.ts";
import { report } from "../../core/strings/report.ts";
import {
  coverageCells,
  coverageCounts,
  coverageHead,
  matrixCells,
  matrixHead,
  matrixLegend,
} from "../../formats/report/tell.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./report.module.css";

const words = strings.reporting;
const MARKS = report.matrixMarks;

/** For every tactic the way to a proxy with target, cadence and owner, and the first link on it that is broken. */
export default function CoverageDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [shown, setShown] = useState<CoverageTable>("ways");
  const { coverage: rows, matrix } = useMemo(() => reportNow(tree), [tree]);
  const start = useRef<HTMLButtonElement>(null);
  const close = (): void => app.openDialog(undefined);
  const show: Show = ({ tactic }) => {
    close();
    const finding = tree.findings.of(tactic.id).find(({ hallmark }) => hallmark === "feedback");
    if (finding) openFinding(tree, finding);
    else jumpTo(tree, tactic.id);
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
            {shown === "matrix"
              ? matrixLegend()
              : coverageCounts(rows)
                  .map(([name, count]) => `${name} ${count}`)
                  .join(" · ")}
          </span>
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => saveCoverage(tree, app, shown)}
          >
            {words.csv}
          </button>
          <button
            ref={start}
            type="button"
            className={`${kit.button} ${kit.primary}`}
            onClick={() => void printCoverage(tree, app, shown).catch(app.report)}
          >
            {words.print}
          </button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p>{strings.refusals.noTactic}</p>
      ) : (
        <>
          <Choice shown={shown} onChoose={setShown} />
          {shown === "ways" ? <Table rows={rows} onShow={show} /> : <Matrix matrix={matrix} onShow={show} />}
        </>
      )}
    </DialogFrame>
  );
}

/** Leads to a tactic. */
type Show = (row: Pick<CoverageRow, "tactic">) => void;

interface ChoiceProps {
  readonly shown: CoverageTable;
  readonly onChoose: (table: CoverageTable) => void;
}

function Choice({ shown, onChoose }: ChoiceProps): ReactNode {
  return (
    <fieldset className={styles.tables}>
      <legend className="visually-hidden">{words.shows}</legend>
      {COVERAGE_TABLES.map((one) => (
        <label key={one}>
          <input type="radio" name="coverage-table" checked={shown === one} onChange={() => onChoose(one)} />
          {words.tables[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface MatrixProps {
  readonly matrix: CoverageMatrix;
  readonly onShow: Show;
}

/** Tactics by indicators; a sign in a cell says what the one is to the other. */
function Matrix({ matrix, onShow }: MatrixProps): ReactNode {
  const [number, tactic, ...indicators] = matrixHead(matrix);
  return (
    <div className={styles.scroller}>
      <table className={styles.table} data-is="matrix">
        <thead>
          <tr>
            <th scope="col">{number}</th>
            <th scope="col">{tactic}</th>
            {indicators.map((title, i) => (
              <th key={matrix.indicators[i]?.id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.tactic.id}>
              <td>{row.number}</td>
              <th scope="row">
                <button type="button" onClick={() => onShow(row)}>
                  {matrixCells(row)[1]}
                </button>
              </th>
              {row.marks.map((mark, i) => (
                <td key={matrix.indicators[i]?.id} data-mark={mark}>
                  {mark && <Mark mark={mark} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Mark({ mark }: { readonly mark: MatrixMark }): ReactNode {
  const { sign, text } = MARKS[mark];
  return (
    <>
      <span aria-hidden="true" title={text}>
        {sign}
      </span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}

interface TableProps {
  readonly rows: readonly CoverageRow[];
  readonly onShow: Show;
}

function Table({ rows, onShow }: TableProps): ReactNode {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            {coverageHead().map((head) => (
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
                  <td key={i}>{cell}</td>
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
