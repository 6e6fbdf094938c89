import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import { type AimLoop, aimLoop } from "../loop/aim-loop.ts";
import { gateAhead, type NodePart, nodeParts, SLICE } from "../loop/half-hour.ts";
import { liveNodes } from "../query/live.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import { weekdayOf } from "../records/dates.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { NodeRecord } from "../records/node.ts";
import { addNode, type NewNode } from "./add-node.ts";
import { logDecision } from "./decisions.ts";
import { addGate, changeGate } from "./gates.ts";
import { writeMechanism } from "./mechanisms.ts";
import { Refused } from "./refused.ts";
import { removeOnly } from "./remove.ts";

const NEW: Readonly<Record<NodePart, NewNode>> = {
  first: { kind: "metric", role: "leading" },
  second: { kind: "metric", role: "leading" },
  proxy: { kind: "metric", role: "proxy" },
  slice: { kind: "tactic", tags: [SLICE] },
  guardrail: { kind: "metric", role: "guardrail" },
};

/** Fields that a node has from the moment it is made. */
const BARE = new Set(["id", "type", "kind", "role", "parent", "order", "title", "created", "tags", "comparator"]);

/** A week and a quarter of an hour (essay). */
const RHYTHM = { cadenceDays: 7, minutes: 15 };

function loopOf(view: View, aim: Id): AimLoop {
  const node = view.node(aim);
  if (!node) throw new Refused("noNode");
  return aimLoop(view, node);
}

/** Gives a node that the half hour asks for, made if it is not there: the proxy below an indicator, the slice below it. */
export function makePart(draft: Draft, host: Host, aim: Id, part: NodePart): Id {
  const there = nodeParts(loopOf(draft, aim), host.today());
  const found = there[part];
  if (found) return found.id;
  // The second of two that are not there would be the first.
  if (part === "second" && !there.first) makePart(draft, host, aim, "first");
  const above = part === "proxy" ? there.first : part === "slice" ? there.proxy : undefined;
  const id = addNode(draft, host, { parent: above?.id ?? aim }, NEW[part]);
  if (part === "guardrail") draft.patch<NodeRecord>(id, { comparator: "<=" });
  // What is done to move the proxy is told by the proxy, and by nothing else yet.
  if (part === "slice" && above)
    draft.put({ id: host.newId(), type: "link", from: above.id, to: id, kind: "measures" });
  return id;
}

/**
 * Writes the title of such a node. It begins to be with its first letter, and is gone with its last if it had no more and
 * none has to keep its place.
 */
export function writePart(draft: Draft, host: Host, aim: Id, part: NodePart, title: string): void {
  const id = makePart(draft, host, aim, part);
  draft.patch<NodeRecord>(id, { title });
  const keepsPlace = part === "first" && nodeParts(loopOf(draft, aim), host.today()).second !== undefined;
  if (title === "" && !keepsPlace && isBare(draft, id)) removeOnly(draft, id);
}

function isBare(draft: Draft, id: Id): boolean {
  const own = Object.entries(draft.node(id) ?? {}).filter(([, value]) => value !== undefined);
  const others = [...draft.attached(id)].filter((other) => draft.get(other)?.type !== "link");
  return own.every(([name]) => BARE.has(name)) && draft.children(id).length + others.length === 0;
}

/** Changes the gate that lies ahead; the first change makes it, on the proxy and in two weeks. Gives its id. */
export function writeGateAhead(draft: Draft, host: Host, aim: Id, fields: Partial<GateRecord>): Id {
  const loop = loopOf(draft, aim);
  const { proxy } = nodeParts(loop, host.today());
  const there = gateAhead(loop, host.today());
  const id = there?.id ?? addGate(draft, host, aim);
  if (!there && proxy) draft.patch<GateRecord>(id, { metric: proxy.id });
  changeGate(draft, host, id, fields);
  return id;
}

/** Writes who decides and when; what nobody has said is a quarter of an hour, every week on the day of today. */
export function writeRhythm(draft: Draft, host: Host, aim: Id, fields: Partial<NodeRecord>): void {
  const node = draft.node(aim);
  if (!node) throw new Refused("noNode");
  const { cadenceDays, minutes, weekday } = node;
  draft.patch<NodeRecord>(aim, {
    ...(cadenceDays === undefined ? { cadenceDays: RHYTHM.cadenceDays } : {}),
    ...(minutes === undefined ? { minutes: RHYTHM.minutes } : {}),
    ...(weekday === undefined && (cadenceDays ?? RHYTHM.cadenceDays) === RHYTHM.cadenceDays
      ? { weekday: weekdayOf(host.today()) }
      : {}),
    ...fields,
  });
}

/** Logs what the half hour came to: the start of this plan, today, with the gate that lies ahead. */
export function commitToPlan(draft: Draft, host: Host, aim: Id, why: string): void {
  tieMechanisms(draft, aim);
  if (draft.node(aim)?.start === undefined) draft.patch<NodeRecord>(aim, { start: host.today() });
  const gate = gateAhead(loopOf(draft, aim), host.today());
  logDecision(draft, host, { aim, gate: gate?.id, outcome: "start", why: why.trim() });
}

/** What a mechanism says it does and moves is tied to the one node below its aim that is called so. */
function tieMechanisms(draft: Draft, aim: Id): void {
  const below = [...liveNodes(draft, inReadingOrder(draft, [aim]))];
  const called = (text: string | undefined): Id | undefined => {
    const name = text?.trim().toLocaleLowerCase();
    const found = name ? below.filter((id) => draft.node(id)?.title.trim().toLocaleLowerCase() === name) : [];
    return found.length === 1 ? found[0] : undefined;
  };
  for (const { id, x, xNode, y, yNode } of loopOf(draft, aim).mechanisms) {
    const [from, to] = [xNode ?? called(x), yNode ?? called(y)];
    if (from !== xNode) writeMechanism(draft, aim, id, { xNode: from });
    if (to !== yNode) writeMechanism(draft, aim, id, { yNode: to });
  }
}
