import type { Card } from "../../core/card/card.ts";
import { layCard } from "../../core/card/card.ts";
import { cardContent } from "../../core/card/content.ts";
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

/** Every card laid out once and again only when what it says has changed; readers are woken one by one. */
export class Cards {
  readonly #document: Document;
  readonly #settings: CardSettings;
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
    const card = this.#lay(node);
    this.#cards.set(id, card);
    return card;
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
    this.#cards.clear();
    for (const watchers of this.#watchers.values()) for (const watcher of watchers) watcher();
  }

  #refresh(id: Id): boolean {
    const before = this.#cards.get(id);
    if (!before) return false;
    const node = this.#document.node(id);
    if (!node) {
      this.#cards.delete(id);
      return false;
    }
    const after = this.#lay(node);
    if (sameValue(before, after)) return false;
    this.#cards.set(id, after);
    for (const watcher of [...(this.#watchers.get(id) ?? [])]) watcher();
    return (
      before.width !== after.width || before.height !== after.height || before.because?.height !== after.because?.height
    );
  }

  #lay(node: NodeRecord): Card {
    const { measurer, language } = this.#settings;
    const today = this.#settings.today();
    const typing = this.#settings.typing() === node.id ? chipsOf(node, today) : undefined;
    const field = this.#fieldOf(node.id);
    const ask = node.title === "" ? this.#settings.ask?.(node.id) : undefined;
    return layCard(cardContent(this.#document, node, { today, language, typing, field, ask }), measurer);
  }

  #fieldOf(id: Id): StepField | undefined {
    const field = this.#settings.field();
    return field?.id === id && isStepField(field.name) ? field.name : undefined;
  }
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
