import { diskFile } from "./disk.ts";
import type { DiskHandle } from "./pickers.ts";

interface LaunchQueue {
  setConsumer(consumer: (launched: { readonly files?: readonly FileSystemHandle[] }) => void): void;
}

/** A file that the system opened the installed app with. */
export type LaunchedFile = File & { readonly origin: ReturnType<typeof diskFile> };

/** Calls `open` with each file that the system opens the app with, those before this call too. */
export function onLaunch(open: (file: LaunchedFile) => void, onError: (error: unknown) => void): void {
  const { launchQueue } = window as unknown as { readonly launchQueue: LaunchQueue };
  launchQueue.setConsumer(({ files = [] }) => {
    // One dialog shows one file.
    const handle = files.find(({ kind }) => kind === "file") as DiskHandle | undefined;
    handle?.getFile().then((file) => open(Object.assign(file, { origin: diskFile(handle) })), onError);
  });
}
