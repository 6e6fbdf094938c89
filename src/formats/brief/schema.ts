import * as z from "zod/mini";
import { nodeType } from "../../core/records/node.ts";

/** What an answer may say about a node; all else of it stays as it is. */
export const FIELDS = [
  "kind",
  "role",
  "title",
  "text",
  "because",
  "relation",
  "sign",
  "lagDays",
  "effect",
  "owner",
  "status",
  "tags",
  "unit",
  "formula",
  "better",
  "baseline",
  "target",
  "targetDate",
  "cadenceDays",
  "comparator",
  "threshold",
  "definition",
  "window",
  "source",
  "done",
  "measure",
  "na",
  "strategy",
  "pa",
  "tactic",
  "sa",
  "evidence",
  "alternatives",
  "pressRelease",
  "faq",
] as const;

type JsonSchema = Readonly<Record<string, unknown>>;

/** The form of an answer, as JSON Schema. Null clears a field. */
export function answerSchema(): JsonSchema {
  const { properties = {} } = z.toJSONSchema(nodeType.schema, { io: "input", unrepresentable: "any" });
  const text = { type: "string" };
  const fields = FIELDS.map((name) => [name, { anyOf: [plain(properties[name]), { type: "null" }] }]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    properties: {
      nodes: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["id"],
          properties: { id: text, parent: text, ...Object.fromEntries(fields) },
        },
      },
      mechanisms: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["aim", "x", "y", "z"],
          properties: { aim: text, x: text, y: text, z: text },
        },
      },
      remove: { type: "array", items: text },
    },
  };
}

/** Without what only the file format has a use for. */
function plain(schema: unknown): JsonSchema {
  const { default: _default, ...rest } = (schema ?? {}) as Record<string, unknown>;
  return rest;
}
