import type { ReactNode } from "react";
import type { App } from "../../app/app.ts";
import { openExample, openTemplate } from "../../app/navigation.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { Picture } from "./Picture.tsx";
import { shapeOf } from "./shapes.ts";
import styles from "./starts.module.css";

type StartName = Exclude<keyof typeof strings.starts, "title" | "note">;

interface Start {
  readonly name: StartName;
  readonly picture: ReturnType<typeof shapeOf>;
  readonly open: (app: App) => Promise<void>;
}

const STARTS: readonly Start[] = [
  { name: "retention", picture: shapeOf("a(l(pt(tt))l(t)g)"), open: (app) => openExample(app, "retention") },
  { name: "platform", picture: shapeOf("a(l(p)t(t(tt)t(tt))g)"), open: (app) => openExample(app, "platform") },
  { name: "month-close", picture: shapeOf("a(t(t(tt)t(tt)t(tt)))"), open: (app) => openExample(app, "month-close") },
  { name: "metric-tree", picture: shapeOf("a(l(p)l)"), open: (app) => openTemplate(app, "metric-tree") },
  { name: "tactic-tree", picture: shapeOf("t(t(tt)t(tt))"), open: (app) => openTemplate(app, "tactic-tree") },
  { name: "okr-tree", picture: shapeOf("a(o(ll)o(ll))"), open: (app) => openTemplate(app, "okr-tree") },
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
              <Picture picture={picture} width={76} height={44} />
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
