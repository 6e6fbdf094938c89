/**
 * Whether a tree may take the keyboard: it is in one of the trees already, or nowhere. A person who types in
 * a field elsewhere is never pulled away.
 */
export function mayTakeFocus(): boolean {
  const active = document.activeElement;
  if (!active || active === document.body) return true;
  return active.closest("[data-keys=node], [data-keys=title]") !== null;
}
