import { elementOf } from "./elements.ts";

interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const CLASS = "print-sheet";
const PAGES = "print-pages";

/**
 * Lays a drawing over the page for print only; a style sheet fits it on one page. It is part of the document, so
 * that it is printed as lines and text in the page's own fonts.
 */
export function laySheet({ svg, width, height }: Sheet): void {
  clear();
  const sheet = document.createElement("div");
  sheet.className = CLASS;
  sheet.dataset.lies = width > height ? "wide" : "tall";
  const drawing = elementOf(svg);
  // Small trees are not blown up beyond a size that reads well.
  drawing.style.maxWidth = `${width * 1.25}px`;
  sheet.append(drawing);
  document.body.append(sheet);
  window.addEventListener("afterprint", clear, { once: true });
}

/** The room of one page, in px. */
interface Page {
  readonly width: number;
  readonly height: number;
}

/**
 * Lays pages of text over the page for print only; with `page`, what is longer is made smaller until it fits on one. They
 * live in a shadow with a style sheet of their own, so that they look as in the file that is saved, and nothing inline is
 * needed.
 */
export function layPages(html: string, style: string, page?: Page): void {
  clear();
  const pages = document.createElement("div");
  pages.className = PAGES;
  const shadow = pages.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.replace(/@page[^}]*}/, ""));
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(elementOf(html));
  document.body.append(pages);
  if (page) shrink(pages, sheet, page);
  window.addEventListener("afterprint", clear, { once: true });
}

/** The pages are laid out unseen for a moment, to see how long they are. */
function shrink(pages: HTMLElement, sheet: CSSStyleSheet, { width, height }: Page): void {
  pages.dataset.measured = "true";
  const { scrollHeight, scrollWidth } = pages;
  delete pages.dataset.measured;
  const scale = Math.min(1, height / Math.max(scrollHeight, 1), width / Math.max(scrollWidth, 1));
  // Downwards: a page that is a hair too long makes a second one.
  if (scale < 1) sheet.insertRule(`:host { zoom: ${Math.floor(scale * 1000) / 1000}; }`, sheet.cssRules.length);
}

/** Whether a sheet or pages wait to be printed. */
export function isLaid(): boolean {
  return document.querySelector(`.${CLASS}, .${PAGES}`) !== null;
}

function clear(): void {
  for (const laid of document.querySelectorAll(`.${CLASS}, .${PAGES}`)) laid.remove();
}
