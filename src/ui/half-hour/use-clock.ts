import { useEffect, useState } from "react";
import { instantOf, noteTime } from "../../app/half-hour/run.ts";
import { type HalfHour, leftOf } from "../../core/loop/half-hour-clock.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";

const SECOND = 1_000;
/** ms after which what was spent is written down. */
const NOTE = 15_000;
const MINUTE = 60_000;

/** The instant, in ms; it goes on by itself while the clock runs. Says once when a minute is left, and when none is. */
export function useClock(half: HalfHour): number {
  const app = useApp();
  const tree = useTree();
  const [now, setNow] = useState(() => instantOf(app));
  const isRunning = half.since !== undefined;
  useEffect(() => {
    setNow(instantOf(app));
    if (!isRunning) return;
    const tick = setInterval(() => setNow(instantOf(app)), SECOND);
    const note = setInterval(() => noteTime(tree, app), NOTE);
    return () => {
      clearInterval(tick);
      clearInterval(note);
    };
  }, [app, tree, isRunning]);
  const left = leftOf(half, now);
  const stage = left > MINUTE ? "plenty" : left > 0 ? "aMinute" : "over";
  const phase = strings.halfHour.phases[half.phase];
  useEffect(() => {
    if (stage !== "plenty") tree.say(strings.halfHour[stage](phase));
  }, [tree, stage, phase]);
  return now;
}
