import { databaseName } from "../adapters/dexie/database.ts";
import { keepStorage, storageState } from "../adapters/dexie/keep-storage.ts";
import { openStore, type StoreState } from "../adapters/dexie/open-store.ts";
import { browserFiles } from "../adapters/files/all.ts";
import { listenToDrops } from "../adapters/files/dropped.ts";
import { after, breathe, browserHost, newId, now, takeTurns } from "../adapters/host/browser.ts";
import { browserMotion, idleMoment, idlePause } from "../adapters/motion/browser.ts";
import { pageUpdates } from "../adapters/service-worker/updates.ts";
import { deviceSettings } from "../adapters/settings/device.ts";
import { localStore } from "../adapters/settings/local-store.ts";
import { openMarker } from "../adapters/snapshots/marker.ts";
import { privateFolder } from "../adapters/snapshots/opfs.ts";
import { snapshotShelf } from "../adapters/snapshots/shelf.ts";
import { jotter } from "../adapters/storage/jotter.ts";
import type { Marker, MendedRow, SnapshotShelf, StoreErrorKind, TreeStore } from "../adapters/storage/port.ts";
import { remembered } from "../adapters/storage/remembered.ts";
import { openChannel } from "../adapters/tabs/channel.ts";
import { claimTab } from "../adapters/tabs/tab.ts";
import { askBeforeClosing, onHide, onLeave, onTurn, onWake } from "../adapters/tabs/wake.ts";
import { type BrowserMeasurer, browserMeasurer } from "../adapters/text/browser.ts";
import type { Id } from "../core/records/fields.ts";
import { strings } from "../core/strings/index.ts";
import { App, type Device, type Keeping } from "./app.ts";
import { listenToClipboard, prepareCopying } from "./arrange/clipboard.ts";
import { loadLinter } from "./audit/load-linter.ts";
import { acceptedFiles } from "./importing/accepted.ts";
import { openFiles } from "./importing/from-outside.ts";
import { Importing } from "./importing/importing.ts";
import { languageOfDates, speakChosen } from "./language.ts";
import { Library } from "./library.ts";
import { createNotices, type Notices } from "./notices.ts";
import { focusPane, takeKeyboard } from "./page-focus.ts";
import { kindOf } from "./persist/kind-of.ts";
import { keepBegun, type Persistence } from "./persist/open-tree.ts";
import { Unsaved } from "./persist/unsaved.ts";
import { listenToRefusals, refuseChange } from "./read-only.ts";
import type { Trying } from "./recovery/keep-trying.ts";
import { Recovery } from "./recovery/recovery.ts";
import { SnapshotKeeper } from "./recovery/snapshot-keeper.ts";
import { Routing } from "./routing.ts";
import { followKeys } from "./settings/own-keys.ts";
import { createSettings } from "./settings/preferences.ts";
import { TreeSearch } from "./shelf/search.ts";
import { createHints } from "./sketch/hint-uses.ts";
import { createTheme } from "./theme.ts";
import { browserTrail } from "./trail.ts";
import { TypeAhead } from "./walk/type-ahead.ts";

/** ms without a change after which the picture of a tree is made. */
const LONG_PAUSE = 1_500;

