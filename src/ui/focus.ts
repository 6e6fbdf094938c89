/**
 * Whether a tree may take the keyboard: it is in one of the trees already, or nowhere. A person who types in
 * a field elsewhere is never pulled away.
 */
export function mayTakeFocus(): boolean {
  const active = document.activeElement;
  if (!active || active === document.body) return true;
  return active.closest("[data-keys=node], [data-keys=title], [data-keys=link], [data-keys=row]") !== null;
}

let lastKeyWasTab = false;
document.addEventListener("keydown", ({ key }) => (lastKeyWasTab = key === "Tab"), true);
document.addEventListener("pointerdown", () => (lastKeyWasTab = false), true);

/** Whether the keyboard came to a node by Tab from outside of the trees. */
export function cameByTab({ relatedTarget }: { readonly relatedTarget: EventTarget | null }): boolean {
  const from =
    relatedTarget instanceof Element
      ? relatedTarget.closest("[data-keys=node], [data-keys=title], [data-keys=link], [data-keys=row]")
      : null;
  return lastKeyWasTab && from === null;
}

let held = false;
document.addEventListener("pointerdown", () => (held = true), true);
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => (held = false), true);
window.addEventListener("blur", () => (held = false));

/** Whether a pointer is down: a node that gets the keyboard by it is chosen when it lets go, if nothing was dragged. */
export function isHeldByPointer(): boolean {
  return held;
}
