import type { NodeRecord } from "./node.ts";

type Hanging = Pick<NodeRecord, "kind" | "role">;

/** Whether the tree may hang `child` under `parent`: an aim under nothing, only notes under a note or guardrail. */
export function mayHang(child: Hanging, parent: Hanging): boolean {
  if (child.kind === "aim") return false;
  return child.kind === "note" || !(parent.kind === "note" || isGuardrail(parent));
}

function isGuardrail(node: Hanging): boolean {
  return node.kind === "metric" && node.role === "guardrail";
}
