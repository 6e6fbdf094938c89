import { Fragment, type ReactNode } from "react";
import type { Sheet, SheetLine, SheetSignal, SheetWords } from "../../core/describe/sheet.ts";
import { strings } from "../../core/strings/index.ts";
import { faceColor } from "../kit/Icon.tsx";
import { Sparkline } from "../kit/Sparkline.tsx";
import { Toned } from "../kit/Toned.tsx";
import styles from "./sheet.module.css";

const words = strings.sheet;

interface PartTextProps {
  readonly name: keyof typeof words.parts;
  readonly sheet: Sheet;
}

/** A part of the sheet as it is read; what is empty says what belongs there. */
export function PartText({ name, sheet }: PartTextProps): ReactNode {
  const text = TEXTS[name](sheet);
  return text ?? <p className={styles.ask}>{words.empty[name]}</p>;
}

const TEXTS: Readonly<Record<PartTextProps["name"], (sheet: Sheet) => ReactNode | undefined>> = {
  done: ({ title, done }) => (
    <>
      <p className={title === "" ? styles.ask : styles.aim}>{title || strings.cards.noTitle}</p>
      {done.map((line) => (
        <p key={line} className={styles.soft}>
          {line}
        </p>
      ))}
      {done.length === 0 && <p className={styles.ask}>{words.empty.done}</p>}
    </>
  ),
  mechanism: ({ mechanisms }) =>
    mechanisms.length === 0
      ? undefined
      : mechanisms.map(([x, y, z], i) => (
          // Two mechanisms may say the same.
          <p key={i} className={styles.said}>
            {words.believe} <End {...x} /> {words.willMove} <End {...y} /> {words.because} {z.text}
          </p>
        )),
  proxy: (sheet) => (sheet.signals.length === 0 ? undefined : <Signals {...sheet} />),
  gate: ({ gates }) => lines(gates),
  guardrail: ({ guardrails }) => lines(guardrails),
  owner: ({ owner }) =>
    owner && (
      <>
        <p className={styles.said}>
          <b>{owner.name}</b>
          {owner.when && `, ${owner.when}`}
        </p>
        {owner.small.map((line) => (
          <p key={line} className={styles.small}>
            {line}
          </p>
        ))}
      </>
    ),
  decisions: (sheet) => (sheet.decisions.length === 0 ? undefined : <Decisions {...sheet} />),
};

function End({ text, face }: SheetWords): ReactNode {
  return face === undefined ? <b>{text}</b> : <u style={{ textDecorationColor: faceColor(face) }}>{text}</u>;
}

function lines(list: readonly SheetLine[]): ReactNode | undefined {
  if (list.length === 0) return undefined;
  return list.map(({ id, says, state, small }) => (
    <Fragment key={id}>
      <p className={styles.said}>{says}</p>
      {state && <Toned tone={state.tone}>{state.text}</Toned>}
      {small.map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
    </Fragment>
  ));
}

function Signals({ signals, moreSignals }: Pick<Sheet, "signals" | "moreSignals">): ReactNode {
  return (
    <>
      <table className={styles.signals} aria-label={words.parts.proxy.name}>
        <thead>
          <tr>
            {Object.values(words.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {signals.map((signal) => (
            <Signal key={signal.id} {...signal} />
          ))}
        </tbody>
      </table>
      {moreSignals > 0 && <p className={styles.small}>{words.more(moreSignals)}</p>}
    </>
  );
}

function Signal({ title, face, now, target, read, course }: SheetSignal): ReactNode {
  const color = faceColor(face);
  return (
    <tr>
      <th scope="row">
        {title}
        <span style={{ color }}>{strings.faces[face]}</span>
      </th>
      <td className={styles.now}>{now}</td>
      <td>{target}</td>
      <td>{read}</td>
      <td style={{ color }}>{course.values.length > 1 && <Sparkline course={course} />}</td>
    </tr>
  );
}

function Decisions({ decisions, moreDecisions }: Pick<Sheet, "decisions" | "moreDecisions">): ReactNode {
  return (
    <>
      <dl className={styles.log}>
        {decisions.map(({ date, outcome, why }, i) => (
          <div key={i}>
            <dt>{date}</dt>
            <dd>
              <b>{outcome}</b> {why}
            </dd>
          </div>
        ))}
      </dl>
      {moreDecisions > 0 && <p className={styles.small}>{words.older(moreDecisions)}</p>}
    </>
  );
}