/** Starts the application: the only place where the parts and the outside world are wired together. */
export async function boot(): Promise<App> {
  const openDropped = listenToDrops(window);
  const notices = createNotices();
  // The font is on its way while the storage opens.
  const measuring = browserMeasurer();
  await speakChosen(deviceSettings().settings);
  let lock = (): Promise<unknown> | undefined => undefined;
  // None of them needs another: each asks the disk several times.
  const keepingOpened = privateFolder().then(outside);
  const opening = openStore({
    name: databaseName(localStore()),
    jotter: jotter(localStore()),
    turns: takeTurns,
    isBlocked: localStore() === undefined,
    onOutdated: () => lock(),
    onBlocked: () => notices.show(strings.update.blocked),
    beforeUpgrade: async (raw) => {
      const { keepAll } = await import("../adapters/snapshots/from-raw.ts");
      await keepAll(raw, (await keepingOpened).shelf, now()).catch((error: unknown) => console.error(error));
    },
  });
  const [opened, { shelf, marker }, tab] = await Promise.all([opening, keepingOpened, claimTab({ newId })]);
  const kept = { store: opened.state === "ready" };
  const readOnly = opened.state === "newer";
  const store = "store" in opened ? remembered(opened.store, marker, shelf, () => kept.store) : await lookOnly();
  let onMended = (_tree: Id, _mended: MendedRow): void => undefined;
  const persistence = persistenceOf({ store, tab, onMended: (tree, mended) => onMended(tree, mended) }, readOnly);
  const keeping = { memoryOnly: !kept.store && !readOnly, readOnly };
  const app = createApp({ notices, persistence, shelf, marker, keeping });
  onMended = (tree, mended) => app.recovery.noteMended(tree, mended);
  lock = async () => {
    const { tree } = app.screen.getState();
    app.screen.setState({ page: "locked", dialog: undefined });
    app.screen.setState({ isKept: (await tree?.close()) ?? true });
  };
  if (readOnly) listenToRefusals(window, notices);
  listenToClipboard(document, app);
  onHide(() => void app.snapshots.take("leaving"));
  app.onBegin(async () => {
    if ("settle" in opened)
      void tryAgain({ app, settle: opened.settle, kept, onWake, askBeforeClosing }).catch(app.report);
    app.pictured.setState(false, true);
    await startRouting(app, persistence, await measuring);
    void behindPicture(app).catch(app.report);
  });
  await showFirst(app, opened.state);
  openDropped((files) => void openFiles(app, files).catch(app.report));
  return app;
}

/** What nobody waits for: it would share the line and the processor with the first picture. One thing a moment. */
async function behindPicture(app: App): Promise<void> {
  await idleMoment();
  app.pictured.setState(true, true);
  if ("launchQueue" in window) void openLaunched(app).catch(app.report);
  await idleMoment();
  void prepareCopying().catch(app.report);
  const print = async () => (await import("./exporting/print.ts")).listenToPrint(window, app);
  idlePause().after(() => void print().catch(app.report));
  const remind = async () => (await import("./backup/remind.ts")).remindOfBackup(app);
  idlePause(LONG_PAUSE).after(() => void remind().catch(app.report));
}

/** What a newer build has stored, as far as this one can read it. */
async function lookOnly(): Promise<TreeStore> {
  const { storeFromRaw } = await import("../adapters/snapshots/from-raw.ts");
  const raw = await wholeDatabase()
    .readRaw()
    .catch((error: unknown) => console.error(error));
  return storeFromRaw(raw ?? { version: 0, tables: {}, errors: [] });
}

async function tryAgain(trying: Trying): Promise<void> {
  const { keepTrying } = await import("./recovery/keep-trying.ts");
  keepTrying(trying);
}

async function tellRefused(notices: Notices, kind: StoreErrorKind): Promise<void> {
  (await import("./recovery/tell-refused.ts")).tellRefused(notices, kind);
}

/** The installed app is what the system opens `.aimtree` files with. */
async function openLaunched(app: App): Promise<void> {
  const { onLaunch } = await import("../adapters/files/launched.ts");
  onLaunch((files) => void openFiles(app, files).catch(app.report), app.report);
}

