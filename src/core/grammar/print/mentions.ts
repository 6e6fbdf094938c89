import type { Id } from "../../records/fields.ts";
import { isLinkable, printLink } from "../expressions/link.ts";
import { type TitleIndex, titleKey } from "../titles.ts";

/** How a text names other nodes, and which of them need an `id::` line for it. */
export interface Mentions {
  /** `[[Title]]`, or `[[Title|id]]` where the title alone would not lead there. */
  inBrackets(id: Id, title: string): string;
  /** The id itself, as records that are written out in full hold it. */
  byId(id: Id): Id;
  readonly named: ReadonlySet<Id>;
}

export function mentionsIn(titles: TitleIndex): Mentions {
  const named = new Set<Id>();
  const isClear = (title: string): boolean => isLinkable(title) && titles.get(titleKey(title))?.length === 1;
  return {
    named,
    byId(id) {
      named.add(id);
      return id;
    },
    inBrackets(id, title) {
      if (isClear(title)) return printLink(title, undefined);
      named.add(id);
      return printLink(title, id);
    },
  };
}
