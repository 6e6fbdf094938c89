/** Device pixels that are drawn at most: what a canvas of every browser holds. */
const MOST = 16_000_000;

/** The page as it looks now, as PNG; dialogs and notices stand beside it in the document and are not in it. */
export async function captureScreen(): Promise<Blob> {
  const [{ toBlob }] = await Promise.all([import("html-to-image"), document.fonts.ready]);
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root");
  const { width, height } = root.getBoundingClientRect();
  const options = {
    pixelRatio: Math.min(window.devicePixelRatio, Math.sqrt(MOST / Math.max(1, width * height))),
    backgroundColor: getComputedStyle(document.documentElement).backgroundColor,
  };
  // Safari draws the first picture before the fonts inside it are there.
  if (/^((?!chrome|android).)*safari/i.test(navigator.userAgent)) await toBlob(root, options);
  const picture = await toBlob(root, options);
  if (!picture) throw new Error("The screen is too large to draw");
  return picture;
}
