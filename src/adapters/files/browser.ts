/** Asks for a file, or several, with the browser's own dialog; none if the person closes it. */
export function chooseFiles(accept: string, several: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = several;
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

/**
 * Lets a drag leave a file where it is dropped outside the browser, as Chromium can; elsewhere it leaves nothing.
 * Gives the way to free the file once the drag is over.
 */
export function handOut(data: DataTransfer, name: string, mime: string, text: string): () => void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  data.effectAllowed = "copy";
  data.setData("DownloadURL", `${mime}:${name}:${url}`);
  return () => setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Puts a file among the downloads. */
export function saveFile(name: string, mime: string, content: string | Uint8Array | Blob): void {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type: mime });
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun when the click returns; the browser holds the data itself from then on.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
