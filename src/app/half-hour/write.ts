import { commitToPlan, makePart, writeGateAhead, writePart, writeRhythm } from "../../core/edits/half-hour.ts";
import { type NumberField, setNumber, takeUnit } from "../../core/edits/set-number.ts";
import { applyParsed } from "../../core/grammar/apply.ts";
import type { GrammarLoss } from "../../core/grammar/losses.ts";
import { parseNode } from "../../core/grammar/node.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import { aimLoop } from "../../core/loop/aim-loop.ts";
import { gateAhead, type NodePart, nodeParts } from "../../core/loop/half-hour.ts";
import type { Id } from "../../core/records/fields.ts";
import type { GateRecord } from "../../core/records/gate.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { setField } from "../inspector/set-field.ts";
import type { Workspace } from "../workspace.ts";

/** Writes the title of a node that the half hour asks for; calls with one `merge` are one undo step. */
export function writeTitle(tree: Workspace, aim: Id, part: NodePart, title: string, merge?: string): void {
  tree.document.commit(
    { key: "rename", subject: title },
    (draft) => writePart(draft, tree.host, aim, part, title),
    merge === undefined ? {} : { merge },
  );
}

/** Writes a number of such a node with the unit that was written. */
export function writeNumber(
  tree: Workspace,
  aim: Id,
  part: NodePart,
  field: NumberField,
  quantity: Quantity | undefined,
): void {
  tree.document.commit({ key: `set:${field}` }, (draft) =>
    setNumber(draft, makePart(draft, tree.host, aim, part), field, quantity),
  );
}

/** Sets another field of such a node. */
export function writeField(tree: Workspace, aim: Id, part: NodePart, name: string, value: unknown): void {
  tree.document.commit({ key: `set:${name}` }, (draft) =>
    draft.patch<NodeRecord>(makePart(draft, tree.host, aim, part), { [name]: value }),
  );
}

/** Reads the fields that were typed at the end of such a title, as on the map, as a step of its own. */
export function readTitle(tree: Workspace, aim: Id, part: NodePart): void {
  tree.history.seal();
  const { document, host } = tree;
  const node = document.node(aim);
  const titled = node && nodeParts(aimLoop(document, node), host.today())[part];
  if (!titled) return;
  const parsed = parseNode(titled.title, { today: host.today(), face: faceOf(titled) });
  let losses: readonly GrammarLoss[] = [];
  document.commit({ key: "readFields", subject: titled.title }, (draft) => {
    losses = applyParsed(draft, titled.id, parsed, host);
  });
  tree.history.seal();
  for (const { key, text } of losses) tree.tell(strings.grammar.losses[key](text));
}

/** Changes the gate that lies ahead, or makes it. A unit that is written becomes that of its metric, if it has none. */
export function writeGate(tree: Workspace, aim: Id, fields: Partial<GateRecord>, unit?: string): void {
  const { document, host } = tree;
  const node = document.node(aim);
  const isThere = node && gateAhead(aimLoop(document, node), host.today());
  const key = isThere ? `set:${Object.keys(fields)[0]}` : "addGate";
  document.commit({ key, subject: node?.title ?? "" }, (draft) => {
    const gate = draft.get(writeGateAhead(draft, tree.host, aim, fields));
    if (isRecord(gate, "gate") && gate.metric !== undefined) takeUnit(draft, gate.metric, unit);
  });
}

/** Writes a field of the aim itself. */
export function writeAim(tree: Workspace, aim: Id, name: string, text: string, merge?: string): void {
  setField(tree, [aim], name, text === "" && name !== "title" ? undefined : text, merge);
}

export function writeOwner(tree: Workspace, aim: Id, fields: Partial<NodeRecord>, merge?: string): void {
  const subject = tree.document.node(aim)?.title ?? "";
  tree.document.commit(
    { key: `set:${Object.keys(fields)[0]}`, subject },
    (draft) => writeRhythm(draft, tree.host, aim, fields),
    merge === undefined ? {} : { merge },
  );
}

export function logPlan(tree: Workspace, aim: Id, why: string): void {
  tree.history.seal();
  const subject = tree.document.node(aim)?.title ?? "";
  tree.document.commit({ key: "log", subject }, (draft) => commitToPlan(draft, tree.host, aim, why));
  tree.history.seal();
}
