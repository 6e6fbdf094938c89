import { useSession, useTree } from "../app-context.ts";

/**
 * A text that is being written and not taken over yet. It outlives another node being chosen, and a reload.
 * @param key what it is to become, and of which record
 * @param begin what stands there at first
 * @returns the text, and what changes it; undefined forgets it
 */
export function useDraft(key: string, begin: string): [text: string, write: (text: string | undefined) => void] {
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
