import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { shiftDates } from "../../core/edits/shift-dates.ts";
import { RULES } from "../../core/lint/rules/index.gen.ts";
import { lint } from "../../core/lint/run.ts";
import { addDays } from "../../core/records/dates.ts";
import type { AnyRecord, OpaqueRecord } from "../../core/records/records.ts";
import { LANGUAGES } from "../../core/strings/languages.ts";
import { read } from "../../formats/aimtree/read.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { EXAMPLES, TRANSLATED, WRITTEN } from "./starts.ts";

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

/** What a person reads; all else must be the same in every language. */
const WORDS =
  "title done measure sa definition because strategy tactic x y z learn otherwise moved flat why na pa".split(" ");

function textsOf(records: readonly AnyRecord[]): string[] {
  return records.flatMap((record) => WORDS.flatMap((field) => (record as OpaqueRecord)[field] ?? []).map(String));
}

function wordless(record: AnyRecord, tag: string): object {
  const entries = Object.entries(record).map(([field, value]) => [field, WORDS.includes(field) ? typeof value : value]);
  return { ...Object.fromEntries(entries), ...(record.type === "tree" ? { language: tag } : {}) };
}

describe("the files of this folder", () => {
  const tags = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== "en");
  const folders = ["", ...tags.map((tag) => `${tag}/`)];
  const files = folders.flatMap((at) =>
    readdirSync(new URL(`./${at}`, folder)).flatMap((file) => (file.endsWith(".aimtree") ? [`${at}${file}`] : [])),
  );

  it("are all offered, in every language of the interface", () => {
    expect(Object.keys(TRANSLATED)).toEqual(tags);
    expect(files.length).toBe(Object.keys(EXAMPLES).length * folders.length);
  });

  it.each(files)("%s is written as the app writes it", (file) => {
    expect(textOf(file)).toBe(writeAimtree(recordsOf(file)));
  });

  it.each(tags.flatMap((tag) => Object.keys(EXAMPLES).map((name) => [tag, name] as const)))(
    "%s/%s differs from the English tree in every sentence, and in nothing else",
    (tag, name) => {
      const [english, own] = [recordsOf(`${name}.aimtree`), recordsOf(`${tag}/${name}.aimtree`)];
      const same = textsOf(english).filter((text, i) => text.includes(" ") && text === textsOf(own)[i]);
      expect(same).toEqual([]);
      expect(own.map((record) => wordless(record, tag))).toEqual(english.map((record) => wordless(record, tag)));
    },
  );
});

describe.each(
  Object.entries(PLANTED).flatMap(([name, planted]) =>
    ["", ...Object.keys(TRANSLATED).map((tag) => `${tag}/`)].map((at) => [`${at}${name}`, planted] as const),
  ),
)("the example %s", (name, planted) => {
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
