import type { CardSize, LayoutSource } from "../../src/core/layout/tidy/source.ts";
import type { Id } from "../../src/core/records/fields.ts";

interface Plant {
  parent: Id | undefined;
  size: CardSize;
  folded: boolean;
}

const NONE: readonly Id[] = [];

/** A tree that tests can change, as a layout source. Every change gives the ids that an update must name. */
export class GrowingTree implements LayoutSource {
  readonly #plants = new Map<Id, Plant>();
  readonly #children = new Map<Id, Id[]>();
  readonly #roots: Id[] = [];
  readonly #strays: Id[] = [];
  #next = 0;

  roots = (): readonly Id[] => [...this.#roots];
  strays = (): readonly Id[] => [...this.#strays];
  parent = (id: Id): Id | undefined => this.#plants.get(id)?.parent;
  children = (id: Id): readonly Id[] => [...(this.#children.get(id) ?? NONE)];
  size = (id: Id): CardSize => this.#plant(id).size;
  folded = (id: Id): boolean => this.#plants.get(id)?.folded ?? false;
  ids = (): Id[] => [...this.#plants.keys()];

  /** @param under a parent, or one of the two lists of roots */
  add(under: Id | "forest" | "tray", index: number, size: CardSize, folded = false): Id[] {
    const id = `n${this.#next++}`;
    this.#plants.set(id, { parent: undefined, size, folded });
    this.#insert(id, under, index);
    return [id];
  }

  remove(id: Id): Id[] {
    const gone = [id];
    for (const one of gone) gone.push(...this.children(one));
    this.#take(id);
    for (const one of gone) {
      this.#plants.delete(one);
      this.#children.delete(one);
    }
    return gone;
  }

  /** Does nothing where a node would hang below itself. */
  move(id: Id, under: Id | "forest" | "tray", index: number): Id[] {
    for (let at: Id | undefined = under; at !== undefined; at = this.parent(at)) if (at === id) return [];
    this.#take(id);
    this.#insert(id, under, index);
    return [id];
  }

  resize(id: Id, size: CardSize): Id[] {
    this.#plant(id).size = size;
    return [id];
  }

  fold(id: Id): Id[] {
    const plant = this.#plant(id);
    plant.folded = !plant.folded;
    return [id];
  }

  /** The same tree with every list of siblings turned around. */
  mirrored(): LayoutSource {
    return {
      roots: () => this.roots().toReversed(),
      strays: () => this.strays().toReversed(),
      parent: this.parent,
      children: (id) => this.children(id).toReversed(),
      size: this.size,
      folded: this.folded,
    };
  }

  /** Visible ids in reading order with their depth, the forest before the tray. */
  visible(): { id: Id; depth: number; root: Id }[] {
    const found: { id: Id; depth: number; root: Id }[] = [];
    const rest = [...this.#roots, ...this.#strays].reverse().map((id) => ({ id, depth: 0, root: id }));
    for (let at = rest.pop(); at; at = rest.pop()) {
      found.push(at);
      if (this.folded(at.id)) continue;
      for (const id of this.children(at.id).toReversed()) rest.push({ id, depth: at.depth + 1, root: at.root });
    }
    return found;
  }

  #plant(id: Id): Plant {
    const plant = this.#plants.get(id);
    if (!plant) throw new Error(`No node ${id}`);
    return plant;
  }

  #listOf(under: Id | "forest" | "tray"): Id[] {
    if (under === "forest") return this.#roots;
    if (under === "tray") return this.#strays;
    const list = this.#children.get(under) ?? [];
    this.#children.set(under, list);
    return list;
  }

  #insert(id: Id, under: Id | "forest" | "tray", index: number): void {
    const list = this.#listOf(under);
    list.splice(index % (list.length + 1), 0, id);
    this.#plant(id).parent = under === "forest" || under === "tray" ? undefined : under;
  }

  #take(id: Id): void {
    for (const list of [this.#roots, this.#strays, this.#listOf(this.parent(id) ?? "forest")]) {
      if (list.includes(id)) list.splice(list.indexOf(id), 1);
    }
  }
}