/** What lies outside the database. */
function outside(folder: Awaited<ReturnType<typeof privateFolder>>) {
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

type Given = Pick<Persistence, "store" | "tab" | "onMended">;

function persistenceOf(given: Given, readOnly: boolean): Persistence {
  return {
    ...given,
    channel: openChannel(),
    unsaved: new Unsaved(askBeforeClosing),
    ...(readOnly ? { guard: refuseChange } : {}),
    newId,
    now,
    onWake,
    onLeave,
    onError: (error) => console.error(error),
  };
}

interface AppWiring {
  readonly notices: Notices;
  readonly persistence: Persistence;
  readonly shelf: SnapshotShelf;
  readonly marker: Marker;
  readonly keeping: Keeping;
}

function createApp({ notices, persistence, shelf, marker, keeping }: AppWiring): App {
  const kept = deviceSettings();
  const settings = createSettings(kept.settings);
  followKeys(settings);
  const host = browserHost();
  const onError = (error: unknown): void => console.error(error);
  const holds = (tree: Id): boolean => app.recovery.store.getState().mended.has(tree);
  const snapshots = new SnapshotKeeper({ shelf, marker, holds, now, onError, after, breathe });
  const app: App = new App({
    host,
    platform: /Mac|iPhone|iPad/.test(navigator.platform) ? "mac" : "other",
    language: languageOfDates(settings.store.getState().dates),
    notices,
    settings,
    theme: createTheme(kept.theme),
    hints: createHints(kept.hints.kept, kept.hints.keep),
    library: new Library(persistence, host, notices),
    search: new TreeSearch(persistence.store),
    device: browserDevice(kept),
    importing: new Importing(host, {
      decode: async (name, bytes) => (await import("../adapters/files/decode.ts")).sourceOf(name, bytes),
      apart: async (onProgress) => (await import("../adapters/workers/read-apart.ts")).readApart(onProgress),
    }),
    files: browserFiles(acceptedFiles),
    typeAhead: new TypeAhead(() => performance.now()),
    updates: pageUpdates(async () => {
      await Promise.all([snapshots.take("always"), app.tree()?.revisions.keep("upgrade")]).catch(onError);
      const isSaved = await persistence.unsaved.flush();
      if (!isSaved) notices.show(strings.update.notNow);
      return isSaved;
    }, onError),
    keeping,
    recovery: new Recovery({
      store: persistence.store,
      shelf,
      marker,
      host,
      now,
      ...wholeDatabase(),
      onError,
    }),
    snapshots,
    report: (error) => {
      console.error(error);
      if (keeping.readOnly) notices.show(strings.refusals.readOnly);
      else if (kindOf(error) === "unknown") notices.show(strings.problem.unexpected);
      // Where a tree is refused too, a banner says it.
      else if (persistence.unsaved.store.getState().refused.length === 0)
        void tellRefused(notices, kindOf(error)).catch(onError);
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
    turns: takeTurns,
    rest: idleMoment,
  };
}

/** Only for days on which something is wrong. */
const loadRaw = () => import("../adapters/dexie/raw.ts");

function wholeDatabase() {
  return {
    readRaw: async () => (await loadRaw()).readRaw(databaseName(localStore()), indexedDB),
    leaveDatabase: async (keep: boolean) => (await loadRaw()).leaveDatabase(localStore(), indexedDB, keep),
  };
}

async function startRouting(app: App, persistence: Persistence, measurer: BrowserMeasurer): Promise<void> {
  const routing = new Routing(app, persistence, {
    host: app.host,
    language: app.language,
    measurer,
    motion: browserMotion(() => app.settings.store.getState().motion === "none"),
    onOtherWidths: (changed) => measurer.onChange(changed),
    wholeMeasurer: () => measurer.whole(),
    pause: idlePause,
    turns: takeTurns,
    linter: loadLinter(app.untilPictured(), app.report),
    longPause: () => idlePause(LONG_PAUSE),
    onError: (error) => console.error(error),
    notices: app.notices,
    focusPane,
    takeKeyboard,
    trail: browserTrail,
    keepStorage: askOnce,
    disk: app.keeping.getState().readOnly ? undefined : app.files.disk,
    onTurn,
    after,
    noteCopy: (tree, rev) => app.device.noteCopies({ [tree]: rev }),
  });
  app.connect(routing);
  // Before anything is shown: it may be the tree that was edited last.
  await keepBegun(persistence).catch(app.report);
  await routing.start();
  void app.library.emptyTrash().catch(app.report);
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
