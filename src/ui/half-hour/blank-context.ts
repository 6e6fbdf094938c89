import { createContext, useContext } from "react";

/** What a blank tells the sentence that it stands in. */
export interface Sentence {
  /** The person is done with it: the caret goes to the next blank, or to what is missing next. */
  readonly goOn: () => void;
  /** What was typed says nothing; undefined once all is well again. */
  readonly tell: (problem: string | undefined) => void;
}

export const SentenceContext = createContext<Sentence | undefined>(undefined);

export function useSentence(): Sentence {
  const sentence = useContext(SentenceContext);
  if (!sentence) throw new Error("A blank outside of a sentence");
  return sentence;
}
