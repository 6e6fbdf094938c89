import type { Step } from "../../core/layout/edges.ts";
import type { FontSpec } from "../../core/layout/text.ts";

/** What a picture is made of, in the order of drawing. Every exporter draws these and nothing else. */
export type Primitive = BoxShape | PathShape | TextShape;

export interface BoxShape {
  readonly shape: "box";
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly dash?: readonly number[];
}

export interface PathShape {
  readonly shape: "path";
  readonly steps: readonly Step[];
  readonly stroke: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** Lines of text, broken already; `y` is the baseline of the first. */
export interface TextShape {
  readonly shape: "text";
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Of each line, in px, where they are known. */
  readonly widths?: readonly number[];
  readonly lineHeight: number;
  readonly font: FontSpec;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** The text reads from right to left: `x` is its right edge. */
  readonly rightToLeft?: boolean;
}

/** A picture: its size in px, its paper, and what stands on it. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly paper: string | undefined;
  readonly title: string;
  /** One sentence for those who cannot see it. */
  readonly description: string;
  readonly items: readonly Primitive[];
}
