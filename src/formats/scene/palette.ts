import type { Face } from "../../core/records/node.ts";

/** The colours of a picture; the same values as the interface's tokens, which a test holds together. */
export interface Palette {
  /** Behind everything: white by day, since it lies in documents. */
  readonly paper: string;
  readonly canvas: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hairline: string;
  readonly edge: string;
  readonly aimInk: string;
  readonly aimSoftInk: string;
  /** The line above a row of an aim: not quite a fifth of its ink on its ground. */
  readonly aimLine: string;
  readonly error: string;
  readonly warning: string;
  /** What happened to a node between two states. */
  readonly changes: Readonly<Record<"added" | "removed" | "changed" | "moved", string>>;
  /** Ground of the rows that say what for and how: a twentieth of the tactic's colour on the surface. */
  readonly step: string;
  readonly faces: Readonly<Record<Face, string>>;
}

/** Some of one colour in another, both as `#rrggbb`; what CSS calls `color-mix` in sRGB. */
export function mixed(colour: string, ground: string, share: number): string {
  const part = (of: string, at: number): number => Number.parseInt(of.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(colour, at) * share + part(ground, at) * (1 - share)));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#ffffff",
    canvas: "#f4f5f3",
    surface: "#ffffff",
    ink: "#17201c",
    inkSoft: "#55605a",
    inkFaint: "#616c66",
    hairline: "#e1e4df",
    edge: "#7f8983",
    aimInk: "#f3fbf7",
    aimSoftInk: "#bcd0c8",
    aimLine: "#3c665c",
    error: "#c4262e",
    warning: "#965a00",
    changes: { added: "#0e7559", removed: "#c4262e", changed: "#965a00", moved: "#1a57ee" },
    step: "#f5f6fb",
    faces: {
      aim: "#14453a",
      outcome: "#0e7559",
      leading: "#0e7559",
      proxy: "#965a00",
      guardrail: "#b3264a",
      tactic: "#3a4fb4",
      note: "#616c66",
    },
  },
  dark: {
    paper: "#111614",
    canvas: "#111614",
    surface: "#1a211e",
    ink: "#e9efec",
    inkSoft: "#a9b5af",
    inkFaint: "#93a099",
    hairline: "#2b3531",
    edge: "#66746c",
    aimInk: "#f0fbf6",
    aimSoftInk: "#bfdcd2",
    aimLine: "#417b6d",
    error: "#ff7a78",
    warning: "#e5a13d",
    changes: { added: "#4cc79f", removed: "#ff7a78", changed: "#e5a13d", moved: "#7ea1ff" },
    step: "#202829",
    faces: {
      aim: "#1b5f4f",
      outcome: "#4cc79f",
      leading: "#4cc79f",
      proxy: "#e5a13d",
      guardrail: "#f1748f",
      tactic: "#97a6ff",
      note: "#93a099",
    },
  },
};
