import { type Card, type CardSize, cardSize, layCard, sizeOf } from "../../core/card/card.ts";
import { type CardContent, cardContent } from "../../core/card/content.ts";
import type { Diff } from "../../core/document/diff.ts";
import type { Document } from "../../core/document/document.ts";
import { sameValue } from "../../core/document/same.ts";
import { parseLine } from "../../core/grammar/line.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { isStepField, type StepField } from "../../core/records/step-fields.ts";
import type { FieldFocus } from "../session.ts";
import { affectedBy } from "./affected.ts";

export interface CardSettings {
  readonly measurer: TextMeasurer;
  readonly language: string;
  today(): string;
  /** The node whose title is being typed. */
  typing(): Id | undefined;
  /** The row that is being typed. */
  field(): FieldFocus | undefined;
  /** What a node asks while it is empty, where that was planned. */
  ask?(id: Id): string | undefined;
}

/** Cards that are kept laid out; those that somebody watches come on top. */
const KEPT = 2_000;

/**
 * The size of every card, and the cards themselves as they are looked at: each laid out once and again only when what
 * it says has changed. Readers are woken one by one.
 */
export class Cards {
  readonly #document: Document;
  readonly #settings: CardSettings;
  readonly #sizes = new Map<Id, CardSize>();
  readonly #cards = new Map<Id, Card>();
  readonly #watchers = new Map<Id, Set<() => void>>();

  get measurer(): TextMeasurer {
    return this.#settings.measurer;
  }

  constructor(document: Document, settings: CardSettings) {
    this.#document = document;
    this.#settings = settings;
  }

  /** The card of a node; undefined if there is no such node. */
  get(id: Id): Card | undefined {
    const known = this.#cards.get(id);
    if (known) return known;
    const node = this.#document.node(id);
    if (!node) return undefined;
    const card = layCard(this.#content(node), this.measurer);
    this.#keep(id, card);
    return card;
  }

  /** The room that the card of a node takes; undefined if there is no such node. */
  size(id: Id): CardSize | undefined {
    const known = this.#sizes.get(id);
    if (known) return known;
    const node = this.#document.node(id);
    if (!node) return undefined;
    const size = cardSize(this.#content(node, true), this.measurer);
    this.#sizes.set(id, size);
    return size;
  }

  watch(id: Id, watcher: () => void): () => void {
    const set = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, set.add(watcher));
    return () => {
      set.delete(watcher);
      if (set.size === 0) this.#watchers.delete(id);
    };
  }

  /** Takes in a change. Gives the ids whose card has another size now. */
  update(diff: Diff): Id[] {
    if (showsOtherwise(diff)) {
      this.clear();
      return [];
    }
    const resized: Id[] = [];
    for (const id of affectedBy(diff, this.#document)) if (this.#refresh(id)) resized.push(id);
    return resized;
  }

  /** Lays one card out again; true if its size changed. */
  refresh(id: Id): boolean {
    return this.#refresh(id);
  }

  /** Forgets all cards: another font, language or day. */
  clear(): void {
    this.#sizes.clear();
    this.#cards.clear();
    for (const watchers of this.#watchers.values()) for (const watcher of watchers) watcher();
  }

  #refresh(id: Id): boolean {
    const [size, card] = [this.#sizes.get(id), this.#cards.get(id)];
    const isWatched = this.#watchers.has(id);
    if (!size && !card && !isWatched) return false;
    const node = this.#document.node(id);
    if (!node) {
      this.#sizes.delete(id);
      this.#cards.delete(id);
      return false;
    }
    if (!card && !isWatched) {
      const next = cardSize(this.#content(node, true), this.measurer);
      this.#sizes.set(id, next);
      return !sameSize(size, next);
    }
    const next = layCard(this.#content(node), this.measurer);
    if (card && sameValue(card, next)) return false;
    this.#keep(id, next);
    for (const watcher of [...(this.#watchers.get(id) ?? [])]) watcher();
    return !sameSize(size, sizeOf(next));
  }

  #keep(id: Id, card: Card): void {
    this.#cards.set(id, card);
    this.#sizes.set(id, sizeOf(card));
    if (this.#cards.size <= KEPT + this.#watchers.size) return;
    for (const old of this.#cards.keys()) {
      if (!this.#watchers.has(old)) this.#cards.delete(old);
      if (this.#cards.size <= KEPT / 2 + this.#watchers.size) return;
    }
  }

  #content(node: NodeRecord, sizeOnly = false): CardContent {
    const { language } = this.#settings;
    const today = this.#settings.today();
    const typing = this.#settings.typing() === node.id ? chipsOf(node, today) : undefined;
    const field = this.#fieldOf(node.id);
    const ask = node.title === "" ? this.#settings.ask?.(node.id) : undefined;
    return cardContent(this.#document, node, { today, language, typing, field, ask, sizeOnly });
  }

  #fieldOf(id: Id): StepField | undefined {
    const field = this.#settings.field();
    return field?.id === id && isStepField(field.name) ? field.name : undefined;
  }
}

function sameSize(a: CardSize | undefined, b: CardSize): boolean {
  return a?.width === b.width && a.height === b.height && a.becauseHeight === b.becauseHeight;
}

/** Every card may have other rows now; the layout begins anew as well. */
function showsOtherwise(diff: Diff): boolean {
  return [...diff.updated.values()].some(
    ([before, after]) => isRecord(before, "tree") && isRecord(after, "tree") && before.detail !== after.detail,
  );
}

function chipsOf(node: NodeRecord, today: string): readonly string[] {
  const firstLine = node.title.split("\n", 1)[0] ?? "";
  return parseLine(firstLine, { today, face: faceOf(node) }).chips.map((chip) => chip.says);
}
