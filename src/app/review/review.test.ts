import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { commandFor, runCommand } from "../commands/registry.ts";
import { parseChord } from "../keys/chord.ts";
import "./keys.ts";
import { finishAim, nextAim } from "./act.ts";
import { changesSinceDay, revisionIdOf } from "./changes.ts";
import { answer, answersOf, deskOf } from "./desk.ts";
import { noteOf } from "./give.ts";
import { nextDates, saveNextDates } from "./next-date.ts";
import { shownAim, showReview } from "./show.ts";

const measurer = tableMeasurer();
/** The day of the test's host. */
const TODAY = "2026-06-01";

function records(): AnyRecord[] {
  const number = { type: "node", kind: "metric", order: "a0" } as const;
  return [
    { id: "t", type: "tree", title: "Retention" },
    {
      id: "a",
      type: "node",
      kind: "aim",
      order: "a0",
      title: "Customers stay",
      cadenceDays: 7,
      weekday: 1,
      time: "10:00",
      owner: "Ana",
    },
    { ...number, id: "p", role: "proxy", parent: "a", title: "Setups" },
    { ...number, id: "q", role: "leading", parent: "a", title: "Activation", order: "a1" },
    { id: "w", type: "mechanism", aim: "a", x: "samples", y: "setups", z: "trust" },
    { id: "g", type: "gate", aim: "a", metric: "p", comparator: ">=", value: 20, date: TODAY },
    {
      id: "b",
      type: "node",
      kind: "aim",
      order: "a1",
      title: "Invoices are paid",
      cadenceDays: 7,
      weekday: 1,
      time: "10:00",
      minutes: 10,
    },
    { id: "c", type: "node", kind: "aim", order: "a2", title: "Over", status: "done" },
  ];
}

/** Presses a key of the review, as the one listener does. */
async function press({ app, tree }: TestApp, chord: string): Promise<void> {
  const { key, mod } = parseChord(chord);
  const code = /^\d$/.test(key) ? `Digit${key}` : key;
  const event = { key, code, ctrlKey: mod, metaKey: false, altKey: false, shiftKey: false, altGraph: false };
  const found = commandFor(event, "review", "other", false);
  if (!found) throw new Error(`${chord} means nothing`);
  app.lastChord = found.binding.chord;
  await runCommand(found.command.id, { app, tree });
}

function opened(): TestApp {
  const test = openApp(records(), { measurer });
  showReview(test.tree);
  return test;
}

const all = ({ tree }: TestApp, type: "review" | "decision") =>
  [...tree.document.all()].filter((record) => isRecord(record, type));

it("keys answer, decide and log; one step holds all that follows", async () => {
  const test = opened();
  const { tree, app } = test;
  expect(shownAim(tree)).toBe("a");
  await press(test, "P");
  await press(test, "3");
  answer(tree, "a", { why: " It never moved " });
  await press(test, "Mod+Enter");
  expect(all(test, "decision")).toMatchObject([
    { aim: "a", gate: "g", outcome: "stop", why: "It never moved", revision: revisionIdOf(TODAY), mechanism: "w" },
  ]);
  expect(all(test, "review")).toMatchObject([
    {
      aim: "a",
      date: TODAY,
      believed: "partly",
      decision: all(test, "decision")[0]?.id,
      flat: expect.stringContaining("Setups: no reading yet"),
    },
  ]);
  expect(tree.document.get("w")).not.toHaveProperty("state");
  expect(tree.document.node("a")?.status).toBe("stopped");
  expect(shownAim(tree)).toBe("b");
  expect(deskOf(tree).getState()).toMatchObject({ isOver: false, lacks: undefined });
  app.notices.store.getState().toasts.at(-1)?.action?.run();
  expect([...all(test, "decision"), ...all(test, "review")]).toEqual([]);
  expect(tree.document.node("a")?.status).toBeUndefined();
});

it("what is missing is asked for, and a reason can be left out by asking again", () => {
  const test = opened();
  const { tree, app } = test;
  const lacks = () => deskOf(tree).getState().lacks;
  finishAim(tree, app);
  expect(lacks()).toBe("outcome");
  answer(tree, "a", { outcome: "continue" });
  expect(lacks()).toBeUndefined();
  finishAim(tree, app);
  expect(lacks()).toBe("why");
  expect(all(test, "decision")).toEqual([]);
  finishAim(tree, app);
  expect(all(test, "decision")).toMatchObject([{ outcome: "continue" }]);
  expect(all(test, "decision")[0]).not.toHaveProperty("why");
});

it("answers stay while another aim is looked at", async () => {
  const test = opened();
  const { tree } = test;
  await press(test, "Y");
  await press(test, "2");
  answer(tree, "a", { why: "half a senten" });
  await press(test, "ArrowRight");
  expect(shownAim(tree)).toBe("b");
  await press(test, "ArrowRight");
  expect(shownAim(tree)).toBe("a");
  const { beliefs, outcome, why } = answersOf(deskOf(tree).getState(), "a");
  expect([[...beliefs], outcome, why]).toEqual([[["w", "yes"]], "change", "half a senten"]);
});

it("arrows walk the numbers, and stop at both ends", async () => {
  const test = opened();
  const number = () => deskOf(test.tree).getState().number;
  await press(test, "ArrowDown");
  expect(number()).toBe("q");
  await press(test, "ArrowDown");
  expect(number()).toBe("q");
  await press(test, "ArrowUp");
  await press(test, "ArrowUp");
  expect(number()).toBe("p");
  await press(test, "R");
  expect(deskOf(test.tree).getState()).toMatchObject({ number: "p", isReading: true });
});

