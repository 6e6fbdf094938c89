import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import type { Saver } from "../persist/saver.ts";

export interface Trying {
  readonly app: App;
  /** Tries the database once more; true if everything is there now. */
  readonly settle: () => Promise<boolean>;
  readonly kept: { store: boolean };
  /** Calls back when this tab may have missed something; gives the way to stop. */
  readonly onWake: (listener: () => void) => () => void;
  /** Makes the page ask before it closes, if that is needed by then; gives the way to stop. */
  readonly askBeforeClosing: (isNeeded: () => boolean) => () => void;
}

/** ms between two attempts to store what lives in memory only. */
const TRY_AGAIN = 15_000;

/** Stores what lives in memory as soon as the database answers, and asks before it goes with the page. */
export function keepTrying({ app, settle, kept, onWake, askBeforeClosing }: Trying): void {
  const stopAsking = askBeforeClosing(onlyHere(app));
  const attempt = async (): Promise<boolean> => {
    if (kept.store) return true;
    if (!(await settle())) return false;
    kept.store = true;
    stop();
    stopAsking();
    clearInterval(timer);
    await app.recovery.remember();
    app.keeping.setState({ memoryOnly: false });
    app.notices.show(strings.recovery.memory.settled);
    await app.library.refresh();
    return true;
  };
  const tryNow = (): void => void attempt().catch((error: unknown) => console.error(error));
  const timer = setInterval(tryNow, TRY_AGAIN);
  const stop = onWake(tryNow);
  app.keeping.setState({ tryNow: attempt });
}

/** Tells whether anything that was made in this page is neither stored nor saved as a file. */
function onlyHere(app: App): () => boolean {
  const made = new Map<Id, Saver>();
  const note = (tree = app.tree()): void => {
    if (tree) made.set(tree.id, tree.saver);
  };
  app.screen.subscribe((_, { tree }) => note(tree));
  return () => {
    note();
    const copies = app.device.copies();
    return [...made].some(([id, { rev }]) => rev > (copies[id]?.rev ?? 0));
  };
}
