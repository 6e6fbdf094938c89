import { useSession, useTree } from "../app-context.ts";

/** The text, and what changes it; undefined forgets it. */
export type Draft = readonly [text: string, write: (text: string | undefined) => void];

/**
 * A text that is being written and not taken over yet. It outlives another node being chosen, and a reload.
 * @param key what it is to become, and of which record
 * @param begin what stands there at first
 */
export function useDraft(key: string, begin = ""): Draft {
  const { session } = useTree();
  const text = useSession(({ drafts }) => drafts.get(key));
  const write = (next: string | undefined): void => {
    const drafts = new Map(session.getState().drafts);
    if (next === undefined || next === begin) drafts.delete(key);
    else drafts.set(key, next);
    session.setState({ drafts });
  };
  return [text ?? begin, write];
}

/** Whether any draft whose key begins so waits. */
export function hasDraft(drafts: ReadonlyMap<string, string>, begin: string): boolean {
  return [...drafts.keys()].some((key) => key.startsWith(begin));
}

/** What forgets all drafts whose keys begin so. */
export function useForget(begin: string): () => void {
  const { session } = useTree();
  return () => {
    const drafts = [...session.getState().drafts].filter(([key]) => !key.startsWith(begin));
    session.setState({ drafts: new Map(drafts) });
  };
}
