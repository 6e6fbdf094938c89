import { fontRules } from "./fonts.ts";

/** Device pixels that are drawn at most: what a canvas of every browser holds. */
const MOST = 16_000_000;

/** The page as it looks now, as PNG, without dialogs and notices. */
export async function captureScreen(): Promise<Blob> {
  const [{ toBlob }] = await Promise.all([import("html-to-image"), document.fonts.ready]);
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root");
  const { width, height } = root.getBoundingClientRect();
  const options = {
    pixelRatio: Math.min(window.devicePixelRatio, Math.sqrt(MOST / Math.max(1, width * height))),
    // Its own reader of fonts needs a <base>, which the policy of the page forbids.
    fontEmbedCSS: await fontRules(document.styleSheets),
    filter: (node: HTMLElement) => node.dataset?.picture !== "none",
    backgroundColor: getComputedStyle(document.documentElement).backgroundColor,
  };
  // Safari draws the first picture before the fonts inside it are there.
  if (/^((?!chrome|android).)*safari/i.test(navigator.userAgent)) await toBlob(root, options);
  const picture = await toBlob(root, options);
  if (!picture) throw new Error("The screen is too large to draw");
  return picture;
}
