/**
 * Takes files that are dropped on the page, from now on: without it the browser would leave the page for the file. What
 * is dropped before there is somebody to open it waits. Gives the way to say who that is.
 */
export function listenToDrops(page: Window): (open: (files: readonly File[]) => void) => void {
  const waiting: (readonly File[])[] = [];
  let give = (files: readonly File[]): void => void waiting.push(files);
  page.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  page.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    give(files);
  });
  return (open) => {
    give = open;
    for (const files of waiting.splice(0)) open(files);
  };
}
