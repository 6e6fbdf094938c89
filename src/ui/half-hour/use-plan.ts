import { type AimLoop, aimLoop } from "../../core/loop/aim-loop.ts";
import { gateAhead, type NodePart, nodeParts, type Step, stepsDone } from "../../core/loop/half-hour.ts";
import type { HalfHour } from "../../core/loop/half-hour-clock.ts";
import type { GateRecord } from "../../core/records/gate.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { useTree } from "../app-context.ts";
import { useChanges } from "./use-changes.ts";

/** What the records of the aim say now. */
export interface PlanNow {
  readonly aim: NodeRecord;
  readonly loop: AimLoop;
  readonly parts: Readonly<Record<NodePart, NodeRecord | undefined>>;
  readonly gate: GateRecord | undefined;
  readonly done: ReadonlySet<Step>;
  readonly today: string;
  readonly language: string;
}

/** Reads the plan anew after every change; undefined where the aim is gone. */
export function usePlan({ aim, began }: HalfHour): PlanNow | undefined {
  const { document, host } = useTree();
  useChanges();
  const node = document.node(aim);
  if (node?.kind !== "aim") return undefined;
  const today = host.today();
  const loop = aimLoop(document, node);
  return {
    aim: node,
    loop,
    parts: nodeParts(loop, today),
    gate: gateAhead(loop, today),
    done: stepsDone(document, aim, began, today),
    today,
    language: spokenFor(document.tree.language),
  };
}