it("of several mechanisms a key answers the first that is open; where answers differ it holds in part", async () => {
  const test = opened();
  const { tree, app } = test;
  tree.document.commit({ key: "add" }, (draft) =>
    draft.put({ id: "w2", type: "mechanism", aim: "a", x: "mails", z: "habit" }),
  );
  await press(test, "Y");
  await press(test, "N");
  await press(test, "N");
  expect([...answersOf(deskOf(tree).getState(), "a").beliefs]).toEqual([
    ["w", "yes"],
    ["w2", "no"],
  ]);
  answer(tree, "a", { outcome: "continue", why: "x" });
  finishAim(tree, app);
  expect(all(test, "review")).toMatchObject([{ believed: "partly" }]);
  expect([tree.document.get("w"), tree.document.get("w2")]).toMatchObject([
    { state: "supported" },
    { state: "refuted" },
  ]);
});

describe("gates", () => {
  it("that wait get an entry each", () => {
    const test = opened();
    const { tree, app } = test;
    tree.document.commit({ key: "add" }, (draft) =>
      draft.put({ id: "g2", type: "gate", aim: "a", metric: "q", comparator: ">=", value: 5, date: "2026-05-20" }),
    );
    answer(tree, "a", { outcome: "change", why: "neither was met" });
    finishAim(tree, app);
    expect(all(test, "decision").map((one) => isRecord(one, "decision") && one.gate)).toEqual(["g2", "g"]);
    expect(all(test, "review")).toHaveLength(1);
  });

  it("that lie ahead are named, and not decided by going on", () => {
    const test = opened();
    const { tree, app } = test;
    tree.document.commit({ key: "set" }, (draft) => draft.patch("g", { date: "2026-06-20" } as object));
    answer(tree, "a", { outcome: "continue", why: "on course" });
    finishAim(tree, app);
    expect(all(test, "decision")).toMatchObject([{ gate: "g" }]);
    tree.findings.run();
    expect(tree.findings.of("a").some(({ rule }) => rule === "gate-missing")).toBe(false);
  });
});

it("after the last aim comes the note, and all that was decided stands in it", async () => {
  const test = opened();
  const { tree, app } = test;
  for (const why of ["first", "second"]) {
    answer(tree, shownAim(tree) ?? "", { outcome: "continue", why });
    finishAim(tree, app);
  }
  expect(nextAim(tree)).toBeUndefined();
  expect(deskOf(tree).getState().isOver).toBe(true);
  const note = await noteOf(tree);
  expect(note.aims.map(({ said }) => [said.title, said.today[0]?.why])).toEqual([
    ["Customers stay", "first"],
    ["Invoices are paid", "second"],
  ]);
  expect(note).toMatchObject({ tree: "Retention", next: "8 June", changes: undefined });
  showReview(tree);
  expect(deskOf(tree).getState().isOver).toBe(true);
  showReview(tree, "b");
  expect([shownAim(tree), deskOf(tree).getState().isOver]).toEqual(["b", false]);
});

it("the next review of aims of one day and time is one event", () => {
  const test = opened();
  const { tree, app, files } = test;
  for (let i = 0; i < 2; i += 1) {
    answer(tree, shownAim(tree) ?? "", { outcome: "continue", why: "x" });
    finishAim(tree, app);
  }
  expect(nextDates(tree)).toMatchObject([{ date: "2026-06-08", time: "10:00", aims: [{ id: "a" }, { id: "b" }] }]);
  saveNextDates(tree, app);
  const [saved] = files.saved;
  expect(saved).toMatchObject({ name: "retention-review.ics", mime: "text/calendar" });
  expect(saved?.content).toMatch(/DTSTART:20260608T100000\r\nDURATION:PT25M\r\nSUMMARY:Review: Retention\r\n/);
});

it("what was changed since the last review is told from the state that it kept", async () => {
  const test = opened();
  const { tree, app } = test;
  await tree.saver.flush();
  answer(tree, "a", { outcome: "change", why: "x" });
  finishAim(tree, app);
  await expect
    .poll(() => tree.revisions.store.getState().list.map(({ name }) => name))
    .toContain("Review of 1 June 2026");
  tree.document.commit({ key: "rename" }, (draft) => draft.patch("p", { title: "Setups on day one" } as object));
  const found = await changesSinceDay(tree, TODAY, "a");
  expect(found === "not-kept" ? found : found.map(({ text }) => text)).toEqual([
    "“Setups” is now called “Setups on day one”",
  ]);
  expect(await changesSinceDay(tree, TODAY, "b")).toEqual([]);
  expect(await changesSinceDay(tree, "2026-05-01")).toBe("not-kept");
});

it("what was answered and is not logged outlives the page, and comes back when the log is undone", () => {
  const test = opened();
  const { tree, app } = test;
  answer(tree, "a", { outcome: "change", why: "Half a reason", beliefs: new Map([["w", "partly"]]) });
  answer(tree, "b", { why: "Another" });
  const again = openApp(
    records().filter(({ id }) => id !== "b"),
    { measurer },
  );
  again.tree.session.setState({ reviewing: JSON.parse(JSON.stringify(tree.session.getState().reviewing)) });
  const kept = deskOf(again.tree).getState();
  expect([...kept.answers]).toEqual([
    ["a", { outcome: "change", why: "Half a reason", beliefs: new Map([["w", "partly"]]) }],
  ]);
  finishAim(tree, app);
  expect(answersOf(deskOf(tree).getState(), "a").why).toBe("");
  tree.history.undo();
  expect(answersOf(deskOf(tree).getState(), "a")).toMatchObject({ outcome: "change", why: "Half a reason" });
  tree.history.redo();
  expect(answersOf(deskOf(tree).getState(), "a").why).toBe("");
});
