import type { Document } from "../../src/core/document/document.ts";
import type { Draft } from "../../src/core/document/draft.ts";
import { branchIds, removeBranches } from "../../src/core/edits/remove.ts";
import type { Id } from "../../src/core/records/fields.ts";
import type { GateRecord } from "../../src/core/records/gate.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import type { ReadingRecord } from "../../src/core/records/reading.ts";
import { isRecord } from "../../src/core/records/records.ts";

/** Where a gap is put in. */
export interface Ground {
  readonly document: Document;
  readonly draft: Draft;
  readonly aim: Id;
  readonly id: (title: string) => Id;
}

/** One kind of gap that can be put into the clean tree. */
export interface Gap {
  /** The rules that must speak of it, each with the titles that its nodes had before; of two the second is a consequence. */
  readonly says: Readonly<Record<string, string | readonly string[]>>;
  readonly put: (ground: Ground) => void;
  /** Gaps and rules that cannot be seen beside this one, by name: it takes away what they are about. */
  readonly hides?: readonly string[];
  /** Changes so much that nothing else can be told beside it. */
  readonly alone?: true;
  /** Looks at all other changes, so it comes after them. */
  readonly late?: true;
}

export const AIM = "New customers are still active after 90 days";
export const PROXY = "First project on day one";

export type Fields<R> = { readonly [Name in keyof R]?: R[Name] | undefined };

export const set =
  (title: string, fields: Fields<NodeRecord>) =>
  ({ draft, id }: Ground): void => {
    draft.patch(id(title), fields);
  };
export const setGate = ({ draft }: Ground, fields: Fields<GateRecord>): void => {
  draft.patch("gate", fields);
};
export const remove =
  (...titles: readonly string[]) =>
  ({ draft, id }: Ground): void => {
    removeBranches(
      draft,
      titles.map((title) => id(title)),
    );
  };
export const mechanismOf = ({ draft }: Ground): Id =>
  [...draft.all()].find((record) => isRecord(record, "mechanism"))?.id ?? "";
export const decisionOn = ({ draft }: Ground, date: string): Id =>
  [...draft.all()].find((record) => isRecord(record, "decision") && record.date === date)?.id ?? "";
export const readingsOf = ({ draft, id }: Ground, title: string): readonly ReadingRecord[] =>
  [...draft.all()].flatMap((record) => (isRecord(record, "reading") && record.metric === id(title) ? [record] : []));

export function read(ground: Ground, title: string, values: Readonly<Record<string, number>>): void {
  for (const { id } of readingsOf(ground, title)) ground.draft.remove(id);
  const metric = ground.id(title);
  if (!ground.draft.node(metric)) return;
  for (const [date, value] of Object.entries(values)) {
    ground.draft.put({ id: `read-${metric}-${date}`, type: "reading", metric, date, value });
  }
}

export function tacticsOf({ draft, aim }: Ground): NodeRecord[] {
  return branchIds(draft, aim).flatMap((id) => {
    const node = draft.node(id);
    return node?.kind === "tactic" ? [node] : [];
  });
}

export const METRICS_ABOVE = [
  "30-day activation rate",
  PROXY,
  "Colleague invited in week one",
  "Time to first value",
  "Accounts with a value on day one",
  "Subscriptions kept",
  "From trials",
  "From sales",
  "From partners",
];
