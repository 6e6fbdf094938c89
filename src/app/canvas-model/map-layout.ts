import { becauseRoom } from "../../core/card/because.ts";
import { type Card, layCard } from "../../core/card/card.ts";
import type { Diff } from "../../core/document/diff.ts";
import type { Document } from "../../core/document/document.ts";
import { type CoarseDraft, TidyLayout, type TreeEdge } from "../../core/layout/layout.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { LayoutSource } from "../../core/layout/tidy/source.ts";
import { numberOf } from "../../core/query/numbering.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import type { Detail, Direction, TreeRecord } from "../../core/records/tree.ts";
import type { SessionStore } from "../session.ts";
import { type Ghost, isGhost, matchPlan } from "../sketch/plan.ts";
import type { Cards } from "./cards.ts";
import type { Point, Rect } from "./geometry.ts";

const GHOST_ROOM = 24;

/** The layout of one open tree as it is looked at: with its folds, its ghosts and the sizes of its cards. */
export class MapLayout {
  readonly #document: Document;
  readonly #session: SessionStore;
  readonly #cards: Cards;
  readonly #measurer: TextMeasurer;
  readonly #ghostCards = new Map<Id, Card>();
  #ghosts: readonly Ghost[] = [];
  #layout: TidyLayout;
  #direction: Direction;
  #detail: Detail;
  #hasAim: boolean;
  #within: Id | undefined;
  #isNarrow = false;
  #version = 0;

  constructor(document: Document, session: SessionStore, cards: Cards, measurer: TextMeasurer) {
    this.#document = document;
    this.#session = session;
    this.#cards = cards;
    this.#measurer = measurer;
    this.#direction = document.tree.direction ?? "down";
    this.#detail = document.tree.detail ?? "card";
    this.#hasAim = this.#findAim();
    this.#within = this.#findWithin();
    this.#ghosts = this.#findGhosts();
    this.#layout = this.#fresh();
  }

  get direction(): Direction {
    return this.#direction;
  }

  /** Whether the map is too narrow for two cards side by side at a size that can be read; true if that changed. */
  setNarrow(isNarrow: boolean): boolean {
    const changed = isNarrow !== this.#isNarrow;
    this.#isNarrow = isNarrow;
    return changed;
  }

