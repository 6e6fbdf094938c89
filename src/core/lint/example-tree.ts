import { generateNKeysBetween } from "fractional-indexing";
import { RecordStore } from "../document/record-store.ts";
import { kindFor, setsKind } from "../query/kind-by-place.ts";
import type { Id } from "../records/fields.ts";
import type { LinkKind, LinkRecord } from "../records/link.ts";
import type { Kind, NodeRecord, Role } from "../records/node.ts";
import { ROLES } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";

/** A small tree, and the ids of its nodes by title. */
export interface ExampleTree {
  readonly view: RecordStore;
  readonly ids: ReadonlyMap<string, Id>;
}

/**
 * Reads a small tree in the outline form: `- * Aim`, `- ! Tactic`, `- Setups #proxy`, two spaces a level, links as
 * `measures [[Title]]` at the end of a line, `status:: idea` on a line of its own. What has no mark becomes what it
 * would become when typed there. Throws for a title that is there twice or a link to one that is not.
 */
export function exampleTree(
  outline: string,
  more: (id: (title: string) => Id) => readonly AnyRecord[] = () => [],
): ExampleTree {
  const nodes: NodeRecord[] = [];
  const links: { from: Id; kind: LinkKind; title: string }[] = [];
  const path: NodeRecord[] = [];
  const ids = new Map<string, Id>();
  const lines = outline.split("\n").filter((line) => line.trim() !== "");
  const keys = generateNKeysBetween(null, null, lines.length);
  for (const [i, line] of lines.entries()) {
    const bullet = /^( *)- (.*)$/.exec(line);
    const last = nodes.at(-1);
    if (!bullet) {
      if (last) Object.assign(last, namedField(line.trim()));
      continue;
    }
    const depth = (bullet[1] ?? "").length / 2;
    const parent = path[depth - 1];
    const { title, mark, link } = readLine(bullet[2] ?? "");
    if (ids.has(title)) throw new Error(`Two nodes are called "${title}"`);
    const kind = mark ?? kindByPlace(nodes, parent);
    const node: NodeRecord = { id: `n${i + 1}`, type: "node", order: keys[i] ?? "a0", title, ...kind };
    if (parent) Object.assign(node, { parent: parent.id });
    nodes.push(node);
    ids.set(title, node.id);
    path.splice(depth, path.length, node);
    if (link) links.push({ from: node.id, ...link });
  }
  const idOf = (title: string): Id => {
    const id = ids.get(title);
    if (id === undefined) throw new Error(`No node is called "${title}"`);
    return id;
  };
  const linked = links.map(
    ({ from, kind, title }, i): LinkRecord => ({ id: `l${i + 1}`, type: "link", from, to: idOf(title), kind }),
  );
  const tree: AnyRecord = { id: "tree", type: "tree", title: "", language: "en" };
  return { view: new RecordStore([tree, ...nodes, ...linked, ...more(idOf)]), ids };
}

interface Line {
  readonly title: string;
  readonly mark?: { readonly kind: Kind; readonly role?: Role };
  readonly link?: { readonly kind: LinkKind; readonly title: string };
}

function readLine(text: string): Line {
  const link = / (measures|moves|guards|supports) \[\[(.+)\]\]$/.exec(text);
  const rest = link ? text.slice(0, link.index) : text;
  const tag = / #(aim|outcome|leading|proxy|guardrail|tactic|note)$/.exec(rest);
  const sign = /^([*!]) /.exec(rest)?.[1];
  const face = tag?.[1] ?? (sign === "*" ? "aim" : sign === "!" ? "tactic" : undefined);
  const title = (tag ? rest.slice(0, tag.index) : rest).replace(/^[*!] /, "");
  const role = ROLES.find((one) => one === face);
  return {
    title,
    ...(face === undefined ? {} : { mark: role ? { kind: "metric", role } : { kind: face as Kind } }),
    ...(link ? { link: { kind: link[1] as LinkKind, title: link[2] ?? "" } } : {}),
  };
}

function kindByPlace(nodes: readonly NodeRecord[], parent: NodeRecord | undefined) {
  const sibling = nodes.findLast((node) => node.parent === parent?.id && setsKind(node));
  return kindFor(parent, sibling);
}

function namedField(line: string): Record<string, unknown> {
  const [, name = "", value = ""] = /^(\w+):: (.*)$/.exec(line) ?? [];
  if (name === "") throw new Error(`"${line}" is neither a node nor a field`);
  return { [name]: /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value };
}
