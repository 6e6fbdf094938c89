import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { branchNodes, type Part, partOf } from "./scope.ts";

/** Some nodes that one page or slide shows. */
export interface BranchPage {
  readonly nodes: ReadonlySet<Id>;
  /** The node at the top of the branch; undefined for the page that shows the whole, or its first levels. */
  readonly top: Id | undefined;
}

/** More cards than that are never read on one page, and it would take long to lay them out to see. */
const MOST = 150;

/**
 * A page for the whole, then one for each branch. Where the whole cannot be read on one page, the first shows the roots and
 * what lies right below them; a branch that is too large is split in the same way. `isReadable` tells whether some
 * nodes can be read on one page. Every node is on the page of its branch, and a tree without branches is one page.
 */
export function branchPages(
  view: View,
  nodes: ReadonlySet<Id> | undefined,
  isReadable: (nodes: ReadonlySet<Id>) => boolean,
): BranchPage[] {
  const part = partOf(view, nodes);
  const fits = (some: ReadonlySet<Id>): boolean => some.size <= MOST && isReadable(some);
  const split = new Splitter(view, part, fits);
  const tops = [...part.roots, ...part.strays];
  const all = new Set(tops.flatMap((top) => [...split.whole(top)]));
  if (all.size === 0) return [];
  if (fits(all)) {
    const branches = tops.length === 1 ? part.children(tops[0] as Id) : tops;
    const pages = branches
      .filter((id) => part.children(id).length > 0)
      .map((top) => ({ nodes: split.whole(top), top }));
    return [{ nodes: all, top: undefined }, ...pages];
  }
  const [only] = tops;
  if (tops.length === 1 && only !== undefined) {
    return split.pages(only).map((page, i) => (i === 0 ? { ...page, top: undefined } : page));
  }
  const alone = tops.filter((top) => part.children(top).length === 0);
  const large = tops.filter((top) => part.children(top).length > 0);
  return [
    ...large.flatMap((top) => split.pages(top)),
    ...split.groups([], alone).map((some) => ({ nodes: some, top: alone[0] })),
  ];
}

/** What a page is called: the first line of the title of its topmost node. */
export function nameOfPart(view: View, top: Id): string {
  return view.node(top)?.title.trim().split("\n", 1)[0] || strings.cards.noTitle;
}

class Splitter {
  readonly #view: View;
  readonly #part: Part;
  readonly #fits: (nodes: ReadonlySet<Id>) => boolean;

  constructor(view: View, part: Part, fits: (nodes: ReadonlySet<Id>) => boolean) {
    this.#view = view;
    this.#part = part;
    this.#fits = fits;
  }

  /** A node with all that is drawn below it. */
  whole(top: Id): ReadonlySet<Id> {
    return new Set([...branchNodes(this.#view, top)].filter((id) => this.#part.has(id)));
  }

  /** The pages of a branch, in reading order. */
  pages(root: Id): BranchPage[] {
    const pages: BranchPage[] = [];
    const waiting = [root];
    for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
      const whole = this.whole(top);
      if (this.#fits(whole)) {
        pages.push({ nodes: whole, top });
        continue;
      }
      const { shown, below } = this.#head(top);
      for (const nodes of this.groups(shown, below)) pages.push({ nodes, top });
      waiting.push(...below.filter((id) => this.#part.children(id).length > 0).reverse());
    }
    return pages;
  }

  /** `below` in as few pages as can be read, each with what stands above all of it. */
  groups(above: readonly Id[], below: readonly Id[]): ReadonlySet<Id>[] {
    let size = Math.max(1, below.length);
    while (size > 1 && !this.#fits(new Set([...above, ...below.slice(0, size)]))) size = Math.ceil(size / 2);
    const groups: ReadonlySet<Id>[] = [];
    for (let at = 0; at < below.length; at += size) groups.push(new Set([...above, ...below.slice(at, at + size)]));
    return groups;
  }

  /** The top with the level at which its branch first parts. */
  #head(top: Id): { readonly shown: readonly Id[]; readonly below: readonly Id[] } {
    const shown = [top];
    let below = this.#part.children(top);
    for (let [only] = below; below.length === 1 && only !== undefined; [only] = below) {
      const next = this.#part.children(only);
      if (next.length === 0 || !this.#fits(new Set([...shown, only, ...next]))) break;
      shown.push(only);
      below = next;
    }
    return { shown, below };
  }
}
