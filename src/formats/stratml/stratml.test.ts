import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../../test/tools/arbitrary-document.ts";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { law } from "../../../test/tools/laws.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { faceOf } from "../../core/records/node.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadSuccess } from "../format.ts";
import { readAny } from "../import/read-any.ts";
import { LossList } from "../loss-list.ts";
import { placesIn } from "./places.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const words = strings.formats;

async function opened(text: string): Promise<ReadSuccess> {
  const source = { bytes: new TextEncoder().encode(text), text, fileName: "plan.xml" };
  const { format, result } = await readAny(source, fixedHost());
  expect(format?.id).toBe("stratml");
  if (!result.ok) throw new Error(result.message);
  return result;
}

function nodes(records: readonly AnyRecord[]): NodeRecord[] {
  return records.filter((record) => isRecord(record, "node"));
}

const PART_TWO = `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="x.xsl"?>
<s:PerformancePlanOrReport xmlns:s="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Report">
<s:Name>Report</s:Name><s:Description>About it</s:Description><s:StrategicPlanCore>
<s:Organization><s:Name>City</s:Name><s:Acronym>C</s:Acronym></s:Organization>
<s:Vision><s:Description>Clean</s:Description></s:Vision><s:Value><s:Name>Openness</s:Name></s:Value>
<s:Goal><s:Name>Parks</s:Name><s:Description>Green</s:Description><s:SequenceIndicator>1</s:SequenceIndicator>
  <s:Objective><s:Name>Trees</s:Name><s:SequenceIndicator>1.1</s:SequenceIndicator>
    <s:Stakeholder><s:Name>Mei</s:Name><s:Role><s:Name>Head</s:Name><s:RoleType>Performer</s:RoleType></s:Role></s:Stakeholder>
    <s:PerformanceIndicator ValueChainStage="Outcome"><s:MeasurementDimension>Planted</s:MeasurementDimension>
      <s:UnitOfMeasurement>trees</s:UnitOfMeasurement><s:Identifier>_i</s:Identifier>
      <s:MeasurementInstance><s:TargetResult><s:EndDate>2025-12-31</s:EndDate><s:NumberOfUnits>50</s:NumberOfUnits></s:TargetResult>
        <s:TargetResult><s:EndDate>2026-12-31</s:EndDate><s:NumberOfUnits>100.5</s:NumberOfUnits></s:TargetResult>
        <s:ActualResult><s:EndDate>2026-03-01</s:EndDate><s:NumberOfUnits>40</s:NumberOfUnits><s:Description>Dry</s:Description></s:ActualResult>
        <s:ActualResult><s:Description>Some died</s:Description></s:ActualResult></s:MeasurementInstance></s:PerformanceIndicator>
  </s:Objective>
  <s:Objective><s:Name>Oaks</s:Name><s:SequenceIndicator>1.1.1</s:SequenceIndicator>
    <s:PerformanceIndicator><s:MeasurementDimension>Oaks planted</s:MeasurementDimension><s:UnitOfMeasurement/>
      <s:Relationship RelationshipType="Narrower_Than"><s:ReferentIdentifier>_i</s:ReferentIdentifier><s:Name>part of</s:Name></s:Relationship>
    </s:PerformanceIndicator></s:Objective>
</s:Goal></s:StrategicPlanCore></s:PerformancePlanOrReport>`;

