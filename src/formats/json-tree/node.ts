import { strings } from "../../core/strings/index.ts";
import { readCell } from "../csv/cells.ts";
import { FIELD_KINDS, meaningOf } from "../csv/columns.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { remark, withText } from "../import/remarks.ts";
import { type JsonObject, textOf, textsOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import type { LossList } from "../loss-list.ts";
import { plainName, TITLES, WRAPPERS } from "./names.ts";

/** What of a table says where a node stands and what it is; all else is told in the text. */
const PLACES = new Set(["id", "parent", "title", "kind"]);

export interface DataNode extends Omit<ImportNode, "depth" | "id"> {
  readonly id: string | undefined;
  readonly parent: string | undefined;
}

/** What an object says of a node, but for what hangs below it; `skip` names the lists that do. */
export function nodeOf(object: JsonObject, today: string, losses: LossList, skip: ReadonlySet<string>): DataNode {
  const places: Record<string, string> = {};
  let fields: Record<string, unknown> = {};
  const told: string[] = [];
  for (const [name, value] of valuesOf(object, skip)) {
    const said = textsOf(value).join("\n");
    if (said === "") continue;
    const meaning = meaningOf(name);
    const field = meaning && "field" in meaning ? String(meaning.field) : undefined;
    const read = field === undefined ? undefined : fieldOf(field, value, said, today);
    if (read) fields = { ...read, ...fields };
    else if (meaning && PLACES.has(meaning.is) && places[meaning.is] === undefined) places[meaning.is] = said;
    else told.push(remarkOn(name, said, losses));
  }
  const { text, ...rest } = fields;
  const [title, body] = titled(places.title, text as string | undefined, told, rest);
  const word = places.kind ?? (rest.strategy !== undefined || rest.tactic !== undefined ? "Tactic" : undefined);
  return {
    id: places.id,
    parent: places.parent,
    title,
    ...(word === undefined ? {} : { word }),
    fields: withText(rest, [body, ...told]),
  };
}

/** Names with values: those of a wrapper count as the node's own, objects inside are told by their paths. */
function valuesOf(object: JsonObject, skip: ReadonlySet<string>): [name: string, value: unknown][] {
  return Object.entries(object).flatMap(([name, value]): [string, unknown][] => {
    if (skip.has(name)) return [];
    if (!isObject(value)) return [[name, value]];
    const inner = Object.entries(value).filter(([, part]) => !isObject(part));
    return inner.map(([part, said]) => [WRAPPERS.has(plainName(name)) ? part : `${name}.${part}`, said]);
  });
}

function fieldOf(
  field: string,
  value: unknown,
  said: string,
  today: string,
): Readonly<Record<string, unknown>> | undefined {
  if (FIELD_KINDS.get(field) === "list" && Array.isArray(value)) return { [field]: textsOf(value) };
  return readCell(field, said, today);
}

function remarkOn(name: string, said: string, losses: LossList): string {
  losses.add("changed", strings.formats.attributeAsText(name));
  return remark(name, said);
}

/** The title, and what is left of the text; a step of an S&T tree is called by its tactic. */
function titled(
  title: string | undefined,
  text: string | undefined,
  told: string[],
  fields: Readonly<Record<string, unknown>>,
): [title: string, text: string | undefined] {
  if (title !== undefined) return [title, text];
  for (const name of TITLES) {
    if (name === "text" && text !== undefined) return [text, undefined];
    const at = told.findIndex((line) => plainName(line.split(":", 1)[0] ?? "") === name);
    const [line] = at < 0 ? [] : told.splice(at, 1);
    if (line !== undefined) return [line.slice(line.indexOf(":") + 1).trim(), text];
  }
  return [textOf(fields.tactic) ?? textOf(fields.strategy) ?? "", text];
}
