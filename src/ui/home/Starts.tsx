import type { ReactNode } from "react";
import type { App } from "../../app/app.ts";
import { openExample } from "../../app/examples/open.ts";
import { TEMPLATES } from "../../app/sketch/templates.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { PagePicture, Picture } from "./Picture.tsx";
import { shapeOf } from "./shapes.ts";
import styles from "./starts.module.css";

type StartName = Exclude<keyof typeof strings.starts, "title" | "note">;

interface Start {
  readonly name: StartName;
  /** A page without. */
  readonly picture?: ReturnType<typeof shapeOf>;
  readonly open: (app: App) => Promise<void>;
}

/** The plan is there before it is chosen: whoever chooses it types on at once. */
const template = (name: StartName, picture?: ReturnType<typeof shapeOf>): Start => {
  const plan = TEMPLATES.find((one) => one.name === name);
  return { name, ...(picture && { picture }), open: (app) => app.openFresh(plan) };
};

const STARTS: readonly Start[] = [
  { name: "retention", picture: shapeOf("a(l(pt(tt))l(t)g)"), open: (app) => openExample(app, "retention") },
  { name: "platform", picture: shapeOf("a(l(p)t(t(tt)t(tt))g)"), open: (app) => openExample(app, "platform") },
  { name: "month-close", picture: shapeOf("a(t(t(tt)t(tt)t(tt)))"), open: (app) => openExample(app, "month-close") },
  template("metric-tree", shapeOf("a(l(p)lg)")),
  template("tactic-tree", shapeOf("a(t(t(tt)t(tt)))")),
  template("okr-tree", shapeOf("a(o(ll)o(ll))")),
  template("opportunity-tree", shapeOf("a(t(t(p)t)t(t(p)))")),
  template("alignment-sheet"),
];

/** Examples to read and change, and blank forms. */
export function Starts(): ReactNode {
  const app = useApp();
  const words = strings.starts;
  return (
    <section>
      <h2 className={styles.heading} id="starts">
        {words.title} <span>{words.note}</span>
      </h2>
      <ul className={styles.starts} aria-labelledby="starts">
        {STARTS.map(({ name, picture, open }) => (
          <li key={name}>
            <button type="button" className={styles.start} onClick={() => void open(app).catch(app.report)}>
              {picture ? <Picture picture={picture} width={76} height={44} /> : <PagePicture />}
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
