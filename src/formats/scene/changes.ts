import { becauseRoom } from "../../core/card/because.ts";
import { type Card, layCard, sizeOf } from "../../core/card/card.ts";
import { type CardContent, cardContent } from "../../core/card/content.ts";
import { CARD, FONTS } from "../../core/card/metrics.ts";
import { type TextBox, textBox } from "../../core/card/text-box.ts";
import { changeNotes } from "../../core/describe/notes.ts";
import type { View } from "../../core/document/view.ts";
import { linkPath, roundedPath } from "../../core/layout/edges.ts";
import type { Box, Point } from "../../core/layout/geometry.ts";
import { TidyLayout } from "../../core/layout/layout.ts";
import { type Numbering, numbering } from "../../core/query/numbering.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import type { Merged, MergedNode } from "../../core/revisions/merge.ts";
import { strings } from "../../core/strings/index.ts";
import { drawCard } from "./draw-card.ts";
import { badge, drawGone, drawNotes, drawWas, outline, signOf } from "./draw-change.ts";
import { PALETTES, type Palette } from "./palette.ts";
import type { PathShape, Primitive } from "./primitives.ts";
import type { SceneOptions } from "./scene.ts";

/** A card of the picture, and what stands below its own content. */
interface Laid {
  readonly card: Card;
  readonly notes: readonly TextBox[];
  readonly height: number;
}

/** Lines of changed fields that a card has room for. */
const NOTE_LINES = 4;

/**
 * Two states of a tree as one picture, laid out as on the map: what was added, what changed and what moved with its sign, what is
 * gone and where moved nodes hung as ghosts. Cards are drawn when they are asked for, so that a large tree can be looked at
 * part by part.
 */
export class ChangesPicture {
  readonly palette: Palette;
  readonly #merged: Merged;
  readonly #options: SceneOptions;
  readonly #laid = new Map<Id, Laid>();
  readonly #drawn = new Map<Id, readonly Primitive[]>();
  readonly #layout: TidyLayout;
  readonly #before: Numbering;
  readonly #after: Numbering;

  constructor(merged: Merged, options: SceneOptions) {
    this.palette = PALETTES[options.theme];
    this.#merged = merged;
    this.#options = options;
    this.#before = numbering(merged.before);
    this.#after = numbering(merged.after);
    for (const node of merged.all()) this.#laid.set(node.id, this.#lay(node));
    this.#layout = this.#layoutOf();
  }

  bounds(): Box {
    return this.#layout.bounds();
  }

  tray(): Box | undefined {
    return this.#layout.tray();
  }

  /** The box of a card; by the node's id, or by that of a place left. */
  place(id: Id): Box | undefined {
    return this.#layout.place(id);
  }

  /** Ids of all cards in reading order. */
  order(): Id[] {
    return this.#layout.order();
  }

  cardsIn(box: Box): Id[] {
    return this.#layout.nodesIn(box);
  }

  edgesIn(box: Box): Id[] {
    return this.#layout.edgesIn(box);
  }

  /** The node that the card at a point stands for. */
  at(point: Point): Id | undefined {
    const id = this.#layout.at(point);
    return id === undefined ? undefined : this.#merged.get(id)?.of;
  }

  /** The sign that a card wears. */
  signOf(id: Id) {
    const node = this.#merged.get(id);
    return node && signOf(node.mark);
  }

  /** What a card is drawn with, where it stands. */
  card(id: Id): readonly Primitive[] {
    const known = this.#drawn.get(id);
    if (known) return known;
    const drawn = this.#draw(id);
    this.#drawn.set(id, drawn);
    return drawn;
  }

  /** The line from the parent to a card. */
  edge(id: Id): PathShape | undefined {
    const edge = this.#layout.edge(id);
    const node = this.#merged.get(id);
    if (!edge || !node) return undefined;
    const { edge: plain, changes } = this.palette;
    const stroke = {
      same: plain,
      changed: plain,
      added: changes.added,
      moved: changes.moved,
      gone: changes.removed,
      was: changes.moved,
    };
    const dash = node.isGhost ? { dash: [4, 3] } : node.node.role === "guardrail" ? { dash: [2, 4] } : {};
    return { shape: "path", steps: roundedPath(edge.points), stroke: stroke[node.mark], width: 1.5, ...dash };
  }

  /** The links beside the tree, in the colour of what happened to them. */
  links(): PathShape[] {
    const { before, after, diff } = this.#merged;
    const { faces, changes } = this.palette;
    const shapes: PathShape[] = [];
    const draw = (view: View, from: Id, to: Id, stroke: string): void => {
      const ends = [from, to].map((id) => (view.node(id) ? this.place(id) : undefined));
      if (ends[0] && ends[1])
        shapes.push({ shape: "path", steps: linkPath(ends[0], ends[1]), stroke, width: 1.5, dash: [5, 4] });
    };
    for (const record of after.all()) {
      if (isRecord(record, "link"))
        draw(after, record.from, record.to, diff.added.has(record.id) ? changes.added : faces.proxy);
    }
    for (const record of diff.removed.values()) {
      if (isRecord(record, "link")) draw(before, record.from, record.to, changes.removed);
    }
    return shapes;
  }

