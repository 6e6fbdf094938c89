import * as fc from "fast-check";
import { expect } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { law } from "../../../test/tools/laws.ts";
import { nastyText } from "../../../test/tools/nasty-text.ts";
import { Document } from "../../core/document/document.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { detect } from "../import/detect.ts";
import { intoTree } from "../import/into-tree.ts";
import { FORMATS } from "../index.gen.ts";
import { cleaned } from "../restore/clean.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

/** Texts as a document holds them, without white space at the ends, which cells do not keep. */
const text = nastyText().map((value) => String(cleaned(value.trim().replace(/\r\n?/g, "\n")).value).trim());
const value = fc.oneof(
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(1.234, -12.345, 1e-7, 5e-324, 1e15, 0.1 + 0.2),
);
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const reading = fc.record(
  { date: day, value: value.map((n) => n || 0), note: text.filter((note) => note !== ""), confidence: fc.nat(10) },
  { requiredKeys: ["date", "value"] },
);
const metric = fc.record(
  {
    title: text,
    unit: fc.constantFrom("%", "€", "CHF", "days", "h/w", "1.5"),
    readings: fc.uniqueArray(reading, { selector: ({ date }) => date, maxLength: 6 }),
  },
  { requiredKeys: ["title", "readings"] },
);

function documentOf(metrics: readonly { title: string; unit?: string; readings: readonly object[] }[]): Document {
  return new Document([
    { id: "t", type: "tree", title: "" },
    ...metrics.flatMap(({ readings, ...fields }, n) => [
      { id: `m${n}`, type: "node", kind: "metric", role: "leading", order: `a${n}`, ...fields },
      ...readings.map((one, i) => ({ id: `r${n}-${i}`, type: "reading", metric: `m${n}`, ...one })),
    ]),
  ] as AnyRecord[]);
}

function readingsOf(document: Document): string[] {
  return [...document.all()]
    .flatMap((record) => (isRecord(record, "reading") ? [record] : []))
    .map(({ metric: of, date, value: number, note, confidence }) =>
      JSON.stringify([of, date, number, note, confidence]),
    )
    .sort();
}

law(
  "readings of any numbers come back to the metrics that they were written from, as they were, and nothing else comes",
  fc.property(fc.array(metric, { minLength: 1, maxLength: 8 }), (metrics) => {
    const full = documentOf(metrics);
    const written = write(full) as { readonly content: string };
    if (readingsOf(full).length === 0) return;
    const content = written.content.replace(/^\uFEFF/, "");
    expect(detect(content, "", FORMATS)[0]?.id).toBe("csv-readings");
    const result = read({ bytes: new Uint8Array(0), text: content, fileName: "readings.csv" }, fixedHost());
    if (!result.ok) throw new Error(result.message);
    expect(result.losses).toEqual([]);
    const bare = documentOf(metrics.map((one) => ({ ...one, readings: [] })));
    const before = [...bare.all()].length;
    bare.apply({ key: "import" }, intoTree(bare, result.records, fixedHost(), undefined, result.standIns).diff);
    expect(readingsOf(bare)).toEqual(readingsOf(full));
    expect([...bare.all()]).toHaveLength(before + readingsOf(full).length);
  }),
  150,
);