describe("a plan of anybody", () => {
  test("Part 2: objectives nest by their numbers, results are readings, relations are links", async () => {
    const { records, losses } = await opened(PART_TWO);
    expect(drawn(records)).toEqual([
      "Report (aim)",
      "  Openness (note)",
      "  Parks (outcome)",
      "    Trees (outcome)",
      "      Planted (outcome)",
      "      Oaks (outcome)",
      "        Oaks planted (leading)",
    ]);
    const [plan, , parks, trees, planted] = nodes(records);
    expect(plan).toMatchObject({ text: "About it\nOrganization: City (C)\nVision: Clean" });
    expect(parks).toMatchObject({ text: "Green" });
    expect(trees).toMatchObject({ owner: "Mei", text: `${words.stakeholder}: Mei (Performer, Head)` });
    expect(planted).toMatchObject({
      ...{ unit: "trees", target: 100.5, targetDate: "2026-12-31" },
      text: `${words.earlierTarget("2025-12-31", "50")}\n${words.resultWords("", "Some died")}`,
    });
    expect(records.filter(({ type }) => type === "reading")).toMatchObject([
      { metric: planted?.id, date: "2026-03-01", value: 40, note: "Dry" },
    ]);
    expect(records.filter(({ type }) => type === "link")).toMatchObject([{ kind: "moves", because: "part of" }]);
    expect(losses.map(({ what }) => what)).toEqual([words.sequenceNumbers]);
  });

  test("Part 1: goals and objectives; what has no name is called by its description", async () => {
    const { records } = await opened(
      `<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>Plan</Name><StrategicPlanCore>
      <Goal><Name>G</Name><Objective><Name/><Description>Do it</Description></Objective></Goal></StrategicPlanCore></StrategicPlan>`,
    );
    expect(drawn(records)).toEqual(["Plan (aim)", "  G (outcome)", "    Do it (outcome)"]);
  });

  test.each([
    ["<StrategicPlan><Name/></StrategicPlan>", undefined],
    ["<!DOCTYPE x><StrategicPlan/>", words.notAllowedXml],
    ["<StrategicPlan>", words.brokenXml(1, 16, words.xmlFaults.end)],
  ])("%s", async (text, message) => {
    const source = { bytes: new TextEncoder().encode(text), text, fileName: "plan.stratml.xml" };
    const { result } = await readAny(source, fixedHost());
    expect(result).toMatchObject(message === undefined ? { ok: true } : { ok: false, message });
  });
});

function written(records: readonly AnyRecord[]): string {
  const result = write(new RecordStore(records), {}, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return String(result.content);
}

function again(text: string): readonly AnyRecord[] {
  const result = read({ bytes: new TextEncoder().encode(text), text, fileName: "x.stratml.xml" }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return result.records;
}

test("the complete tree as committed, with what it loses", () => {
  const result = write(completeTree(), {}, fixedHost());
  const text = result.ok ? String(result.content) : "";
  expect(golden(import.meta.url, "complete.stratml.xml", text)).toBe(text);
  expect(result.ok && result.losses.map(({ what }) => what)).toContain(words.notInPlan("decision"));
});

/** What of a document a plan holds: kinds, titles, places, owners, numbers, readings. */
function held(records: readonly AnyRecord[], places = placesIn(new RecordStore(records), new LossList())): string[] {
  const view = new RecordStore(records);
  const name = (id: string | undefined): string => (id === undefined ? "" : titleOf(view.node(id)));
  return [...places]
    .flatMap(([id, place]) => {
      const node = view.node(id);
      if (!node || place.as === "remark") return [];
      const parent =
        place.as === "indicator" && view.node(node.parent ?? "")?.kind === "metric" ? node.parent : place.in;
      const { unit = "", target, targetDate, baseline } = node;
      const owner = place.as === "indicator" ? "" : (node.owner?.trim() ?? "");
      const readings = records.filter((record) => isRecord(record, "reading") && record.metric === id);
      const values = readings.map(({ date, value }) => `${date} ${value}`).sort();
      const face = place.as === "goal" ? "aim" : faceOf(node);
      const isMeasured = node.kind === "aim" || node.kind === "metric";
      const numbers = isMeasured
        ? [unit.trim(), target, targetDate, baseline, ...values]
        : ["", undefined, undefined, undefined];
      return [JSON.stringify([face, titleOf(node), name(parent), owner, ...numbers])];
    })
    .sort();
}

function titleOf(node: NodeRecord | undefined): string {
  return node?.title.replace(/\s+/gu, " ").trim() || strings.cards.noTitle;
}

law(
  "kinds, titles, places, owners, numbers and readings come back out of our own plans",
  fc.property(arbitraryDocument(), (records) => {
    const usable = records.filter(
      (record) => isRecord(record, "node") || isRecord(record, "reading") || isRecord(record, "tree"),
    );
    fc.pre(usable.some(({ type }) => type === "node"));
    const back = again(written(usable));
    expect(held(back)).toEqual(held(usable));
  }),
  100,
);

law(
  "a plan that was read and written is read and written the same",
  fc.property(arbitraryDocument(), (records) => {
    fc.pre(records.some(({ type }) => type === "node"));
    const second = written(again(written(records)));
    expect(written(again(second))).toBe(second);
  }),
  60,
);
