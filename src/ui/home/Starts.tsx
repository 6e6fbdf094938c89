import type { ReactNode } from "react";
import type { App } from "../../app/app.ts";
import { openExample } from "../../app/examples/open.ts";
import type { ExampleName } from "../../app/examples/starts.ts";
import { TEMPLATES } from "../../app/sketch/templates.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { ClockPicture, PagePicture, Picture } from "./Picture.tsx";
import { shapeOf } from "./shapes.ts";
import styles from "./starts.module.css";

type StartName = Exclude<keyof typeof strings.starts, "title" | "note">;

interface Start {
  readonly name: StartName;
  readonly picture: ReactNode;
  readonly open: (app: App) => Promise<void>;
}

const shape = (written: string): ReactNode => <Picture picture={shapeOf(written)} width={76} height={44} />;

const example = (name: Exclude<ExampleName, "tour">, written: string): Start => ({
  name,
  picture: shape(written),
  open: (app) => openExample(app, name),
});

/** The plan is there before it is chosen: whoever chooses it types on at once. */
const template = (name: StartName, picture: ReactNode): Start => {
  const plan = TEMPLATES.find((one) => one.name === name);
  return { name, picture, open: (app) => app.openFresh(plan) };
};

const STARTS: readonly Start[] = [
  example("retention", "a(l(pt(tt))l(t)g)"),
  example("platform", "a(l(p)t(t(tt)t(tt))g)"),
  example("month-close", "a(t(t(tt)t(tt)t(tt)))"),
  template("metric-tree", shape("a(l(p)lg)")),
  template("tactic-tree", shape("a(t(t(tt)t(tt)))")),
  template("okr-tree", shape("a(o(ll)o(ll))")),
  template("opportunity-tree", shape("a(t(t(p)t)t(t(p)))")),
  template("alignment-sheet", <PagePicture />),
  template("half-hour", <ClockPicture />),
];

/** Examples to read and change, and blank forms. */
export function Starts(): ReactNode {
  const app = useApp();
  const words = strings.starts;
  return (
    <section>
      <div className={styles.heading}>
        <h2 id="starts">
          {words.title} <span>{words.note}</span>
        </h2>
        <CommandButton id="tree.tour" text={strings.home.newHere} icon="map" />
      </div>
      <ul className={styles.starts} aria-labelledby="starts">
        {STARTS.map(({ name, picture, open }) => (
          <li key={name}>
            <button type="button" className={styles.start} onClick={() => void open(app).catch(app.report)}>
              {picture}
              <span>
                <b>{words[name].title}</b>
                <span className={styles.about}>{words[name].text}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
