import type { Draft } from "../../document/draft.ts";
import type { KindAndRole } from "../../query/kind-by-place.ts";
import { mayHang } from "../../query/may-hang.ts";
import { type Id, TITLE_LIMIT } from "../../records/fields.ts";
import { faceOf, type NodeRecord } from "../../records/node.ts";
import type { NodeFields } from "../expression.ts";
import { joinLines } from "../further-lines.ts";
import type { GrammarLoss } from "../losses.ts";
import type { ParsedNode } from "../node.ts";

/** Text fields to which a line is added; what was there is not lost. */
const GROWS = ["text", "because", "done", "strategy", "tactic", "sa"] as const;
const LISTS = ["na", "pa", "tags"] as const;

/** The kind that the text names by a mark, a `#role` or `kind::`; a role alone leaves the kind to the place. */
export function namedKind({ line, fields }: ParsedNode, place: KindAndRole): KindAndRole {
  const said = line?.fields;
  const kind = (fields.kind ?? said?.kind ?? line?.mark) as NodeRecord["kind"] | undefined;
  const role = (fields.role ?? said?.role ?? (kind === undefined ? place.role : undefined)) as NodeRecord["role"];
  return { kind: kind ?? place.kind, ...(role === undefined ? {} : { role }) };
}

/** The fields of a node's own record that its text gives; the title only where there is a line. */
export function fieldsOf({ line, fields, because, text }: ParsedNode, isAim: boolean): NodeFields {
  const { kind: _kind, role: _role, because: _reason, ...ofLine } = line?.fields ?? {};
  const { kind: _namedKind, role: _namedRole, ...named } = fields;
  return {
    ...(line ? { title: line.title } : {}),
    ...ofLine,
    ...(because === undefined || isAim ? {} : { because }),
    ...(text === undefined ? {} : { text }),
    ...named,
  };
}

/** Cuts a title at the limit; the rest goes before the text. */
export function withinLimit<F extends NodeFields>(fields: F, node: Id, losses: GrammarLoss[]): F {
  const title = fields.title ?? "";
  if (title.length <= TITLE_LIMIT) return fields;
  const isPair = /[\uD800-\uDBFF]/.test(title.charAt(TITLE_LIMIT - 1));
  const at = isPair ? TITLE_LIMIT - 1 : TITLE_LIMIT;
  losses.push({ key: "titleCut", text: title.slice(0, 60), node });
  const rest = title.slice(at).trim();
  return { ...fields, title: title.slice(0, at), text: fields.text ? `${rest}\n${fields.text}` : rest };
}

/** What a node says together with what is added to it: prose and lists grow, other values are replaced. */
export function grow(before: NodeFields, added: NodeFields): NodeFields {
  const fields: NodeFields = { ...before, ...added };
  for (const name of GROWS) {
    const more = added[name];
    if (more !== undefined) fields[name] = joinLines(before[name], more);
  }
  for (const name of LISTS) {
    const more = added[name];
    const there = before[name] ?? [];
    if (more !== undefined) fields[name] = [...there, ...more.filter((entry) => !there.includes(entry))];
  }
  return fields;
}

/** Writes them onto a node that is there. */
export function writeFields(draft: Draft, id: Id, parsed: ParsedNode, losses: GrammarLoss[]): void {
  const node = draft.node(id);
  if (!node) return;
  const { kind, role } = allowedKind(draft, node, parsed, losses);
  const fields = withinLimit(fieldsOf(parsed, kind === "aim"), id, losses);
  draft.patch<NodeRecord>(id, { ...grow(node, fields), kind, role });
}

/** The kind that the text names, if it may hang here with what hangs below it; else the kind that it has. */
function allowedKind(draft: Draft, node: NodeRecord, parsed: ParsedNode, losses: GrammarLoss[]): KindAndRole {
  const own: KindAndRole = node.role === undefined ? { kind: node.kind } : { kind: node.kind, role: node.role };
  const named = namedKind(parsed, own);
  const face = faceOf(named);
  if (face === faceOf(node)) return named;
  const above = node.parent === undefined ? undefined : draft.node(node.parent);
  const children = draft.children(node.id).flatMap((child) => draft.node(child) ?? []);
  const blocked = (above && mayHang(face, faceOf(above))) ?? children.some((child) => mayHang(faceOf(child), face));
  if (!blocked) return named;
  losses.push({ key: "kindRefused", text: node.title, node: node.id });
  return own;
}
