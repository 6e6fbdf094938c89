/** Opens the files of this device, once; undefined where the browser lets no page write a file again. */
export function diskLater() {
  if (!("showSaveFilePicker" in window && "indexedDB" in window)) return undefined;
  const open = () => import("./disk.ts").then(({ openDisk }) => openDisk());
  let disk: ReturnType<typeof open> | undefined;
  return () => {
    disk ??= open();
    return disk;
  };
}
