import { strings } from "../../core/strings/index.ts";
import { dayOf } from "../import/days.ts";
import type { Box } from "../import/graph.ts";
import { remark, withText } from "../import/remarks.ts";
import { type JsonObject, objectsOf, textOf, textsOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import type { LossList } from "../loss-list.ts";
import { wordFor } from "./words.ts";

/** Reserved attributes: the rows of a card of a Strategy & Tactics tree, by our field names. */
const ROWS: ReadonlyMap<string, "strategy" | "na" | "pa" | "sa"> = new Map([
  ["stStrategy", "strategy"],
  ["stNecessaryAssumption", "na"],
  ["stParallelAssumption", "pa"],
  ["stSufficiencyAssumption", "sa"],
]);
const LISTS = new Set(["na", "pa"]);
/** What is read by its meaning, or means nothing outside of a drawing. */
const READ = new Set(
  "id type title description owner evidence attestation attributes createdAt updatedAt ordering".split(" "),
);
const LOOKS = new Set("annotationNumber titleSize collapsed position lastValidatedAt importedFrom links".split(" "));

/** The entities of a diagram, those with a number of their own for the sequence in its order. */
export function boxesOf(document: JsonObject, edges: readonly JsonObject[], losses: LossList): Box[] {
  const groups = groupsOf(document);
  const remarks = commentsOf(document, losses);
  const above = new Set(edges.map(({ sourceId }) => sourceId));
  const isStrategy = document.diagramType === "st";
  return objectsOf(document.entities)
    .map((entity, place) => ({ entity, place }))
    .sort((a, b) => sequence(a.entity) - sequence(b.entity) || a.place - b.place)
    .flatMap(({ entity }) => {
      const key = textOf(entity.id);
      if (key === undefined) return [];
      const word = wordFor(entity, document, isStrategy, above.has(key));
      const fields = fieldsOf(entity, losses);
      const title = textOf(entity.title) ?? "";
      const tags = groups.get(key);
      const text = [fields.text as string | undefined, ...(remarks.get(key) ?? [])];
      return [{ key, title, word, fields: withText({ ...fields, ...(tags ? { tags } : {}) }, text) }];
    });
}

function sequence({ ordering }: JsonObject): number {
  return typeof ordering === "number" ? ordering : 0;
}

function fieldsOf(entity: JsonObject, losses: LossList): Readonly<Record<string, unknown>> {
  const attributes = isObject(entity.attributes) ? entity.attributes : {};
  const rows: Record<string, unknown> = {};
  const told: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const said = textOf(isObject(value) ? value.value : value);
    const row = ROWS.get(name);
    if (said === undefined) continue;
    if (row) rows[row] = LISTS.has(row) ? linesOf(said) : said;
    else told.push(remark(name, said));
  }
  // The title of such a card is its tactic.
  if (Object.keys(rows).length > 0) rows.tactic = textOf(entity.title);
  for (const [name, value] of Object.entries(entity)) {
    if (READ.has(name)) continue;
    const said = textOf(value);
    if (LOOKS.has(name)) losses.add("dropped", strings.formats.inMindMap.looks, name);
    else if (said !== undefined) told.push(remark(name, said));
  }
  const evidence = [...textsOf(entity.attestation), ...objectsOf(entity.evidence).map(evidenceOf)].join("\n");
  const [owner, created] = [textOf(entity.owner), dayOf(entity.createdAt)];
  return withText(
    { ...rows, ...(owner ? { owner } : {}), ...(created ? { created } : {}), ...(evidence ? { evidence } : {}) },
    [textOf(entity.description), ...told],
  );
}

/** Assumptions that somebody wrote below one another are several. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-*•]\s+/, "").trim())
    .filter((line) => line !== "");
}

function evidenceOf({ description, url, source, strength, validatedBy }: JsonObject): string {
  const more = [strength, source, validatedBy].flatMap((part) => textOf(part) ?? []).join(", ");
  return [textOf(description), more && `(${more})`, textOf(url)].filter((part) => part).join(" ");
}

/** Titles of the groups that an entity belongs to. */
function groupsOf({ groups }: JsonObject): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const { title, memberIds } of objectsOf(groups)) {
    const tag = textOf(title);
    for (const member of textsOf(memberIds)) if (tag) tags.set(member, [...(tags.get(member) ?? []), tag]);
  }
  return tags;
}

/** Remarks by the entity that they are about; those about an edge or the whole are listed. */
function commentsOf({ comments }: JsonObject, losses: LossList): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { anchor, author, body } of objectsOf(comments)) {
    const said = textOf(body);
    const about = isObject(anchor) ? textOf(anchor.entityId) : undefined;
    if (said === undefined) continue;
    if (about === undefined) losses.add("dropped", strings.formats.remarkElsewhere, strings.formats.quoted(said));
    else lines.set(about, [...(lines.get(about) ?? []), remark(textOf(author) ?? "", said).replace(/^: /, "")]);
  }
  return lines;
}
