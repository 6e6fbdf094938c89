/** A copy in both forms; programs take the one they know. */
interface Copied {
  readonly plain: string;
  readonly html: string;
}

/**
 * Copies a picture that may still be in the making: Safari wants the item made inside the gesture, with a
 * promise for its content. False where the browser cannot copy pictures.
 */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  if (!canWrite()) return false;
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
  return true;
}

export async function copyText(plain: string): Promise<void> {
  await navigator.clipboard.writeText(plain);
}

/** Copies text, and beside it the same as HTML for programs that prefer that. */
export async function copy({ plain, html }: Copied): Promise<void> {
  if (!canWrite()) {
    await navigator.clipboard.writeText(plain);
    return;
  }
  await navigator.clipboard.write([
    new ClipboardItem({ "text/plain": blob(plain, "text/plain"), "text/html": blob(html, "text/html") }),
  ]);
}

/**
 * Copies text, HTML and a picture as one item, all of which may still be in the making; without the picture where
 * the browser takes no mix. False where it takes only plain text, which is then copied.
 */
export async function copyMixed(copied: Promise<Copied>, png: Promise<Blob>): Promise<boolean> {
  const plain = copied.then((each) => blob(each.plain, "text/plain"));
  if (!canWrite()) {
    await navigator.clipboard.writeText((await copied).plain);
    return false;
  }
  const text = { "text/plain": plain, "text/html": copied.then((each) => blob(each.html, "text/html")) };
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...text, "image/png": png })]);
  } catch (error) {
    // Some browsers refuse several forms of unlike kinds in one item; a second fault is the caller's to hear.
    if (!(error instanceof DOMException) || error.name === "NotAllowedError") throw error;
    await navigator.clipboard.write([new ClipboardItem(text)]);
  }
  return true;
}

/** What is on the clipboard as HTML and as text; undefined where the browser or the person does not let a page read it. */
export async function readClipboard(): Promise<Copied | undefined> {
  try {
    if (navigator.clipboard?.read) return await readItems(await navigator.clipboard.read());
    if (navigator.clipboard?.readText) return { html: "", plain: await navigator.clipboard.readText() };
    return undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotAllowedError") return undefined;
    throw error;
  }
}

async function readItems(items: readonly ClipboardItem[]): Promise<Copied> {
  const textOf = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : "";
  };
  return { html: await textOf("text/html"), plain: await textOf("text/plain") };
}

function canWrite(): boolean {
  return "ClipboardItem" in window && navigator.clipboard?.write !== undefined;
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type });
}
