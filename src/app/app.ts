import { createStore, type StoreApi } from "zustand/vanilla";
import type { Host, Turn } from "../core/host.ts";
import type { Id } from "../core/records/fields.ts";
import type { Files } from "./files.ts";
import type { Importing } from "./importing/importing.ts";
import type { Platform } from "./keys/chord.ts";
import type { Library } from "./library.ts";
import type { Route } from "./navigation.ts";
import type { Notices } from "./notices.ts";
import type { Recovery } from "./recovery/recovery.ts";
import type { SnapshotKeeper } from "./recovery/snapshot-keeper.ts";
import type { Dialog } from "./session.ts";
import type { Settings } from "./settings/preferences.ts";
import type { TreeSearch } from "./shelf/search.ts";
import type { Shelved } from "./shelf/whereabouts.ts";
import type { Hints } from "./sketch/hint-uses.ts";
import type { Plan } from "./sketch/plan.ts";
import type { Theme } from "./theme.ts";
import type { TypeAhead } from "./walk/type-ahead.ts";
import type { Workspace } from "./workspace.ts";

/**
 * lost: trees that were stored are gone. damaged: one tree cannot be opened. no-answer, unreadable: none can be.
 * missing: there is no such tree. locked, newer: this build must not write.
 */
export type Page =
  | "loading"
  | "home"
  | "tree"
  | "missing"
  | "damaged"
  | "lost"
  | "no-answer"
  | "unreadable"
  | "locked"
  | "newer";

/** What fills the window. */
export interface Screen {
  readonly page: Page;
  /** The tree that cannot be opened, on the page `damaged`. */
  readonly broken?: Id | undefined;
  /** Whether everything could be stored before the page `locked` came; undefined while that is tried. */
  readonly isKept?: boolean | undefined;
  readonly tree: Workspace | undefined;
  /** The open tree was deleted. */
  readonly shelved?: Shelved | undefined;
  readonly dialog: Dialog | undefined;
}

/** Opens what the person asks for. */
export interface Navigator {
  go(route: Route): Promise<void>;
  openFresh(plan?: Plan): Promise<void>;
}

/** How this browser keeps what it stores. */
export interface Storage {
  /** All that this page has stored, in bytes; undefined where the browser does not tell. */
  readonly used: number | undefined;
  /** `kept`: not cleared when the disk gets full. */
  readonly kept: "kept" | "may-be-cleared" | "unknown";
}

/** A tree as a file outside the browser: a download, a linked file, a part of a backup. */
export interface OutsideCopy {
  /** The instant, ISO 8601. */
  readonly at: string;
  /** The commit that it holds. */
  readonly rev: number;
}

/** The whole screen of the machine. */
export interface WholeScreen {
  /** Takes it; `onEnd` hears when the browser takes it back. False where the browser does not give it. */
  fillScreen(onEnd: () => void): Promise<boolean>;
  giveBackScreen(): void;
}

/** The machine, as far as the list of trees asks it. */
export interface Device {
  storage(): Promise<Storage>;
  /** Asks the browser to keep the trees when the disk gets full. */
  keepStorage(): Promise<Storage["kept"]>;
  /** The instant, ISO 8601. */
  now(): string;
  /** By tree: its last copy outside the browser. */
  copies(): Readonly<Record<Id, OutsideCopy>>;
  /** These trees, at these commits, were copied out of the browser. */
  noteCopies(revs: Readonly<Record<Id, number>>): void;
  /** Whether the person was told, since the last copy, that much is in this browser only. */
  reminded(): boolean;
  noteReminded(): void;
  /** The browser clears sites that are not visited for a week. */
  readonly clearsAfterAWeek: boolean;
  /** Fetches what gives the page the whole screen. */
  screen(): Promise<WholeScreen>;
  /** The turn for one long piece of work. */
  turns(): Turn;
  /** Waits for a moment in which the page has nothing else to do. */
  rest(): Promise<void>;
}

/** News of the application itself. */
export interface Updates {
  readonly state: "none" | "offline-ready" | "update-waiting" | "updated-elsewhere";
  subscribe(listener: () => void): () => void;
  /** Loads this tab anew with the new version. */
  apply(): Promise<void>;
}

