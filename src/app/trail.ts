import type { Id } from "../core/records/fields.ts";
import type { Place, Trail } from "./walk/jump.ts";

/** What an entry of the browser's history says of the tree that its address names. */
interface Entry {
  readonly node?: Id;
  readonly within?: Id | undefined;
  readonly by?: string | undefined;
}

/** Keeps the places in the browser's history: its Back and Forward, by button, key or gesture, lead through them. */
export const browserTrail: Trail = {
  note(from, to, by) {
    const here = entryOf(history.state);
    try {
      if (by === undefined || here.by !== by) {
        history.replaceState({ ...here, ...written(from) }, "");
        history.pushState({ ...written(to), by }, "");
      } else history.replaceState({ ...here, ...written(to) }, "");
    } catch (error) {
      // Browsers refuse many entries in a short time. Then a step of the way back is missing, and nothing else.
      if (!(error instanceof DOMException)) throw error;
    }
  },
};

/** The place that an entry of the history leads to. */
export function placeIn(state: unknown): Place | undefined {
  const { node, within } = entryOf(state);
  return typeof node === "string" ? { node, within: typeof within === "string" ? within : undefined } : undefined;
}

function entryOf(state: unknown): Entry {
  return typeof state === "object" && state !== null ? state : {};
}

/** Says also that no branch was shown alone, where the entry said otherwise. */
function written({ node, within }: Place): Entry {
  return { node, within };
}