  #viewOf({ node }: MergedNode): View {
    const { before, after } = this.#merged;
    return after.node(node.id) === node ? after : before;
  }

  #lay(one: MergedNode): Laid {
    const { measurer, today, language } = this.#options;
    const { node, mark, isGhost } = one;
    const content = cardContent(this.#viewOf(one), node, { today, language });
    if (isGhost) {
      const card = layCard(bare(content), measurer);
      return mark === "was" ? this.#layWas(one, card) : { card, notes: [], height: card.height };
    }
    const card = layCard(content, measurer);
    const notes = one.isChanged ? this.#notes(one, card) : [];
    const last = notes.at(-1);
    return { card, notes, height: last ? last.y + last.height + CARD.padBottom - 2 : card.height };
  }

  #layWas({ of }: MergedNode, card: Card): Laid {
    const words = strings.revisions;
    const number = this.#before.of(of);
    const title = `${card.content.title || card.content.placeholder}, ${number ? words.was(number) : words.wasHere}`;
    const note = this.#noteBox(title, card, 8);
    return { card, notes: [note], height: note.height + 16 };
  }

  #notes({ of, isGhost }: MergedNode, card: Card): TextBox[] {
    if (isGhost) return [];
    const { diff, after } = this.#merged;
    const { today, language } = this.#options;
    const boxes: TextBox[] = [];
    let room = NOTE_LINES;
    let y = card.height - CARD.padBottom + 2 * CARD.chipGap;
    for (const note of changeNotes(of, diff, after, { today, language })) {
      if (room === 0) break;
      const whole = this.#noteBox(note, card, y);
      const box = whole.lines.length > room ? cut(whole, room) : whole;
      boxes.push(box);
      y += box.height;
      room -= box.lines.length;
    }
    return boxes;
  }

  #noteBox(text: string, { padX, width }: Card, y: number): TextBox {
    const place = { x: padX, y, width: width - 2 * padX, font: FONTS.small, lineHeight: CARD.goalHeight };
    return textBox(this.#options.measurer, text, { ...place, balanced: false, keepLines: false });
  }

  #draw(id: Id): Primitive[] {
    const [one, laid, place] = [this.#merged.get(id), this.#laid.get(id), this.place(id)];
    if (!one || !laid || !place) return [];
    const { palette } = this;
    const sign = signOf(one.mark);
    const marks = sign && !one.isGhost ? [outline(place, palette.changes[sign])] : [];
    const badges = sign ? badge(place, sign, palette) : [];
    if (one.mark === "was" && laid.notes[0]) return drawWas(laid.notes[0], place, palette);
    if (one.isGhost) {
      const number = this.#before.of(one.of);
      const was = number ? strings.revisions.was(number) : "";
      return [...drawGone(laid.card, place, was, palette, this.#options.measurer), ...badges];
    }
    const view = this.#viewOf(one);
    const numbers = view === this.#merged.after ? this.#after : this.#before;
    const numbered = { id: one.of, number: numbers.of(one.of) };
    const drawn = drawCard(view, numbered, laid.card, place, palette, this.#options);
    return [...drawn, ...drawNotes(laid.notes, laid.card, place, palette), ...marks, ...badges];
  }

  #layoutOf(): TidyLayout {
    const merged = this.#merged;
    const { tree } = merged.after;
    const direction = tree.direction ?? "down";
    const roots = merged.children(undefined);
    const isAim = (id: Id): boolean => merged.get(id)?.node.kind === "aim";
    const hasAim = roots.some(isAim);
    const isRoot = (id: Id): boolean => !hasAim || isAim(id);
    const source = {
      roots: () => roots.filter(isRoot),
      strays: () => roots.filter((id) => !isRoot(id)),
      parent: (id: Id) => merged.get(id)?.parent,
      children: (id: Id) => merged.children(id),
      size: (id: Id) => {
        const laid = this.#laid.get(id);
        return laid
          ? { w: laid.card.width, h: laid.height, lead: becauseRoom(sizeOf(laid.card), direction) }
          : { w: 0, h: 0 };
      },
      folded: () => false,
    };
    return new TidyLayout(source, { direction, stack: (tree.detail ?? "card") === "card" });
  }
}

function bare(content: CardContent): CardContent {
  return {
    ...content,
    value: "",
    goal: "",
    spark: undefined,
    chips: [],
    rows: undefined,
    meta: undefined,
    because: "",
  };
}

function cut(box: TextBox, room: number): TextBox {
  const lines = box.lines.slice(0, room);
  const last = lines.pop() ?? "";
  return { ...box, lines: [...lines, `${last.replace(/[\s,;]+$/, "")}…`], height: room * box.lineHeight };
}