/** What this page may store. */
export interface Keeping {
  /** This browser keeps nothing as it seems: trees live as long as the page, or until the storage answers. */
  readonly memoryOnly: boolean;
  /** The trees belong to a newer build: here they can be looked at and saved as files. */
  readonly readOnly: boolean;
  /** Tries at once to store what lives in memory; true if it is stored. It goes on trying by itself. */
  readonly tryNow?: () => Promise<boolean>;
}

export interface AppParts {
  readonly host: Host;
  readonly platform: Platform;
  /** BCP 47 language of dates and numbers. */
  readonly language: string;
  readonly notices: Notices;
  readonly theme: Theme;
  readonly settings: Settings;
  readonly hints: Hints;
  readonly library: Library;
  readonly search: TreeSearch;
  readonly device: Device;
  readonly importing: Importing;
  readonly files: Files;
  readonly typeAhead: TypeAhead;
  readonly updates: Updates;
  readonly keeping: Keeping;
  readonly recovery: Recovery;
  readonly snapshots: SnapshotKeeper;
  /** Told of every error that nobody expected. */
  readonly report: (error: unknown) => void;
}

/** The application: what is open, and the services that commands use. */
export class App {
  readonly screen: StoreApi<Screen> = createStore<Screen>(() => ({
    page: "loading",
    tree: undefined,
    dialog: undefined,
  }));
  readonly host: Host;
  readonly platform: Platform;
  readonly language: string;
  readonly notices: Notices;
  readonly theme: Theme;
  readonly settings: Settings;
  readonly hints: Hints;
  readonly library: Library;
  readonly search: TreeSearch;
  readonly device: Device;
  readonly importing: Importing;
  readonly files: Files;
  readonly typeAhead: TypeAhead;
  readonly updates: Updates;
  readonly recovery: Recovery;
  readonly snapshots: SnapshotKeeper;
  /** It may change while the page is open. */
  readonly keeping: StoreApi<Keeping>;
  readonly report: (error: unknown) => void;
  /** Whether the first picture stands: what it does without waits for that. */
  readonly pictured: StoreApi<boolean> = createStore<boolean>(() => true);
  /** The chord that ran the last command; one command may have two that differ. */
  lastChord = "";
  /** The map was dragged since Space was pressed, so letting it go edits nothing. */
  dragged = false;
  #navigator: Navigator | undefined;
  #start: (() => Promise<void>) | undefined;

  constructor(parts: AppParts) {
    this.host = parts.host;
    this.platform = parts.platform;
    this.language = parts.language;
    this.notices = parts.notices;
    this.theme = parts.theme;
    this.settings = parts.settings;
    this.hints = parts.hints;
    this.library = parts.library;
    this.search = parts.search;
    this.device = parts.device;
    this.importing = parts.importing;
    this.files = parts.files;
    this.typeAhead = parts.typeAhead;
    this.updates = parts.updates;
    this.recovery = parts.recovery;
    this.snapshots = parts.snapshots;
    this.keeping = createStore<Keeping>(() => parts.keeping);
    this.report = parts.report;
  }

  /** The open tree. */
  tree(): Workspace | undefined {
    const { page, tree } = this.screen.getState();
    return page === "tree" ? tree : undefined;
  }

  /** Comes back once the first picture stands. */
  untilPictured(): Promise<void> {
    return new Promise((done) => {
      if (this.pictured.getState()) return done();
      const stop = this.pictured.subscribe(() => {
        stop();
        done();
      });
    });
  }

  /** Says who opens trees; until then nothing can be opened. */
  connect(navigator: Navigator): void {
    this.#navigator = navigator;
  }

  /** Says what `begin` does. */
  onBegin(start: () => Promise<void>): void {
    this.#start = start;
  }

  /** Shows what the address says, after a page that stood before it has been answered. Begins once. */
  async begin(): Promise<void> {
    const start = this.#start;
    this.#start = undefined;
    await start?.();
  }

  /** Goes to a tree or to the list of trees. */
  async go(route: Route): Promise<void> {
    await this.#navigator?.go(route);
  }

  /** Opens a fresh tree: an aim with the caret in it, and what its plan wants as ghosts. */
  async openFresh(plan?: Plan): Promise<void> {
    await this.#navigator?.openFresh(plan);
  }

  openDialog(dialog: Dialog | undefined): void {
    this.screen.setState({ dialog });
  }
}
