import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";

export interface Trying {
  readonly app: App;
  /** Tries the database once more; true if everything is there now. */
  readonly settle: () => Promise<boolean>;
  readonly kept: { store: boolean };
  /** Calls back when this tab may have missed something; gives the way to stop. */
  readonly onWake: (listener: () => void) => () => void;
}

/** ms between two attempts to store what lives in memory only. */
const TRY_AGAIN = 15_000;

/** Stores what lives in memory as soon as the database answers. */
export function keepTrying({ app, settle, kept, onWake }: Trying): void {
  const attempt = async (): Promise<boolean> => {
    if (kept.store) return true;
    if (!(await settle())) return false;
    kept.store = true;
    stop();
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
