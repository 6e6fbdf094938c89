import { svgPath } from "../../core/layout/edges.ts";
import type { FontSpec, TextMeasurer } from "../../core/layout/text.ts";
import { outlineText } from "../outlines/outline-text.ts";
import { partsOf } from "../outlines/parts.ts";
import { shapeOf } from "../outlines/shapes.ts";
import type { TextShape } from "../scene/primitives.ts";
import type { TextDrawer } from "./draw.ts";

/**
 * Draws texts as outlines: each letter of a font and size is defined once and used where it stands, as PDF
 * converters do it, which every drawing tool reads.
 */
export class Glyphs implements TextDrawer {
  readonly #measurer: TextMeasurer;
  readonly #defined = new Map<string, { readonly id: string; readonly paths: readonly string[] }>();
  /** Runs of letters that stayed text. */
  readonly rest: string[] = [];

  constructor(measurer: TextMeasurer) {
    this.#measurer = measurer;
  }

  defs(): string {
    const paths = [...this.#defined.values()].map(({ id, paths }) => definedAs(id, paths));
    return `<defs>${paths.join("")}</defs>`;
  }

  draw(text: TextShape, plain: (text: TextShape) => string): string {
    const { letters: all, rest } = outlineText(text, this.#measurer);
    const letters = all.filter(({ letter }) => letter.trim() !== "");
    this.rest.push(...rest.flatMap(({ lines }) => lines));
    const uses = letters.map(
      ({ letter, x, y }) => `<use xlink:href="#${this.#idOf(letter, text.font)}" x="${short(x)}" y="${short(y)}"/>`,
    );
    const drawn = uses.length === 0 ? [] : [`<g fill="${text.fill}">${uses.join("")}</g>`];
    return [...drawn, ...rest.map(plain)].join("\n");
  }

  #idOf(letter: string, { size, weight }: FontSpec): string {
    const key = `${size} ${weight} ${letter}`;
    const known = this.#defined.get(key);
    if (known) return known.id;
    const paths = partsOf(shapeOf(letter, size, weight)).map(svgPath);
    const made = { id: `g${this.#defined.size}`, paths };
    this.#defined.set(key, made);
    return made.id;
  }
}

function definedAs(id: string, paths: readonly string[]): string {
  if (paths.length === 1) return `<path id="${id}" d="${paths[0]}"/>`;
  return `<g id="${id}">${paths.map((path) => `<path d="${path}"/>`).join("")}</g>`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
