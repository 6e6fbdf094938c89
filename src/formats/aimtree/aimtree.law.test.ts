import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../../../test/tools/arbitrary-document.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { law, runs } from "../../../test/tools/laws.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { ReadResult } from "../format.ts";
import { jsonSchema } from "./json-schema.ts";
import { read } from "./read.ts";
import { writeAimtree } from "./write.ts";

function readText(text: string): ReadResult {
  return read({ bytes: new TextEncoder().encode(text), text, fileName: "x.aimtree" }, fixedHost());
}

function recordsOf(result: ReadResult): readonly AnyRecord[] {
  if (!result.ok) throw new Error(result.message);
  return result.records;
}

const byId = (a: AnyRecord, b: AnyRecord): number => (a.id < b.id ? -1 : 1);

law(
  "what is written is read again exactly, and written again to the same bytes",
  fc.property(arbitraryDocument(), (records) => {
    const text = writeAimtree(new RecordStore(records));
    const result = readText(text);
    expect(result).toMatchObject({ ok: true, losses: [], repairs: [] });
    expect([...recordsOf(result)].sort(byId)).toEqual([...records].sort(byId));
    expect(writeAimtree(new RecordStore(recordsOf(result)))).toBe(text);
  }),
  200,
);

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(jsonSchema());

law(
  "every file that is written is valid by the published schema",
  fc.property(arbitraryDocument(), (records) => {
    validate(JSON.parse(writeAimtree(new RecordStore(records))));
    expect(validate.errors).toBeNull();
  }),
  200,
);

law(
  "the order in which the records came does not show in the file",
  fc.property(arbitraryDocument(), (records) => {
    expect(writeAimtree(new RecordStore([...records].reverse()))).toBe(writeAimtree(new RecordStore(records)));
  }),
  200,
);

/** One thing wrong with a text, at a place between 0 and 1. */
type Damage = (text: string, at: number) => string;

const tornText: Damage[] = [
  (text, at) => text.slice(0, text.length * at),
  (text, at) => replaceAt(text, at, 1, String.fromCharCode(text.charCodeAt(text.length * at) ^ 1)),
  (text, at) => replaceAt(text, at, 1, ""),
  (text, at) => replaceAt(text, at, 0, text.slice(text.length * at, text.length * at + 60)),
  (text, at) => replaceAt(text, at, 0, "["),
  (text, at) => replaceValue(text, at, `${"[".repeat(300)}${"]".repeat(300)}`),
];
const wrongValue: Damage[] = [
  ...[
    "1e999",
    "-1e300",
    "9".repeat(400),
    "null",
    '"\\u0000\\u202e"',
    '"note"',
    '"guardrail"',
    '"n0"',
    '"n1"',
    '"n2"',
  ].map(
    (value): Damage =>
      (text, at) =>
        replaceValue(text, at, value),
  ),
  (text, at) => replaceValue(text, at, `"${"x".repeat(10_001)}"`),
  (text, at) => replaceValue(text, at, `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`),
  (text, at) => replaceLine(text, at, (line) => line.replace("{", '{"__proto__":{"polluted":1},')),
  (text, at) => replaceLine(text, at, (line) => `${line.replace(/,$/, "")},\n${line}`),
];

function replaceAt(text: string, at: number, length: number, by: string): string {
  const start = Math.floor(text.length * at);
  return text.slice(0, start) + by + text.slice(start + length);
}

/** Puts another value where a record has a plain one. */
function replaceValue(text: string, at: number, value: string): string {
  const fields = [...text.matchAll(/(?<=":)("[^"\\]*"|-?[\d.]+)(?=[,}])/g)].slice(2);
  const field = fields[Math.floor(at * fields.length)];
  return field ? text.slice(0, field.index) + value + text.slice(field.index + field[0].length) : text;
}

function replaceLine(text: string, at: number, by: (line: string) => string): string {
  const lines = text.split("\n");
  const place = 1 + Math.floor(at * (lines.length - 3));
  return lines.with(place, by(lines[place] ?? "")).join("\n");
}

const place = fc.integer({ min: 0, max: 9_999 }).map((tenThousandths) => tenThousandths / 10_000);
const wounds = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...tornText, ...wrongValue), place), { minLength: 1, maxLength: 2 }),
  fc.array(fc.tuple(fc.constantFrom(...wrongValue), place), { minLength: 1, maxLength: 6 }),
);
const damaged = fc
  .tuple(arbitraryDocument(), wounds)
  .map(([records, wounds]) =>
    wounds.reduce((text, [damage, at]) => damage(text, at), writeAimtree(new RecordStore(records))),
  );

test("a damaged file is read into a whole document or refused, never thrown at", { timeout: 600_000 }, () => {
  const seen = { opened: 0, repaired: 0, refused: 0 };
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  fc.assert(
    fc.property(damaged, (text) => {
      const result = readText(text);
      if (!result.ok) {
        seen.refused++;
        expect(result.message).toContain("Your open tree was not changed.");
        return;
      }
      seen[result.repairs.length > 0 ? "repaired" : "opened"]++;
      const store = new RecordStore(result.records);
      expect(store.size).toBe(result.records.length);
      checkInvariants(
        store,
        result.records.map(({ id }) => id),
      );
      const again = readText(writeAimtree(store));
      expect(again).toMatchObject({ ok: true, repairs: [] });
      expect(writeAimtree(new RecordStore(recordsOf(again)))).toBe(writeAimtree(store));
    }),
    { numRuns: runs(300) },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Math.min(seen.repaired, seen.refused)).toBeGreaterThan(0);
});
