/** A file of the device with what the type library does not know of it yet. */
export interface DiskHandle extends FileSystemFileHandle {
  queryPermission(how: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(how: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

interface FileType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly `.${string}`[]>>;
}

interface Pickers {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly FileType[];
  }): Promise<DiskHandle>;
}

/** The browser's own dialogs for files that may be written again. */
export function pickers() {
  const { showSaveFilePicker } = window as unknown as Pickers;
  return { save: showSaveFilePicker.bind(window) as Pickers["showSaveFilePicker"] };
}
