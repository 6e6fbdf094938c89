import { describe, expect, test } from "vitest";
import { caseBytes, casePath, countWithPython, whyNoCase, whyNoPython } from "../../../test/tools/cases.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { ReadingRecord } from "../../core/records/reading.ts";
import type { ReadInput, ReadSuccess } from "../format.ts";
import { shape } from "../import/shape.ts";
import { join } from "./read.ts";

const OBJECTIVES = `id,quarter,quarter_start,quarter_end,team,state,title,budget
1,2026-Q1,2026-01-01,2026-03-31,Ops,ONGOING,Wir sind schnell,12
2,Backlog,,,Ops,NOTSUCCESSFUL,Wir sind gut,
`;
const KEY_RESULTS = `id,objective_id,type,title,baseline,stretch_goal,unit_id,commit_zone,target_zone,stretch_zone
10,1,metric,Umsatz,"1'000",2000,3,,,
11,1,ordinal,Angebot,,,,einer,zwei,drei
12,2,metric,Fehler,5,1,2,,,
`;
const CHECK_INS = `key_result_id,date,value,confidence_0_10,zone
10,2026-01-05,1100,5,
10,2026-01-05,1150,7,
11,2026-01-12,,,TARGET
12,12.1.2026,"4,5",99,
12,2026-01-19,,,
`;

function inputs(...texts: readonly string[]): ReadInput[] {
  const names = ["okr-objectives.csv", "okr-key-results.csv", "okr-check-ins.csv"];
  return texts.map((text, i) => ({ bytes: new Uint8Array(0), text, fileName: names[i] ?? "" }));
}

function open(files: readonly ReadInput[]): ReadSuccess & { nodes: NodeRecord[]; readings: ReadingRecord[] } {
  const result = join(files, fixedHost());
  if (!result.ok) throw new Error(result.message);
  const of = <T>(type: string): T[] => result.records.filter((record) => record.type === type) as T[];
  checkInvariants(
    new RecordStore(result.records),
    result.records.map(({ id }) => id),
  );
  return { ...result, nodes: of("node"), readings: of("reading") };
}

const ALL = [OBJECTIVES, KEY_RESULTS, CHECK_INS];

describe("three tables", () => {
  test("are one tree: aims, their metrics, their readings", () => {
    const { records, nodes, readings, standIns, wants } = open(inputs(...ALL));
    expect(records.find(({ type }) => type === "tree")).toMatchObject({ title: "Okr" });
    expect(
      nodes.map(({ id, kind, parent, title, unit, baseline, target, better, status }) => [
        id,
        kind,
        parent,
        title,
        unit,
        baseline,
        target,
        better,
        status,
      ]),
    ).toEqual([
      ["objective-1", "aim", undefined, "Wir sind schnell", undefined, undefined, undefined, undefined, undefined],
      ["key-result-10", "metric", "objective-1", "Umsatz", "CHF", 1000, 2000, "up", undefined],
      ["key-result-11", "metric", "objective-1", "Angebot", "of 3", 0, 2, "up", undefined],
      ["objective-2", "aim", undefined, "Wir sind gut", undefined, undefined, undefined, undefined, "stopped"],
      ["key-result-12", "metric", "objective-2", "Fehler", undefined, 5, 1, "down", undefined],
    ]);
    expect(nodes[0]).toMatchObject({ owner: "Ops", tags: ["2026-Q1"], start: "2026-01-01", targetDate: "2026-03-31" });
    expect(nodes[2]?.definition).toBe("1 commit: einer\n2 target: zwei\n3 stretch: drei");
    expect(readings.map(({ metric, date, value, confidence }) => [metric, date, value, confidence])).toEqual([
      ["key-result-10", "2026-01-05", 1150, 7],
      ["key-result-11", "2026-01-12", 2, undefined],
      ["key-result-12", "2026-01-12", 4.5, undefined],
    ]);
    expect([standIns, wants]).toEqual([undefined, []]);
  });

  test("tell what did not come along", () => {
    const { losses, repairs, nodes } = open(inputs(...ALL));
    expect(losses.map(({ severity, what, where, count }) => [severity, what.slice(0, 30), where, count])).toEqual([
      ["dropped", "A check-in without a value or ", "row 6", 1],
      ["changed", "Zones: they are counted as 0 n", undefined, 1],
      ["changed", "Column “budget” has no field o", "“12”", 1],
    ]);
    expect(nodes[0]?.text).toBe("budget: 12");
    expect(repairs.map(({ what, count }) => [what.slice(0, 30), count])).toEqual([
      ["A second reading of the same m", 1],
    ]);
  });

  test("are the same in whatever order they come, and in parts", () => {
    const titles = (files: readonly ReadInput[]): unknown => open(files).nodes.map(({ id, title }) => [id, title]);
    const whole = titles(inputs(...ALL));
    expect(titles(inputs(CHECK_INS, OBJECTIVES, KEY_RESULTS))).toEqual(whole);
    const [head = "", first = "", ...others] = KEY_RESULTS.split("\n");
    expect(titles(inputs(OBJECTIVES, `${head}\n${first}`, [head, ...others].join("\n"), CHECK_INS))).toEqual(whole);
  });

  test("can hang below one aim as outcomes", () => {
    const { ask } = open(inputs(...ALL));
    expect(ask?.offerRoot).toEqual({ title: "Okr", roots: 2 });
    expect(ask?.choices).toEqual({});
    expect(ask?.levels.map(({ word, count, face }) => [word, count, face])).toEqual([
      ["Objective", 2, "aim"],
      ["Key result", 3, "outcome"],
    ]);
    if (!ask) throw new Error("Nothing was asked");
    const { records } = shape(ask.outline, { rootTitle: "Alles" }, fixedHost());
    expect(records.filter((record) => (record as NodeRecord).role === "outcome")).toHaveLength(2);
    expect(records.filter(({ type }) => type === "reading")).toHaveLength(3);
  });
});

