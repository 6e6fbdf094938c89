import type { Card } from "../../core/card/card.ts";
import { linksOf } from "../../core/edits/connect.ts";
import type { Point } from "../../core/layout/geometry.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { papers } from "../../core/strings/papers.ts";
import type { Arrangement } from "../scene/arrange.ts";
import { reasonPlace } from "../scene/draw-card.ts";
import type { SceneOptions } from "../scene/options.ts";
import { PALETTES, type Palette } from "../scene/palette.ts";
import { headOf } from "../told/node.ts";
import { element } from "../xml/write.ts";
import { cardText } from "./card-text.ts";
import { connector, linkCorners } from "./connectors.ts";
import { LEGEND_HEIGHT, legend } from "./legend.ts";
import { number, title } from "./placeholders.ts";
import { fill, NAMESPACES, type Place, paragraph, SLIDE, shape } from "./shapes.ts";

/** Px from the edges of a slide, of its title, and of its foot. */
const [MARGIN, HEAD, FOOT] = [40, 72, 36];
/** Px a px of the map below which a slide cannot be read from a chair. */
const LEGIBLE = 0.6;
/** The most by which few cards are made larger than on the map. */
const LARGEST = 1.5;

/** A slide before it is written. */
export interface SlideContent {
  readonly arrangement: Arrangement;
  readonly title: string;
  readonly at: number;
  readonly of: number;
  readonly options: SceneOptions;
}

/** Whether the cards can be read when they are on one slide. */
export function isLegible({ cards, layout, view }: Arrangement): boolean {
  return fitted(inkOf({ cards, layout, view }), false).scale >= LEGIBLE;
}

export function slideOf({ arrangement, title: words, at, of, options }: SlideContent): string {
  const palette = PALETTES[options.theme];
  const drawn = new Drawing(arrangement, palette, options);
  const shapes = [
    title(2, words, palette, drawn.language),
    ...drawn.shapes(),
    ...(options.legend ? legend(arrangement, options, palette, () => drawn.nextId()) : []),
    ...(of > 1 ? [number(drawn.nextId(), at, palette)] : []),
  ];
  const ground = element("p:bg", {}, element("p:bgPr", {}, fill(palette.paper), element("a:effectLst")));
  const tree = element("p:spTree", {}, group(), ...shapes);
  return element(
    "p:sld",
    NAMESPACES,
    element("p:cSld", {}, ground, tree),
    element("p:clrMapOvr", {}, element("a:masterClrMapping")),
  );
}

/** What every tree of shapes begins with. */
export function group(): string {
  return (
    element("p:nvGrpSpPr", {}, element("p:cNvPr", { id: 1, name: "" }), element("p:cNvGrpSpPr"), element("p:nvPr")) +
    element("p:grpSpPr")
  );
}

type Laid = Pick<Arrangement, "cards" | "layout" | "view">;

