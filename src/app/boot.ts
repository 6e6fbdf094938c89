import { nanoid } from "nanoid";
import { keepStorage, storageState } from "../adapters/dexie/keep-storage.ts";
import { openStore, type StoreState } from "../adapters/dexie/open-store.ts";
import { chooseFile, saveFile } from "../adapters/files/browser.ts";
import { copyPicture, copyText, readText } from "../adapters/files/clipboard.ts";
import { browserMotion, idleMoment, idlePause } from "../adapters/motion/browser.ts";
import { rasterise } from "../adapters/raster/raster.ts";
import { connectServiceWorker } from "../adapters/service-worker/client.ts";
import { deviceSettings } from "../adapters/settings/device.ts";
import { memoryStore } from "../adapters/storage/memory.ts";
import type { TreeStore } from "../adapters/storage/port.ts";
import { openChannel } from "../adapters/tabs/channel.ts";
import { claimTab } from "../adapters/tabs/tab.ts";
import { askBeforeClosing, onLeave, onWake } from "../adapters/tabs/wake.ts";
import { browserMeasurer, onFontsLoaded } from "../adapters/text/browser.ts";
import type { Host } from "../core/host.ts";
import type { Linter } from "../core/lint/run.ts";
import { strings } from "../core/strings/index.ts";
import { App, type Updates } from "./app.ts";
import { listenToClipboard } from "./arrange/clipboard.ts";
import type { Files } from "./files.ts";
import { acceptedFiles } from "./importing/accepted.ts";
import { Importing } from "./importing/importing.ts";
import { Library } from "./library.ts";
import { createNotices, type Notices } from "./notices.ts";
import { focusPane, takeKeyboard } from "./page-focus.ts";
import type { Persistence } from "./persist/open-tree.ts";
import { Unsaved } from "./persist/unsaved.ts";
import { Routing } from "./routing.ts";
import { TreeSearch } from "./shelf/search.ts";
import { createHints } from "./sketch/hint-uses.ts";
import { createTheme } from "./theme.ts";
import { TypeAhead } from "./walk/type-ahead.ts";

/** ms without a change after which the picture of a tree is made. */
const LONG_PAUSE = 1_500;

/** Starts the application: the only place where the parts and the outside world are wired together. */
export async function boot(): Promise<App> {
  const notices = createNotices();
  let lock = (): Promise<unknown> | undefined => undefined;
  const opened = await openStore({
    onOutdated: () => lock(),
    onBlocked: () => notices.show(strings.update.blocked),
  });
  const persistence = await persistenceOf(opened);
  const app = createApp(notices, persistence, opened.state === "memory-only");
  lock = () => {
    const { tree } = app.screen.getState();
    app.screen.setState({ page: "locked", dialog: undefined });
    return tree?.close();
  };
  listenToClipboard(document, app);
  if (opened.state === "newer") app.screen.setState({ page: "newer" });
  else if (opened.state === "no-answer" || opened.state === "unreadable") app.screen.setState({ page: "no-answer" });
  else await startRouting(app, persistence);
  return app;
}

async function persistenceOf(opened: StoreState): Promise<Persistence> {
  const store: TreeStore = "store" in opened ? opened.store : memoryStore();
  return {
    store,
    tab: await claimTab({ newId }),
    channel: openChannel(),
    unsaved: new Unsaved(askBeforeClosing),
    newId,
    now: () => new Date().toISOString(),
    onWake,
    onLeave,
    onError: (error) => console.error(error),
  };
}

function createApp(notices: Notices, persistence: Persistence, memoryOnly: boolean): App {
  const settings = deviceSettings();
  const host: Host = { newId, today: () => localDate(new Date()) };
  const app: App = new App({
    host,
    platform: /Mac|iPhone|iPad/.test(navigator.platform) ? "mac" : "other",
    language: navigator.language || "en",
    notices,
    theme: createTheme(settings.theme),
    hints: createHints(settings.hints.kept, settings.hints.keep),
    library: new Library(persistence, host, notices),
    search: new TreeSearch(persistence.store),
    device: { storage: storageState, keepStorage, now: persistence.now, rest: idleMoment },
    importing: new Importing(host, async (name, bytes) => {
      const { sourceOf } = await import("../adapters/files/decode.ts");
      return sourceOf(name, bytes);
    }),
    files: browserFiles(),
    typeAhead: new TypeAhead(() => performance.now()),
    updates: updatesOf(() => persistence.unsaved.flush()),
    memoryOnly,
    report: (error) => {
      console.error(error);
      notices.show(strings.problem.unexpected);
    },
  });
  return app;
}

async function startRouting(app: App, persistence: Persistence): Promise<void> {
  const routing = new Routing(app, persistence, {
    host: app.host,
    language: app.language,
    measurer: await browserMeasurer(),
    motion: browserMotion(),
    onFontsLoaded,
    pause: idlePause,
    linter: loadLinter(app),
    longPause: () => idlePause(LONG_PAUSE),
    onError: (error) => console.error(error),
    notices: app.notices,
    focusPane,
    takeKeyboard,
    keepStorage,
  });
  app.connect(routing);
  void app.library.emptyTrash().catch(app.report);
  await routing.start();
}

/** Fetches the rules beside the tree; while they are not there, or cannot be had, there are no findings. */
function loadLinter(app: App): () => Promise<Linter> {
  const loading = import("../core/lint/run.ts");
  return () => new Promise((found) => void loading.then(({ Linter }) => found(new Linter()), app.report));
}

/** News of newer builds; a page that was not built has none. */
function updatesOf(flush: () => Promise<boolean>): Updates {
  if (!import.meta.env.PROD) return { state: "none", subscribe: () => () => undefined, apply: async () => undefined };
  const updates = connectServiceWorker({ onError: (error) => console.error(error) });
  return {
    get state() {
      return updates.state;
    },
    subscribe: (listener) => updates.subscribe(listener),
    apply: async () => void (await updates.applyUpdate(flush)),
  };
}

function browserFiles(): Files {
  return {
    choose: () => chooseFile(acceptedFiles()),
    save: saveFile,
    raster: rasterise,
    copyPicture,
    copyText,
    readText,
  };
}

/** Ids begin with a letter or digit; nanoid may begin with `-` or `_`. */
function newId(): string {
  const id = nanoid(12);
  return /^[-_]/.test(id) ? `n${id.slice(1)}` : id;
}

function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
