/**
 * Parts of the page mark themselves with `data-pane`; F6 goes round them in document order. Each takes the
 * keyboard at its current node, or at its first control.
 */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let i = 1; i <= panes.length; i++) {
    const pane = panes[(at + step * i + panes.length * (i + 1)) % panes.length];
    const target =
      pane?.querySelector<HTMLElement>('[tabindex="0"]') ??
      pane?.querySelector<HTMLElement>('button:not([tabindex="-1"]), a[href], input, textarea, select');
    if (!target) continue;
    target.focus();
    return;
  }
}

/** Gives the keyboard back to the node that is chosen, after a menu or a dialog; best in the pane it was in. */
export function takeKeyboard(pane = "map"): void {
  const chosen = '[data-keys="node"][tabindex="0"]';
  const node =
    document.querySelector<HTMLElement>(`[data-pane="${pane}"] ${chosen}`) ??
    document.querySelector<HTMLElement>(chosen);
  node?.focus({ preventScroll: true });
}

/** Puts the keyboard into the search field of the list of trees. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  field?.focus();
  field?.select();
}