describe("what is missing", () => {
  test("is stood in for: key results without their objectives", () => {
    const { nodes, standIns, wants, losses } = open(inputs(KEY_RESULTS));
    expect(nodes.map(({ id, title }) => [id, title]).slice(0, 2)).toEqual([
      ["objective-1", "Objective 1"],
      ["key-result-10", "Umsatz"],
    ]);
    expect(standIns).toEqual(["objective-1", "objective-2"]);
    expect(wants).toEqual(["objectives", "check-ins"]);
    expect(losses.map(({ what }) => what)).toEqual([expect.stringMatching(/^Zones/)]);
  });

  test("is stood in for: check-ins alone", () => {
    const { nodes, readings, standIns } = open(inputs(CHECK_INS));
    expect(nodes.map(({ title }) => title)).toEqual(["Key result 10", "Key result 11", "Key result 12"]);
    expect(standIns).toHaveLength(3);
    expect(readings).toHaveLength(3);
  });

  test("is listed where the table is there and the row is not", () => {
    const { losses, standIns } = open(
      inputs(OBJECTIVES.split("\n").slice(0, 2).join("\n"), KEY_RESULTS, `${CHECK_INS}99,2026-01-05,1,5,\n`),
    );
    expect(standIns).toEqual(["objective-2", "key-result-99"]);
    expect(losses.map(({ what, where, count }) => [what.slice(0, 32), where, count])).toEqual(
      expect.arrayContaining([
        ["A key result of an objective tha", "“2”", 1],
        ["A check-in of a key result that ", "“99”", 1],
      ]),
    );
  });
});

test("another table is left to others, and a broken one says where", () => {
  expect(join(inputs("id,title\n1,Grow\n"), fixedHost())).toMatchObject({ ok: false, reason: "not-this-format" });
  expect(join(inputs('id,objective_id,title\n1,2,"Grow\n'), fixedHost())).toMatchObject({
    ok: false,
    reason: "broken",
  });
});

describe("the OKRs of Puzzle ITC", () => {
  const NAMES = ["okr-puzzle-objectives.csv", "okr-puzzle-key-results.csv", "okr-puzzle-check-ins.csv"];

  test("are as many as Python counts", (context) => {
    const why = NAMES.map(whyNoCase).find((reason) => reason !== undefined) ?? whyNoPython();
    context.skip(why !== undefined, why);
    const files = NAMES.map((fileName) => {
      const bytes = caseBytes(fileName);
      return { bytes, text: new TextDecoder().decode(bytes), fileName };
    });
    const { records, nodes, readings, repairs, losses } = open(files);
    const aims = nodes.filter(({ kind }) => kind === "aim");
    const metrics = nodes.filter(({ kind }) => kind === "metric");
    const count = (list: readonly unknown[]): Map<unknown, number> =>
      list.reduce((counts: Map<unknown, number>, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map());
    const perMetric = count(readings.map(({ metric }) => metric));
    const inZones = metrics.filter(({ unit }) => unit === "of 3");
    const sameDay = repairs.reduce((sum, repair) => sum + repair.count, 0);
    expect({
      objectives: aims.length,
      keyResults: metrics.length,
      checkIns: readings.length + sameDay,
      readings: readings.length,
      sameDay,
      read: perMetric.size,
      mostReadings: Math.max(...perMetric.values()),
      sum: Math.round(readings.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6,
      letters: nodes.reduce((sum, { title }) => sum + [...title].length, 0),
      baselines: metrics.filter(({ baseline }) => baseline !== undefined).length - inZones.length,
      goals: metrics.filter(({ target }) => target !== undefined).length - inZones.length,
      zones: inZones.length,
      perObjective: [...count(metrics.map(({ parent }) => parent)).values()].sort((a, b) => a - b),
    }).toEqual(countWithPython("count_okr.py", NAMES.map(casePath)));
    expect(records.find(({ type }) => type === "tree")).toMatchObject({ title: "Okr puzzle" });
    expect(losses.filter(({ severity }) => severity === "dropped")).toEqual([]);
  });
});