/** The box around all cards, their reasons and the tray, in px of the map. */
function inkOf({ cards, layout, view }: Laid): Place {
  const tray = layout.tray();
  const boxes: Place[] = tray ? [tray] : [];
  for (const [id, card] of cards) {
    const box = layout.place(id);
    if (!box) continue;
    boxes.push(box);
    if (card.because) boxes.push(reasonPlace(card, box, view));
  }
  if (boxes.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** How a drawing stands in the free part of a slide. */
function fitted(ink: Place, hasLegend: boolean): { readonly scale: number; readonly x: number; readonly y: number } {
  const room = { w: SLIDE.w - 2 * MARGIN, h: SLIDE.h - HEAD - FOOT - (hasLegend ? LEGEND_HEIGHT : 0) };
  const scale = Math.min(LARGEST, room.w / Math.max(1, ink.w), room.h / Math.max(1, ink.h));
  return { scale, x: MARGIN + (room.w - ink.w * scale) / 2, y: HEAD + (room.h - ink.h * scale) / 2 };
}

/** Where a drawing of this size, the cards of a slide with a margin, stands on it. */
export function placeOf(
  { arrangement, options }: SlideContent,
  { width, height }: { readonly width: number; readonly height: number },
): Place {
  const ink = inkOf(arrangement);
  const { scale, x, y } = fitted(ink, options.legend === true);
  const [w, h] = [width * scale, height * scale];
  return { x: x - (w - ink.w * scale) / 2, y: y - (h - ink.h * scale) / 2, w, h };
}

class Drawing {
  readonly #arrangement: Arrangement;
  readonly #palette: Palette;
  readonly #options: SceneOptions;
  readonly #ids = new Map<Id, number>();
  readonly #scale: number;
  readonly #origin: Point;
  #last = 2;

  constructor(arrangement: Arrangement, palette: Palette, options: SceneOptions) {
    this.#arrangement = arrangement;
    this.#palette = palette;
    this.#options = options;
    const ink = inkOf(arrangement);
    const { scale, x, y } = fitted(ink, options.legend === true);
    this.#scale = scale;
    this.#origin = { x: x - ink.x * scale, y: y - ink.y * scale };
    for (const id of arrangement.layout.order()) this.#ids.set(id, this.nextId());
  }

  /** The language of what stands on the slide; empty where the tree does not say. */
  get language(): string {
    return this.#arrangement.view.tree.language ?? "";
  }

  nextId(): number {
    this.#last += 1;
    return this.#last;
  }

  shapes(): string[] {
    const { layout, cards } = this.#arrangement;
    const nodes: string[] = [];
    for (const id of layout.order()) {
      const [card, box] = [cards.get(id), layout.place(id)];
      if (!card || !box) continue;
      nodes.push(this.#node(id, card, this.#placed(box)));
      if (card.because) nodes.push(this.#reason(card, box));
    }
    return [...this.#tray(), ...this.#links(), ...this.#edges(), ...nodes];
  }

  #placed({ x, y, w, h }: Place): Place {
    const scale = this.#scale;
    return { x: this.#origin.x + x * scale, y: this.#origin.y + y * scale, w: w * scale, h: h * scale };
  }

  #node(id: Id, card: Card, at: Place): string {
    const { view, numbers } = this.#arrangement;
    const palette = this.#palette;
    const node = view.node(id);
    if (!node) return "";
    const step = numbers.of(id);
    const isIdea = node.status === "idea";
    const aim = card.face === "aim";
    const scale = this.#scale;
    const findings = this.#options.findings?.get(id) ?? [];
    const look = { palette, scale, language: this.language, number: step, findings };
    const stroke = { colour: palette.hairline, width: Math.max(0.5, scale), ...(isIdea ? { dash: "dash" } : {}) };
    return shape({
      id: this.#ids.get(id) ?? 0,
      name: headOf(node, step),
      ...(findings.length > 0 ? { description: papers.found(findings.length) } : {}),
      at,
      radius: 10 * scale,
      fill: aim ? palette.faces.aim : palette.surface,
      stroke: aim ? undefined : stroke,
      inset: [card.padX * scale, card.kind.y * scale * 0.9],
      paragraphs: cardText(card, look),
    });
  }

  #reason(card: Card, box: Place): string {
    const { view } = this.#arrangement;
    const because = card.because;
    if (!because) return "";
    const scale = this.#scale;
    const paragraphs = card.content.because.split("\n").map((text) =>
      paragraph({
        runs: [{ text, size: because.font.size * scale, colour: this.#palette.inkSoft }],
        lineHeight: because.lineHeight * scale,
        language: this.language,
        ...(because.rightToLeft ? { rightToLeft: true } : {}),
      }),
    );
    return shape({
      id: this.nextId(),
      name: card.content.because.replace("\n", ", "),
      at: this.#placed(reasonPlace(card, box, view)),
      isTextBox: true,
      paragraphs,
    });
  }

  #edges(): string[] {
    const { layout, view } = this.#arrangement;
    return layout.order().map((id) => {
      const edge = layout.edge(id);
      const [from, to] = [this.#ids.get(edge?.parent ?? ""), this.#ids.get(id)];
      if (!edge || from === undefined || to === undefined) return "";
      return connector({
        id: this.nextId(),
        name: strings.faces[this.#arrangement.cards.get(id)?.face ?? "note"],
        from,
        to,
        points: edge.points.map(({ x, y }) => this.#point(x, y)),
        colour: this.#palette.edge,
        width: 1.5 * this.#scale,
        dash: view.node(id)?.role === "guardrail" ? "sysDot" : undefined,
      });
    });
  }

  #links(): string[] {
    const { layout, view } = this.#arrangement;
    return layout.order().flatMap((id) =>
      linksOf(view, id).map((link) => {
        const [from, to] = [layout.place(link.from), layout.place(link.to)];
        const [fromId, toId] = [this.#ids.get(link.from), this.#ids.get(link.to)];
        if (link.from !== id || !from || !to || fromId === undefined || toId === undefined) return "";
        return connector({
          id: this.nextId(),
          name: strings.link.kinds[link.kind],
          from: fromId,
          to: toId,
          points: linkCorners(this.#placed(from), this.#placed(to)),
          colour: this.#palette.faces.proxy,
          width: 1.5 * this.#scale,
          dash: "dash",
          isCurved: true,
        });
      }),
    );
  }

  #point(x: number, y: number): Point {
    return { x: this.#origin.x + x * this.#scale, y: this.#origin.y + y * this.#scale };
  }

  #tray(): string[] {
    const tray = this.#arrangement.layout.tray();
    if (!tray) return [];
    const scale = this.#scale;
    const label = {
      runs: [{ text: strings.cards.tray, size: 12 * scale, colour: this.#palette.inkFaint, bold: true }],
      lineHeight: 16 * scale,
      language: this.language,
    };
    const stroke = { colour: this.#palette.edge, width: scale, dash: "dash" };
    const at = this.#placed(tray);
    const name = strings.cards.tray;
    const inset = [13 * scale, 10 * scale] as const;
    return [shape({ id: this.nextId(), name, at, radius: 14 * scale, stroke, inset, paragraphs: [paragraph(label)] })];
  }
}
