import { nanoid } from "nanoid";
import { DATABASE_NAME } from "../adapters/dexie/database.ts";
import { keepStorage, storageState } from "../adapters/dexie/keep-storage.ts";
import { openStore, type StoreState } from "../adapters/dexie/open-store.ts";
import { deleteDatabase, readRaw } from "../adapters/dexie/raw.ts";
import { chooseFiles, handOut, saveFile } from "../adapters/files/browser.ts";
import { copy, copyMixed, copyPicture, copyText, readClipboard } from "../adapters/files/clipboard.ts";
import { diskLater } from "../adapters/files/disk-later.ts";
import { browserMotion, idleMoment, idlePause } from "../adapters/motion/browser.ts";
import { captureScreen } from "../adapters/screen/capture.ts";
import { connectServiceWorker } from "../adapters/service-worker/client.ts";
import { deviceSettings } from "../adapters/settings/device.ts";
import { localStore } from "../adapters/settings/local-store.ts";
import { keepAll } from "../adapters/snapshots/from-raw.ts";
import { openMarker } from "../adapters/snapshots/marker.ts";
import { privateFolder } from "../adapters/snapshots/opfs.ts";
import { snapshotShelf } from "../adapters/snapshots/shelf.ts";
import { jotter } from "../adapters/storage/jotter.ts";
import { memoryStore } from "../adapters/storage/memory.ts";
import type { Marker, SnapshotShelf, TreeStore } from "../adapters/storage/port.ts";
import { remembered } from "../adapters/storage/remembered.ts";
import { openChannel } from "../adapters/tabs/channel.ts";
import { claimTab } from "../adapters/tabs/tab.ts";
import { askBeforeClosing, onHide, onLeave, onTurn, onWake } from "../adapters/tabs/wake.ts";
import { browserMeasurer } from "../adapters/text/browser.ts";
import type { Host } from "../core/host.ts";
import type { Linter } from "../core/lint/run.ts";
import type { Id } from "../core/records/fields.ts";
import { strings } from "../core/strings/index.ts";
import { App, type Device, type Updates } from "./app.ts";
import { listenToClipboard } from "./arrange/clipboard.ts";
import { listenToPrint } from "./exporting/print.ts";
import type { Files } from "./files.ts";
import { acceptedFiles } from "./importing/accepted.ts";
import { Importing } from "./importing/importing.ts";
import { openFile } from "./importing/open-outside.ts";
import { Library } from "./library.ts";
import { createNotices, type Notices } from "./notices.ts";
import { focusPane, takeKeyboard } from "./page-focus.ts";
import type { Persistence } from "./persist/open-tree.ts";
import { Unsaved } from "./persist/unsaved.ts";
import { keepTrying } from "./recovery/keep-trying.ts";
import { Recovery } from "./recovery/recovery.ts";
import { SnapshotKeeper } from "./recovery/snapshot-keeper.ts";
import { Routing } from "./routing.ts";
import { followKeys } from "./settings/own-keys.ts";
import { createSettings } from "./settings/preferences.ts";
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
  const { shelf, marker } = await openKeeping();
  const opened = await openStore({
    jotter: jotter(localStore()),
    onOutdated: () => lock(),
    onBlocked: () => notices.show(strings.update.blocked),
    beforeUpgrade: (raw) => keepAll(raw, shelf, now()).catch((error: unknown) => console.error(error)),
  });
  const kept = { store: opened.state === "ready" };
  const store = "store" in opened ? remembered(opened.store, marker, shelf, () => kept.store) : memoryStore();
  let onMended = (_tree: Id, _lost: number): void => undefined;
  const persistence = await persistenceOf(store, (tree, lost) => onMended(tree, lost));
  const app = createApp({ notices, persistence, shelf, marker, memoryOnly: !kept.store });
  onMended = (tree, lost) => app.recovery.noteMended(tree, lost);
  lock = () => {
    const { tree } = app.screen.getState();
    app.screen.setState({ page: "locked", dialog: undefined });
    return tree?.close();
  };
  listenToClipboard(document, app);
  onHide(() => void app.snapshots.take());
  app.onBegin(async () => {
    if ("settle" in opened) keepTrying({ app, settle: opened.settle, kept, onWake });
    await startRouting(app, persistence);
    // Not earlier: it would share the line with the font that the first picture waits for.
    idlePause().after(() => void listenToPrint(window, app).catch(app.report));
    idlePause(LONG_PAUSE).after(() => void remind(app).catch(app.report));
    if ("launchQueue" in window) await openLaunched(app);
  });
  await showFirst(app, opened.state);
  return app;
}

/** The installed app is what the system opens `.aimtree` files with. */
async function openLaunched(app: App): Promise<void> {
  const { onLaunch } = await import("../adapters/files/launched.ts");
  onLaunch((file) => void openFile(app, file).catch(app.report), app.report);
}

async function remind(app: App): Promise<void> {
  const { remindOfBackup } = await import("./backup/remind.ts");
  await remindOfBackup(app);
}

/** What lies outside the database. */
async function openKeeping() {
  const folder = await privateFolder();
  return { shelf: snapshotShelf(folder), marker: openMarker(localStore(), folder) };
}

