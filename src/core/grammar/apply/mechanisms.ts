import type { Draft } from "../../document/draft.ts";
import type { Host } from "../../host.ts";
import { nearestAim } from "../../query/reach.ts";
import type { Id } from "../../records/fields.ts";
import type { MechanismRecord } from "../../records/mechanism.ts";
import type { NodeRecord } from "../../records/node.ts";
import { isRecord } from "../../records/records.ts";
import { joinLines } from "../further-lines.ts";
import type { GrammarLoss } from "../losses.ts";
import type { Operand, ParsedMechanism } from "../mechanisms.ts";
import type { References } from "../references.ts";

/** The reason of an aim: the Z that one of its mechanisms lacks, else a mechanism of its own. */
export function writeReason(draft: Draft, aim: Id, reason: string, host: Host): void {
  for (const other of draft.attached(aim)) {
    const mechanism = draft.get(other);
    if (!isRecord(mechanism, "mechanism") || mechanism.aim !== aim || mechanism.z !== undefined) continue;
    draft.patch<MechanismRecord>(mechanism.id, { z: reason });
    return;
  }
  draft.put({ id: host.newId(), type: "mechanism", aim, z: reason });
}

/** Writes the mechanisms that stand at a node onto the aim at or above it; without one they stay text. */
export function writeMechanisms(
  draft: Draft,
  id: Id,
  mechanisms: readonly ParsedMechanism[],
  references: References,
  host: Host,
): GrammarLoss[] {
  const losses: GrammarLoss[] = [];
  const aim = nearestAim(draft, id);
  for (const { x, y, z, fields, sentence } of mechanisms) {
    if (aim === undefined) {
      losses.push({ key: "mechanismHomeless", text: sentence, node: id });
      draft.patch<NodeRecord>(id, { text: joinLines(draft.node(id)?.text, sentence) });
      continue;
    }
    const ends = { ...operand("x", x, references, id, losses), ...operand("y", y, references, id, losses) };
    draft.put({ ...fields, ...ends, ...(z ? { z } : {}), id: host.newId(), type: "mechanism", aim });
  }
  return losses;
}

function operand(
  name: "x" | "y",
  operand: Operand | undefined,
  references: References,
  node: Id,
  losses: GrammarLoss[],
): Partial<MechanismRecord> {
  if (operand === undefined) return {};
  if ("words" in operand) return { [name]: operand.words };
  const { title } = operand.node;
  const { id, others } = references.find(operand.node);
  if (others > 0) losses.push({ key: "mechanismAmbiguous", text: title, node });
  if (id !== undefined) return { [`${name}Node`]: id };
  losses.push({ key: "mechanismUnknown", text: title, node });
  return { [name]: title };
}
