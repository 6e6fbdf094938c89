/** The links of all trees, in the order in which they stand. */
function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-tree]")];
}

/** Puts the keyboard on a tree; on the first control of the list where there is none. */
export function focusTree(id: string | undefined): void {
  const card = cards().find(({ dataset }) => dataset.tree === id);
  (card ?? document.querySelector<HTMLElement>("[data-new-tree]"))?.focus();
}

/** The tree that takes the keyboard when this one goes: the next, else the one before. */
export function heirOf(id: string): string | undefined {
  const all = cards();
  const at = all.findIndex(({ dataset }) => dataset.tree === id);
  return (all[at + 1] ?? all[at - 1])?.dataset.tree;
}

/** Follows an arrow key over the cards as they stand on the screen; false where the key is none, or leads nowhere. */
export function walkCards(from: HTMLElement, key: string): boolean {
  const all = cards();
  const at = all.indexOf(from);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const next = step === undefined ? beyond(all, from, key) : all[at + step];
  next?.focus();
  return next !== undefined;
}

/** The nearest card in the row below or above. */
function beyond(all: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const down = { ArrowDown: true, ArrowUp: false }[key];
  if (down === undefined) return undefined;
  const here = from.getBoundingClientRect();
  const boxes = all.map((card) => ({ card, box: card.getBoundingClientRect() }));
  const others = boxes.filter(({ box }) => (down ? box.top > here.bottom : box.bottom < here.top));
  const distance = ({ box }: (typeof boxes)[number]): number =>
    Math.abs(box.top - here.top) * 4 + Math.abs(box.left - here.left);
  return others.sort((a, b) => distance(a) - distance(b))[0]?.card;
}
