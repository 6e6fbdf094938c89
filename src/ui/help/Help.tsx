import { lazy, type ReactNode, Suspense, useState } from "react";
import type { HelpPage } from "../../app/session.ts";
import { helping } from "../../core/strings/helping.ts";
import { useApp, useOptionalTree } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import { Begin } from "./Begin.tsx";
import styles from "./help.module.css";
import { Keys } from "./Keys.tsx";
import { Method } from "./Method.tsx";
import { Writing } from "./Writing.tsx";

const Access = lazy(() => import("./Access.tsx"));
const News = lazy(() => import("./News.tsx"));

const PAGES: Readonly<Record<HelpPage, () => ReactNode>> = {
  begin: Begin,
  keys: Keys,
  writing: Writing,
  steps: Method,
  access: () => <Access />,
  news: () => <News />,
};

/** What somebody asks the application itself, a page a question. It opens where it was left. */
let left: HelpPage = "begin";

/** First steps, keys, writing, the method, accessibility and what is new. */
export default function Help({ page }: { readonly page: HelpPage | undefined }): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const [shown, setShown] = useState(page ?? left);
  const Page = PAGES[shown];
  const show = (name: HelpPage): void => {
    left = name;
    setShown(name);
  };
  return (
    <DialogFrame
      title={helping.title}
      note={helping.about}
      width={1040}
      reading
      onClose={() => app.openDialog(undefined)}
    >
      <div className={styles.help}>
        <nav className={styles.pages} aria-label={helping.pages}>
          {(Object.keys(PAGES) as HelpPage[]).map((name) => (
            <button
              key={name}
              type="button"
              aria-current={name === shown ? "page" : undefined}
              onClick={() => show(name)}
            >
              {helping.page[name]}
            </button>
          ))}
          {tree && <CommandButton id="audit.rules" icon="book" />}
        </nav>
        <div className={styles.page} data-page={shown}>
          <Suspense fallback={<p className={styles.soft}>{helping.loading}</p>}>
            <Page />
          </Suspense>
        </div>
      </div>
    </DialogFrame>
  );
}
