import { describe, expect, it } from "vitest";
import { RecordStore } from "../document/record-store.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { aimLoop } from "./aim-loop.ts";
import { nextReview } from "./cadence.ts";
import { lastReviewBefore, seeReview } from "./review.ts";

const TODAY = "2026-03-13";
const AIM: NodeRecord = { id: "a", type: "node", kind: "aim", order: "a0", title: "Aim", cadenceDays: 7 };
const REVIEW: AnyRecord = { id: "v", type: "review", aim: "a", date: "2026-03-06" };

const metric = (id: string, rest: Partial<NodeRecord> = {}): NodeRecord => ({
  id,
  type: "node",
  kind: "metric",
  role: "leading",
  parent: "a",
  order: `a${id}`,
  title: id,
  ...rest,
});

function readings(of: string, ...values: readonly (readonly [date: string, value: number])[]): AnyRecord[] {
  return values.map(([date, value]) => ({ id: `${of}-${date}`, type: "reading", metric: of, date, value }));
}

function see(...records: readonly AnyRecord[]) {
  const view = new RecordStore([{ id: "t", type: "tree", title: "" }, AIM, ...records]);
  return seeReview(view, AIM, TODAY);
}

function motionOf(...values: readonly (readonly [date: string, value: number])[]) {
  const { moved, still } = see(REVIEW, metric("m"), ...readings("m", ...values));
  const [seen] = [...moved, ...still];
  return { motion: seen?.motion, was: seen?.was?.value, isMoved: moved.length === 1, since: seen?.since };
}

describe("what a number did since the last review", () => {
  it("moved where it stands elsewhere than it stood then, and not than a day ago", () => {
    expect(motionOf(["2026-03-05", 20], ["2026-03-11", 24], ["2026-03-13", 24])).toMatchObject({
      motion: "moved",
      was: 20,
      isMoved: true,
    });
  });

  it("is flat where it was read and stands where it stood", () => {
    expect(motionOf(["2026-02-20", 19], ["2026-02-27", 20], ["2026-03-06", 20], ["2026-03-13", 20])).toMatchObject({
      motion: "flat",
      isMoved: false,
      since: "2026-02-27",
    });
  });

  it.each([
    ["a reading of a cadence ago is due today", [["2026-03-06", 20]], "late"],
    ["a reading of yesterday that the last review did not see is news", [["2026-03-12", 20]], "first"],
    [
      "a reading that it did see waits for its day",
      [
        ["2026-02-20", 18],
        ["2026-03-06", 20],
      ],
      "late",
    ],
    ["nothing read is nothing read", [], "unread"],
    ["a reading of tomorrow is none", [["2026-03-14", 20]], "unread"],
  ] as const)("%s", (_name, values, motion) => {
    expect(motionOf(...values).motion).toBe(motion);
  });

  it("waits for its day where that has not come", () => {
    const { still } = see(
      REVIEW,
      metric("m", { cadenceDays: 30 }),
      ...readings("m", ["2026-02-20", 1], ["2026-03-01", 2]),
    );
    expect(still).toMatchObject([{ motion: "quiet", isDue: false }]);
  });

  it.each([
    ["2026-02-20", "first"],
    ["2026-01-01", "quiet"],
  ])("is never due for the aim, whose rhythm is that of its reviews: read on %s it is %s", (date, motion) => {
    const view = new RecordStore([
      { id: "t", type: "tree", title: "" },
      { ...AIM, target: 70 },
      ...readings("a", [date, 61]),
    ]);
    const { moved, still } = seeReview(view, { ...AIM, target: 70 }, TODAY);
    expect([...moved, ...still]).toMatchObject([{ motion, isDue: false }]);
  });
});

describe("the order", () => {
  it("begins with a breached guardrail, then goes by what is left of the way; what has no target stands last", () => {
    const way = { baseline: 0, target: 100 };
    const { moved } = see(
      REVIEW,
      metric("0none"),
      metric("1far", way),
      metric("2near", way),
      metric("3guard", { role: "guardrail", comparator: "<", threshold: 5 }),
      metric("4down", { baseline: 10, target: 0, better: "down" }),
      ...readings("0none", ["2026-03-05", 1], ["2026-03-13", 2]),
      ...readings("1far", ["2026-03-05", 1], ["2026-03-13", 10]),
      ...readings("2near", ["2026-03-05", 1], ["2026-03-13", 90]),
      ...readings("3guard", ["2026-03-05", 1], ["2026-03-13", 9]),
      ...readings("4down", ["2026-03-05", 9], ["2026-03-13", 2]),
    );
    expect(moved.map(({ node }) => node.id)).toEqual(["3guard", "2near", "4down", "1far", "0none"]);
  });

  it("of what did not move: what was read before what waits", () => {
    const { still } = see(
      REVIEW,
      metric("1unread"),
      metric("2flat"),
      metric("3late"),
      ...readings("2flat", ["2026-03-05", 1], ["2026-03-13", 1]),
      ...readings("3late", ["2026-03-01", 1]),
    );
    expect(still.map(({ node }) => node.id)).toEqual(["2flat", "3late", "1unread"]);
  });
});

it("asks for nothing that is done, stopped or an idea", () => {
  const { moved, still } = see(
    metric("1", { status: "done" }),
    metric("2", { status: "stopped" }),
    metric("3", { status: "idea" }),
  );
  expect([...moved, ...still]).toEqual([]);
});

it("counts a decision as a review, but not a gate that was worded anew", () => {
  const view = new RecordStore([
    { id: "t", type: "tree", title: "" },
    AIM,
    REVIEW,
    { id: "d", type: "decision", aim: "a", date: "2026-03-09", outcome: "continue" },
    { id: "e", type: "decision", aim: "a", date: "2026-03-11", outcome: "change", reworded: true },
    { id: "f", type: "decision", aim: "a", date: TODAY, outcome: "stop" },
  ]);
  expect(lastReviewBefore(aimLoop(view, AIM), TODAY)).toBe("2026-03-09");
});

describe("the next review", () => {
  it.each([
    // 13 March 2026 is a Friday.
    ["a week on, on its day", { cadenceDays: 7, weekday: 5 }, "2026-03-20"],
    ["held on another day it is back on its own", { cadenceDays: 7, weekday: 3 }, "2026-03-18"],
    ["held late as well", { cadenceDays: 7, weekday: 1 }, "2026-03-23"],
    ["two weeks on", { cadenceDays: 14, weekday: 5 }, "2026-03-27"],
    ["without a day", { cadenceDays: 10 }, "2026-03-23"],
    ["daily", { cadenceDays: 1, weekday: 5 }, "2026-03-14"],
    ["without a rhythm a week on", {}, "2026-03-20"],
  ] as const)("%s", (_name, aim, date) => {
    expect(nextReview(aim, TODAY)).toBe(date);
  });
});