/** Never an empty application in place of a lost one: what is wrong with the storage is said first. */
async function showFirst(app: App, state: StoreState["state"]): Promise<void> {
  if (state === "newer" || state === "no-answer" || state === "unreadable") app.screen.setState({ page: state });
  else if (state === "memory-only") await app.begin();
  else {
    const lost = await app.recovery.check().catch((error: unknown) => {
      console.error(error);
      return "no-answer" as const;
    });
    if (lost === false) await app.begin();
    else app.screen.setState({ page: lost === true ? "lost" : lost });
  }
}

async function persistenceOf(store: TreeStore, onMended: (tree: Id, lost: number) => void): Promise<Persistence> {
  return {
    store,
    tab: await claimTab({ newId }),
    channel: openChannel(),
    unsaved: new Unsaved(askBeforeClosing),
    newId,
    now,
    onWake,
    onLeave,
    onMended,
    onError: (error) => console.error(error),
  };
}

interface AppWiring {
  readonly notices: Notices;
  readonly persistence: Persistence;
  readonly shelf: SnapshotShelf;
  readonly marker: Marker;
  readonly memoryOnly: boolean;
}

function createApp({ notices, persistence, shelf, marker, memoryOnly }: AppWiring): App {
  const kept = deviceSettings();
  const settings = createSettings(kept.settings);
  followKeys(settings);
  const host: Host = { newId, today: () => localDate(new Date()) };
  const onError = (error: unknown): void => console.error(error);
  const snapshots = new SnapshotKeeper({ shelf, marker, now, onError, after });
  const app: App = new App({
    host,
    platform: /Mac|iPhone|iPad/.test(navigator.platform) ? "mac" : "other",
    language: settings.store.getState().dates || navigator.language || "en",
    notices,
    settings,
    theme: createTheme(kept.theme),
    hints: createHints(kept.hints.kept, kept.hints.keep),
    library: new Library(persistence, host, notices),
    search: new TreeSearch(persistence.store),
    device: browserDevice(kept),
    importing: new Importing(host, async (name, bytes) => {
      const { sourceOf } = await import("../adapters/files/decode.ts");
      return sourceOf(name, bytes);
    }),
    files: browserFiles(),
    typeAhead: new TypeAhead(() => performance.now()),
    updates: updatesOf(async () => {
      await Promise.all([snapshots.take("always"), app.tree()?.revisions.keep("upgrade")]).catch(onError);
      return persistence.unsaved.flush();
    }),
    memoryOnly,
    recovery: new Recovery({ store: persistence.store, shelf, marker, host, now, ...wholeDatabase(), onError }),
    snapshots,
    report: (error) => {
      console.error(error);
      notices.show(strings.problem.unexpected);
    },
  });
  return app;
}

function browserDevice({ copies, reminded }: ReturnType<typeof deviceSettings>): Device {
  return {
    storage: storageState,
    keepStorage,
    now,
    copies: copies.read,
    ...reminded,
    noteCopies: (revs) => copies.note(revs, now()),
    clearsAfterAWeek: /^((?!chrome|android|crios|fxios).)*safari/i.test(navigator.userAgent),
    screen: () => import("../adapters/screen/full-screen.ts"),
    rest: idleMoment,
  };
}

function wholeDatabase() {
  return {
    readRaw: () => readRaw(DATABASE_NAME, indexedDB),
    deleteDatabase: () => deleteDatabase(DATABASE_NAME, indexedDB),
  };
}

function now(): string {
  return new Date().toISOString();
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

async function startRouting(app: App, persistence: Persistence): Promise<void> {
  const measurer = await browserMeasurer();
  const routing = new Routing(app, persistence, {
    host: app.host,
    language: app.language,
    measurer,
    motion: browserMotion(() => app.settings.store.getState().motion === "none"),
    onOtherWidths: (changed) => measurer.onChange(changed),
    wholeMeasurer: () => measurer.whole(),
    pause: idlePause,
    linter: loadLinter(app),
    longPause: () => idlePause(LONG_PAUSE),
    onError: (error) => console.error(error),
    notices: app.notices,
    focusPane,
    takeKeyboard,
    keepStorage: askOnce,
    disk: app.files.disk,
    onTurn,
    after,
    noteCopy: (tree, rev) => app.device.noteCopies({ [tree]: rev }),
  });
  app.connect(routing);
  void app.library.emptyTrash().catch(app.report);
  await routing.start();
  // The first visit did without.
  void idleMoment().then(() => measurer.whole());
}

/** Asks the browser to keep what is stored, once on this device: some browsers ask the person. */
async function askOnce(): Promise<void> {
  const { asked } = deviceSettings();
  if (asked.kept) return;
  asked.keep();
  await keepStorage();
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
    disk: diskLater(),
    choose: (several) => chooseFiles(acceptedFiles(), several !== undefined),
    handOut,
    save: saveFile,
    painter: () => import("../adapters/raster/raster.ts"),
    copyPicture,
    copyText,
    copy,
    copyMixed,
    readClipboard,
    captureScreen,
    paper: () => import("../adapters/screen/paper.ts"),
    print: () => window.print(),
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
