import { sourceOf } from "../../src/adapters/files/decode.ts";
import { memoryFolder } from "../../src/adapters/snapshots/folder.ts";
import { openMarker } from "../../src/adapters/snapshots/marker.ts";
import { snapshotShelf } from "../../src/adapters/snapshots/shelf.ts";
import { memoryStore } from "../../src/adapters/storage/memory.ts";
import { App } from "../../src/app/app.ts";
import type { Files } from "../../src/app/files.ts";
import { Importing } from "../../src/app/importing/importing.ts";
import { Library } from "../../src/app/library.ts";
import { createNotices, type Notices } from "../../src/app/notices.ts";
import { type OpeningParts, openWorkspace } from "../../src/app/opening.ts";
import { newTree, type Persistence } from "../../src/app/persist/open-tree.ts";
import { Unsaved } from "../../src/app/persist/unsaved.ts";
import { Recovery } from "../../src/app/recovery/recovery.ts";
import { SnapshotKeeper } from "../../src/app/recovery/snapshot-keeper.ts";
import { createSettings } from "../../src/app/settings/preferences.ts";
import { TreeSearch } from "../../src/app/shelf/search.ts";
import { createHints } from "../../src/app/sketch/hint-uses.ts";
import { createTheme } from "../../src/app/theme.ts";
import type { StoredView } from "../../src/app/view/stored-view.ts";
import type { Place } from "../../src/app/walk/jump.ts";
import { TypeAhead } from "../../src/app/walk/type-ahead.ts";
import type { Workspace } from "../../src/app/workspace.ts";
import { endlessTurn } from "../../src/core/host.ts";
import type { TextMeasurer } from "../../src/core/layout/text.ts";
import { Linter } from "../../src/core/lint/run.ts";
import { inReadingOrder } from "../../src/core/query/reading-order.ts";
import type { Id } from "../../src/core/records/fields.ts";
import type { AnyRecord } from "../../src/core/records/records.ts";
import { ONE_PIXEL } from "./one-pixel.ts";
import { countingHost, smallTree } from "./small-tree.ts";
import { TestMotion } from "./test-motion.ts";

/** What a test gave the outside world to do, instead of a disk and a clipboard. */
export interface TestFiles extends Files {
  readonly saved: { readonly name: string; readonly mime: string; readonly content: string | Uint8Array | Blob }[];
  /** What is on the clipboard; undefined where the browser does not tell. */
  clipboard: string | undefined;
}

/** The application around one tree, with everything outside of it in the hands of the test. */
export interface TestApp {
  readonly app: App;
  readonly tree: Workspace;
  readonly motion: TestMotion;
  readonly files: TestFiles;
  readonly persistence: Persistence;
  /** Errors that nobody expected. */
  readonly reported: unknown[];
  /** Panes that were asked to take the keyboard. */
  readonly keyboard: string[];
  /** Jumps from one place to another, in their order. */
  readonly trail: { readonly from: Place; readonly to: Place; readonly by: string | undefined }[];
  readonly views: StoredView[];
  /** A part of the font has loaded. */
  fontsLoaded(): void;
  /** Lets a pause in typing come, in which all rules run. */
  pause(): void;
  id(title: string): Id;
  title(id: Id | undefined): string | undefined;
  /** Kind or role and title of each node, two spaces a level. */
  outline(): string[];
  /** Texts of the toasts that stand. */
  toasts(): string[];
}

export interface TestOptions {
  readonly measurer: TextMeasurer;
  /** ms that movements last; none without. */
  readonly lasts?: number;
  readonly view?: StoredView;
  /** Size of the map in px; 1200 × 800 without. */
  readonly screen?: { readonly width: number; readonly height: number };
}

/** Where trees of tests are stored: in memory, for one tab that nobody talks to. */
export function testPersistence(): Persistence {
  let ids = 0;
  return {
    store: memoryStore(),
    tab: { id: "tab", alive: async () => new Set(["tab"]) },
    channel: { post: () => undefined, onMessage: () => () => undefined, close: () => undefined },
    unsaved: new Unsaved(() => () => undefined),
    newId: () => `s${++ids}`,
    now: () => "2026-06-01T10:00:00.000Z",
    onWake: () => () => undefined,
    onLeave: () => () => undefined,
  };
}

/** Opens a tree, given as text or records, as the application does, but without a page. */
export function openApp(tree: string | readonly AnyRecord[], options: TestOptions): TestApp {
  const persistence = testPersistence();
  const records = typeof tree === "string" ? [...smallTree(tree).document.all()] : tree;
  const made = partsOf(options, persistence);
  const app = appOf(made, persistence);
  const workspace = openWorkspace(made.parts, newTree(persistence, records), options.view);
  app.screen.setState({ page: "tree", tree: workspace });
  const { width, height } = options.screen ?? { width: 1200, height: 800 };
  workspace.canvas.setScreen(width, height);
  return { ...made, app, tree: workspace, persistence, ...askers(workspace), toasts: () => toastsOf(made.notices) };
}

