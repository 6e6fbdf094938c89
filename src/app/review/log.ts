import { mechanismSentence } from "../../core/describe/mechanism.ts";
import type { NumberSaid, ReviewSaid } from "../../core/describe/review.ts";
import type { Draft } from "../../core/document/draft.ts";
import { logDecision } from "../../core/edits/decisions.ts";
import type { Id } from "../../core/records/fields.ts";
import type { MechanismRecord } from "../../core/records/mechanism.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import type { Belief } from "../../core/records/review.ts";
import type { Workspace } from "../workspace.ts";
import { revisionIdOf } from "./changes.ts";
import type { Answers, Outcome } from "./desk.ts";

/** What an answer makes of a mechanism. */
const STATES: Readonly<Record<Belief, NonNullable<MechanismRecord["state"]>>> = {
  yes: "supported",
  partly: "untested",
  no: "refuted",
};

/**
 * Writes down a review and what was decided, as one step to undo. Where several gates wait, each gets its entry; where none does
 * the entry names the next one. The state before is kept by the history, which follows every review. Gives the id of the review.
 */
export function logReview(
  tree: Workspace,
  said: ReviewSaid,
  { outcome, why, beliefs }: Answers & { readonly outcome: Outcome },
): Id {
  const { aim, title } = said;
  const { host } = tree;
  const review = host.newId();
  tree.document.commit({ key: "review", subject: title }, (draft) => {
    const believed = beliefOver(said, beliefs);
    const revision = revisionIdOf(host.today());
    const gates = gatesAsked(said);
    const [decision] = gates.map((gate) => logDecision(draft, host, { aim, gate, outcome, why: why.trim(), revision }));
    draft.put({
      id: review,
      type: "review",
      aim,
      date: host.today(),
      moved: linesOf(said.moved),
      flat: linesOf(said.still),
      why: beliefsIn(draft, said),
      ...(believed === undefined ? {} : { believed }),
      ...(decision === undefined ? {} : { decision }),
    });
    for (const [id, belief] of beliefs) draft.patch<MechanismRecord>(id, { state: STATES[belief] });
    if (outcome === "stop") draft.patch<NodeRecord>(aim, { status: "stopped" });
  });
  tree.history.seal();
  return review;
}

/** The gates that an entry is about: those that wait, else the next whole one, else none. */
function gatesAsked({ gates }: ReviewSaid): readonly (Id | undefined)[] {
  const due = gates.filter(({ isDue }) => isDue);
  if (due.length > 0) return due.map(({ id }) => id);
  return [gates.find(({ isWhole, isDecided }) => isWhole && !isDecided)?.id];
}

/** One answer for all mechanisms; where they differ it holds in part. */
function beliefOver({ mechanisms }: ReviewSaid, beliefs: ReadonlyMap<Id, Belief>): Belief | undefined {
  const given = new Set(mechanisms.flatMap(({ id }) => beliefs.get(id) ?? []));
  return given.size > 1 ? "partly" : [...given][0];
}

function linesOf(numbers: readonly NumberSaid[]): string {
  return numbers
    .map(
      ({ title, was, now, says }) =>
        `${title}${now && ` ${was === "" || was === now ? now : `${was} → ${now}`}`}: ${says}`,
    )
    .join("\n");
}

function beliefsIn(draft: Draft, { mechanisms }: ReviewSaid): string {
  return mechanisms
    .flatMap(({ id }) => {
      const mechanism = draft.get(id);
      return isRecord(mechanism, "mechanism") ? mechanismSentence(draft, mechanism) : [];
    })
    .join("\n");
}
