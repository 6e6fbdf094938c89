import { nanoid } from "nanoid";
import { decodeFile } from "../adapters/files/decode.ts";
import { chooseFile, saveFile } from "../adapters/files/browser.ts";
import { copyPicture, copyText, readText } from "../adapters/files/clipboard.ts";
import { openStore } from "../adapters/dexie/open-store.ts";
import { keepStorage } from "../adapters/dexie/keep-storage.ts";
import { rasterise } from "../adapters/raster/raster.ts";
import { memoryStore } from "../adapters/storage/memory.ts";
import type { TreeStore } from "../adapters/storage/port.ts";
import { openChannel } from "../adapters/tabs/channel.ts";
import { claimTab } from "../adapters/tabs/tab.ts";
import { onLeave, onWake } from "../adapters/tabs/wake.ts";
import { browserMeasurer } from "../adapters/text/browser.ts";
import { browserMotion, idlePause } from "../adapters/motion/browser.ts";
import { deviceSettings } from "../adapters/settings/device.ts";
import type { Host } from "../core/host.ts";
import { App, type Screen } from "./app.ts";
import { listenToClipboard } from "./arrange/clipboard.ts";
import type { Files } from "./files.ts";
import { Importing } from "./importing/importing.ts";
import { acceptedFiles } from "./importing/accepted.ts";
import { Library } from "./library.ts";
import { createNotices } from "./notices.ts";
import { focusPane, takeKeyboard } from "./page-focus.ts";
import type { Persistence } from "./persist/open-tree.ts";
import { Routing } from "./routing.ts";
import { createHints } from "./sketch/hint-uses.ts";
import { createTheme } from "./theme.ts";
import { TypeAhead } from "./walk/type-ahead.ts";

/** Starts the application: the only place where the parts and the outside world are wired together. */
export async function boot(): Promise<App> {
  const settings = deviceSettings();
  const notices = createNotices();
  const report = (error: unknown): void => {
    console.error(error);
    notices.show(app.strings.problem.unexpected);
  };
  const host: Host = { newId: () => newId(), today: () => localDate(new Date()) };
  const lock = (page: Screen["page"]): void => app.screen.setState({ page });
  const opened = await openStore({ onOutdated: () => app.lock(), onBlocked: () => notices.show(app.strings.update.blocked) });
  const store: TreeStore = "store" in opened ? opened.store : memoryStore();
  const persistence: Persistence = {
    store,
    tab: await claimTab({ newId }),
    channel: openChannel(),
    newId,
    now: () => new Date().toISOString(),
    onWake,
    onLeave,
    onError: (error) => console.error(error),
  };
  const app = new App({
    host,
    platform: /Mac|iPhone|iPad/.test(navigator.platform) ? "mac" : "other",
    language: navigator.language || "en",
    notices,
    theme: createTheme(settings.theme),
    hints: createHints(settings.hints.kept, settings.hints.keep),
    library: new Library(persistence, host, notices),
    importing: new Importing(host, decodeFile),
    files: browserFiles(),
    typeAhead: new TypeAhead(() => performance.now()),
    keepStorage,
    report,
  });
  if (opened.state === "newer") lock("newer");
  else if (opened.state === "no-answer" || opened.state === "unreadable") lock("no-answer");
  else await startRouting(app, persistence, opened.state === "memory-only");
  listenToClipboard(document, app);
  return app;
}

async function startRouting(app: App, persistence: Persistence, memoryOnly: boolean): Promise<void> {
  const measurer = await browserMeasurer();
  const motion = browserMotion();
  const routing = new Routing(app, persistence, memoryOnly, {
    host: app.host,
    language: app.language,
    measurer,
    motion,
    pause: idlePause,
    notices: app.notices,
    focusPane,
    takeKeyboard,
  });
  app.routing = routing;
  await routing.start();
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

/** Ids begin with a letter or digit: nanoid may begin with `-` or `_`. */
function newId(): string {
  const id = nanoid(12);
  return /^[-_]/.test(id) ? `n${id.slice(1)}` : id;
}

function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
