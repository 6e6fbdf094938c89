import * as z from "zod/mini";
import * as field from "../../core/records/fields.ts";
import { RECORD_TYPES } from "../../core/records/index.gen.ts";
import { CURRENT_FORMAT } from "../../core/records/migrations/migrate.ts";
import { SCHEMA_URL } from "./schema-url.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of a `.aimtree` file, made from the schemas that the reader uses. Fields and
 * types it does not know are allowed, as they are in the reader.
 */
export function jsonSchema(): JsonSchema {
  const known = RECORD_TYPES.map(({ type }) => type);
  const branches = known.map((type) => ({
    anyOf: [{ properties: { type: { not: { const: type } } } }, { $ref: `#/$defs/${type}` }],
  }));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: SCHEMA_URL,
    title: "Aimtree file",
    type: "object",
    properties: {
      aimtree: { description: "Number of the format", const: CURRENT_FORMAT },
      $schema: { type: "string" },
      records: { type: "array", items: { $ref: "#/$defs/record" } },
    },
    required: ["aimtree", "records"],
    $defs: {
      record: {
        type: "object",
        properties: { id: { type: "string", pattern: field.ID_PATTERN.source }, type: { type: "string" } },
        required: ["id", "type"],
        allOf: branches,
      },
      ...Object.fromEntries(RECORD_TYPES.map(({ type, schema }) => [type, definitionOf(schema)])),
    },
  };
}

function definitionOf(schema: z.ZodMiniObject): JsonSchema {
  const { $schema: _draft, ...definition } = z.toJSONSchema(schema, {
    io: "input",
    override({ zodSchema, jsonSchema }) {
      // A refinement says nothing to JSON Schema; the shape of a date can be said.
      if ((zodSchema as unknown) === field.date) jsonSchema.pattern = "^\\d{4}-\\d{2}-\\d{2}$";
    },
  });
  return definition;
}
