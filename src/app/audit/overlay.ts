import { ownerOf, signalStates } from "../../core/lint/coverage.ts";
import { liveOf } from "../../core/lint/facts.ts";
import type { Severity } from "../../core/lint/rule.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import type { Workspace } from "../workspace.ts";
import type { Mark, OverlayName } from "./view.ts";

/** What an overlay says of each node that it is about. */
export function marksOf({ findings, document }: Workspace, overlay: OverlayName): ReadonlyMap<Id, Mark> | undefined {
  if (overlay === "signals") return findings.ask(signalStates);
  if (overlay === "owner") {
    const nodes = (["aim", "metric", "tactic"] as const).flatMap((kind) => findings.ask(liveOf(kind)) ?? []);
    return new Map(nodes.map((node) => [node.id, ownerOf(document, node) === undefined ? "no" : "has"]));
  }
  if (overlay === "status") return statusMarks(document);
  if (overlay !== "findings") return undefined;
  const marks = new Map<Id, Mark>();
  for (const { node, severity } of findings.all) {
    if (node !== undefined && marks.get(node) !== "cut" && AS_MARK[severity]) marks.set(node, AS_MARK[severity]);
  }
  return marks;
}

const AS_MARK: Readonly<Record<Severity, Mark | undefined>> = { error: "cut", warning: "no", info: undefined };

function statusMarks(document: Workspace["document"]): ReadonlyMap<Id, Mark> {
  const marks = new Map<Id, Mark>();
  for (const record of document.all())
    if (isRecord(record, "node") && record.kind !== "note") marks.set(record.id, OF_STATUS[record.status ?? "active"]);
  return marks;
}

const OF_STATUS = { active: "has", done: "has", idea: "no", stopped: "cut" } as const;
