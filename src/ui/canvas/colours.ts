import type { Face } from "../../core/records/node.ts";

/** Colours of the theme as the canvas needs them. */
export interface Colours {
  readonly dot: string;
  readonly edge: string;
  readonly proxy: string;
  readonly select: string;
  readonly error: string;
  readonly surface: string;
  readonly paper: string;
  readonly inkSoft: string;
  readonly faces: Readonly<Record<Face, string>>;
  /** Of a card from far away, on whatever lies below it: by its kind, or by what an overlay says of it. */
  readonly blocks: Readonly<Record<Face | "has" | "no" | "cut", string>>;
  /** Of a card on the overview. */
  readonly half: Readonly<Record<Face, string>>;
}

/** How much of its kind's colour a block has, and one on the overview; an aim is filled. */
const [BLOCK, SMALL] = [0.4, 0.5];

/** Reads the tokens of the stylesheet as they hold now; `_theme` says that they may have changed. */
export function readColours(element: Element, _theme: string): Colours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const surface = token("surface");
  const faces = {
    aim: token("aim"),
    outcome: token("leading"),
    leading: token("leading"),
    proxy: token("proxy"),
    guardrail: token("guardrail"),
    tactic: token("tactic"),
    note: token("note"),
  };
  const marks = { has: token("ok"), no: token("warning"), cut: token("error") };
  const mixed = mixer(surface);
  return {
    dot: token("dot"),
    edge: token("edge"),
    proxy: token("proxy"),
    select: token("select"),
    error: token("error"),
    surface,
    paper: token("canvas"),
    inkSoft: token("ink-soft"),
    faces,
    blocks: { ...mapped({ ...faces, ...marks }, (colour) => mixed(colour, BLOCK)), aim: faces.aim },
    half: mapped(faces, (colour) => mixed(colour, SMALL)),
  };
}

/** Mixes colours into a ground, so that drawing them takes one stroke of an opaque pen. */
function mixer(ground: string): (colour: string, share: number) => string {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  return (colour, share) => {
    if (!pen) return colour;
    pen.globalAlpha = 1;
    pen.fillStyle = ground;
    pen.fillRect(0, 0, 1, 1);
    pen.globalAlpha = share;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return `rgb(${red} ${green} ${blue})`;
  };
}

function mapped<K extends string>(colours: Record<K, string>, change: (colour: string) => string): Record<K, string> {
  const entries = Object.entries<string>(colours).map(([name, colour]) => [name, change(colour)]);
  return Object.fromEntries(entries) as Record<K, string>;
}
