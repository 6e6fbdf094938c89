import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { Linter } from "../../core/lint/run.ts";
import { createSession } from "../session.ts";
import { Findings, type Pause } from "./findings.ts";

/** A pause whose bits the test lets run, one step at a time. */
function byHand() {
  const bits: (() => boolean)[] = [];
  const pause: Pause = { after: () => undefined, bit: (step) => void bits.push(step) };
  /** Runs so many steps of the newest work; gives how many there were before it said that it was done. */
  const run = (most = Number.POSITIVE_INFINITY): number => {
    const step = bits.at(-1);
    let count = 0;
    while (step && count < most && step()) count += 1;
    return count;
  };
  return { pause, run };
}

/** An aim with so many metrics, and its rules, which have not been asked yet. */
function audited(metrics: number) {
  const lines = Array.from({ length: metrics }, (_, n) => `  - Metric ${n} #leading`);
  const { document } = smallTree(["- Grow #aim", ...lines].join("\n"));
  const { pause, run } = byHand();
  const findings = new Findings(document, createSession(), () => "2026-06-01", pause, Promise.resolve(new Linter()));
  return { document, findings, pause, run };
}

describe("all rules, as soon as there is time", () => {
  it("look at the tree one or a few rules at a time, and say once when they are through", async () => {
    for (const metrics of [10, 1_000]) {
      const { findings, pause, run } = audited(metrics);
      await Promise.resolve();
      let done = 0;
      findings.runSoon(pause, () => {
        done += 1;
      });
      expect([findings.ready, findings.waiting, run(1), done]).toEqual([false, true, 1, 0]);
      expect(run()).toBeGreaterThan(20);
      expect([findings.ready, done]).toEqual([true, 1]);
      findings.run();
      expect(done).toBe(1);
    }
  });

  it("stop at a change of the tree, and call back nobody before they were through all of the new one", async () => {
    const { document, findings, pause, run } = audited(20);
    await Promise.resolve();
    let done = 0;
    findings.runSoon(pause, () => {
      done += 1;
    });
    run(2);
    document.commit({ key: "rename" }, (draft) => draft.patch(document.tree.id, { title: "Other" } as never));
    expect([run(), done, findings.ready]).toEqual([0, 0, false]);
    findings.runSoon(pause, () => undefined);
    run();
    expect([done, findings.ready]).toEqual([1, true]);
  });
});
