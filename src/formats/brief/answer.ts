import { between, type Diff } from "../../core/document/diff.ts";
import { Document } from "../../core/document/document.ts";
import type { Draft } from "../../core/document/draft.ts";
import type { View } from "../../core/document/view.ts";
import { addNode } from "../../core/edits/add-node.ts";
import { mechanismsOf, writeMechanism } from "../../core/edits/mechanisms.ts";
import { moveNodes, whyNotBelow } from "../../core/edits/move.ts";
import { Refused } from "../../core/edits/refused.ts";
import { branchIds, removeBranches } from "../../core/edits/remove.ts";
import { setFace } from "../../core/edits/set-kind.ts";
import type { Host } from "../../core/host.ts";
import { mayHang } from "../../core/query/may-hang.ts";
import { problemsOf } from "../../core/records/check.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf, KINDS, type NodeRecord, ROLES } from "../../core/records/node.ts";
import type { AnyRecord, OpaqueRecord } from "../../core/records/records.ts";
import { brief as words } from "../../core/strings/brief.ts";
import { strings } from "../../core/strings/index.ts";
import { parseJson } from "../json/parse.ts";
import { FIELDS } from "./schema.ts";

export type Answer =
  | {
      readonly ok: true;
      /** What it would change, as one undoable step. */
      readonly diff: Diff;
      readonly after: readonly AnyRecord[];
      /** What of it cannot be taken over, in sentences. */
      readonly problems: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** More than a person can look through. */
const MOST = 1_000;

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads the answer to a brief and checks it against the tree as it is now. Nothing outside of `roots` is changed.
 * Never throws: what cannot be taken over is told, the rest is the change.
 */
export function readAnswer(view: View, text: string, host: Host, roots?: readonly Id[]): Answer {
  const said = objectIn(text);
  if ("message" in said) return { ok: false, message: said.message };
  const { nodes, mechanisms, remove } = said.value as Row;
  const lists = [nodes, mechanisms, remove].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const [rows = [], sentences = [], gone = []] = lists;
  if (![nodes, mechanisms, remove].some(Array.isArray)) return { ok: false, message: words.noParts };
  if (rows.length > MOST) return { ok: false, message: words.tooMany(MOST) };
  const reader = new Reader(view, host, roots);
  reader.take(rows);
  for (const one of sentences) reader.mechanism(one);
  for (const one of gone) reader.remove(one);
  const after = [...reader.document.all()];
  return { ok: true, diff: between(view.all(), after), after, problems: reader.problems };
}

/** The JSON object in a text: in a code block, or from the first brace to the last. */
function objectIn(text: string): { readonly value: object } | { readonly message: string } {
  const blocks = [...text.matchAll(/```[a-z]*\s*\n([\s\S]*?)```/gi)].map(([, block = ""]) => block);
  const [from, to] = [text.indexOf("{"), text.lastIndexOf("}")];
  let message: string = words.noJson;
  for (const piece of [...blocks.reverse(), from < 0 ? "" : text.slice(from, to + 1)]) {
    if (!piece.includes("{")) continue;
    const parsed = parseJson(piece);
    if (!parsed.ok) message = parsed.message;
    else if (typeof parsed.value === "object" && parsed.value !== null && !Array.isArray(parsed.value))
      return { value: parsed.value };
  }
  return { message };
}

/** Makes the changes of an answer one after the other in a copy: one that cannot be made leaves no trace. */
class Reader {
  readonly document: Document;
  readonly problems: string[] = [];
  readonly #host: Host;
  /** Nodes that may be changed. */
  readonly #inside: Set<Id>;
  /** What the answer calls its new nodes. */
  readonly #named = new Map<string, Id>();
  readonly #mayAddRoots: boolean;

  constructor(view: View, host: Host, roots: readonly Id[] | undefined) {
    this.document = new Document([...view.all()]);
    this.#host = host;
    this.#mayAddRoots = roots === undefined;
    this.#inside = new Set((roots ?? view.children(undefined)).flatMap((root) => branchIds(view, root)));
  }

  /** The entries in an order in which each finds its parent. */
  take(rows: readonly unknown[]): void {
    let waiting: Row[] = [];
    rows.forEach((row, at) => {
      if (isRow(row)) waiting.push(row);
      else this.problems.push(words.noObject(at + 1));
    });
    while (waiting.length > 0) {
      const later = waiting.filter((row) =>
        waiting.some((other) => other !== row && other.id === row.parent && this.#isNew(other)),
      );
      const now = waiting.filter((row) => !later.includes(row));
      // They name each other in a circle: each is told.
      for (const row of now.length > 0 ? now : waiting) this.#node(row);
      waiting = now.length > 0 ? later : [];
    }
  }

  mechanism(said: unknown): void {
    const { aim, ...parts } = (isObject(said) ? said : {}) as Row;
    const id = String(aim ?? "");
    const at = this.#named.get(id) ?? id;
    if (this.document.node(at)?.kind !== "aim" || !this.#inside.has(at)) {
      this.problems.push(words.noAim(id));
      return;
    }
    const fields = Object.fromEntries(
      (["x", "y", "z"] as const).flatMap((part) => (typeof parts[part] === "string" ? [[part, parts[part]]] : [])),
    );
    this.#try(id, (draft) => {
      const there = mechanismsOf(draft, at)[0];
      writeMechanism(draft, at, there?.id ?? this.#host.newId(), fields);
    });
  }

  remove(said: unknown): void {
    const id = String(said);
    if (!this.#inside.has(id) || !this.document.node(id)) this.problems.push(words.outside(id));
    else this.#try(id, (draft) => void removeBranches(draft, [id]));
  }

  #isNew({ id }: Row): boolean {
    return this.document.node(String(id)) === undefined && !this.#named.has(String(id));
  }

  #node(row: Row): void {
    const name = nameOf(row, this.document.node(String(row.id)));
    const id = String(row.id);
    for (const field of Object.keys(row))
      if (!["id", "parent", ...FIELDS].includes(field)) this.problems.push(words.unknownField(name, field));
    const parent = row.parent === undefined || row.parent === null ? undefined : this.#parentOf(row, name);
    if (parent === "unknown") return;
    if (this.document.node(id)) this.#change(id, row, parent, name);
    else this.#add(id, row, parent, name);
  }

  /** The node to hang it under; tells where there is none that may be changed. */
  #parentOf({ parent }: Row, name: string): Id | "unknown" {
    const at = this.#named.get(String(parent)) ?? String(parent);
    if (this.document.node(at) && this.#inside.has(at)) return at;
    this.problems.push(words.unknownParent(name, String(parent)));
    return "unknown";
  }

  #add(id: string, row: Row, parent: Id | undefined, name: string): void {
    const face = faceIn(row, undefined);
    if (face === undefined) this.problems.push(words.noKind(name));
    else if (parent === undefined && !this.#mayAddRoots) this.problems.push(words.outside(name));
    else
      this.#try(name, (draft) => {
        const above = parent === undefined ? undefined : draft.node(parent);
        const reason = above && mayHang(face, faceOf(above));
        if (reason) throw new Refused(reason);
        const kind =
          face === "aim" || face === "tactic" || face === "note"
            ? { kind: face }
            : { kind: "metric" as const, role: face };
        const made = addNode(draft, this.#host, { parent }, kind);
        this.#write(draft, made, row, name);
        this.#named.set(id, made);
        this.#inside.add(made);
      });
  }

  #change(id: Id, row: Row, parent: Id | undefined, name: string): void {
    if (!this.#inside.has(id)) {
      this.problems.push(words.outside(name));
      return;
    }
    this.#try(name, (draft) => {
      const node = draft.node(id);
      const face = node && faceIn(row, node);
      if (node && face !== undefined && face !== faceOf(node)) setFace(draft, id, face);
      if (parent !== undefined && node?.parent !== parent) {
        const reason = whyNotBelow(draft, id, parent);
        if (reason) throw new Refused(reason);
        moveNodes(draft, [id], { parent });
      }
      this.#write(draft, id, row, name);
    });
  }

  /** Writes field by field; one that its field cannot hold is left as it was. */
  #write(draft: Draft, id: Id, row: Row, name: string): void {
    for (const field of FIELDS) {
      if (field === "kind" || field === "role" || !(field in row)) continue;
      const before = draft.node(id);
      const value = row[field] ?? undefined;
      const candidate = { ...(before as unknown as OpaqueRecord), [field]: value };
      if (value === undefined) delete (candidate as Record<string, unknown>)[field];
      if (problemsOf(candidate as unknown as AnyRecord).length > 0) this.problems.push(words.badField(name, field));
      else draft.patch<NodeRecord>(id, { [field]: value });
    }
  }

  #try(name: string, edit: (draft: Draft) => void): void {
    try {
      this.document.commit({ key: "brief" }, edit);
    } catch (error) {
      const why = error instanceof Refused ? strings.refusals[error.reason] : String(error);
      this.problems.push(words.refused(name, why));
    }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is Row {
  return isObject(value) && "id" in value && (typeof value.id === "string" || typeof value.id === "number");
}

/** As it is said to be called, as it is called now, else by its id. */
function nameOf({ title, id }: Row, node: NodeRecord | undefined): string {
  const name = typeof title === "string" && title.trim() !== "" ? title : (node?.title ?? "");
  return name.trim() === "" ? String(id) : strings.describe.quoted(name.trim());
}

/** What an entry says it is; of a node that is there what it leaves out stays. */
function faceIn({ kind = undefined, role = undefined }: Row, node: NodeRecord | undefined): Face | undefined {
  const of = KINDS.find((one) => one === kind) ?? (role === undefined ? node?.kind : "metric");
  if (of === undefined) return undefined;
  return of === "metric" ? (ROLES.find((one) => one === role) ?? node?.role ?? "leading") : of;
}