function partsOf({ measurer, lasts = 0 }: TestOptions, persistence: Persistence) {
  const motion = new TestMotion(lasts);
  const notices = createNotices();
  const keyboard: string[] = [];
  const trail: TestApp["trail"] = [];
  const views: StoredView[] = [];
  const fonts = new Set<() => void>();
  const reported: unknown[] = [];
  let later = (): void => undefined;
  const parts: OpeningParts = {
    host: countingHost("w"),
    language: "en",
    measurer,
    motion,
    onOtherWidths(changed) {
      fonts.add(changed);
      return () => fonts.delete(changed);
    },
    linter: () => new Linter(),
    pause: () => ({ after: (run) => (later = run), bit: untilDone }),
    longPause: () => ({ after: () => undefined, bit: untilDone }),
    note: async () => undefined,
    onError: (error) => reported.push(error),
    notices,
    persistence,
    focusPane: (step) => keyboard.push(`${step}`),
    takeKeyboard: (pane) => keyboard.push(pane),
    trail: { note: (from, to, by) => trail.push({ from, to, by }) },
    onTurn: () => () => undefined,
    after: () => () => undefined,
    noteCopy: () => undefined,
    saveView: (_id, view) => views.push(view),
  };
  return {
    parts,
    motion,
    notices,
    keyboard,
    trail,
    views,
    files: testFiles(),
    reported,
    pause: () => later(),
    fontsLoaded: () => {
      for (const changed of fonts) changed();
    },
  };
}

function untilDone(step: () => boolean): void {
  let isGoing = true;
  while (isGoing) isGoing = step();
}

function appOf({ parts, notices, motion, files, reported }: ReturnType<typeof partsOf>, persistence: Persistence): App {
  const { store, now } = persistence;
  let reminded = false;
  const keeping = { shelf: snapshotShelf(memoryFolder()), marker: openMarker(undefined, undefined), now };
  const onError = (error: unknown): void => void reported.push(error);
  return new App({
    host: parts.host,
    platform: "other",
    language: parts.language,
    notices,
    theme: createTheme({
      kept: "light",
      keep: () => undefined,
      systemIsDark: () => false,
      onSystemChange: () => undefined,
    }),
    settings: createSettings({ kept: {}, keep: () => undefined }),
    hints: createHints({}, () => undefined),
    library: new Library(persistence, parts.host, notices),
    search: new TreeSearch(persistence.store),
    device: {
      storage: async () => ({ used: undefined, kept: "unknown" }),
      keepStorage: async () => "unknown",
      now: persistence.now,
      copies: () => ({}),
      reminded: () => reminded,
      noteReminded: () => {
        reminded = true;
      },
      noteCopies: () => undefined,
      clearsAfterAWeek: false,
      screen: async () => ({ fillScreen: async () => false, giveBackScreen: () => undefined }),
      turns: () => endlessTurn,
      rest: async () => undefined,
    },
    importing: new Importing(parts.host, { decode: sourceOf, apart: async () => undefined }),
    files,
    typeAhead: new TypeAhead(() => motion.now()),
    updates: { state: "none", subscribe: () => () => undefined, apply: async () => undefined },
    keeping: { memoryOnly: false, readOnly: false },
    recovery: new Recovery({
      ...keeping,
      store,
      host: parts.host,
      readRaw: async () => undefined,
      leaveDatabase: async () => undefined,
      onError,
    }),
    snapshots: new SnapshotKeeper({ ...keeping, holds: () => false, onError, after: () => () => undefined }),
    report: (error) => reported.push(error),
  });
}

function testFiles(): TestFiles {
  const files: TestFiles = {
    saved: [],
    disk: undefined,
    clipboard: undefined,
    choose: async () => [],
    handOut: () => () => undefined,
    save: (name, mime, content) => files.saved.push({ name, mime, content }),
    painter: async () => ({
      rasterise: async (_scene, scale) => ({ png: ONE_PIXEL, scale }),
      paintText: () => ({ rgba: new Uint8ClampedArray(4), width: 1, height: 1, left: 0, top: 0 }),
    }),
    copyPicture: async () => false,
    copyText: async (plain) => {
      files.clipboard = plain;
    },
    copy: async ({ plain }) => {
      files.clipboard = plain;
    },
    copyMixed: async (copied) => {
      files.clipboard = (await copied).plain;
      return true;
    },
    readClipboard: async () => (files.clipboard === undefined ? undefined : { html: "", plain: files.clipboard }),
    captureScreen: async () => new Blob(),
    paper: async () => ({ laySheet: () => undefined, layPages: () => undefined, isLaid: () => false }),
    print: () => undefined,
  };
  return files;
}

function askers({ document }: Workspace) {
  const nodes = () => [...inReadingOrder(document)].map(({ id, depth }) => ({ node: document.node(id), id, depth }));
  const id = (title: string): Id => {
    const found = nodes().find(({ node }) => node?.title === title);
    if (!found) throw new Error(`No node “${title}”`);
    return found.id;
  };
  return {
    id,
    title: (of: Id | undefined) => (of === undefined ? undefined : document.node(of)?.title),
    outline: () => nodes().map(({ node, depth }) => `${"  ".repeat(depth)}${node?.role ?? node?.kind} ${node?.title}`),
  };
}

function toastsOf({ store }: Notices): string[] {
  return store.getState().toasts.map(({ text }) => text);
}
