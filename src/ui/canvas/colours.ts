import type { Face } from "../../core/records/node.ts";

/** Colours of the theme as the canvas needs them. */
export interface Colours {
  readonly dot: string;
  readonly edge: string;
  readonly proxy: string;
  readonly select: string;
  readonly error: string;
  /** Of an overlay, by what it says. */
  readonly marks: Readonly<Record<"has" | "no" | "cut", string>>;
  readonly surface: string;
  readonly faces: Readonly<Record<Face, string>>;
}

/** Reads the tokens of the stylesheet as they hold now; `_theme` says that they may have changed. */
export function readColours(element: Element, _theme: string): Colours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    dot: token("dot"),
    edge: token("edge"),
    proxy: token("proxy"),
    select: token("select"),
    error: token("error"),
    marks: { has: token("ok"), no: token("warning"), cut: token("error") },
    surface: token("surface"),
    faces: {
      aim: token("aim"),
      outcome: token("leading"),
      leading: token("leading"),
      proxy: token("proxy"),
      guardrail: token("guardrail"),
      tactic: token("tactic"),
      note: token("note"),
    },
  };
}