  /** Follows the document and the session; `touched` names nodes that changed size, place or fold. */
  update(touched: Iterable<Id>): void {
    this.#version += 1;
    const direction = this.#document.tree.direction ?? "down";
    const detail = this.#document.tree.detail ?? "card";
    const hasAim = this.#findAim();
    const within = this.#findWithin();
    const ids = new Set(touched);
    for (const id of this.#changeGhosts()) ids.add(id);
    const isOther = direction !== this.#direction || detail !== this.#detail || hasAim !== this.#hasAim;
    if (isOther || within !== this.#within) {
      this.#direction = direction;
      this.#detail = detail;
      this.#hasAim = hasAim;
      this.#within = within;
      this.#layout = this.#fresh();
    } else this.#layout.update(ids);
  }

  /** Lays everything out anew: all sizes may have changed. */
  restart(): void {
    this.#version += 1;
    this.#ghostCards.clear();
    this.#layout = this.#fresh();
  }

  /** The nodes of a change that may lie elsewhere now: added, removed, moved, or between root and tray. */
  movedBy(diff: Diff): Id[] {
    const ids: Id[] = [];
    for (const record of [...diff.added.values(), ...diff.removed.values()])
      if (isRecord(record, "node")) ids.push(record.id);
    for (const [id, [before, after]] of diff.updated) {
      if (isRecord(before, "tree") && isRecord(after, "tree") && !sameDrawing(before, after)) ids.push(id);
      if (!isRecord(before, "node") || !isRecord(after, "node")) continue;
      if (before.parent !== after.parent || before.order !== after.order || before.kind !== after.kind) ids.push(id);
    }
    return ids;
  }

  rect(id: Id): Rect | undefined {
    return this.#layout.place(id);
  }
  bounds(): Rect {
    return this.#layout.bounds();
  }
  tray(): Rect | undefined {
    return this.#layout.tray();
  }
  nodesIn(box: Rect): Id[] {
    return this.#layout.nodesIn(box);
  }
  edgesIn(box: Rect): Id[] {
    return this.#layout.edgesIn(box);
  }
  coarse(box: Rect, grain: Point, draft: CoarseDraft): void {
    this.#layout.coarse(box, grain, draft);
  }
  edge(id: Id): TreeEdge | undefined {
    return this.#layout.edge(id);
  }
  at(x: number, y: number): Id | undefined {
    return this.#layout.at({ x, y });
  }
  isStacked(id: Id): boolean {
    return this.#layout.isStacked(id);
  }
  /** Grows whenever a place may have changed. */
  get version(): number {
    return this.#version;
  }
  branchBounds(id: Id): Rect | undefined {
    return this.#layout.branchBounds(id);
  }

  /** Where an arrow key leads; never to a ghost. */
  neighbour(id: Id, step: "up" | "down" | "left" | "right"): Id | undefined {
    const next = this.#layout.neighbour(id, step);
    return next === undefined || this.isGhost(next) ? undefined : next;
  }

  /** The tactic's number; empty for all else. */
  numberOf(id: Id): string {
    return numberOf(this.#document, id) ?? "";
  }

  isGhost(id: Id): boolean {
    return isGhost(id);
  }

  ghostCard(id: Id): Card | undefined {
    const known = this.#ghostCards.get(id);
    if (known) return known;
    const ghost = this.#ghostOf(id);
    if (!ghost) return undefined;
    const card = layCard(ghostContent(ghost, this.#detail), this.#measurer);
    this.#ghostCards.set(id, card);
    return card;
  }

  #ghostOf(id: Id): Ghost | undefined {
    return this.#ghosts.find((ghost) => ghost.id === id);
  }

  #fresh(): TidyLayout {
    return new TidyLayout(this.#source(), { direction: this.#direction, stack: this.#detail === "card" });
  }

  #findAim(): boolean {
    return this.#document.children(undefined).some((id) => this.#document.node(id)?.kind === "aim");
  }

  /** The branch that stands alone, as long as it is there. */
  #findWithin(): Id | undefined {
    const { within } = this.#session.getState();
    return within !== undefined && this.#document.node(within) ? within : undefined;
  }

  #findGhosts(): readonly Ghost[] {
    const { ghosts } = this.#session.getState();
    return ghosts ? matchPlan(this.#document, ghosts, this.#isNarrow).ghosts : [];
  }

  /** Ids that a change of the ghosts concerns. */
  #changeGhosts(): Id[] {
    const before = this.#ghosts;
    this.#ghosts = this.#findGhosts();
    const same = before.length === this.#ghosts.length && before.every((ghost, i) => sameGhost(ghost, this.#ghosts[i]));
    if (same) return [];
    return [...before, ...this.#ghosts].flatMap(({ id, parent }) => [id, parent]);
  }

  #source(): LayoutSource {
    const document = this.#document;
    // Without any aim nothing can be connected to one, and the tree stands as it is.
    const isRoot = (id: Id): boolean => !this.#hasAim || document.node(id)?.kind === "aim";
    return {
      roots: () => (this.#within === undefined ? document.children(undefined).filter(isRoot) : [this.#within]),
      strays: () => (this.#within === undefined ? document.children(undefined).filter((id) => !isRoot(id)) : []),
      parent: (id) => (id === this.#within ? undefined : (document.node(id)?.parent ?? this.#ghostOf(id)?.parent)),
      children: (id) => this.#withGhosts(id, document.children(id)),
      size: (id) => {
        const card = this.#cards.size(id);
        if (card)
          return { w: card.width, h: card.height, lead: id === this.#within ? 0 : becauseRoom(card, this.#direction) };
        const ghost = this.ghostCard(id);
        // Ghosts stand farther off, so that the hint has room above them.
        return ghost ? { w: ghost.width, h: ghost.height, lead: GHOST_ROOM } : { w: 0, h: 0 };
      },
      folded: (id) => this.#session.getState().folded.has(id),
    };
  }

  #withGhosts(id: Id, children: readonly Id[]): readonly Id[] {
    if (this.#ghosts.length === 0) return children;
    const ghosts = this.#ghosts.filter((ghost) => ghost.parent === id);
    if (ghosts.length === 0) return children;
    const before = (next: Id | undefined): Id[] => ghosts.flatMap((ghost) => (ghost.before === next ? [ghost.id] : []));
    return [...children.flatMap((child) => [...before(child), child]), ...before(undefined)];
  }
}

/** Whether all nodes stay where they are and as large as they are, as far as the tree's own row says. */
function sameDrawing(a: TreeRecord, b: TreeRecord): boolean {
  return a.direction === b.direction && a.detail === b.detail;
}

function sameGhost(a: Ghost, b: Ghost | undefined): boolean {
  return b !== undefined && a.id === b.id && a.parent === b.parent && a.before === b.before;
}

function ghostContent({ face, ask }: Ghost, detail: Detail): Parameters<typeof layCard>[0] {
  const nothing = {
    value: "",
    goal: "",
    breached: false,
    spark: undefined,
    chips: [],
    // As wide as the step that it becomes.
    rows: detail === "all" && face === "tactic" ? [] : undefined,
    meta: undefined,
    owner: "",
    because: "",
    typing: false,
  };
  return { face, title: "", placeholder: ask, ...nothing };
}
