import * as z from "zod";

/** The parts of SARIF 2.1.0 that we write, as its schema has them; anything else is a fault. */
const message = z.strictObject({ text: z.string().min(1), markdown: z.string().min(1).optional() });
const level = z.enum(["none", "note", "warning", "error"]);
const artifactLocation = z.strictObject({ uri: z.string().regex(/^[\w!$&'()*+,;=:@./%~-]+$/) });
const physicalLocation = z.strictObject({
  artifactLocation,
  region: z.strictObject({ startLine: z.int().min(1) }).optional(),
});
const logicalLocation = z.strictObject({ name: z.string(), fullyQualifiedName: z.string() });
const location = z.strictObject({ physicalLocation, logicalLocations: z.array(logicalLocation).optional() });
const rule = z.strictObject({
  id: z.string().min(1),
  name: z.string().regex(/^[A-Z]\w*$/),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({ tags: z.array(z.string()) }),
});
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0).optional(),
  level,
  message,
  locations: z.array(location).length(1),
  partialFingerprints: z.strictObject({ "aimtree/v1": z.string().min(1) }),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(["inSource", "external"]),
        status: z.enum(["accepted", "underReview", "rejected"]),
        justification: z.string(),
      }),
    )
    .optional(),
  properties: z.strictObject({ hallmark: z.string(), sub: z.string().optional() }),
});
const notification = z.strictObject({ level, message, locations: z.array(location) });
const run = z.strictObject({
  tool: z.strictObject({ driver: z.strictObject({ name: z.string(), rules: z.array(rule) }) }),
  invocations: z.array(
    z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(notification) }),
  ),
  columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
  results: z.array(result),
});
const log = z.strictObject({ $schema: z.url(), version: z.literal("2.1.0"), runs: z.array(run).length(1) });

export type SarifLog = z.infer<typeof log>;

/** A text as SARIF; throws with what is wrong with it. */
export function readSarif(text: string): SarifLog {
  return log.parse(JSON.parse(text));
}
