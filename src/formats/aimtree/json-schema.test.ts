import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { jsonSchema } from "./json-schema.ts";

const PUBLISHED = new URL("../../../public/schema/v1.json", import.meta.url);
const COMPLETE = new URL("../../../test/fixtures/v1/complete.aimtree", import.meta.url);

test("the published schema is the one of this build; UPDATE=1 writes it", () => {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  if (process.env.UPDATE) writeFileSync(PUBLISHED, text);
  expect(readFileSync(PUBLISHED, "utf8")).toBe(text);
});

describe("the schema", () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(jsonSchema());
  const complete = (): { aimtree: unknown; records: Record<string, unknown>[] } =>
    JSON.parse(readFileSync(COMPLETE, "utf8")) as { aimtree: unknown; records: Record<string, unknown>[] };

  test("accepts the complete file", () => {
    validate(complete());
    expect(validate.errors).toBeNull();
  });

  test.each([
    ["a newer format", { aimtree: 2 }],
    ["a missing list", { records: undefined }],
  ])("refuses %s", (_, change) => {
    expect(validate({ ...complete(), ...change })).toBe(false);
  });

  test.each([
    ["an unknown kind", "a1", { kind: "dream" }],
    ["a value out of range", "a1", { target: 2e15 }],
    ["a date that is none", "a1", { targetDate: "soon" }],
    ["a link to nowhere", "k1", { to: undefined }],
    ["an id that is none", "k1", { id: "no id" }],
    ["a record without a type", "k1", { type: undefined }],
  ])("refuses %s", (_, id, change) => {
    const file = complete();
    const records = file.records.map((record) => (record.id === id ? { ...record, ...change } : record));
    expect(validate({ ...file, records: JSON.parse(JSON.stringify(records)) as unknown })).toBe(false);
  });

  test("lets fields and types of tomorrow pass", () => {
    const file = complete();
    const records = [...file.records.map((record) => ({ ...record, tomorrow: 1 })), { id: "f1", type: "future" }];
    expect(validate({ ...file, records })).toBe(true);
  });
});
