import type { Workspace } from "../workspace.ts";
import { visibleRows } from "./visible.ts";
import { goTo } from "./walk.ts";

/** ms after which a letter begins a new search. */
const PAUSE = 700;

/** Without sketch mode letters go to the next visible node that begins with them, as the ARIA tree pattern asks. */
export class TypeAhead {
  readonly #now: () => number;
  #typed = "";
  #last = 0;

  /** `now` gives ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  type(tree: Workspace, letter: string): void {
    const now = this.#now();
    this.#typed = now - this.#last > PAUSE ? letter : this.#typed + letter;
    this.#last = now;
    const { focus } = tree.session.getState();
    const rows = visibleRows(tree.document, tree.session.getState());
    const at = rows.findIndex((row) => row.id === focus);
    // One letter again and again goes on; several letters look from here.
    const start = this.#typed.length === 1 ? at + 1 : Math.max(at, 0);
    const wanted = this.#typed.toLocaleLowerCase();
    const order = [...rows.slice(start), ...rows.slice(0, start)];
    goTo(tree, order.find(({ id }) => tree.document.node(id)?.title.toLocaleLowerCase().startsWith(wanted))?.id);
  }
}
