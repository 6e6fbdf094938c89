/**
 * Copies a picture that may still be in the making: Safari wants the item made inside the gesture, with a
 * promise for its content. False where the browser cannot copy pictures.
 */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  if (!("ClipboardItem" in window) || !navigator.clipboard?.write) return false;
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
  return true;
}

/** Copies text, and beside it the same as HTML for programs that prefer that. */
export async function copyText(plain: string, html?: string): Promise<void> {
  if (html === undefined || !("ClipboardItem" in window)) {
    await navigator.clipboard.writeText(plain);
    return;
  }
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ "text/plain": blob(plain, "text/plain"), "text/html": blob(html, "text/html") }),
  ]);
}

/** The text on the clipboard; undefined where the browser or the person does not let a page read it. */
export async function readText(): Promise<string | undefined> {
  if (!navigator.clipboard?.readText) return undefined;
  try {
    return await navigator.clipboard.readText();
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotAllowedError") return undefined;
    throw error;
  }
}
