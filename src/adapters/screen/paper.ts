interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const CLASS = "print-sheet";

/**
 * Lays a drawing over the page for print only; a style sheet fits it on one page. It is part of the document, so
 * that it is printed as lines and text in the page's own fonts.
 */
export function layPaper({ svg, width, height }: Sheet): void {
  clear();
  const sheet = document.createElement("div");
  sheet.className = CLASS;
  sheet.dataset.lies = width > height ? "wide" : "tall";
  const drawing = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  // Small trees are not blown up beyond a size that reads well.
  drawing.style.maxWidth = `${width * 1.25}px`;
  sheet.append(drawing);
  document.body.append(sheet);
  window.addEventListener("afterprint", clear, { once: true });
}

function clear(): void {
  for (const sheet of document.querySelectorAll(`.${CLASS}`)) sheet.remove();
}
