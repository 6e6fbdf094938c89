import { addNode } from "../../core/edits/add-node.ts";
import { connect } from "../../core/edits/connect.ts";
import { writeStep } from "../../core/edits/write-step.ts";
import { type Asked, type Question, questions } from "../../core/lint/questions.ts";
import { isSignal } from "../../core/query/signals.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { type StepField, tidyStepText } from "../../core/records/step-fields.ts";
import type { App } from "../app.ts";
import { keepBefore } from "../revisions/keep-before.ts";
import { chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";

/** The field that an answer is written into; `signal` is answered by a metric. */
export const ANSWERS: Readonly<Record<Exclude<Question, "signal">, StepField>> = {
  drop: "na",
  way: "pa",
  enough: "sa",
};

/** Where the guided audit goes on: where it stopped, else at the first question without an answer, else at the first. */
export function placeNow(tree: Workspace, asked: readonly Asked[]): number {
  const { guided } = tree.session.getState();
  const at = asked.findIndex(({ tactic, question }) => tactic.id === guided?.node && question === guided.question);
  if (at >= 0) return at;
  return Math.max(
    0,
    asked.findIndex(({ isAnswered }) => !isAnswered),
  );
}

/** Goes to a question: remembers it and shows its tactic. */
export function askAt(tree: Workspace, asked: readonly Asked[], at: number): void {
  const next = asked[at];
  if (!next) return;
  tree.history.seal();
  tree.session.setState({ guided: { node: next.tactic.id, question: next.question } });
  show(tree, next.tactic.id);
}

/** The place of the next question without an answer, round the end; undefined if all have one. */
export function nextOpen(asked: readonly Asked[], at: number): number | undefined {
  const order = [...asked.keys()].map((i) => (at + 1 + i) % asked.length);
  return order.find((i) => asked[i]?.isAnswered === false);
}

/** Writes an answer into its field as it is typed; one undo step a question. */
export function answer(tree: Workspace, { tactic, question }: Asked, text: string): void {
  if (question === "signal") return;
  const field = ANSWERS[question];
  const label = { key: "field", subject: tactic.title };
  tree.document.commit(label, (draft) => writeStep(draft, tactic.id, field, text), {
    merge: `guided:${tactic.id}:${field}`,
  });
}

/** Takes space round a finished answer away. */
export function settle(tree: Workspace, asked: Asked, text: string): void {
  if (asked.question === "signal") return;
  const tidied = tidyStepText(ANSWERS[asked.question], text);
  if (tidied !== text) answer(tree, asked, tidied);
  tree.history.seal();
  tree.findings.run();
}

/** The metrics that may tell whether a tactic works, in the order of their titles. */
export function metricsFor(tree: Workspace): NodeRecord[] {
  const { document } = tree;
  const metrics = [...document.all()].flatMap(({ id }) => (isSignal(document, id) ? (document.node(id) ?? []) : []));
  return metrics.sort((a, b) => a.title.localeCompare(b.title));
}

/** Lets a metric of the tree measure a tactic. */
export function measureWith(tree: Workspace, tactic: NodeRecord, metric: Id): void {
  tree.document.commit({ key: "measure", subject: tactic.title }, (draft) => {
    connect(draft, tree.host, metric, tactic.id, "measures");
  });
  tree.history.seal();
  tree.findings.run();
}

/** Adds a proxy below a tactic. */
export function addProxy(tree: Workspace, tactic: NodeRecord, title: string): void {
  tree.document.commit({ key: "addProxy", subject: tactic.title }, (draft) => {
    addNode(draft, tree.host, { parent: tactic.id }, { kind: "metric", role: "proxy", title: title.trim() });
  });
  tree.history.seal();
  tree.findings.run();
}

/** Opens one of the walks of the audit. Answering changes the tree, so its state before is kept. */
export function openWalk(tree: Workspace, app: App, auditMode: "guided" | "reading"): void {
  tree.findings.run();
  if (auditMode === "guided") {
    keepBefore(tree, app, "fix");
    const asked = tree.findings.ask(questions) ?? [];
    askAt(tree, asked, placeNow(tree, asked));
  }
  tree.session.setState({ auditOpen: true, auditMode });
}

/** Chooses a node and brings it into view; the keyboard stays where it is. */
export function show(tree: Workspace, node: Id): void {
  if (!tree.document.node(node)) return;
  chooseOnly(tree.session, node);
  tree.reveal(node);
}
