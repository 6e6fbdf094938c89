import { tableWidth } from "../../core/font/inter-table.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import { PretextMeasurer } from "./measurer.ts";

const FONT = /^(?<weight>\d+) (?<size>[\d.]+)px /;

/** As much of a canvas context as the line breaker asks for. */
class TableContext {
  fontKerning = "auto";
  #font = "400 10px sans-serif";
  #weight = 400;
  #size = 10;

  get font(): string {
    return this.#font;
  }

  /** Like a canvas, keeps the font it had where it does not understand the new one. */
  set font(font: string) {
    const { weight, size } = FONT.exec(font)?.groups ?? {};
    if (weight === undefined || size === undefined) return;
    this.#font = font;
    this.#weight = Number(weight);
    this.#size = Number(size);
  }

  measureText(text: string): { width: number } {
    return { width: tableWidth(text, this.#size, this.#weight, this.fontKerning !== "none") };
  }
}

class TableCanvas {
  getContext(): TableContext {
    return new TableContext();
  }
}

/**
 * A measurer for places without a browser, such as Node: it breaks lines by the same rules as the browser's, with
 * the widths of the bundled font from a table. The line breaker finds its canvas by the global name, so this sets it.
 * @throws Error where there is a canvas already, whose fonts tell more than the table
 */
export function tableMeasurer(): TextMeasurer {
  const place = globalThis as { OffscreenCanvas?: unknown };
  if (place.OffscreenCanvas !== undefined && place.OffscreenCanvas !== TableCanvas) {
    throw new Error("The font table is for places without a canvas; use browserMeasurer here");
  }
  place.OffscreenCanvas = TableCanvas;
  return new PretextMeasurer();
}
