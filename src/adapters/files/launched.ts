import { diskFile } from "./disk.ts";
import type { DiskHandle } from "./pickers.ts";

interface Launched {
  readonly files?: readonly FileSystemHandle[];
  /** The address that the system asked for: of a shortcut, or of the app itself. */
  readonly targetURL?: string;
}

interface LaunchQueue {
  setConsumer(consumer: (launched: Launched) => void): void;
}

/** A file that the system opened the installed app with. */
export type LaunchedFile = File & { readonly origin: ReturnType<typeof diskFile> };

/**
 * Calls `open` with the files that the system opens the app with, together those that came together, those before this
 * call too, and follows its shortcuts in the window that is there.
 */
export function onLaunch(open: (files: readonly LaunchedFile[]) => void, onError: (error: unknown) => void): void {
  const { launchQueue } = window as unknown as { readonly launchQueue: LaunchQueue };
  let opening = performance.getEntriesByType("navigation")[0]?.name;
  launchQueue.setConsumer(({ files = [], targetURL = "" }) => {
    const handles = files.filter(({ kind }) => kind === "file") as DiskHandle[];
    const { hash } = new URL(targetURL, location.href);
    // The launch that opened this window has been followed already.
    if (handles.length === 0 && hash && targetURL !== opening) location.hash = hash;
    opening = undefined;
    if (handles.length > 0) Promise.all(handles.map(launchedFile)).then(open, onError);
  });
}

async function launchedFile(handle: DiskHandle): Promise<LaunchedFile> {
  return Object.assign(await handle.getFile(), { origin: diskFile(handle) });
}
