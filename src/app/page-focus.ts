/**
 * Parts of the page mark themselves with `data-pane`; F6 goes round them in document order. Each takes the
 * keyboard at its current node, or at its first control.
 */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let i = 1; i <= panes.length; i++) {
    const pane = panes[(at + step * i + panes.length * (i + 1)) % panes.length];
    if (pane && !pane.contains(document.activeElement) && takesKeyboard(pane)) return;
  }
}

/** A part that this window is too wide or too narrow for is on the page, and takes nothing. */
function takesKeyboard(pane: HTMLElement): boolean {
  const controls = pane.querySelectorAll<HTMLElement>('button:not([tabindex="-1"]), a[href], input, textarea, select');
  for (const target of [...pane.querySelectorAll<HTMLElement>('[tabindex="0"]'), ...controls]) {
    target.focus();
    if (document.activeElement === target) return true;
  }
  return false;
}

/** Gives the keyboard back to the node or link that is chosen, after a menu or a dialog; best in the pane it was in. */
export function takeKeyboard(pane = "map"): void {
  const chosen = '[data-keys="node"][tabindex="0"]';
  const node =
    document.querySelector<HTMLElement>('[data-keys="link"] button') ??
    document.querySelector<HTMLElement>(`[data-pane="${pane}"] ${chosen}`) ??
    document.querySelector<HTMLElement>(chosen) ??
    document.querySelector<HTMLElement>("[role=grid] [tabindex='0']");
  node?.focus({ preventScroll: true });
}

/** Whether the page has a search field. */
export function hasSearch(): boolean {
  return document.querySelector("[data-search]") !== null;
}

/** Puts the keyboard into the search field that the page has; true if there is one. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  field?.focus();
  field?.select();
  return field !== null;
}

/** Selects a word in the text field that takes the keyboard next, so that typing replaces it; small or capital. */
export function selectWord(word: string): void {
  const wanted = word.toLowerCase();
  const select = (left: number): void => {
    const field = document.activeElement;
    const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    const at = isText ? field.value.toLowerCase().indexOf(wanted) : -1;
    if (isText && at >= 0) field.setSelectionRange(at, at + wanted.length);
    // The field is drawn, and takes the caret, a moment after it was opened.
    else if (left > 0) requestAnimationFrame(() => select(left - 1));
  };
  requestAnimationFrame(() => select(FRAMES));
}

/** How many frames a field may take to open. */
const FRAMES = 30;
