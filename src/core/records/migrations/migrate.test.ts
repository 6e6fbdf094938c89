import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MIGRATIONS } from "./index.gen.ts";
import { CURRENT_FORMAT, migrate } from "./migrate.ts";
import type { Migration, RawRecord } from "./migration.ts";

const FIXTURES = new URL("../../../../test/fixtures/", import.meta.url);

const rename: Migration = {
  from: 1,
  to: 2,
  up: (records) => records.map(({ title, ...rest }) => ({ ...rest, name: title })),
};
const number: Migration = {
  from: 2,
  to: 3,
  up: (records) => records.map((record, index) => ({ ...record, index })),
};

describe("migrate", () => {
  const records = [{ id: "a", title: "A" }];

  test("leaves the current format alone", () => {
    expect(migrate(records, CURRENT_FORMAT)).toBe(records);
  });

  test("goes step by step from an old format to the current one", () => {
    expect(migrate(records, 1, [number, rename], 3)).toEqual([{ id: "a", name: "A", index: 0 }]);
    expect(migrate(records, 2, [number, rename], 3)).toEqual([{ id: "a", title: "A", index: 0 }]);
  });

  test.each([0, -1, 1.5, CURRENT_FORMAT + 1, Number.NaN])("knows no format %s", (format) => {
    expect(() => migrate(records, format)).toThrow(RangeError);
  });

  test("says where the chain has a gap instead of turning in a circle", () => {
    expect(() => migrate(records, 1, [number], 3)).toThrow("No way from format 1");
    expect(() => migrate(records, 1, [{ ...rename, to: 1 }], 3)).toThrow("No way from format 1");
  });
});

/** The migrations that did not change anything while `run` brought old files to the present. */
function unexercised(migrations: readonly Migration[], run: (spied: readonly Migration[]) => void): Migration[] {
  const changed = new Set<number>();
  const spied = migrations.map((migration) => ({
    ...migration,
    up(before: readonly RawRecord[]) {
      const copy = structuredClone(before);
      const after = migration.up(before);
      expect(before, "a migration is pure").toEqual(copy);
      if (JSON.stringify(after) !== JSON.stringify(before)) changed.add(migration.from);
      return after;
    },
  }));
  run(spied);
  return migrations.filter(({ from }) => !changed.has(from));
}

function openFixtures(spied: readonly Migration[]): void {
  for (let version = 1; version < CURRENT_FORMAT; version++) {
    const folder = new URL(`v${version}/`, FIXTURES);
    for (const name of readdirSync(folder)) {
      const file = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { records: RawRecord[] };
      migrate(file.records, version, spied);
    }
  }
}

describe("the chain", () => {
  test("leads from 1 to the current format without a gap, one file a step", () => {
    const steps = [...MIGRATIONS].sort((a, b) => a.from - b.from).map(({ from, to }) => [from, to]);
    expect(steps).toEqual(Array.from({ length: CURRENT_FORMAT - 1 }, (_, index) => [index + 1, index + 2]));
  });

  test("is run through by the frozen files, every step of it", () => {
    expect(unexercised(MIGRATIONS, openFixtures)).toEqual([]);
  });

  test("would be told on if a step were never run, or changed nothing", () => {
    const idle: Migration = { from: 2, to: 3, up: (records) => [...records] };
    expect(unexercised([rename, number], () => undefined)).toEqual([rename, number]);
    expect(unexercised([rename, idle], (spied) => migrate([{ id: "a", title: "A" }], 1, spied, 3))).toEqual([idle]);
  });
});
