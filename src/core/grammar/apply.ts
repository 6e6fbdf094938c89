import type { Draft } from "../document/draft.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import { writeFields } from "./apply/fields.ts";
import { writeGates } from "./apply/gates.ts";
import { writeGuard } from "./apply/guards.ts";
import { type WriteOptions, writeLinks } from "./apply/links.ts";
import { writeMechanisms, writeReason } from "./apply/mechanisms.ts";
import { writeRecord } from "./apply/records.ts";
import type { GrammarLoss } from "./losses.ts";
import type { ParsedNode } from "./node.ts";
import { type References, referencesIn } from "./references.ts";

/**
 * Writes what a typed text says onto a node: its title, kind and fields, its links, the mechanisms of the aim
 * above, guardrails below it, gates. A text with `isFieldOfParent` is applied to the parent. Gives what could
 * not be taken over.
 */
export function applyParsed(draft: Draft, id: Id, parsed: ParsedNode, host: Host): GrammarLoss[] {
  const losses: GrammarLoss[] = [];
  const references = referencesIn(draft);
  const options = { hangStrays: true, created: host.today() };
  writeFields(draft, id, parsed, losses);
  losses.push(...applyLinks(draft, id, parsed, references, host, options));
  losses.push(...applyStatements(draft, id, parsed, references, host, options));
  return losses;
}

/** The links of one node. In an outline all of them come before any gate, which may depend on them. */
export function applyLinks(
  draft: Draft,
  id: Id,
  { line, records }: ParsedNode,
  references: References,
  host: Host,
  options: WriteOptions,
): GrammarLoss[] {
  const whole = records.filter((record) => record.type === "link");
  return [
    ...writeLinks(draft, id, line?.links ?? [], references, host, options),
    ...whole.flatMap((record) => writeRecord(draft, id, record, references, host)),
  ];
}

/** All else that a text says beside the node's own fields. */
export function applyStatements(
  draft: Draft,
  id: Id,
  { because, mechanisms, guards, gates, records }: ParsedNode,
  references: References,
  host: Host,
  options: WriteOptions,
): GrammarLoss[] {
  const losses: GrammarLoss[] = [];
  if (because !== undefined && draft.node(id)?.kind === "aim") writeReason(draft, id, because, host);
  losses.push(...writeMechanisms(draft, id, mechanisms, references, host));
  for (const line of guards) {
    const guard = writeGuard(draft, id, line, host, options, losses);
    losses.push(...writeLinks(draft, guard, line.links, references, host, options));
  }
  losses.push(...writeGates(draft, id, gates, references, host));
  for (const record of records) {
    if (record.type !== "link") losses.push(...writeRecord(draft, id, record, references, host));
  }
  return losses;
}
