import { useMemo } from "react";
import { detailOf } from "../../app/canvas-model/window-box.ts";
import type { Session } from "../../app/session.ts";
import { useSession } from "../app-context.ts";

/** From here on the first words of a title in letters that can be read serve better than all of it. */
const SMALL_ZOOM = 0.42;

/** What the session says of a card. */
const LOOKS = {
  selected: ({ selected }, id) => selected.has(id),
  /** It has the place in the order of Tab. */
  isFocus: ({ focus }, id) => focus === id,
  /** Nothing has it. */
  isFree: ({ focus }) => focus === undefined,
  /** The keyboard belongs on it. */
  isWanted: ({ focus, pane, editing, field }, id) => focus === id && pane === "map" && !editing && !field,
  folded: ({ folded }, id) => folded.has(id),
  dark: ({ lit }, id) => lit?.has(id) === false,
  dim: ({ found }, id) => found !== undefined && !found.has(id),
  isBig: ({ presenting }) => presenting?.big ?? false,
  isNear: ({ viewport }) => detailOf(viewport) === "near",
  isSmall: ({ viewport }) => viewport.zoom < SMALL_ZOOM,
} as const satisfies Record<string, (session: Session, id: string) => boolean>;

export type Look = Readonly<Record<keyof typeof LOOKS, boolean>>;

const NAMES = Object.keys(LOOKS) as (keyof Look)[];
const TELL = Object.values(LOOKS);

/**
 * All of it by one ear, as one number: a hundred cards hear of every step of the camera, and almost never does it
 * concern one of them.
 */
export function useLook(id: string): Look {
  const bits = useSession((session) => bitsOf(session, id));
  return useMemo(() => lookOf(bits), [bits]);
}

function bitsOf(session: Session, id: string): number {
  let bits = 0;
  for (let i = 0; i < TELL.length; i++) if (TELL[i]?.(session, id)) bits |= 1 << i;
  return bits;
}

function lookOf(bits: number): Look {
  return Object.fromEntries(NAMES.map((name, i) => [name, (bits & (1 << i)) !== 0])) as Look;
}
