import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { RECORD_TYPES } from "../../core/records/index.gen.ts";
import { CURRENT_FORMAT } from "../../core/records/migrations/migrate.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { read } from "./read.ts";
import { writeAimtree } from "./write.ts";

const FIXTURES = new URL("../../../test/fixtures/", import.meta.url);

function textOf(version: number, name: string): string {
  return readFileSync(new URL(`v${version}/${name}`, FIXTURES), "utf8");
}

function open(text: string): readonly AnyRecord[] {
  const result = read({ bytes: new TextEncoder().encode(text), text, fileName: "x.aimtree" }, fixedHost());
  expect(result).toMatchObject({ ok: true, losses: [], repairs: [] });
  return result.ok ? result.records : [];
}

const versions = Array.from({ length: CURRENT_FORMAT }, (_, index) => index + 1);
const files = versions.flatMap((version) =>
  readdirSync(new URL(`v${version}/`, FIXTURES)).map((name) => ({ version, name })),
);

test("every released format has a frozen complete file", () => {
  for (const version of versions) expect(files).toContainEqual({ version, name: "complete.aimtree" });
});

test.each(files)("v$version/$name opens without a repair", ({ version, name }) => {
  const records = open(textOf(version, name));
  const store = new RecordStore(records);
  checkInvariants(
    store,
    records.map(({ id }) => id),
  );
});

test.each(files.filter(({ version }) => version === CURRENT_FORMAT))(
  "$name is written again byte by byte",
  ({ version, name }) => {
    const text = textOf(version, name);
    expect(writeAimtree(new RecordStore(open(text)))).toBe(text);
  },
);

test("the complete file of the current format holds every type and every field", () => {
  const records = open(textOf(CURRENT_FORMAT, "complete.aimtree"));
  const present = new Set(records.flatMap((record) => Object.keys(record).map((field) => `${record.type}.${field}`)));
  const wanted = RECORD_TYPES.flatMap(({ type, schema }) =>
    Object.keys(schema.shape).map((field) => `${type}.${field}`),
  );
  expect(wanted.filter((field) => !present.has(field))).toEqual([]);
});
