import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { shiftDates } from "../../core/edits/shift-dates.ts";
import { RULES } from "../../core/lint/rules/index.gen.ts";
import { lint } from "../../core/lint/run.ts";
import { addDays } from "../../core/records/dates.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { read } from "../../formats/aimtree/read.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { EXAMPLES, WRITTEN } from "./starts.ts";

/** What was planted, as rule and node. Those of rules that are still to come wait for them. */
const PLANTED: Readonly<Record<keyof typeof EXAMPLES, readonly string[]>> = {
  retention: ["gate-due aim", "no-feedback-signal email"],
  "month-close": ["no-feedback-signal rhythm", "viability-missing rhythm"],
  // As many as its third note says.
  tour: [
    "guardrail-no-threshold quiet",
    "no-feedback-signal shelf",
    "sufficiency-missing neighbour",
    "tactic-unconnected carpet",
    "target-missing wait",
  ],
  platform: [
    "mechanism-missing aim",
    "necessity-missing answers",
    "necessity-missing known",
    "no-feedback-signal repair",
    "strategy-or-tactic-empty access",
    "strategy-or-tactic-empty upgrades",
    "sufficiency-missing detour",
    "tactic-unconnected bill",
  ],
};

const folder = new URL(".", import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");

function recordsOf(file: string): readonly AnyRecord[] {
  const result = read({ bytes: new Uint8Array(), text: textOf(file), fileName: file }, fixedHost(WRITTEN));
  if (!result.ok) throw new Error(result.message);
  expect([result.losses, result.repairs]).toEqual([[], []]);
  return result.records;
}

function findingsOf(records: readonly AnyRecord[], today: string): string[] {
  return lint(new RecordStore(records), { today })
    .map(({ rule, node }) => `${rule} ${node}`)
    .sort();
}

describe("the files of this folder", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".aimtree"));

  it("are all offered", () => {
    expect(files.length).toBe(Object.keys(EXAMPLES).length);
  });

  it.each(files)("%s is written as the app writes it", (file) => {
    expect(textOf(file)).toBe(writeAimtree(recordsOf(file)));
  });
});

describe.each(Object.entries(PLANTED))("the example %s", (name, planted) => {
  const records = recordsOf(`${name}.aimtree`);
  const known = new Set(RULES.map(({ id }) => id));
  const expected = planted.filter((finding) => known.has(finding.split(" ")[0] ?? ""));

  it("has the findings that were planted, and no other", () => {
    expect(findingsOf(records, WRITTEN)).toEqual(expected);
  });

  it("is the same on whatever day it is opened", () => {
    for (const days of [1, 200, 1_001]) {
      expect(findingsOf(shiftDates(records, days), addDays(WRITTEN, days)), `${days} days later`).toEqual(expected);
    }
  });
});
